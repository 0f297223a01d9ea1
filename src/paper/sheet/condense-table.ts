/**
 * A table wider than its sheet, made narrower step by step: first its heads on two lines, then texts in narrow columns
 * of their own. Amounts, dates and names stay whole.
 */
import type { Phrase } from '../../model/disclosure/blocks.ts';
import { formatPhrase } from '../../model/values/values.ts';
import type { PaperColumn, PaperTable } from './flow.ts';
import { narrowestEm } from './table-shape.ts';
import { cellTerms } from '../type/held.ts';
import { emWidth } from '../type/text-width.ts';

/** A column of text is never narrower: four characters a line still read as words. */
const NARROWEST_TEXT_EM = 4.5;

/** To gain a larger type, columns are made no narrower than this. */
const READABLE_TEXT_EM = 8;

/** The table as it is, or condensed no more than needed for this width; `undefined` when nothing helps. */
export function condenseTable(table: PaperTable, widthEm: number): PaperTable | undefined {
  return STAGES.map((stage) => stage(table)).find((stage) => narrowestEm(stage) <= widthEm);
}

/** The same where a sheet is half empty and its type may be larger: nothing is torn apart for it. */
export function condenseForType(table: PaperTable, widthEm: number): PaperTable | undefined {
  const roomy = { ...withNarrowTexts(table, READABLE_TEXT_EM, false), headsBreak: true };
  return [table, { ...table, headsBreak: true }, roomy].find((stage) => narrowestEm(stage) <= widthEm);
}

type Stage = (table: PaperTable) => PaperTable;

const STAGES: readonly Stage[] = [
  (table) => table,
  (table) => ({ ...table, headsBreak: true }),
  (table) => ({ ...withNarrowTexts(table, NARROWEST_TEXT_EM, false), headsBreak: true }),
  (table) => ({ ...withNarrowTexts(table, NARROWEST_TEXT_EM, true), headsBreak: true }),
];

function withNarrowTexts(table: PaperTable, narrowestTextEm: number, tears: boolean): PaperTable {
  const rows = table.lines.filter(({ type }) => type === 'row');
  return {
    ...table,
    columns: table.columns.map((column, index): PaperColumn => {
      if (column.align === 'end') return column;
      const cells = rows.map(({ cells: phrases }) => phrases[index] ?? []);
      const least = Math.max(narrowestTextEm, ...cells.map((cell) => narrowestCellEm(cell, tears)));
      return cells.some((cell) => emWidth(formatPhrase(cell)) > least)
        ? { ...column, wraps: true, leastEm: least, ...(tears && { tears }) }
        : column;
    }),
  };
}

/**
 * How narrow a cell may be: text may break between Chinese characters, but not in a figure, a date or a name, and in a
 * short term only where it `tears`.
 */
function narrowestCellEm(cell: Phrase, tears: boolean): number {
  const terms = (text: string): string[] =>
    tears ? [] : cellTerms(text).flatMap((term) => (term.isHeld ? [term.text] : []));
  const pieces = cell.flatMap((value): string[] =>
    typeof value === 'string' ? [...(value.match(UNBROKEN) ?? []), ...terms(value)] : [formatPhrase([value])],
  );
  return Math.max(0, ...pieces.map(emWidth));
}

/** A date, and a run of letters and figures such as a telephone number with the unit after it. */
const UNBROKEN = /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|[\d][\d,.\- ]*\p{Script=Han}{0,2}|[\dA-Za-z.\-–/]+/gu;
