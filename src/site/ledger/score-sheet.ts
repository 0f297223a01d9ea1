/** 打分 as a sheet of the ledger: how each score came about, and what lowered it by how much. */
import type { LedgerRule } from '../../model/place/ledger-rule.ts';
import { column, PLACE_COLUMNS, type WorkbookTable } from '../text/workbook.ts';
import { scoreOf } from './score.ts';
import type { LedgerSummary } from './site-ledger.ts';

interface Scored {
  readonly summary: LedgerSummary;
  /** County, township, village or community. */
  readonly place: readonly string[];
}

/** A line with the working of each site that has a score, then one for each thing that lowered it. */
export function scoresTable(located: readonly Scored[], rule: LedgerRule): WorkbookTable {
  return {
    name: '打分',
    columns: [...PLACE_COLUMNS, column('项目', 16), column('怎么算', 60), column('少算（项）', 12)],
    rows: located.flatMap(({ summary, place }) => {
      const score = scoreOf(summary.ledger, rule);
      if (!score) return [];
      return [
        [...place, '得分', score.working, null],
        ...score.lines.map(({ name, working, lost = null }) => [...place, name, working, lost]),
      ];
    }),
  };
}
