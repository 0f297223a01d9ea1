import { formatPeriod, periodEnd, periodStart } from '../../period.ts';
import { fen, formatFen, formatFenPlain, sumFen, type Fen } from '../../fen.ts';
import type { Finding } from '../../finding.ts';
import { checkTotal } from '../sum-checks.ts';
import type { Accounts, AccountsEntry } from './schema.ts';

/** What is not true in an accounts table: sums, the balance, where the money lies, dates. */
export function checkAccounts(accounts: Accounts): Finding[] {
  const { income, expense, incomeTotal, expenseTotal, closing, holdings } = accounts;
  return [
    ...checkStatedSum('incomeTotal', '收入', { entries: income, stated: incomeTotal }),
    ...checkStatedSum('expenseTotal', '支出', { entries: expense, stated: expenseTotal }),
    ...checkBalance(accounts),
    ...(holdings
      ? checkTotal(['holdings'], {
          parts: [holdings.bank, holdings.cash],
          stated: closing,
          partsName: '银行存款加库存现金',
          statedName: '期末结存',
        })
      : []),
    ...checkPublication(accounts),
    ...checkEntryDates('income', '收入', accounts),
    ...checkEntryDates('expense', '支出', accounts),
  ];
}

function checkStatedSum(
  key: 'incomeTotal' | 'expenseTotal',
  name: string,
  { entries, stated }: { entries: readonly AccountsEntry[]; stated: Fen | undefined },
): Finding[] {
  if (stated === undefined) return [];
  return checkTotal([key], {
    parts: entries.map(({ amount }) => amount),
    stated,
    partsName: `${entries.length} 笔${name}相加`,
    statedName: `${name}合计`,
  });
}

function checkBalance({ opening, income, expense, closing }: Accounts): Finding[] {
  const incomeSum = sumFen(income.map(({ amount }) => amount));
  const expenseSum = sumFen(expense.map(({ amount }) => amount));
  const expected = fen(opening + incomeSum - expenseSum);
  if (expected === closing) return [];
  return [
    {
      code: 'BALANCE_MISMATCH',
      path: ['closing'],
      message:
        `账对不上：期初 ${formatFen(opening)} ＋ 收入 ${formatFen(incomeSum)} － 支出 ${formatFen(expenseSum)} ` +
        `＝ ${formatFen(expected)}，「期末结存」写的是 ${formatFen(closing)}，差 ${formatFen(fen(Math.abs(expected - closing)))} 元。`,
      hint: `请查一查是哪一笔漏了或写错了；都没错，期末结存就写：${formatFenPlain(expected)}`,
    },
  ];
}

/** Accounts of a period that has not ended cannot be complete. */
function checkPublication({ period, publishedOn }: Accounts): Finding[] {
  if (publishedOn > periodEnd(period)) return [];
  return [
    {
      code: 'DATE_ORDER',
      path: ['publishedOn'],
      message: `${formatPeriod(period)}要到 ${periodEnd(period)} 才结束，${publishedOn} 还公布不了这一期的账。`,
      hint: '请核对公布日期（publishedOn）和所属期间（period），把写错的改过来。',
    },
  ];
}

/** A voucher may come late, so a date outside the period is worth a look and no more; one finding a table. */
function checkEntryDates(key: 'income' | 'expense', name: string, accounts: Accounts): Finding[] {
  const { period } = accounts;
  const outside = accounts[key].flatMap(({ on, title }, index) =>
    on === undefined || (on >= periodStart(period) && on <= periodEnd(period)) ? [] : [{ on, title, index }],
  );
  const [first] = outside;
  if (!first) return [];
  return [
    {
      code: 'DATE_OUT_OF_PERIOD',
      severity: 'warning',
      path: [key, first.index, 'on'],
      message: `${name}“${first.title}”的日期是 ${first.on}，不在${formatPeriod(period)}里${
        outside.length > 1 ? `；这样的一共 ${outside.length} 笔` : ''
      }。`,
      hint: '如果是补记以前的票据，请在说明（note）里写一句。',
    },
  ];
}
