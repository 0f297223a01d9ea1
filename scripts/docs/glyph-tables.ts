/** Which characters the print fonts have, read from the fonts themselves. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import { encodeRuns } from '../../src/paper/code-runs.ts';
import {
  fullFile,
  hanaminFile,
  KAI_WEIGHTS,
  kaiFile,
  PRINT_FONTS,
  PRINT_WEIGHTS,
  sliceFile,
  type PrintFontFile,
} from '../../src/paper/fonts.ts';

const HEAD = `/**
 * Which characters the print fonts have, as their own tables say: \`npm run docs\` writes this file. How to read the sets:
 * \`code-runs.ts\`. But for the first, each set is without what the sets before it have.
 */
`;

/** The text of `src/paper/glyph-tables.ts`. */
export function glyphTables(): string {
  const known = new Set(BLANKS);
  /** A set of its own: printable, and not known from before. */
  const take = (codes: Iterable<number>): number[] => {
    const own = [...codes].filter((code) => !known.has(code) && isPrinted(code)).sort((a, b) => a - b);
    for (const code of own) known.add(code);
    return own;
  };
  const noto = PRINT_FONTS.filter(({ source }) => source.startsWith('@fontsource/noto-')).map(codesOf);
  const main = take(common(noto));
  const slices = sliceNames().map((slice): [string, number[]] => [slice, take(codesOfSlice(slice))]);
  const full = take(common(PRINT_WEIGHTS.map(fullFile).map(codesOf)));
  const kai = take(common(KAI_WEIGHTS.map(kaiFile).map(codesOf)));
  const hanamin = hanaminParts().map((part): [string, number[]] => [part, take(codesOf(hanaminFile(part)))]);
  return [
    HEAD,
    constant(
      'All together.',
      'PRINTED',
      [...known].sort((a, b) => a - b),
    ),
    constant('Nothing is drawn for these.', 'BLANKS', BLANKS),
    constant('The files of daily use of Noto Sans and Noto Serif, in every weight.', 'MAIN', main),
    record('Their numbered files.', 'SLICES', slices),
    constant('The whole Noto Sans.', 'FULL', full),
    constant('LXGW WenKai, in both weights.', 'KAI', kai),
    record('The files of HanaMin that have what no other font has.', 'HANAMIN', hanamin),
  ].join('\n');
}

const LAST_CODE = 0x3ffff;

/** Spaces, line ends, and what only tells how to set its neighbours; but not what asks for a coloured picture. */
const BLANK = /(?!\uFE0F)[\t\n\r\p{Z}\p{Default_Ignorable_Code_Point}]/u;

const BLANKS: readonly number[] = Array.from({ length: LAST_CODE + 1 }, (_, code) => code).filter((code) =>
  BLANK.test(String.fromCodePoint(code)),
);

/** Coloured pictures, the key around a digit, and what every font means something else by, are not printed. */
const NOT_PRINTED = /[\p{Emoji_Presentation}\u20E3\uFE0F\p{Co}\p{Cc}\p{Cs}\uFFFC\uFFFD]/u;

function isPrinted(code: number): boolean {
  return code <= LAST_CODE && !NOT_PRINTED.test(String.fromCodePoint(code));
}

function codesOf({ source }: PrintFontFile): ReadonlySet<number> {
  const font = create(readFileSync(pathOf(source)));
  if (!('characterSet' in font)) throw new Error(`${source} holds several fonts`);
  return new Set(font.characterSet);
}

function pathOf(source: string): string {
  return fileURLToPath(import.meta.resolve(source));
}

function common(sets: readonly ReadonlySet<number>[]): number[] {
  const [first, ...others] = sets;
  return [...(first ?? [])].filter((code) => others.every((set) => set.has(code)));
}

function codesOfSlice(slice: string): number[] {
  return common(
    PRINT_WEIGHTS.flatMap((weight) => [
      codesOf(sliceFile('noto-sans-sc', weight, slice)),
      codesOf(sliceFile('noto-serif-sc', weight, slice)),
    ]),
  );
}

function sliceNames(): string[] {
  const files = namesBeside(sliceFile('noto-sans-sc', 400, '0').source);
  return files
    .flatMap((name) => /^noto-sans-sc-(\d+)-400-normal\.woff2$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
}

/** Of HanaMin: Chinese characters and the signs of Chinese texts. Its few letters of far scripts make no words. */
const WANTED =
  /\.(?:CJK|Dingbats|Enclosed|Arrows|Geometric-Shapes|Miscellaneous-(?:Symbols|Technical)|Number-Forms|Letterlike|Mathematical-Operators|General-Punctuation|Superscripts|Currency)/;

function hanaminParts(): string[] {
  return namesBeside('hanamin/HanaMin.css')
    .filter((name) => name.endsWith('.woff2') && WANTED.test(name))
    .map((name) => basename(name, '.woff2'))
    .sort();
}

function namesBeside(source: string): string[] {
  return readdirSync(dirname(pathOf(source)));
}

const WIDTH = 110;

function constant(says: string, name: string, codes: readonly number[]): string {
  return `/** ${says} */\n${assigned(`export const ${name} =`, `'${encodeRuns(codes)}';`)}`;
}

function record(
  says: string,
  name: string,
  parts: readonly (readonly [string, readonly number[]])[],
): string {
  const lines = parts
    .filter(([, codes]) => codes.length > 0)
    .map(([part, codes]) =>
      assigned(`  ${/^\w+$/.test(part) ? part : `'${part}'`}:`, `'${encodeRuns(codes)}',`),
    );
  return `/** ${says} */\nexport const ${name}: Readonly<Record<string, string>> = {\n${lines.join('')}};\n`;
}

/** As Prettier sets it: a long text begins a line, unless its name is hardly longer than the indent. */
function assigned(name: string, value: string): string {
  const indent = `${/^ */.exec(name)?.[0] ?? ''}  `;
  const isShort = name.trim().length <= 3 || name.length + 1 + value.length <= WIDTH;
  return isShort ? `${name} ${value}\n` : `${name}\n${indent}${value}\n`;
}
