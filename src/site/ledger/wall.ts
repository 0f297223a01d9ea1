/**
 * A township's ledger as it hangs on its wall: what each line says, and how large all of them may be set. Whoever stands
 * before it reads from a step away, so a township of few villages gets larger type, never more sheets.
 */
import { emWidth, textLines } from '../../paper/type/text-width.ts';
import type { LedgerMonth } from './ledger-facts.ts';
import type { LedgerRow } from './site-rows.ts';

export interface WallRow extends Pick<LedgerRow, 'name' | 'months' | 'finance'> {
  readonly late: string;
  readonly owed: string;
  readonly score: string;
  readonly rank: string;
  readonly why: string;
}

/** So many of what is owed are named; the rest is a number, for a line must stay short. */
const NAMED = 3;

/** What stands behind the number of a month: words, which a copier cannot make alike. */
export const MONTH_MARKS: Readonly<Record<LedgerMonth['state'], string>> = {
  ...{ out: '', late: '迟', missing: '欠', due: '' },
};

export function wallRows(sites: readonly LedgerRow[]): WallRow[] {
  return sites.map(({ name, months, finance, daysLate, missing, score, unscored, rank }) => ({
    ...{ name, months, finance },
    late: daysLate > 0 ? `逾期 ${daysLate} 天` : missing.length > 0 ? '今天到期' : '都公开了',
    owed: owedText(missing),
    score: score ? `${score.points.toFixed(1)} 分 ${score.grade}` : unscored,
    rank: score && rank !== undefined ? `${rank} 名` : '',
    why: score ? score.because.join('；') || '没有扣分' : '',
  }));
}

function owedText(missing: LedgerRow['missing']): string {
  if (missing.length === 0) return '没有';
  const named = missing.slice(0, NAMED).map(({ name, daysLate }) => `${name}（晚 ${daysLate} 天）`);
  const rest = missing.length > NAMED ? `；还有 ${missing.length - NAMED} 件` : '';
  return `欠 ${missing.length} 件：${named.join('；')}${rest}`;
}

/** Columns of the printed width, in percent: as in the style sheet. */
const COLUMNS = { name: 9, late: 8, finance: 28, owed: 23, score: 8, why: 24 } as const;
/** A3 across, inside its margins; what stands above the table on the first sheet, and whoever signs below the last line. */
const SHEET = { widthMm: 396, heightMm: 273, aboveMm: 52, signedMm: 18 };
const PT_MM = 25.4 / 72;
const LINE = 1.3;
/** Type that is bold is a little wider; not every line ends at the edge. */
const BOLD = 1.05;
/** Padding and border of a cell. */
const CELL = { widthMm: 3.4, heightMm: 2.3 };
/** Whole points: the style sheet has a class of each, for a page may have no styles of its own. */
const SIZES = { least: 9, most: 16 };

/** In pt the largest type for which it takes no more sheets than in the smallest. */
export function wallTypePt(rows: readonly WallRow[]): number {
  const sheets = sheetsAt(rows, SIZES.least);
  let size = SIZES.least;
  while (size < SIZES.most && sheetsAt(rows, size + 1) <= sheets) size++;
  return size;
}

/** Lines stay whole, and the last one has the signatures under it. */
function sheetsAt(rows: readonly WallRow[], pt: number): number {
  const head = rowMm(1, pt);
  // Above the table the line that explains the boxes is of the same size.
  let [sheets, used] = [1, SHEET.aboveMm + rowMm(1, pt) + head];
  for (const [index, row] of rows.entries()) {
    const height = rowMm(linesOf(row, pt), pt) + (index === rows.length - 1 ? SHEET.signedMm : 0);
    if (used + height > SHEET.heightMm) [sheets, used] = [sheets + 1, head];
    used += height;
  }
  return sheets;
}

function rowMm(lines: number, pt: number): number {
  return lines * LINE * pt * PT_MM + CELL.heightMm;
}

function linesOf({ name, late, months, finance, owed, score, rank, why }: WallRow, pt: number): number {
  const lines = (percent: number, ...texts: string[]): number =>
    texts
      .filter((text) => text !== '')
      .reduce(
        (sum, text) =>
          sum + textLines(text, ((SHEET.widthMm * percent) / 100 - CELL.widthMm) / (pt * PT_MM * BOLD)),
        0,
      );
  // A box is as wide as its number and mark, with borders and what keeps it from the next; a line of them is a little higher.
  const boxes = months.reduce(
    (sum, { label, state }) => sum + Math.max(1.5, emWidth(label + MONTH_MARKS[state]) * BOLD) + 0.45,
    0,
  );
  const ofBoxes = Math.ceil((boxes * pt * PT_MM) / ((SHEET.widthMm * COLUMNS.finance) / 100 - CELL.widthMm));
  return Math.max(
    lines(COLUMNS.name, name),
    lines(COLUMNS.late, late),
    ofBoxes * 1.15 + lines(COLUMNS.finance, finance),
    lines(COLUMNS.owed, owed),
    lines(COLUMNS.score, score, rank),
    lines(COLUMNS.why, why),
  );
}
