/** 财务一眼看: the newest month as a waterfall, and which months of the year are published. */
import { countedSince } from '../../model/place/site.ts';
import { compareText } from '../../model/values/compare-text.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { formatFen } from '../../model/values/fen.ts';
import type { PeriodBalance } from '../../model/kinds/define-kind.ts';
import { kindNamed } from '../../model/kinds.ts';
import { dayFrom } from '../../model/story/say.ts';
import { MONTHLY_ACCOUNTS, owedDuties } from '../../model/duties/owed.ts';
import { formatPeriod, formatPeriodInYear, periodParts, type Period } from '../../model/values/period.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, relativeHref, type SitePath } from '../urls.ts';

export interface FlowRow {
  readonly label: string;
  /** `52,860.00`, in yuan. */
  readonly amount: string;
  readonly isTotal: boolean;
  /** Where the bar starts and how long it is, in per cent of the whole width. */
  readonly bar: { readonly x: string; readonly width: string; readonly isExpense: boolean };
}

export interface FinanceGlance {
  /** `9月` */
  readonly period: string;
  readonly rows: readonly FlowRow[];
  readonly href: string;
  /** `10月的账还没公开，应当在11月10日前公开`: of months after this one that are owed. */
  readonly owed?: string | undefined;
}

export interface MonthCell {
  /** `9月` */
  readonly label: string;
  readonly href?: string;
}

export interface MonthsOfYear {
  readonly year: string;
  readonly cells: readonly MonthCell[];
}

interface MonthOfMoney {
  readonly disclosure: Disclosure;
  readonly period: Period;
  readonly balance: PeriodBalance;
}

/** The newest monthly accounts at a glance; `undefined` before the first. */
export function financeGlance(context: SiteContext, from: SitePath): FinanceGlance | undefined {
  const newest = monthlyAccounts(context)[0];
  if (!newest) return undefined;
  const { period, balance } = newest;
  const isThisYear = String(periodParts(period).year) === context.currentYear;
  return {
    period: isThisYear ? formatPeriodInYear(period) : formatPeriod(period),
    rows: flowRows(balance),
    href: hrefOf(newest.disclosure, context, from),
    owed: owedAfter(period, context),
  };
}

/** Old figures must not pass for the newest there should be. */
function owedAfter(newest: Period, { duties, asOf }: SiteContext): string | undefined {
  const owed = owedDuties(duties).flatMap(({ item, cause, dueOn }) =>
    item.id === MONTHLY_ACCOUNTS && cause.type === 'period' && cause.period > newest
      ? [{ period: cause.period, dueOn }]
      : [],
  );
  const [first] = owed.sort((a, b) => compareText(a.period, b.period));
  if (!first) return undefined;
  const months = owed.map(({ period }) => formatPeriodInYear(period)).join('、');
  return `${months}的账还没公开，应当在${dayFrom(asOf, first.dueOn)}前公开${owed.length > 1 ? '第一份' : ''}`;
}

/** Opening and income build up, expense takes away, what is left is the answer: each bar starts where the last ended. */
export function flowRows(sums: PeriodBalance): FlowRow[] {
  const [opening, closing] = [Math.max(0, sums.opening), Math.max(0, sums.closing)];
  const whole = Math.max(1, opening + sums.income, closing);
  const bar = (start: number, length: number, isExpense = false): FlowRow['bar'] => ({
    x: percent(start, whole),
    width: percent(length, whole),
    isExpense,
  });
  return [
    { label: '月初有', amount: formatFen(sums.opening), isTotal: false, bar: bar(0, opening) },
    { label: '＋ 收入', amount: formatFen(sums.income), isTotal: false, bar: bar(opening, sums.income) },
    {
      label: '－ 支出',
      amount: formatFen(sums.expense),
      isTotal: false,
      bar: bar(closing, Math.min(sums.expense, whole - closing), true),
    },
    { label: '＝ 月末结存', amount: formatFen(sums.closing), isTotal: true, bar: bar(0, closing) },
  ];
}

/** The months of each year with monthly accounts, newest year first; a month that is owed but has none has no link. */
export function monthsPublished(context: SiteContext, from: SitePath): MonthsOfYear[] {
  const byPeriod = new Map<Period, Disclosure>();
  for (const { period, disclosure } of monthlyAccounts(context)) byPeriod.set(period, disclosure);
  const years = [...new Set([...byPeriod.keys()].map((period) => period.slice(0, 4)))];
  const newest = monthlyAccounts(context)[0]?.period ?? '';
  const first = countedSince(context.site.profile).slice(0, 7);
  return years.map((year) => ({
    year: `${year}年`,
    cells: Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}` as Period)
      .filter((period) => byPeriod.has(period) || (period >= first && period <= newest))
      .map((period) => {
        const disclosure = byPeriod.get(period);
        const label = formatPeriodInYear(period);
        return disclosure ? { label, href: hrefOf(disclosure, context, from) } : { label };
      }),
  }));
}

/** Monthly accounts that stand, newest period first. */
function monthlyAccounts({ inForce }: SiteContext): MonthOfMoney[] {
  return inForce
    .flatMap((disclosure): MonthOfMoney[] => {
      const { kind, period } = disclosure.content;
      const balance = kindNamed(kind).balance?.(disclosure.content);
      const isMonth = period !== undefined && periodParts(period).length === 'month';
      return balance && isMonth ? [{ disclosure, period, balance }] : [];
    })
    .sort((a, b) => compareText(b.period, a.period));
}

function hrefOf(disclosure: Disclosure, { site }: SiteContext, from: SitePath): string {
  return relativeHref(from, disclosurePath(site.profile.id, disclosure.section, disclosure.id));
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1000) / 10}%`;
}
