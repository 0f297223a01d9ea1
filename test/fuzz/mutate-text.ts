/** Changes the letters of a file: lines, marks, indents, remarks, anchors, days and numbers; then how it is encoded. */
import { toGb18030 } from '../fixtures/sheets/raw-workbook.ts';
import type { Chance } from './chance.ts';
import { LONG_TEXTS, ODD_DAYS, ODD_NUMBERS, oddText } from './odd-values.ts';

type Change = (lines: string[], chance: Chance, other: string) => void;

const somewhere = (lines: readonly string[], chance: Chance): number => chance.below(lines.length);
const insert = (line: string, at: number, text: string): string => line.slice(0, at) + text + line.slice(at);

const nested = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + 'x' + close.repeat(depth);
const DEPTHS = [3, 20, 80, 500] as const;

/** What is nested without end, in YAML and in Markdown. */
const nests = (chance: Chance): string => {
  const depth = chance.oneIn(10) ? 20_000 : chance.pick(DEPTHS);
  return chance.pick([
    () => nested('[', ']', depth),
    () => nested('{a: ', '}', depth),
    () => '['.repeat(depth),
    () => '{'.repeat(depth),
    () => '- '.repeat(depth) + 'x',
    () => '? '.repeat(depth) + 'x',
    () => '> '.repeat(depth) + 'x',
    () => nested('**', '**', depth),
    () => nested('*_', '_*', depth),
    () => nested('[', '](x)', depth),
    () => '`'.repeat(depth),
    () => '|a'.repeat(depth) + '|\n' + '|-'.repeat(depth) + '|\n' + '|x'.repeat(depth) + '|',
    () => Array.from({ length: Math.min(depth, 500) }, (_, i) => ' '.repeat(i) + 'a:').join('\n'),
    () => Array.from({ length: Math.min(depth, 300) }, (_, i) => '  '.repeat(i) + '- x').join('\n'),
    () => '<'.repeat(depth) + '>'.repeat(depth),
    () => '![['.repeat(depth),
    () => '&a '.repeat(depth),
    () => '!!x '.repeat(depth),
    () => '"' + '\\'.repeat(depth),
  ])();
};

/** Anchors, aliases, merges, tags, documents, directives, keys that are no names. */
const YAML_PARTS = [
  ...[
    '&a',
    '*a',
    '<<: *a',
    '? [a, b]\n: c',
    '? {a: 1}\n: 2',
    ': x',
    'x: &a [*a]',
    'a: &a {b: *a}',
    '---',
    '...',
    '%YAML 1.1',
  ],
  ...[
    '!!set {a, b}',
    '!!omap [a: 1]',
    '!!binary aGVsbG8=',
    '!!js/function x',
    '!<tag:x> 1',
    'x: !!int "a"',
    '1: 1',
    '1.0: 2',
    'null: 3',
  ],
  ...[
    '~: 4',
    'true: 5',
    'on: yes',
    '"\\u0000": 1',
    '"\\ud800": 1',
    "'a'': b'",
    '"\\x',
    'a: |9',
    'a: >-\n b',
    'a: |+\n\n\n',
    '- - - x',
  ],
  ...[
    '__proto__: {x: 1}',
    'constructor: {prototype: {x: 1}}',
    '{a, b, c}',
    '[a: 1, b: 2]',
    '{? a : b}',
    '"a": "b" "c"',
    '@x',
    '`x`',
  ],
] as const;

/** What Markdown may hold. */
const MARKDOWN_PARTS = [
  ...[
    '# x',
    '####### x',
    'x\n===',
    'x\n---',
    '***',
    '> x',
    '- [ ] x',
    '1) x',
    '999999999. x',
    '```\nx',
    '~~~ a b\nx',
    '    x',
    '\tx',
  ],
  ...[
    '[a](b "c',
    '[a]: <b> "c"',
    '[a][b]',
    '![a](b)',
    '<http://x>',
    '<a@b>',
    '<b>x</b>',
    '<!-- x',
    '<![CDATA[x',
    '&#0;',
    '&#x110000;',
    '&amp',
  ],
  ...[
    '|a|b|\n|-|-|\n|1|',
    '|a|\n|:-:|\n|\\||',
    '| |\n|-|',
    'a  \nb',
    'a\\\nb',
    '[^1]: x',
    '~~x~~',
    '__x__',
    '_x_y_z_',
    '***x**y*',
    '\\*',
  ],
] as const;

