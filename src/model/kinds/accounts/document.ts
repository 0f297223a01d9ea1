import type {
  Block,
  DisclosureDocument,
  LedgerRow,
  MonthPoint,
  Phrase,
  Sentence,
} from '../../disclosure/blocks.ts';
import { fen, formatFen, sumFen, type Fen } from '../../values/fen.ts';
import { formatPeriodInYear, periodParts, shiftPeriod } from '../../values/period.ts';
import { monthDay, yuan } from '../../values/values.ts';
import type { DocumentContext } from '../document-context.ts';
import type { Accounts, AccountsEntry } from './schema.ts';
import { EXPENSE_CATEGORIES, INCOME_CATEGORIES } from '../book-categories.ts';

/** Sums of one accounts table. */
export function accountsTotals(accounts: Accounts): { income: Fen; expense: Fen } {
  return {
    income: sumFen(accounts.income.map(({ amount }) => amount)),
    expense: sumFen(accounts.expense.map(({ amount }) => amount)),
  };
}

/** Why it begins with another sum than the period before ended with, and where the money lies. */
function balanceNote({ holdings, openingWhy, period }: Accounts): string | undefined {
  const told = [
    ...(openingWhy === undefined
      ? []
      : [`${SPAN[periodParts(period).length]}初结存和上一期期末不一样：${openingWhy.replace(/。$/u, '')}。`]),
    ...(holdings
      ? [`银行存款 ${formatFen(holdings.bank)} 元，库存现金 ${formatFen(holdings.cash)} 元。`]
      : []),
  ];
  return told.length === 0 ? undefined : told.join('');
}

/** Accounts lead with the answer in one sentence, compare with the period before, and prove it. */
export function accountsDocument(accounts: Accounts, context: DocumentContext): DisclosureDocument {
  const { income, expense } = accountsTotals(accounts);
  const name = formatPeriodInYear(accounts.period);
  const span = SPAN[periodParts(accounts.period).length];
  const year = accountsOfYear(accounts, context);
  // With a period missing the sum would be wrong, so what the clerk wrote is told, or nothing.
  const isWholeYear = year.length === periodParts(accounts.period).index;
  const yearToDate = isWholeYear ? sumYear(year) : undefined;
  const known = isWholeYear ? year : [];

  return {
    lead: [
      [
        [`${name}收入 `, yuan(income), '，'],
        ['支出 ', yuan(expense), '，'],
        [`${span}末结存 `, yuan(accounts.closing), '。'],
      ],
      ...comparison(accounts, { income, expense }, context),
    ],
    blocks: [
      {
        type: 'balance',
        heading: '账对得上',
        opening: { label: `${span}初结存`, amount: accounts.opening },
        income: { label: `${name}收入`, amount: income },
        expense: { label: `${name}支出`, amount: expense },
        closing: { label: `${span}末结存`, amount: accounts.closing },
        note: balanceNote(accounts),
        // With an opening that was restated on the way, the year's first and its sums do not come to the closing.
        ...(yearToDate &&
          year[0] &&
          !year.slice(1).some(({ openingWhy }) => openingWhy !== undefined) && {
            yearCheck: { opening: year[0].opening, ...yearToDate },
          }),
      },
      ledger(
        {
          heading: '收入',
          side: 'income',
          entries: accounts.income,
          total: income,
          yearToDate: yearToDate?.income,
        },
        byCategory(INCOME_CATEGORIES, known, 'income'),
      ),
      ledger(
        {
          heading: '支出',
          side: 'expense',
          entries: accounts.expense,
          total: expense,
          yearToDate: yearToDate?.expense,
        },
        byCategory(EXPENSE_CATEGORIES, known, 'expense'),
      ),
      ...(yearToDate ? [] : statedYear(accounts)),
      ...months(accounts, year),
    ],
  };
}

const SPAN = { week: '周', month: '月', quarter: '季', half: '半年', year: '年' } as const;

/** Accounts of the same length from the start of the year to this one, oldest first. */
function accountsOfYear(accounts: Accounts, { ofKind }: DocumentContext): Accounts[] {
  const { length, year, index } = periodParts(accounts.period);
  return ofKind<Accounts>('accounts')
    .map(({ content }) => content)
    .filter((other) => {
      const parts = periodParts(other.period);
      return parts.length === length && parts.year === year && parts.index <= index;
    })
    .sort((a, b) => periodParts(a.period).index - periodParts(b.period).index);
}

