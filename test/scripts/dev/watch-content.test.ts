import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchContent } from '../../../scripts/dev/watch-content.ts';

const soon = { timeout: 5000, interval: 20 };

test('a change is told once, by the name of its folder; reading and other folders are none', async () => {
  const root = mkdtempSync(join(tmpdir(), 'watched-'));
  for (const folder of ['a/2026', 'b']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'a/2026/x.yaml'), 'one');
  const told: (readonly string[])[] = [];
  const watch = watchContent((names) => told.push(names));
  onTestFinished(() => {
    watch.close();
    rmSync(root, { recursive: true, force: true });
  });
  watch.set([{ path: join(root, 'a'), name: 'a', isDeep: true }]);

  writeFileSync(join(root, 'b/y.yaml'), 'of no matter');
  readFileSync(join(root, 'a/2026/x.yaml'));
  writeFileSync(join(root, 'a/2026/x.yaml'), 'two and more');
  await expect.poll(() => told, soon).toEqual([['a']]);

  // A new folder, which not every system watches by itself.
  mkdirSync(join(root, 'a/2027'));
  writeFileSync(join(root, 'a/2027/z.yaml'), 'new');
  await expect.poll(() => told.length, soon).toBe(2);

  watch.set([{ path: join(root, 'b'), name: 'b', isDeep: true }]);
  writeFileSync(join(root, 'b/y.yaml'), 'of matter now');
  await expect.poll(() => told.at(-1), soon).toEqual(['b']);
});