const CHANGES: readonly Change[] = [
  (lines, chance) => {
    const at = somewhere(lines, chance);
    const line = lines[at] ?? '';
    lines[at] = insert(line, chance.below(line.length + 1), oddText(chance));
  },
  (lines, chance) => void lines.splice(somewhere(lines, chance), 1 + chance.below(3)),
  (lines, chance) => {
    // Keys are often written twice, rows often copied.
    const from = somewhere(lines, chance);
    lines.splice(somewhere(lines, chance), 0, ...lines.slice(from, from + 1 + chance.below(6)));
  },
  (lines, chance) => {
    const at = somewhere(lines, chance);
    lines[at] = (lines[at] ?? '').replace(/:.*$/, () => `: ${oddText(chance)}`);
  },
  (lines, chance) => {
    const at = somewhere(lines, chance);
    lines[at] = (lines[at] ?? '').replace(/^\s*/, () =>
      chance.pick(['', ' ', '   ', '\t', '  \t', '　', '          ']),
    );
  },
  (lines, chance) => {
    const at = somewhere(lines, chance);
    lines[at] = (lines[at] ?? '').replace(/\d{4}-\d{2}(?:-\d{2})?/, () => chance.pick(ODD_DAYS));
  },
  (lines, chance) => {
    const at = somewhere(lines, chance);
    lines[at] = (lines[at] ?? '').replace(/-?\d[\d.,]*/, () => chance.pick(ODD_NUMBERS));
  },
  (lines, chance) => void lines.splice(somewhere(lines, chance), 0, chance.pick(YAML_PARTS)),
  (lines, chance) => void lines.splice(somewhere(lines, chance), 0, chance.pick(MARKDOWN_PARTS)),
  (lines, chance) => void lines.splice(somewhere(lines, chance), 0, nests(chance)),
  (lines, chance) => {
    const at = somewhere(lines, chance);
    lines[at] = (lines[at] ?? '').replace(/:\s*.*$/, () => `: ${nests(chance)}`);
  },
  (lines, chance) => {
    const at = somewhere(lines, chance);
    const line = lines[at] ?? '';
    const [from, to] = [chance.below(line.length + 1), chance.below(line.length + 1)].sort((a, b) => a - b);
    lines[at] = line.slice(0, from) + line.slice(to);
  },
  (lines, chance) => {
    const at = somewhere(lines, chance);
    lines[at] = insert(
      lines[at] ?? '',
      (lines[at] ?? '').length,
      chance.pick([' # 备注', '#x', ' # 填：', ' #', '# kind: x']),
    );
  },
  (lines, chance, other) => {
    // Two files that were pasted into each other, or left so by git.
    const theirs = other.split('\n');
    const at = somewhere(lines, chance);
    const from = somewhere(theirs, chance);
    const part = theirs.slice(from, from + chance.pick([1, 8, 200]));
    lines.splice(
      at,
      chance.below(10),
      ...(chance.oneIn(3) ? ['<<<<<<< HEAD', ...part, '=======', 'x', '>>>>>>> b'] : part),
    );
  },
  (lines, chance) => {
    const [a, b] = [somewhere(lines, chance), somewhere(lines, chance)];
    [lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? ''];
  },
  (lines, chance) => {
    const at = somewhere(lines, chance);
    const pairs = [
      [':', '：'],
      [',', '，'],
      ['"', '“'],
      ['-', '－'],
      [' ', '　'],
      ['{', '｛'],
      ['[', '【'],
      ['#', '＃'],
    ] as const;
    const [from, to] = chance.pick(pairs);
    lines[at] = (lines[at] ?? '').replaceAll(from, to);
  },
  (lines, chance) => {
    if (chance.oneIn(6)) lines.splice(somewhere(lines, chance), 0, chance.pick(LONG_TEXTS)());
  },
];

/** A text with up to six changes of its letters. */
export function mutateText(text: string, other: string, chance: Chance): string {
  const lines = text.split('\n');
  const times = 1 + chance.below(6);
  for (let time = 0; time < times; time++) {
    if (lines.length === 0) lines.push('');
    chance.pick(CHANGES)(lines, chance, other);
  }
  return lines.join(chance.pick(['\n', '\n', '\n', '\n', '\r\n', '\r']));
}

/** A text as some program saves it; now and then cut off, or with bytes that changed on the way. */
export function encodeSomehow(text: string, chance: Chance): Uint8Array {
  const encoded = encode(text, chance);
  switch (chance.below(14)) {
    case 0:
      return encoded.subarray(0, chance.below(encoded.length + 1));
    case 1:
      return withNoise(encoded, chance);
    default:
      return encoded;
  }
}

function encode(text: string, chance: Chance): Uint8Array {
  switch (chance.below(30)) {
    case 0:
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 1:
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    case 2:
      return Buffer.from(text, 'latin1');
    case 3:
      return Buffer.from(`\uFEFF${text}`);
    case 4:
      return lenient(text);
    case 5:
      return mixedLineEnds(text, chance);
    // Halves of characters as some programs write them: each by itself (CESU-8).
    case 6:
      return Buffer.concat([Buffer.from(text), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80])]);
    default:
      return Buffer.from(text);
  }
}

function lenient(text: string): Uint8Array {
  try {
    return toGb18030(text);
  } catch {
    // A character that GBK lacks: the file was saved by another program.
    return Buffer.from(text);
  }
}

function mixedLineEnds(text: string, chance: Chance): Uint8Array {
  const ends = ['\n', '\r\n', '\r', '\n\r', '\u2028', '\u0085', '\v', '\f'];
  return Buffer.from(text.replaceAll('\n', () => chance.pick(ends)));
}

/** Some bytes are others now. */
export function withNoise(bytes: Uint8Array, chance: Chance): Uint8Array {
  const noisy = Uint8Array.from(bytes);
  for (let times = 1 + chance.below(12); times > 0 && noisy.length > 0; times--)
    noisy[chance.below(noisy.length)] = chance.below(256);
  return noisy;
}
