/** Accounts of one site as a chain: each period begins with what the one before left, a quarter is its three months. */
import type { CommonContent, FileOf } from '../../disclosure/disclosure-fields.ts';
import { formatFen, sumFen, type Fen } from '../../values/fen.ts';
import { formatDifference } from '../sum-checks.ts';
import type { Accounts } from './schema.ts';
import { addDays } from '../../values/calendar-date.ts';
import {
  formatPeriod,
  monthsIn,
  periodEnd,
  periodParts,
  periodStart,
  shiftPeriod,
  type Period,
} from '../../values/period.ts';
import type { SeriesContext } from '../series-context.ts';
import { checkPeriodChains } from '../period-chain.ts';
import type { SiteFinding } from '../../schema/finding.ts';

type AccountsFile = FileOf<Accounts>;

/** Findings across the accounts of a site; each item has its own chain. */
export function checkAccountsChain(
  accounts: readonly AccountsFile[],
  { ofKind }: Pick<SeriesContext, 'ofKind'>,
): SiteFinding[] {
  const nil = ofKind<CommonContent & { readonly kind: 'nil-return' }>('nil-return');
  return checkPeriodChains(accounts, {
    openingName: '期初结存',
    checkOne: (one, byPeriod) => checkOne(one, byPeriod, nil),
  });
}

function checkOne(
  one: AccountsFile,
  byPeriod: ReadonlyMap<Period, AccountsFile>,
  nil: readonly FileOf[],
): SiteFinding[] {
  const { period, item } = one.content;
  if (isMonth(period)) {
    const isNil = (month: Period): boolean =>
      nil.some(({ content }) => content.item === item && content.period === month);
    return checkGap(one, byPeriod, isNil);
  }
  return checkAgainstMonths(
    one,
    monthsIn(period).map((month) => byPeriod.get(month)),
  );
}

function isMonth(period: Period): boolean {
  return periodParts(period).length === 'month';
}

/**
 * Months that were left out before the newest: nothing proves then what it begins with. Of older ones the desk knows,
 * and what came after them was proved. A quarter that ends with the same balance proves it too.
 */
function checkGap(
  one: AccountsFile,
  byPeriod: ReadonlyMap<Period, AccountsFile>,
  isNil: (month: Period) => boolean,
): SiteFinding[] {
  const { period, opening, publishedOn } = one.content;
  // A period that is not over is written wrongly: nothing follows from it.
  if (publishedOn <= periodEnd(period)) return [];
  const others = [...byPeriod.values()].filter(({ content }) => content.period !== period);
  const months = others.filter(({ content }) => isMonth(content.period));
  const last = months.sort((a, b) => (a.content.period < b.content.period ? 1 : -1))[0];
  if (!last || last.content.period >= period) return [];
  const gap: Period[] = [];
  for (let month = shiftPeriod(period, -1); month > last.content.period; month = shiftPeriod(month, -1))
    gap.unshift(month);
  const missing = gap.filter((month) => !isNil(month));
  const before = addDays(periodStart(period), -1);
  const isProved = [last, ...others.filter(({ content }) => periodEnd(content.period) === before)].some(
    ({ content }) => content.closing === opening,
  );
  if (missing.length === 0 || isProved) return [];
  const names = missing.map(formatPeriod).join('、');
  return [
    {
      file: one.file,
      finding: {
        code: 'CARRY_OVER_UNPROVED',
        severity: 'warning',
        path: ['opening'],
        message:
          `${names}的账还没有公开，期初 ${formatFen(opening)} 元接不上${formatPeriod(last.content.period)}的期末 ` +
          `${formatFen(last.content.closing)} 元。`,
        hint: `请先公开${names}的账，再公开这一份。`,
      },
    },
  ];
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
