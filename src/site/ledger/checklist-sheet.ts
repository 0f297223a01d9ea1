/** 检查表 as a form in Excel: a line a village with its name already there; what comes back is read by `npm run import`. */
import { INSPECTION_COLUMNS } from '../../model/clerk/inspection-columns.ts';
import { standing } from '../closed-notice.ts';
import { summariesIn, type Region } from '../region.ts';
import { column, placeNames, type WorkbookTable } from '../text/workbook.ts';
import type { LedgerContext } from './ledger-context.ts';

export const CHECKLIST_FILE = 'checklist.xlsx';

/** One sheet, empty but for who is to be looked at. */
export function checklistTable(region: Region, context: LedgerContext): WorkbookTable {
  return {
    name: '公开栏检查',
    columns: INSPECTION_COLUMNS.map(({ title, width }) => column(title, width)),
    rows: standing(summariesIn(region, context.summaries)).map((summary) => {
      const [, township, name] = placeNames(summary, context.city);
      return INSPECTION_COLUMNS.map(({ key }) =>
        key === 'site' ? summary.id : key === 'name' ? `${township}${name}` : '',
      );
    }),
  };
}
