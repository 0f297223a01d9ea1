import { fen, formatFen, formatFenPlain, type Fen } from '../../values/fen.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { periodParts } from '../../values/period.ts';
import { checkTotal, formatDifference } from '../sum-checks.ts';
import { SIDE_NAMES, type BookEntry, type Side } from '../book-entry.ts';
import { checkBalance, checkEntries, sumSide } from '../entry-checks.ts';
import type { Accounts } from './schema.ts';

/** What is not true in an accounts table: sums, the balance, where the money lies, the year so far, entries. */
export function checkAccounts(accounts: Accounts): Finding[] {
  const { period, closing, holdings } = accounts;
  const entries = [...entriesOf(accounts, 'income'), ...entriesOf(accounts, 'expense')];
  return [
    ...checkStatedSum(accounts, entries, 'income'),
    ...checkStatedSum(accounts, entries, 'expense'),
    ...checkBalance(entries, accounts).map((finding) => ({
      ...finding,
      ...(isClosingProved(accounts, entries) && {
        replacement: formatFenPlain(expectedClosing(accounts, entries)),
      }),
    })),
    ...(holdings
      ? checkTotal(['holdings'], {
          parts: [holdings.bank, holdings.cash],
          stated: closing,
          partsName: '银行存款加库存现金',
          statedName: '期末结存',
        })
      : []),
    ...checkHoldings(accounts),
    ...checkYearToDate(accounts, entries, 'income'),
    ...checkYearToDate(accounts, entries, 'expense'),
    ...checkEntries(entries, period),
  ];
}

/** The entries of one side with where they stand. */
function entriesOf(accounts: Accounts, side: Side): BookEntry[] {
  return accounts[side].map(({ title, category, amount, on, voucher, note }, index) => ({
    side,
    title,
    titlePath: [side, index, 'title'],
    category,
    amount,
    amountPath: [side, index, 'amount'],
    on,
    onPath: [side, index, 'on'],
    voucher,
    voucherPath: [side, index, 'voucher'],
    note,
  }));
}

function checkStatedSum(accounts: Accounts, entries: readonly BookEntry[], side: Side): Finding[] {
  const stated = accounts[`${side}Total`];
  if (stated === undefined) return [];
  const own = entries.filter((entry) => entry.side === side);
  return checkTotal([`${side}Total`], {
    parts: own.map(({ amount }) => amount),
    stated,
    partsName: `${own.length} 笔${SIDE_NAMES[side]}相加`,
    statedName: `${SIDE_NAMES[side]}合计`,
  }).map((finding) => ({
    ...finding,
    ...(areRowsProved(accounts, entries) && { replacement: formatFenPlain(sumSide(entries, side)) }),
  }));
}

/**
 * Whether the entries are right beyond doubt, so that a total which differs from them is what is wrong: with them, what
 * was there before comes to what was left, and to what lies in the bank and the till where that is stated.
 */
function areRowsProved(accounts: Accounts, entries: readonly BookEntry[]): boolean {
  const { closing, holdings } = accounts;
  return (
    expectedClosing(accounts, entries) === closing && (!holdings || holdings.bank + holdings.cash === closing)
  );
}

/** Whether the closing balance alone is wrong: both totals agree with the entries, and the money is where it should be. */
function isClosingProved(accounts: Accounts, entries: readonly BookEntry[]): boolean {
  const { incomeTotal, expenseTotal, holdings } = accounts;
  return (
    incomeTotal === sumSide(entries, 'income') &&
    expenseTotal === sumSide(entries, 'expense') &&
    holdings !== undefined &&
    holdings.bank + holdings.cash === expectedClosing(accounts, entries)
  );
}

function expectedClosing({ opening }: Accounts, entries: readonly BookEntry[]): Fen {
  return fen(opening + sumSide(entries, 'income') - sumSide(entries, 'expense'));
}

/** There is no less than nothing in a till or a bank account. */
function checkHoldings({ closing, holdings }: Accounts): Finding[] {
  const holdingsAndClosing: readonly { name: string; path: FieldPath; amount: Fen }[] = [
    { name: '期末结存', path: ['closing'], amount: closing },
    ...(holdings
      ? [
          { name: '银行存款', path: ['holdings', 'bank'], amount: holdings.bank },
          { name: '库存现金', path: ['holdings', 'cash'], amount: holdings.cash },
        ]
      : []),
  ];
  const negative = holdingsAndClosing.find(({ amount }) => amount < 0);
  if (!negative) return [];
  return [
    {
      code: 'AMOUNT_NEGATIVE',
      path: negative.path,
      message: `「${negative.name}」是 ${formatFen(negative.amount)} 元；账上、手里的钱不会是负数。`,
      hint: '请核对：是不是漏记了收入，或有人垫付（垫付的写到债权债务里，不算支出）。',
    },
  ];
}

/**
 * 本年累计 is the months of the year added up: in the first period of a year the period itself, later at
 * least that. The other periods are in other files; `year.ts` adds them up.
 */
function checkYearToDate(accounts: Accounts, entries: readonly BookEntry[], side: Side): Finding[] {
  const stated = accounts.yearToDate?.[side];
  if (stated === undefined) return [];
  const own = sumSide(entries, side);
  const isFirst = periodParts(accounts.period).index === 1;
  if (isFirst ? stated === own : stated >= own) return [];
  const name = SIDE_NAMES[side];
  return [
    {
      code: 'SUM_MISMATCH',
      path: ['yearToDate', side],
      message: `「本年累计${name}」写的是 ${formatFen(stated)} 元，${isFirst ? '和' : '比'}这一期的${name} ${formatFen(own)} 元${
        isFirst ? '不一样' : '还少'
      }，差 ${formatDifference(stated, own)} 元。`,
      hint: isFirst
        ? `这是本年第一期，累计就是这一期：${formatFenPlain(own)}`
        : '累计是从1月加到这一期，请重新加一遍。',
    },
  ];
}
