/** Which kind of disclosure a sheet is: by the words above it and by how well its columns fit. Pure. */
import { KINDS, kindNamed, type Kind } from '../model/kinds.ts';
import type { Grid } from './grid.ts';
import type { ReadColumn } from './reading.ts';
import { readSheet } from './understand.ts';
import { sheetHints } from './sheet-hints.ts';

/** Enough rows to tell what a sheet is. */
const SAMPLE = 60;

export interface RankedKind {
  readonly kind: Kind;
  readonly score: number;
  /** How well its columns fit, whatever the title says. */
  readonly fit: number;
  /** Headings that it has a field for, and those that it has none for. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** The title speaks of it. */
  readonly isSaid: boolean;
}

/** Kinds that a sheet may be, the likeliest first. `words` are the title, the file's name and the like. */
export function rankKinds(grid: Grid, words: string): RankedKind[] {
  const sample = { ...grid, rows: grid.rows.slice(0, SAMPLE) };
  // The file's name, the sheet's, the first row: below, words are of entries.
  const title = words.split('\n').slice(0, 3).join(' ');
  return KINDS.filter((kind) => kindNamed(kind).sheet !== 'never')
    .map((kind): RankedKind => {
      const { columns, facts, missing, tables } = readSheet(sample, { kind, guard: () => [] }).reading;
      // A running account is two tables on the same columns.
      const known = namesOf(columns, ({ field, role }) => field !== undefined || role !== undefined);
      const unknown = namesOf(columns, ({ left }) => left === 'unknown');
      const fitting =
        known.size - unknown.size * 0.5 - missing.length * 0.7 + Math.min(facts.length, 6) * 0.4;
      const fit = tables.length > 0 || facts.length > 1 ? fitting : -5;
      const { said: spoken, onlyWith } = sheetHints(kind);
      const isSaid = spoken?.test(title) === true;
      // 日期, 摘要, 收入, 支出, 结余 are called 流水 and are all that accounts ask for; 逐笔明细 asks for vouchers.
      const counts = onlyWith === undefined || columns.some(({ field }) => field?.key === onlyWith);
      const said = isSaid && counts ? 4 : 0;
      // Two tables side by side that both fit are hardly chance.
      return {
        kind,
        isSaid,
        fit,
        known: [...known.values()],
        unknown: [...unknown.values()].filter((heading) => !known.has(heading)),
        score: fit + said + (tables.length > 1 ? 1 : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** Headings by their columns. */
function namesOf(
  columns: readonly ReadColumn[],
  isWanted: (column: ReadColumn) => boolean,
): Map<string, string> {
  return new Map(columns.filter(isWanted).map(({ name, heading }) => [name, heading]));
}

/** Below this a title speaks of a kind whose columns the sheet does not have. */
const LEAST_FIT = -1;
/** What no title speaks of is only known by several columns of its own, and by no other kind nearly as well. */
const LEAST_ALONE = 3;
const CLEARLY = 2;

/** The kind that a sheet is; `undefined` where the nearest is only the nearest: 项目 and 金额 stand in every list. */
export function surelyKind(ranked: readonly RankedKind[]): Kind | undefined {
  const [best, second] = ranked;
  if (!best || best.score < 1.5) return undefined;
  if (best.isSaid) return best.fit >= LEAST_FIT ? best.kind : undefined;
  // A list of debts has columns that accounts have too: where the title speaks of another kind, nothing is sure.
  if (ranked.some(({ isSaid }) => isSaid)) return undefined;
  const isClear = second === undefined || best.score - second.score >= CLEARLY;
  const isKnown = best.fit >= LEAST_ALONE && best.unknown.length * 3 <= best.known.length;
  return isClear && isKnown ? best.kind : undefined;
}

/** The three that a sheet is nearest to; what the title speaks of comes first, however little of it is there. */
export function nearestKinds(ranked: readonly RankedKind[]): readonly RankedKind[] {
  const near = ranked.filter(({ known, isSaid }) => isSaid || known.length > 0);
  return [...near.filter(({ isSaid }) => isSaid), ...near.filter(({ isSaid }) => !isSaid)].slice(0, 3);
}
