/** Orders and inspections as tables for Excel: one row an order, one row a visit. */
import { countedDeadline, type RectificationState } from '../../model/place/rectification.ts';
import { daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { column, PLACE_COLUMNS as PLACE, type placeNames, type WorkbookTable } from '../text/workbook.ts';
import type { LedgerOrder, LedgerSummary } from './site-ledger.ts';

interface Located {
  readonly summary: LedgerSummary;
  readonly place: ReturnType<typeof placeNames>;
}

const STATES: Readonly<Record<RectificationState, string>> = {
  done: '已改好',
  open: '整改中',
  replied: '已答复，等复查',
  overdue: '超期',
  withdrawn: '已撤回',
};

/** 整改: from what was found to what whoever looked again says. */
export function ordersTable(
  located: readonly Located[],
  { asOf }: { readonly asOf: CalendarDate },
): WorkbookTable {
  return {
    name: '整改',
    columns: [
      ...PLACE,
      column('文号', 20),
      column('谁发的', 20),
      column('发出日期', 12),
      column('第几次发'),
      column('谁发现的', 20),
      column('问题', 40),
      column('整改期限', 12),
      column('公布不真实', 12),
      column('状态', 14),
      column('超期几天'),
      column('答复日期', 12),
      column('怎么改的', 40),
      column('复查日期', 12),
      column('谁复查', 20),
      column('复查', 10),
    ],
    rows: located.flatMap(({ summary, place }) =>
      summary.ledger.orders.map((order) => [...place, ...rowOf(order, summary, asOf)]),
    ),
  };
}

function rowOf(order: LedgerOrder, { ledger }: LedgerSummary, asOf: CalendarDate): (string | number)[] {
  const { number, issuer, issuedOn, problems, state, reply, result, nth } = order;
  const inspected = ledger.inspections.find(({ id }) => id === order.inspection);
  return [
    number ?? '',
    issuer,
    issuedOn,
    nth,
    inspected ? `${inspected.by}检查` : (order.foundBy ?? ''),
    problems.join('；'),
    countedDeadline(order),
    order.untrue ? '查实不真实' : '',
    STATES[state],
    state === 'overdue' ? daysBetween(countedDeadline(order), asOf) : '',
    reply?.on ?? '',
    reply?.text ?? result?.text ?? '',
    result?.on ?? '',
    result?.checkedBy ?? '',
    result ? (result.passed ? '通过' : '没有通过') : '',
  ];
}

/** 检查: what was seen, beside what the web had of it on that day. */
export function inspectionsTable(located: readonly Located[]): WorkbookTable {
  return {
    name: '检查',
    columns: [
      ...PLACE,
      column('哪天', 12),
      column('谁检查', 20),
      column('公开栏'),
      column('位置', 10),
      column('版面', 14),
      column('空着的版块', 20),
      column('栏上财务到', 12),
      column('当天网上财务到', 14),
      column('破损', 20),
      column('别的问题', 40),
      column('做得好的', 40),
    ],
    rows: located.flatMap(({ summary, place }) =>
      summary.ledger.inspections.map((seen) => [
        ...place,
        seen.on,
        seen.by,
        seen.board,
        seen.place ?? '',
        seen.layout ?? '',
        seen.empty?.join('、') ?? '',
        seen.financeTo ?? '',
        seen.financeOnWeb ?? '',
        seen.damage ?? '',
        seen.problems?.join('；') ?? '',
        seen.good?.join('；') ?? '',
      ]),
    ),
  };
}
