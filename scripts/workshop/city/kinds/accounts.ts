/** 财务收支公布表: every month, and the quarters as the sum of their months. */
import {
  formatPeriod,
  monthsIn,
  periodOf,
  periodStart,
  type Period,
} from '../../../../src/model/values/period.ts';
import {
  dayDone,
  drafts,
  moneyApprovals,
  occasionsOf,
  treasurer,
  type Issue,
  type Occasion,
} from '../drafting.ts';
import { ledgerOf, sum, type LedgerEntry, type LedgerMonth } from '../ledger.ts';
import type { World } from '../world.ts';
import { yuan, type Draft, type WrittenKind } from '../written.ts';

type WrittenAccounts = WrittenKind<'accounts'>;
type WrittenEntry = WrittenAccounts['income'][number];

const ITEM = 'fin-monthly-statement';

/** Accounts of each month and each whole quarter. */
export function accountsDrafts(world: World): Draft[] {
  const months = new Map(ledgerOf(world).map((month) => [month.month, month]));
  const occasions = occasionsOf(world, ITEM);
  const monthly = occasions.flatMap(({ period, publishedOn }) => {
    const month = months.get(period);
    return month ? [accountsOf(world, { period, publishedOn, months: [month] })] : [];
  });
  return drafts(world, [...monthly, ...quarterly(world, occasions, months)]);
}

/** A quarter follows a few days after its last month. */
function quarterly(
  world: World,
  occasions: readonly Occasion[],
  months: ReadonlyMap<Period, LedgerMonth>,
): Issue[] {
  return occasions.flatMap(({ period, publishedOn }): Issue[] => {
    const quarter = periodOf(periodStart(period), 'quarter');
    const parts = monthsIn(quarter).flatMap((month) => months.get(month) ?? []);
    if (monthsIn(quarter).at(-1) !== period || parts.length < 3) return [];
    const day = dayDone(world, { opensOn: publishedOn, dueOn: publishedOn }, `quarter ${quarter}`);
    return day ? [accountsOf(world, { period: quarter, publishedOn: day, months: parts })] : [];
  });
}

interface Book {
  readonly period: Period;
  readonly publishedOn: Occasion['publishedOn'];
  readonly months: readonly LedgerMonth[];
}

function accountsOf(world: World, { period, publishedOn, months }: Book): Issue<WrittenAccounts> {
  const isMonth = months.length === 1;
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) throw new Error('accounts without months');
  const [income, expense] = [
    months.flatMap((month) => month.income),
    months.flatMap((month) => month.expense),
  ];
  const cash = Math.min(last.closing, 50_000 + (last.closing % 40_000));
  return {
    slug: `accounts-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'accounts',
      item: ITEM,
      title: `${world.profile.name}${formatPeriod(period)}财务收支公布表`,
      type: '公布',
      period,
      issuer: treasurer(world),
      opening: yuan(first.opening),
      income: isMonth ? income.map(written) : added(income),
      expense: isMonth ? expense.map(written) : added(expense),
      incomeTotal: yuan(sum(income)),
      expenseTotal: yuan(sum(expense)),
      closing: yuan(last.closing),
      holdings: { bank: yuan(last.closing - cash), cash: yuan(cash) },
      approvals: moneyApprovals(world, publishedOn),
    },
  };
}

function written({ category, title, amount, on, voucher, note }: LedgerEntry): WrittenEntry {
  return { category, title, amount: yuan(amount), on, voucher, ...(note !== undefined && { note }) };
}

/** Entries with the same title as one. */
function added(entries: readonly LedgerEntry[]): WrittenEntry[] {
  return [...Map.groupBy(entries, ({ category, title }) => `${category} ${title}`).values()].flatMap(
    (same) => {
      const [first] = same;
      return first ? [{ category: first.category, title: first.title, amount: yuan(sum(same)) }] : [];
    },
  );
}
