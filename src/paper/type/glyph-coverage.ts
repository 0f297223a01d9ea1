/** Which characters the print fonts have, and which file has a rare one. */
import { decodeRuns } from './code-runs.ts';
import tables from './glyph-tables.json' with { type: 'json' };

export interface MissingGlyph {
  readonly character: string;
  /** Where it stands first in the text, and how often in all. */
  readonly index: number;
  readonly count: number;
}

/** What nearly every text is written in, all of it printed: no table need be read for such a text. */
const DAILY_ONLY = /^[\t\n\x20-\x7E·×—‘’“”…\u3000-\u3011\u4E00-\u9FA5\uFF01-\uFF5E]*$/;

/** The characters of a text that no print font has, each once, in the order of the text. */
export function missingGlyphs(text: string): string[] {
  return findMissingGlyphs(text).map(({ character }) => character);
}

/** The same with their places. */
export function findMissingGlyphs(text: string): MissingGlyph[] {
  if (DAILY_ONLY.test(text)) return [];
  const printed = (printedCodes ??= setOf([tables.printed]));
  const found = new Map<string, MissingGlyph>();
  for (let index = 0; index < text.length; index++) {
    if (printed[text.charCodeAt(index)] === 1) continue;
    const code = text.codePointAt(index) ?? 0;
    const start = index;
    if (code > 0xffff) index++;
    if (printed[code] === 1 || isTag(code)) continue;
    const character = String.fromCodePoint(code);
    const { index: first, count } = found.get(character) ?? { index: start, count: 0 };
    found.set(character, { character, index: first, count: count + 1 });
  }
  return [...found.values()];
}

/** Where the glyph of a character lies that the files of daily use lack. */
export type GlyphFile =
  /** In a numbered file of Noto Sans and Noto Serif. */
  | { readonly font: 'slice'; readonly part: string }
  /** In the whole Noto Sans. */
  | { readonly font: 'full' }
  /** In the 楷, regular and bold: beside bold type the hairlines of HanaMin are lost. */
  | { readonly font: 'kai' }
  /** In a file of HanaMin, which has one weight only. */
  | { readonly font: 'hanamin'; readonly part: string };

export interface RareGlyphs {
  readonly file: GlyphFile;
  /** Code points, rising. */
  readonly codes: readonly number[];
}

/** The rare characters of a text, by where their glyphs lie. */
export function rareGlyphs(text: string): RareGlyphs[] {
  const main = (mainCodes ??= setOf([tables.main, tables.blanks]));
  const codes = new Set<number>();
  for (let index = 0; index < text.length; index++) {
    if (main[text.charCodeAt(index)] === 1) continue;
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index++;
    codes.add(code);
  }
  if (codes.size === 0) return [];
  const byFile = new Map<GlyphFile, number[]>();
  const fileOf = (rareFiles ??= readFiles());
  for (const code of [...codes].sort((a, b) => a - b)) {
    const file = fileOf(code);
    if (file) byFile.set(file, [...(byFile.get(file) ?? []), code]);
  }
  return [...byFile].map(([file, own]) => ({ file, codes: own }));
}

/** One number a code point, 0 where there is none. The ideographic planes end with it. */
const CODES = 0x40000;

// Read when a text first asks: most pages and many runs have nothing rare.
let printedCodes: Uint8Array | undefined;
let mainCodes: Uint8Array | undefined;
let rareFiles: ReturnType<typeof readFiles> | undefined;

function setOf(texts: readonly string[]): Uint8Array {
  const set = new Uint8Array(CODES);
  for (const text of texts) for (const [first, last] of decodeRuns(text)) set.fill(1, first, last + 1);
  return set;
}

function readFiles(): (code: number) => GlyphFile | undefined {
  const files: [GlyphFile, runs: string][] = [
    ...Object.entries(tables.slices).map(([part, runs]): [GlyphFile, string] => [
      { font: 'slice', part },
      runs,
    ]),
    [{ font: 'full' }, tables.full],
    [{ font: 'kai' }, tables.kai],
    ...Object.entries(tables.hanamin).map(([part, runs]): [GlyphFile, string] => [
      { font: 'hanamin', part },
      runs,
    ]),
  ];
  const numbers = new Uint16Array(CODES);
  for (const [index, [, runs]] of files.entries())
    for (const [first, last] of decodeRuns(runs)) numbers.fill(index + 1, first, last + 1);
  return (code) => files[(numbers[code] ?? 0) - 1]?.[0];
}

/** Selectors of variants, and tags: nothing is drawn for them. */
function isTag(code: number): boolean {
  return code >= 0xe0000 && code <= 0xe0fff;
}
