/** A release as a plain folder: what is in it, in which order it comes, and what a copy that was broken off is good for. */
import { lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readManifest, wholeManifest } from '../../scripts/build/manifest.ts';
import { filesBelow } from '../../scripts/build/tree.ts';
import { copyOrder } from '../../scripts/copy/copy-release.ts';
import { runHere } from '../support/run-here.ts';
import { runScript } from '../support/run-script.ts';
import { sampleRelease } from '../support/sample-city.ts';

const release = (): string => sampleRelease();
const listed = () => wholeManifest(release(), readManifest(release()));

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-copy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The city without its fonts and PDFs, as a release of its own. */
let small: string;
beforeAll(async () => {
  small = mkdtempSync(join(tmpdir(), 'gongkailan-copied-'));
  const { exitCode, stderr } = await runScript('copy', ['--from', release(), '--to', join(small, 'plain')]);
  if (exitCode !== 0) throw new Error(stderr);
});
afterAll(() => rmSync(small, { recursive: true, force: true }));

test('a copy has every file of the release, as a file that one may change, and nothing else', () => {
  const plain = join(small, 'plain');
  expect(filesBelow(plain, '')).toEqual([...Object.keys(listed()), 'manifest.json'].sort());
  for (const path of filesBelow(plain, '').filter((_, index) => index % 50 === 0)) {
    expect(lstatSync(join(plain, path)).isFile(), path).toBe(true);
    expect(lstatSync(join(plain, path)).mode & 0o200, path).not.toBe(0);
    expect(readFileSync(join(plain, path)).equals(readFileSync(join(release(), path))), path).toBe(true);
  }
});

test('no page comes before a picture, style sheet or script that it shows', () => {
  const order = new Map(copyOrder(listed()).map((path, index) => [path, index]));
  let embedded = 0;
  for (const [page, at] of order) {
    if (!page.endsWith('.html')) continue;
    const html = readFileSync(join(release(), page), 'utf8');
    const sources = [
      ...html.matchAll(/<(?:img|script|source|link rel="stylesheet")[^>]* (?:src|href)="([^"]+)"/g),
    ];
    for (const [, source = ''] of sources) {
      const path = posix.join(posix.dirname(page), source.split('?')[0] ?? '');
      const needed = order.get(path);
      if (needed === undefined) continue;
      embedded++;
      expect(needed, `${path} of ${page}`).toBeLessThan(at);
    }
  }
  expect(embedded).toBeGreaterThan(1_000);
});

test('what lists pages comes after them, pages from the inside out, and the manifest of all is the last', () => {
  const order = copyOrder(listed());
  const lastPage = order.findLastIndex((path) => path.endsWith('.html'));
  expect(order.indexOf('sitemap.xml')).toBeGreaterThan(lastPage);
  expect(order.indexOf('xiejiawaizi/search/index.json')).toBeGreaterThan(lastPage);
  expect(order.at(-1)).toBe('manifest.json');
  const pages = order.filter((path) => path.endsWith('.html'));
  expect(pages.indexOf('xiejiawaizi/index.html')).toBeGreaterThan(
    pages.findLastIndex((path) => path.startsWith('xiejiawaizi/finance/2')),
  );
  expect(pages.at(-1)).toMatch(/^(?:404|index)\.html$/);
});

test('a second copy takes up where one was broken off, and clears away what is not needed any more', async () => {
  const to = join(small, 'plain');
  const page = join(to, 'xiejiawaizi/index.html');
  const right = readFileSync(page, 'utf8');
  writeFileSync(page, 'half');
  rmSync(join(to, 'shangjia/index.html'));
  writeFileSync(join(to, 'xiejiawaizi/old.html'), 'of the last release');
  // A host’s own.
  writeFileSync(join(to, 'CNAME'), 'gongkai.benxi.example');
  const { stdout } = await runHere('copy', ['--from', release(), '--to', to]);
  expect(stdout).toContain(`${Object.keys(listed()).length + 1} 个文件，拷了 2 个，删了 1 个`);
  expect(readFileSync(page, 'utf8')).toBe(right);
  expect(filesBelow(to, '')).toEqual(['CNAME', ...Object.keys(listed()), 'manifest.json'].sort());
  rmSync(join(to, 'CNAME'));
});

test('a folder with something else in it is left alone', async () => {
  const to = aFolder();
  writeFileSync(join(to, 'letter.txt'), 'keep');
  const { stderr, exitCode } = await runHere('copy', ['--from', release(), '--to', to]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('里有别的东西，不敢动');
  expect(filesBelow(to, '')).toEqual(['letter.txt']);
});

test('--list names all files in that order, for tools that bring them elsewhere', async () => {
  const { stdout } = await runHere('copy', ['--from', release(), '--list']);
  expect(stdout.trimEnd().split('\n')).toEqual(copyOrder(listed()));
});
