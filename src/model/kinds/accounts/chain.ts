/** Accounts of one site as a chain: each period begins with what the one before left, a quarter is its three months. */
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import { formatFen, sumFen, type Fen } from '../../values/fen.ts';
import { formatDifference } from '../sum-checks.ts';
import type { Accounts } from './schema.ts';
import { formatPeriod, monthsIn, periodParts, type Period } from '../../values/period.ts';
import { checkPeriodChains } from '../period-chain.ts';
import type { SiteFinding } from '../../schema/finding.ts';

type AccountsFile = FileOf<Accounts>;

/** Findings across the accounts of a site; each item has its own chain. */
export function checkAccountsChain(accounts: readonly AccountsFile[]): SiteFinding[] {
  return checkPeriodChains(accounts, { openingName: '期初结存', checkOne });
}

function checkOne(one: AccountsFile, byPeriod: ReadonlyMap<Period, AccountsFile>): SiteFinding[] {
  const { period } = one.content;
  if (periodParts(period).length === 'month') return [];
  return checkAgainstMonths(
    one,
    monthsIn(period).map((month) => byPeriod.get(month)),
  );
}

interface Flow {
  readonly key: 'income' | 'expense';
  readonly name: string;
}

const FLOWS: readonly Flow[] = [
  { key: 'income', name: '收入' },
  { key: 'expense', name: '支出' },
];

/**
 * A quarter, half-year or year against its months: sums when all are there, the ends when those are. Ends follow from
 * sums, so they are told only when the sums are right.
 */
function checkAgainstMonths(one: AccountsFile, months: readonly (AccountsFile | undefined)[]): SiteFinding[] {
  const present = months.filter((month) => month !== undefined);
  const first = months[0];
  const last = months.at(-1);
  const flows =
    present.length === months.length ? FLOWS.flatMap((flow) => checkFlow(one, present, flow)) : [];
  return flows.length > 0
    ? flows
    : [...(first ? checkEnd(one, first, 'opening') : []), ...(last ? checkEnd(one, last, 'closing') : [])];
}

function checkEnd(one: AccountsFile, month: AccountsFile, key: 'opening' | 'closing'): SiteFinding[] {
  const own = one.content[key];
  const monthly = month.content[key];
  if (own === monthly) return [];
  const name = key === 'opening' ? '期初结存' : '期末结存';
  return [
    mismatch(
      one,
      key,
      `「${name}」写的是 ${formatFen(own)} 元，${formatPeriod(month.content.period)}的${name}是 ${formatFen(monthly)} 元，` +
        `差 ${formatDifference(own, monthly)} 元。那个月在 ${month.file}。`,
    ),
  ];
}

function checkFlow(one: AccountsFile, months: readonly AccountsFile[], { key, name }: Flow): SiteFinding[] {
  const own = total(one, key);
  const monthly = months.map((month) => total(month, key));
  const sum = sumFen(monthly);
  if (own === sum) return [];
  const sums = monthly.map(formatFen).join(' ＋ ');
  return [
    mismatch(
      one,
      key,
      `${formatPeriod(one.content.period)}${name}是 ${formatFen(own)} 元，各月相加是 ${sums} ＝ ${formatFen(sum)} 元，` +
        `差 ${formatDifference(own, sum)} 元。各月在 ${months.map(({ file }) => file).join('、')}。`,
    ),
  ];
}

function mismatch(one: AccountsFile, key: string, message: string): SiteFinding {
  return {
    file: one.file,
    finding: {
      code: 'QUARTER_MISMATCH',
      path: [key],
      message,
      hint: '请核对这一期和各月的账，把写错的改过来。',
    },
  };
}

function total(one: AccountsFile, key: Flow['key']): Fen {
  return sumFen(one.content[key].map(({ amount }) => amount));
}
