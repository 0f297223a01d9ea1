/**
 * The ledger in two: `ledger/` for everybody, and `inside/` with all of it, which a web server keeps behind a password. Where
 * a city says nothing there is only `ledger/`. What is left out of the public one is in no file outside `inside/`.
 */
import { insideParts, type LedgerPart } from '../../model/place/ledger-inside.ts';
import type { City } from '../../model/place/city.ts';
import type { WorkbookTable } from '../text/workbook.ts';
import { insidePath } from '../urls.ts';
import type { LedgerContext } from './ledger-context.ts';
import type { LedgerChange } from './ledger-facts.ts';
import type { LedgerView } from './ledger-page.ts';
import type { LedgerSummary } from './site-ledger.ts';

/** What everybody may see of the ledger; `undefined` where that is nothing. */
export function publicLedger<T extends LedgerContext>(context: T): T | undefined {
  const hides = insideParts(context.city);
  if (hides.has('all')) return undefined;
  if (hides.size === 0) return context;
  return {
    ...context,
    hides,
    rule: hides.has('score') ? undefined : context.rule,
    ruleBefore: hides.has('score') ? undefined : context.ruleBefore,
    ruleChanges: shownChanges(context.ruleChanges ?? [], hides),
    summaries: context.summaries.map((summary) => shownOf(summary, hides)),
  };
}

/** Whether there is anything to protect. */
export function hasInside(city: City): boolean {
  return insideParts(city).size > 0;
}

function shownOf(summary: LedgerSummary, hides: ReadonlySet<LedgerPart>): LedgerSummary {
  const { ledger } = summary;
  const orders = hides.has('orders') ? [] : ledger.orders;
  const inspections = hides.has('orders') ? [] : ledger.inspections;
  const changes = shownChanges(ledger.changes, hides);
  const contact = hides.has('calls') ? { name: '', post: '', phone: '' } : ledger.contact;
  return { ...summary, ledger: { ...ledger, orders, inspections, changes, contact } };
}

/** Changes of what everybody sees. */
function shownChanges<T extends LedgerChange>(changes: readonly T[], hides: ReadonlySet<LedgerPart>): T[] {
  return changes.filter(({ part }) => part === undefined || !hides.has(part));
}

/** Columns and sheets of the workbook that are of a part. */
const COLUMNS: Readonly<Record<Exclude<LedgerPart, 'all'>, readonly (readonly string[])[]>> = {
  calls: [['联系人', '电话']],
  score: [['那天得分', '现在得分', '升降（分）']],
  orders: [
    ['查实公布不真实（件）', '整改超期（件）'],
    ['发出整改（件）', '整改改好（件）'],
  ],
};
const SHEETS: Readonly<Record<Exclude<LedgerPart, 'all'>, readonly string[]>> = {
  calls: [],
  score: ['打分'],
  orders: ['整改', '检查'],
};

/** A column that would be empty or 0 because it is hidden is not there at all. */
export function shownTables(
  tables: readonly WorkbookTable[],
  { hides }: Pick<LedgerContext, 'hides'>,
): readonly WorkbookTable[] {
  if (!hides) return tables;
  const parts = [...hides].filter((part) => part !== 'all');
  const sheets = new Set(parts.flatMap((part) => SHEETS[part]));
  return tables
    .filter(({ name }) => !sheets.has(name))
    .map((table) => {
      const titles = new Set(table.columns.map(({ title }) => title));
      // A telephone alone is of somebody else: a level's own, which everybody may ring.
      const hidden = parts
        .flatMap((part) => COLUMNS[part])
        .filter((own) => own.every((one) => titles.has(one)));
      const isShown = table.columns.map(({ title }) => !hidden.flat().includes(title));
      return {
        ...table,
        columns: table.columns.filter((_, index) => isShown[index]),
        rows: table.rows.map((row) => row.filter((_, index) => isShown[index])),
      };
    });
}

/** The same page in the folder that is kept: it lies as deep, so that all its links hold. */
export function insideView(view: LedgerView): LedgerView {
  return { ...view, frame: { ...view.frame, path: insidePath(view.frame.path) } };
}