function sumYear(year: readonly Accounts[]): { income: Fen; expense: Fen } {
  const totals = year.map(accountsTotals);
  return {
    income: sumFen(totals.map(({ income }) => income)),
    expense: sumFen(totals.map(({ expense }) => expense)),
  };
}

function comparison(
  accounts: Accounts,
  totals: { income: Fen; expense: Fen },
  { ofKind }: DocumentContext,
): Sentence[] {
  const previousPeriod = shiftPeriod(accounts.period, -1);
  const previous = ofKind<Accounts>('accounts').find(({ content }) => content.period === previousPeriod);
  if (!previous) return [];
  const before = accountsTotals(previous.content);
  const change = (label: string, now: Fen, then: Fen, end: string): Phrase =>
    now === then
      ? [`${label}一样${end}`]
      : [`${label}${now > then ? '多' : '少'} `, yuan(fen(Math.abs(now - then))), end];
  return [
    [
      [`和${formatPeriodInYear(previousPeriod)}比：`],
      change('收入', totals.income, before.income, '，'),
      change('支出', totals.expense, before.expense, '，'),
      change('结存', accounts.closing, previous.content.closing, '。'),
    ],
  ];
}

/** Sums of a year's accounts by category, 0 for a category without entries. */
function byCategory(
  categories: readonly string[],
  year: readonly Accounts[],
  side: 'income' | 'expense',
): { title: string; amount: Fen }[] {
  const entries = year.flatMap((accounts): readonly AccountsEntry[] => accounts[side]);
  return categories.map((title) => ({
    title,
    amount: sumFen(entries.filter(({ category }) => category === title).map(({ amount }) => amount)),
  }));
}

function ledger(
  {
    heading,
    side,
    entries,
    total,
    yearToDate,
  }: {
    heading: string;
    side: 'income' | 'expense';
    entries: readonly AccountsEntry[];
    total: Fen;
    yearToDate: Fen | undefined;
  },
  categories: readonly { title: string; amount: Fen }[],
): Block {
  const groups = categories
    .map(({ title }) => ({ title, entries: entries.filter(({ category }) => category === title) }))
    .filter((group) => group.entries.length > 0)
    .map(({ title, entries: rows }) => ({
      title,
      subtotal: sumFen(rows.map(({ amount }) => amount)),
      rows: rows.map(ledgerRow),
    }));
  return {
    type: 'ledger',
    heading,
    side,
    groups,
    total: { label: `${heading}合计`, amount: total },
    ...(yearToDate !== undefined && {
      yearToDate,
      yearToDateByCategory: categories.filter(
        ({ title, amount }) => amount !== 0 || groups.some((group) => group.title === title),
      ),
    }),
  };
}

function statedYear({ yearToDate }: Accounts): Block[] {
  if (!yearToDate) return [];
  return [
    {
      type: 'facts',
      heading: '本年累计',
      rows: [
        { label: '收入', value: [yuan(yearToDate.income)] },
        { label: '支出', value: [yuan(yearToDate.expense)] },
      ],
    },
  ];
}

function ledgerRow({ title, amount, on, voucher, note }: AccountsEntry): LedgerRow {
  const details: Phrase[] = [];
  if (on) details.push([monthDay(on)]);
  // 11-02 alone reads as a day.
  if (voucher) details.push([/^[\d\s.\-/、]+$/.test(voucher) ? `票据${voucher}` : voucher]);
  if (note) details.push([note]);
  return { title, amount, details };
}

function months(accounts: Accounts, year: readonly Accounts[]): Block[] {
  const { length, index } = periodParts(accounts.period);
  if (year.length < 2 || length !== 'month') return [];
  const points: MonthPoint[] = year.map((month) => ({
    label: formatPeriodInYear(month.period),
    ...accountsTotals(month),
    closing: month.closing,
    isCurrent: month.period === accounts.period,
  }));
  const { income, expense } = sumYear(year);
  const note: Sentence =
    year.length === index
      ? [
          [`1月至${index}月共收 `, yuan(income), '，'],
          ['支 ', yuan(expense), '。'],
        ]
      : [[`图里只有已经公布的 ${year.length} 个月。`]];
  return [{ type: 'months', heading: '今年每月收支', points, note }];
}
