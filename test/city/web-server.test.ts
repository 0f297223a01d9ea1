/** The table of what servers are told, against all that a real release has. */
import { expect, test } from 'vitest';
import { CACHING, FOREVER, OTHER_TYPE, TYPES } from '../../scripts/web-server/rules.ts';
import { readSample, sampleFiles } from '../support/sample-city.ts';

const files = sampleFiles('').map((path) => `/${path}`);

test('every file of a release has a type of its own', () => {
  const unknown = files.filter((path) => !Object.hasOwn(TYPES, /\.\w+$/.exec(path)?.[0] ?? ''));
  // What a host reads, as text or not at all.
  expect([...new Set(unknown)]).toEqual(['/_headers']);
  expect(Object.values(TYPES)).not.toContain(OTHER_TYPE);
});

test('what may be kept for ever has a hash in its name', () => {
  const rule = CACHING.find(({ value }) => value === FOREVER);
  const kept = files.filter((path) => new RegExp(rule?.pattern ?? '').test(path));
  expect(kept.length).toBeGreaterThan(5);
  expect(kept.filter((path) => !/\.[\w-]{8}\.css$/.test(path))).toEqual([]);
  // Hosts that know no patterns are told of the same files.
  const isMeant = (path: string): boolean => /^\/assets\/.*\.css$/.test(path);
  expect(rule?.globs).toEqual(['/assets/*.css']);
  expect(files.filter(isMeant)).toEqual(kept);
});

test('the file for static hosts lies in the root, sets no header of a file twice, and every rule meets something', () => {
  const rules = readSample('_headers')
    .split(/\n(?=\/)/)
    .slice(1)
    .map((block) => {
      const [glob = '', ...lines] = block.trimEnd().split('\n');
      const pattern = new RegExp(`^${glob.replaceAll(/[.]/g, String.raw`\.`).replaceAll('*', '.*')}$`);
      return { glob, pattern, names: lines.map((line) => /^ {2}([\w-]+): \S/.exec(line)?.[1]) };
    });
  expect(rules[0]?.glob).toBe('/*');
  for (const path of files) {
    const names = rules.filter(({ pattern }) => pattern.test(path)).flatMap((rule) => rule.names);
    expect(new Set(names).size, path).toBe(names.length);
  }
  // The sample has no form editor.
  const idle = rules.filter(({ pattern }) => !files.some((path) => pattern.test(path)));
  expect(idle.map(({ glob }) => glob)).toEqual(['/admin/*']);
});
