/**
 * Measures of a sheet that are both counted with and drawn: estimates read them here, and the style sheet takes them as
 * custom properties, so that what is planned and what the browser draws come from one number. The paper's own measures
 * are in `stocks.ts`, those of the board around the sheets in `board-type.ts`.
 */

/** Lengths in em of the body size. */
const LENGTHS = {
  /** Between two blocks. */
  gap: 0.55,
  /** Height of a table row of one line, before rows are spread to fill the sheet. */
  row: 1.6,
  /** Padding of a cell above and below when it wraps. */
  cellPadding: 0.24,
  /** Left and right of a cell. */
  cellSide: 0.35,
  /** More on the left of a figure: what stands before it may end in one. */
  figureGap: 0.5,
  /** A wrapping column is never narrower than this, padding included. */
  wrapWidth: 8.7,
  /** The head of a table. */
  head: 1.9,
  /** `单位：元` above a table. */
  unit: 1.5,
  /** Between two columns of one long list. */
  gutter: 1.6,
  /** The marker of a step, the gap after it, and what is below a step. */
  stepMark: 3.6,
  stepGap: 1,
  stepFoot: 0.3,
  /** The date below a stage, and small print; both are text of substance, never smaller than the body's least. */
  stageDate: 0.75,
  /** Captions, unless a note must be larger than that. */
  note: 0.82,
  /** In a statement: an amount, the sign between two boxes, left and right in a box. */
  balanceAmount: 1.35,
  balanceSign: 1.3,
  balanceSide: 0.55,
  /** Left and right of votes, and around a correction in its box. */
  votesSide: 0.5,
  correctionSide: 1,
  correctionPadding: 0.5,
} as const;

/** Line heights and shares. */
const FACTORS = {
  /** Line height of running text. */
  leading: 1.75,
  /** Line height of facts, steps and footnotes. */
  compact: 1.5,
  /** Line height inside a cell. */
  cellLeading: 1.3,
  titleLeading: 1.32,
  captionLeading: 1.35,
  /** Line height of issuer and date. */
  issuerLeading: 1.6,
  /** A label of a fact takes no more of the width than this; a longer one stands on several lines. */
  labelShare: 0.42,
  /** An issuer's name takes no more of the width. */
  issuerShare: 0.6,
  /** Signatures, and what stands at the head, in captions. */
  signatureSize: 1.2,
  /** Of a signature's height that stays free to sign. */
  signatureRoom: 0.4,
} as const;

/** Millimetres on paper of any size. */
const MILLIMETRES = {
  /** Between the title and the body, and below it. */
  bodyAbove: 2,
  bodyBelow: 4,
  captionGap: 1,
  /** Between signatures beside each other, and between them and the seal. */
  signatureGap: 8,
  /** What a seal has around it, and what its label takes besides its letters. */
  sealRing: 2,
  sealLabel: 3.4,
  /** Between the QR code and what stands beside it. */
  qrGap: 5,
} as const;

export const TYPE = { ...LENGTHS, ...FACTORS, ...MILLIMETRES } as const;

/** The custom properties `--gap`, `--row` … of all paper; millimetres are multiplied with `--mm` where they are used. */
export function typeRule(): string {
  return `.paper{${declarations(TYPE, (name) => (name in LENGTHS ? 'em' : ''))}}`;
}

/** Numbers as custom properties, `stepMark` as `--step-mark`. */
export function declarations(
  numbers: Readonly<Record<string, number>>,
  unitOf: (name: string) => string = () => '',
): string {
  return Object.entries(numbers)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, '-$&').toLowerCase()}:${value}${unitOf(name)}`)
    .join(';');
}
