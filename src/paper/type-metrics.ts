/**
 * Proportions of type on paper, in em of the body size: used to estimate heights here and handed to the style sheet as
 * custom properties, so that an estimate and what the browser draws come from one number.
 */
export const TYPE = {
  /** Line height of running text. */
  leading: 1.75,
  /** Between two blocks. */
  gap: 0.55,
  /** Height of a table row of one line, before rows are spread to fill the sheet. */
  row: 1.6,
  /** Line height inside a cell, and its padding above and below when the cell wraps. */
  cellLeading: 1.3,
  cellPadding: 0.24,
  /** Left and right of a cell. */
  cellSide: 0.35,
  /** A wrapping column is never narrower than this, padding included. */
  wrapWidth: 8.7,
  /** The head of a table. */
  head: 1.9,
  /** `单位：元` above a table. */
  unit: 1.5,
  /** Heading of a block. */
  heading: 1.7,
  /** Line height of facts, steps and footnotes. */
  compact: 1.5,
  /** The four boxes of an accounts statement. */
  balance: 4.4,
  /** Between two columns of one long list. */
  gutter: 1.6,
} as const;

/** The custom properties `--gap`, `--row` …, as declarations. */
export function typeProperties(): string {
  return Object.entries(TYPE)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}em`)
    .join(';');
}
