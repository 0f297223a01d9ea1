/** Which characters the print fonts have, read from the fonts themselves. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkitten';
import { encodeRuns } from '../../../src/paper/type/code-runs.ts';
import {
  fullFile,
  hanaminFile,
  KAI_WEIGHTS,
  kaiFile,
  PRINT_FONTS,
  PRINT_WEIGHTS,
  sliceFile,
  type PrintFontFile,
} from '../../../src/paper/type/fonts.ts';

/**
 * The text of `src/paper/type/glyph-tables.json`; how to read its sets is in `code-runs.ts`. `printed`: what any font has.
 * `blanks`: nothing is drawn for these. `main`: the files of daily use of Noto Sans and Noto Serif, in every weight;
 * `slices`: their numbered files; `full`: the whole Noto Sans; `kai`: LXGW WenKai, in both weights; `hanamin`: the files
 * of HanaMin. But for the first two, each set is without what the sets before it have.
 */
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
  const tables = {
    printed: encodeRuns([...known].sort((a, b) => a - b)),
    blanks: encodeRuns(BLANKS),
    main: encodeRuns(main),
    slices: encodeParts(slices),
    full: encodeRuns(full),
    kai: encodeRuns(kai),
    hanamin: encodeParts(hanamin),
  };
  return `${JSON.stringify(tables, null, 2)}\n`;
}

function encodeParts(parts: readonly (readonly [string, readonly number[]])[]): Record<string, string> {
  return Object.fromEntries(
    parts.filter(([, codes]) => codes.length > 0).map(([part, codes]) => [part, encodeRuns(codes)]),
  );
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
