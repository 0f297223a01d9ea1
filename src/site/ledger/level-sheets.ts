/** What levels owe, as sheets of the ledger: money for bases, and tasks. A sheet that would be empty is left out. */
import { formatFenPlain } from '../../model/values/fen.ts';
import { NO_PHONE } from '../base/region-part.ts';
import { owedIn } from '../base/topics/funding.ts';
import { summariesIn, type Region } from '../region.ts';
import { column, PLACE_COLUMNS, placeNames, type WorkbookTable } from '../text/workbook.ts';
import type { LedgerContext } from './ledger-context.ts';
import { overdueTasks } from './tasks-overdue.ts';

/** 欠拨经费, whichever level owes it, and 逾期任务 of the region and the levels below it. */
export function levelSheets(region: Region, context: LedgerContext): WorkbookTable[] {
  return [owedSheet(region, context), tasksSheet(region, context)].filter(({ rows }) => rows.length > 0);
}

function owedSheet(region: Region, { city, summaries }: LedgerContext): WorkbookTable {
  return {
    name: '欠拨经费',
    columns: [...PLACE_COLUMNS, column('哪一级欠', 14), column('欠拨（元）', 14), column('最晚拨到', 12)],
    rows: summariesIn(region, summaries).flatMap((summary) =>
      owedIn(summary.base).map(({ level, amount, dueOn }) => [
        ...placeNames(summary, city),
        level,
        formatFenPlain(amount),
        dueOn,
      ]),
    ),
  };
}

function tasksSheet(region: Region, context: LedgerContext): WorkbookTable {
  return {
    name: '逾期任务',
    columns: [
      column('哪一级', 16),
      column('任务', 40),
      column('谁负责', 10),
      column('电话', 16),
      column('期限', 12),
      column('逾期（天）', 12),
    ],
    rows: overdueTasks(region, context).map(({ level, what, owner, phone, due, daysLate }) => [
      ...[level ?? '本级', what, owner],
      phone === NO_PHONE ? null : phone.text,
      due.iso,
      daysLate,
    ]),
  };
}
