import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runScript } from '../../support/run-script.ts';

test('npm run bench measures a small city, as a table and as JSON', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const json = join(folder, 'bench.json');
  const args = ['--sites', '3', '--years', '1', '--only', 'check,duties', '--json', json];
  const { stdout, stderr, exitCode } = await runScript('workshop/bench', args, { GONGKAILAN_CACHE: folder });
  expect(exitCode, stderr).toBe(0);
  expect(stdout).toContain('| 1 | load and check everything, from nothing |');

  const { rows } = JSON.parse(readFileSync(json, 'utf8')) as { rows: Record<string, number>[] };
  expect(rows.map(({ name }) => name)).toEqual([
    'load and check everything, from nothing',
    'load and check everything, cached',
    'check one file',
    'duties and ledgers of all sites',
  ]);
  for (const row of rows) {
    expect(row['seconds']).toBeGreaterThan(0);
    expect(row['cpuSeconds']).toBeGreaterThan(0);
    expect(row['mebibytes']).toBeGreaterThan(20);
  }
});

test.each([
  [['--only', 'chek'], 'check'],
  [['--years', '9'], '1 到 3'],
])('%j is wrong usage', async (args, hint) => {
  const { stderr, exitCode } = await runScript('workshop/bench', args);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(hint);
});
