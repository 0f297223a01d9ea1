/** The colours of a PDF's drawing instructions (ISO 32000-1, 8.6.8), found and put into inks. */

/** Red, green and blue from 0 to 1. */
export type Rgb = readonly [number, number, number];
/** Cyan, magenta, yellow and black from 0 to 1. */
export type Cmyk = readonly [number, number, number, number];

export interface Colours {
  readonly ofRgb: (colour: Rgb) => Cmyk;
}

/** White space, a comment, a string, a number in hex, a mark of arrays and dictionaries, or a word. */
const TOKEN =
  /[\0\t\n\f\r ]+|%[^\r\n]*|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\))*\)|<<|>>|<[^>]*>|[[\]{}]|\/?[^\0\t\n\f\r %()<>[\]{}/]+|\//g;

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** How each operator says its colour; upper case is for lines. */
const OPERATORS: Readonly<Record<string, { readonly count: 1 | 3; readonly inks: 'k' | 'K' }>> = {
  g: { count: 1, inks: 'k' },
  G: { count: 1, inks: 'K' },
  rg: { count: 3, inks: 'k' },
  RG: { count: 3, inks: 'K' },
};

/** The instructions with every colour in inks. Grey is black ink alone, so text has one plate and no fringes. */
export function inInks(content: string, { ofRgb }: Colours): string {
  let out = '';
  let held = '';
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (/^[\0\t\n\f\r %]/.test(token)) {
      held += token;
      continue;
    }
    if (NUMBER.test(token)) {
      operands.push(token);
      held += token;
      continue;
    }
    const operator = Object.hasOwn(OPERATORS, token) ? OPERATORS[token] : undefined;
    if (operator && operands.length === operator.count) {
      const [red = 0, green = red, blue = red] = operands.map(Number);
      out += `${leading(held)}${inkWords(inksOf([red, green, blue], ofRgb))} ${operator.inks}`;
    } else out += held + token;
    [held, operands] = ['', []];
  }
  return out + held;
}

/** What stood before the operands. */
function leading(held: string): string {
  return /^[\0\t\n\f\r ]*/.exec(held)?.[0] ?? '';
}

function inksOf(colour: Rgb, ofRgb: Colours['ofRgb']): Cmyk {
  const [red, green, blue] = colour;
  return red === green && green === blue ? [0, 0, 0, 1 - red] : ofRgb(colour);
}

function inkWords(inks: Cmyk): string {
  return inks.map((ink) => String(Math.round(ink * 10_000) / 10_000)).join(' ');
}

/** Every colour that is not grey, once. */
export function coloursIn(content: string): Rgb[] {
  const found = new Map<string, Rgb>();
  inInks(content, {
    ofRgb: (colour) => {
      found.set(colour.join(' '), colour);
      return [0, 0, 0, 0];
    },
  });
  return [...found.values()];
}
