/** How wide text will be, in em, without a browser: enough to plan with, on the safe side. */
import { cellTerms, HELD } from './held.ts';

/** Noto Sans SC: digits are 0.555 em, capitals up to 0.75, lower case 0.56 on average. */
const DIGIT_EM = 0.556;
const LATIN_EM = 0.6;
const CAPITAL_EM = 0.68;
const NARROW_EM = 0.3;
const BROAD_EM = 0.92;

/** `text-autospace` adds an eighth of an em between Chinese and Latin. */
const AUTOSPACE_EM = 0.125;

/** Width in em of text set in the sans face. */
export function emWidth(text: string): number {
  let width = 0;
  let wasWide: boolean | undefined;
  for (const character of text) {
    const isWide = isFullWidth(character);
    if (wasWide !== undefined && wasWide !== isWide && character !== ' ') width += AUTOSPACE_EM;
    width += isWide ? (isCircled(character) ? CIRCLED_EM : 1) : narrowWidth(character);
    wasWide = character === ' ' ? undefined : isWide;
  }
  return width;
}

/** Bold is a little wider than regular, a figure or a mark in it by more: 0.59 em, 0.325 em. */
export const BOLD = 1.04;
const BOLD_FIGURE_EM = 0.013;

/** Width in em of text set in bold. */
export function boldWidth(text: string): number {
  return emWidth(text) * BOLD + (text.match(/[\d.,]/g)?.length ?? 0) * BOLD_FIGURE_EM;
}

function isCircled(character: string): boolean {
  return character >= '①' && character <= '⑩';
}

function isFullWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  // From general punctuation on (“ ” — …) everything but the minus sign is drawn full width by a Chinese font.
  return (code >= 0x2010 && code !== 0x2212) || code === 0xb7 || code === 0xd7;
}

/** Where a font lacks them they are set as （1）. */
const CIRCLED_EM = 2.6;

function narrowWidth(character: string): number {
  if (character >= '0' && character <= '9') return DIGIT_EM;
  if (character >= 'A' && character <= 'Z') return CAPITAL_EM;
  if (/[mwMW@%]/.test(character)) return BROAD_EM;
  return /[\s.,:;'|!()-]/.test(character) ? NARROW_EM : LATIN_EM;
}

/**
 * Lines that text takes in a measure of `measureEm`, as a browser breaks it: between Chinese characters, never before a
 * closing or after an opening mark, within what is held together only where it is longer than a line.
 */
export function textLines(text: string, measureEm: number, indentEm = 0): number {
  if (emWidth(text) + indentEm <= measureEm) return text === '' ? 0 : 1;
  return linesOf(widthsOf(text, tokensOf, knownTexts), measureEm, indentEm);
}

/** Lines that a table's cell takes: terms are held together. */
export function cellLines(text: string, measureEm: number): number {
  if (emWidth(text) <= measureEm) return text === '' ? 0 : 1;
  return linesOf(widthsOf(text, cellTokens, knownCells), measureEm, 0);
}

function tokensOf(text: string): readonly string[] {
  return text.match(UNBROKEN) ?? [];
}

function cellTokens(text: string): readonly string[] {
  return cellTerms(text).flatMap((term) => (term.isHeld ? [term.text] : tokensOf(term.text)));
}

/** A text is measured for each of many sizes and papers: it is taken apart once. */
const knownTexts = new Map<string, readonly number[]>();
const knownCells = new Map<string, readonly number[]>();
const MOST_KNOWN = 5000;

function widthsOf(
  text: string,
  apart: (text: string) => readonly string[],
  known: Map<string, readonly number[]>,
): readonly number[] {
  let widths = known.get(text);
  if (!widths) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, (widths = apart(text).map(tokenWidth)));
  }
  return widths;
}

function linesOf(widths: readonly number[], measureEm: number, indentEm: number): number {
  const lineEm = Math.max(1, measureEm - JUSTIFIED_EM);
  let lines = 1;
  let usedEm = indentEm;
  for (const width of widths) {
    if (usedEm + width <= lineEm) {
      usedEm += width;
    } else if (width <= lineEm) {
      lines++;
      usedEm = width;
    } else {
      // Longer than a line: it begins on one of its own and is broken anywhere.
      const begins = usedEm > indentEm ? 1 : 0;
      const full = Math.ceil(width / Math.max(1, lineEm - 1));
      lines += begins + full - 1;
      usedEm = width - (full - 1) * (lineEm - 1);
    }
  }
  return lines;
}

/** Widths are estimates, and lines end a little early rather than being squeezed. */
const JUSTIFIED_EM = 0.3;

const UNBROKEN = new RegExp(
  String.raw`[“‘（《〈「『【〔([]*(?:${HELD}|[!-'*-Z\\^-~]+\p{Script=Han}?|[^“‘（《〈「『【〔([])?[，。、；：！？”’）》〉」』】〕)\]…—·‰℃%]* ?`,
  'gu',
);

function tokenWidth(token: string): number {
  // Between a token and the next one Chinese and Latin may meet.
  return emWidth(token) + (/^[!-~]|[!-~] ?$/.test(token) ? AUTOSPACE_EM : 0);
}
