/** How wide text will be, in em, without a browser: enough to plan with, on the safe side. */

/** Noto Sans SC: digits are 0.555 em, capitals up to 0.75, lower case 0.56 on average. */
const DIGIT_EM = 0.556;
const LATIN_EM = 0.6;
const CAPITAL_EM = 0.68;
const NARROW_EM = 0.3;

/** `text-autospace` adds an eighth of an em between Chinese and Latin. */
const AUTOSPACE_EM = 0.125;

/** Width in em of text set in the sans face. */
export function emWidth(text: string): number {
  let width = 0;
  let wasWide: boolean | undefined;
  for (const character of text) {
    const isWide = isFullWidth(character);
    if (wasWide !== undefined && wasWide !== isWide && character !== ' ') width += AUTOSPACE_EM;
    width += isWide ? 1 : narrowWidth(character);
    wasWide = character === ' ' ? undefined : isWide;
  }
  return width;
}

function isFullWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  // From general punctuation on (“ ” — …) everything is drawn full width by a Chinese font.
  return code >= 0x2010 || code === 0xb7 || code === 0xd7;
}

function narrowWidth(character: string): number {
  if (character >= '0' && character <= '9') return DIGIT_EM;
  if (character >= 'A' && character <= 'Z') return CAPITAL_EM;
  return /[\s.,:;'|!()-]/.test(character) ? NARROW_EM : LATIN_EM;
}

/**
 * Lines that text of this width takes in a measure of `measureEm`. A line cannot start with closing punctuation nor
 * break inside a number, so up to one em a line is lost.
 */
export function linesIn(textEm: number, measureEm: number): number {
  if (textEm <= 0) return 0;
  if (textEm <= measureEm) return 1;
  return Math.ceil(textEm / Math.max(1, measureEm - 0.8));
}
