/** The maps of the house: short enough to be read, and every way on them leads somewhere. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MAPS = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /(?:^|\/)README\.md$/.test(path) && !path.startsWith('content/'));

const linksIn = (path: string): string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^https?:/.test(link));

/** What a heading is called in an address, as git servers do it. */
function anchorsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('a newcomer reads at most 180 lines first', () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(180);
});

test.each(MAPS)('every link of %s leads somewhere', (map) => {
  const lost = linksIn(map).filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(ROOT, map) : join(ROOT, normalize(join(dirname(map), path)));
    if (!existsSync(target)) return true;
    const file = statSync(target).isDirectory() ? join(target, 'README.md') : target;
    return anchor !== undefined && !anchorsOf(file).includes(anchor);
  });
  expect(lost).toEqual([]);
});

test.each(MAPS)('every path that %s names is there', (map) => {
  const named = [...readFileSync(join(ROOT, map), 'utf8').matchAll(/`((?:src|scripts|test)\/[\w./-]+)`/g)];
  expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
