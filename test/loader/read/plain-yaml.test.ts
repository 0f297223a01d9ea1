import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { READ_OPTIONS } from '../../../src/loader/read/yaml-document.ts';
import { readPlainYaml } from '../../../src/loader/read/plain-yaml.ts';
import { prescan } from '../../../src/loader/read/prescan.ts';
import { allFields } from '../../../src/model/schema/schema-fields.ts';
import { KIND_SCHEMAS } from '../../../src/model/kinds.ts';

const root = join(import.meta.dirname, '../../..');

/** Every YAML text there is: content, examples, fixtures, and all that clerks get wrong. */
const texts = ['content', 'src/model/kinds', 'test/fixtures', 'test/spec'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|md)$/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, folder, path), 'utf8')
        .replace(/\r\n?/g, '\n')
        .normalize('NFC');
      return path.endsWith('.md') ? (/^---\n([\s\S]*?\n)---/.exec(text)?.[1] ?? '') : text;
    }),
);

const keys = new Map(
  Object.values(KIND_SCHEMAS)
    .flatMap(allFields)
    .map(({ key }) => [key, key]),
);

/** What the library makes of a text, or that it or `prescan` finds fault with it. */
function judge(text: string): { value: unknown } | 'fault' {
  if (prescan('x.yaml', text, { knownKeys: keys, firstLine: 1 }).problems.length > 0) return 'fault';
  const document = parseDocument(text, { ...READ_OPTIONS, uniqueKeys: true });
  if (document.errors.length + document.warnings.length > 0) return 'fault';
  return { value: document.toJS() as unknown };
}

/** The promise is broken when a text is read otherwise than the library reads it. */
function disagrees(text: string): boolean {
  const value = readPlainYaml(text);
  return value !== undefined && !isDeepStrictEqual(judge(text), { value });
}

const MARKS = ` \n:-#"'[]{},|>&*!?%~@\`+.\\_019e\t　：’a`.split('');
const PIECES = [': ', ' #', ' # ', '- ', '\n- ', '\n  - ', '\n  ', '\n    ', '\n# x\n', '---', '...', '<<: '];
const WORDS = ['null', 'true', '~', '0x1f', '0o7', '1e3', '.5', '-0', '007', '.inf', '1_0', 'kind:', 'on：'];
const piece = fc.constantFrom(...MARKS, ...PIECES, ...WORDS);

/** A cut of a text with a few slips in it. */
const damaged = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.nat(),
    fc.array(fc.tuple(fc.nat(), fc.nat(5), piece), { maxLength: 4 }),
  )
  .map(([text, start, slips]) => {
    const from = text.indexOf('\n', start % (text.length + 1)) + 1;
    return slips.reduce(
      (cut, [at, length, put]) => {
        const place = at % (cut.length + 1);
        return cut.slice(0, place) + put + cut.slice(place + length);
      },
      outdented(text.slice(from, from + 250)),
    );
  });

/** As if the cut were the whole: without the indentation of its first line. */
function outdented(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()))
    .join('\n');
}

const scalar = fc.oneof(
  fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
  fc.constantFrom('谢家崴子村', '2026-09-28', '2026-Q3', '024-4555 0102', '路灯12盏，合格'),
  fc.double({ noNaN: true }),
  fc.integer(),
  fc.integer({ min: -1e9, max: 1e9 }).map((fen) => fen / 100),
  fc.boolean(),
  fc.constant(null),
);
const key = fc.oneof(
  fc.constantFrom('kind', 'on', 'y', 'null', 'toString', '__proto__'),
  fc.stringMatching(/^\w{1,9}$/),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}));
const style = fc.record({
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  singleQuote: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40),
});

describe('the fast reader of plain YAML', () => {
  test('agrees on every text there is, and reads most', () => {
    expect(texts.filter(disagrees)).toEqual([]);
    const plain = texts.filter((text) => readPlainYaml(text) !== undefined);
    expect(plain.length / texts.length).toBeGreaterThan(0.7);
  });

  test('agrees on damaged texts', () => {
    const cuts = fc.sample(damaged, { numRuns: 20_000, seed: 1 });
    expect(cuts.filter((text) => readPlainYaml(text) !== undefined).length).toBeGreaterThan(1000);
    expect(cuts.filter(disagrees)).toEqual([]);
    expect(() => fc.assert(fc.property(damaged, (text) => !disagrees(text)))).not.toThrow();
  });

  test('agrees on whatever the library writes', () => {
    const value = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5 });
    const text = fc.tuple(value, style).map(([written, options]) => stringify(written, options));
    const property = fc.property(text, (one) => !disagrees(one));
    expect(() => fc.assert(property, { numRuns: 5_000 })).not.toThrow();
  });

  test.each([
    ['a: 1', { a: 1 }],
    ['a: 12.50\nb: -3', { a: 12.5, b: -3 }],
    ['a: [] # 没有\nb: [ ]', { a: [], b: [] }],
    ['a:\n- b: 是 # 备注\n  c: "x: y"\n- d', { a: [{ b: '是', c: 'x: y' }, 'd'] }],
    ["a:\n    b: { c: 'it', d: [1, 二] }\ne:", { a: { b: { c: 'it', d: [1, '二'] } }, e: null }],
  ])('reads %j', (text, value) => {
    expect(readPlainYaml(text)).toStrictEqual(value);
  });

  test.each([
    ...[
      'a',
      '- a',
      'a: 1\na: 2',
      'a: b\n  c',
      'a: 007',
      'a: 1e3',
      'a: ~',
      'a: "x\\n"',
      'a: b: c',
      'a: |\n  b',
    ],
    ...[
      'a: x #3',
      'a: x # y #3',
      '- a:b',
      ' a: 1',
      'a: {b: 1,}',
      'a: {b}',
      'a: [x',
      'a: &x y',
      '是: 1',
      'a:\t1',
    ],
  ])('leaves %j to the library', (text) => {
    expect(readPlainYaml(text)).toBeUndefined();
  });
});
