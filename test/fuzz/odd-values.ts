/** Values that programs stumble over: numbers, days, texts and structures that no form ever asked for. */
import fc from 'fast-check';
import type { Chance } from './chance.ts';

/** Numbers as somebody, or some program, may write them. */
export const ODD_NUMBERS = [
  ...['0', '-0', '-1', '0.005', '1e308', '1e400', '-1e400', '1e-320', '9007199254740993', '.5', '5.', '+5'],
  ...[
    '123456789012345678901234567890',
    '0x1F',
    '0o17',
    '0b11',
    '1_000',
    '1,000.50',
    '１２３',
    '١٢',
    '½',
    '①',
  ],
  ...['.nan', '.inf', '-.inf', 'NaN', 'Infinity', '12:30:45', '1/3', '二十', '１万', '3.14万元', '¥5', '5%'],
] as const;

/** Days, months, weeks and years, most of which there never were. */
export const ODD_DAYS = [
  ...['2026-02-30', '2026-02-29', '0000-00-00', '0001-01-01', '9999-12-31', '10000-01-01', '-0001-01-01'],
  ...[
    '2026-13-01',
    '2026-00-10',
    '2026/10/9',
    '2026.10.9',
    '2026年10月9日',
    '2026-10-09T00:00:00Z',
    '1969-12-31',
  ],
  ...['275760-09-14', '2026-W60', '2026-W00', '2026-Q9', '2026-H3', '2026-00', '2026-13', '99', '20261009'],
  ...['!!timestamp 2026-10-09', '2026-10-09 25:61:61', '１９９９-０１-０１', '明天'],
] as const;

/** Halves of characters, marks that turn the line round, that are not seen, that sit on others. */
export const ODD_TEXTS = [
  ...[
    '',
    ' ',
    '　',
    '\u0000',
    '\uFEFF',
    '\u200B',
    '\u200D',
    '\u202Eabc\u202C',
    '\u2066x\u2069',
    '\u2028',
    '\u2029',
  ],
  ...['\u0085', '\u00A0', '\u00AD', '\u001B[31m', '\u0007', '\u007F', '\uFFFE', '\uFFFF', '\uFFFD', '\uE000'],
  ...[
    '𠮷',
    '𱍐',
    '👨‍👩‍👧',
    '🇨🇳',
    'e\u0301',
    'Z' + '\u0335\u0327'.repeat(60),
    '\u1100\u1161\u11A8',
    'ﷺ',
    '㍿',
    'ｱ',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    '~',
    'yes',
    'NO',
    'on',
    '=1+1',
    '@x',
    '%s%n',
  ],
  ...[
    '../../etc/passwd',
    'C:\\x',
    'con',
    '<script>x</script>',
    '${7*7}',
    '{{7*7}}',
    '`',
    '[[',
    ']]>',
    '-->',
    "'",
    '"',
  ],
  ...[
    '：',
    '，',
    '【',
    '\t',
    '\r',
    '\n',
    '\\',
    '\\u0000',
    '#',
    ' #',
    '- ',
    '? ',
    ': ',
    '&a',
    '*a',
    '!!binary x',
    '|',
    '>',
  ],
] as const;

/** Long enough to hurt what copies, compares or backtracks. */
export const LONG_TEXTS: readonly (() => string)[] = [
  () => '长'.repeat(50_000),
  () => 'a'.repeat(100_000),
  () => '1'.repeat(60_000),
  () => ' '.repeat(50_000) + 'x',
  () => '13812345678'.repeat(2_000),
  () => '村 民 '.repeat(15_000),
  () => '(('.repeat(20_000),
  () => '王'.repeat(3_000) + '，'.repeat(3_000),
  () => '镇村组号楼'.repeat(8_000),
  () => '2026-10-09 '.repeat(5_000),
  () => '1,'.repeat(30_000),
  () => '1-2 '.repeat(20_000),
  () => '\u0301'.repeat(20_000),
  () => '患有残疾低保'.repeat(6_000),
  () => '一二三四五六七八九十百千万亿元角分'.repeat(2_500),
];

/** Numbers that must not be told to anybody in full: their digits are right, their owners invented. */
export const PLANTED = ['210599196806108244', '13942877655', '6222021234567890123', '15940012345'] as const;

/** Made once: to make such an arbitrary takes longer than to draw from it. */
const ANY_BYTES = fc.string({ unit: 'binary', maxLength: 40 });
const ANY_LETTERS = fc.string({ unit: 'grapheme', maxLength: 60 });
const ANY_NUMBER = fc.double();
const ANY_INTEGER = fc.maxSafeInteger();
const ANY_OBJECT = fc.object({ maxDepth: 3, maxKeys: 4 });

/** One odd text, or one that chance makes. */
export function oddText(chance: Chance): string {
  switch (chance.below(8)) {
    case 0:
      return chance.value(ANY_BYTES);
    case 1:
      return chance.value(ANY_LETTERS);
    case 2:
      return chance.pick(PLANTED);
    case 3:
      return chance.pick(ODD_NUMBERS);
    case 4:
      return chance.pick(ODD_DAYS);
    case 5:
      return chance.oneIn(12)
        ? chance.pick(LONG_TEXTS)()
        : chance.pick(ODD_TEXTS).repeat(1 + chance.below(40));
    default:
      return chance.pick(ODD_TEXTS);
  }
}

/** A value of another type than the one that was there, or of the same and odd. */
export function oddValue(chance: Chance): unknown {
  switch (chance.below(9)) {
    case 0:
      return chance.pick([null, true, false, [], {}, [[]], [{}], { a: null }]);
    case 1:
      return chance.value(ANY_NUMBER);
    case 2:
      return chance.value(ANY_INTEGER);
    case 3:
      return chance.value(ANY_OBJECT);
    case 4:
      return Array.from({ length: chance.pick([1, 3, 60, 3_000]) }, (_, index) => index);
    case 5:
      return Object.fromEntries(Array.from({ length: chance.pick([1, 9, 2_000]) }, (_, i) => [`k${i}`, i]));
    default:
      return oddText(chance);
  }
}
