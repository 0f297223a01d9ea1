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
      const known = namesOf(columns, ({ field, role }) => field !== undefined || role !== undefined).size;
      const unknown = namesOf(columns, ({ left }) => left === 'unknown').size;
      const fit = known - unknown * 0.5 - missing.length * 0.7 + Math.min(facts.length, 6) * 0.4;
      const { said: spoken, onlyWith } = sheetHints(kind);
      const isSaid = spoken?.test(title) === true;
      // 日期, 摘要, 收入, 支出, 结余 are called 流水 and are all that accounts ask for; 逐笔明细 asks for vouchers.
      const counts = onlyWith === undefined || columns.some(({ field }) => field?.key === onlyWith);
      const said = isSaid && counts ? 4 : 0;
      // Two tables side by side that both fit are hardly chance.
      return {
        kind,
        isSaid,
        score: (tables.length > 0 || facts.length > 1 ? fit : -5) + said + (tables.length > 1 ? 1 : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
}

function namesOf(columns: readonly ReadColumn[], isWanted: (column: ReadColumn) => boolean): Set<string> {
  return new Set(columns.filter(isWanted).map(({ name }) => name));
}
