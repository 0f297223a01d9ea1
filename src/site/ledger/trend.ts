/** Over time: of what fell due in each month, how much was published in time; and who improved (比学赶超). */
import { formatPeriod, formatPeriodInYear } from '../../model/values/period.ts';
import { percent } from '../base/percent.ts';
import { monthBars, type MonthBars } from '../charts/month-bars.ts';
import { ledgerPath, relativeHref, type SitePath } from '../urls.ts';
import { explainedHref } from './explained.ts';
import { regionName, summariesIn, type Region } from '../region.ts';
import { dueIn, monthsOver, type MonthDue } from './due-months.ts';
import type { LedgerContext } from './ledger-context.ts';
import { placeIn } from './place-in.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface Trend {
  readonly name: string;
  readonly picture: MonthBars;
  /** The same in words, month by month. */
  readonly description: string;
  /** `近三个月 92%`, or that nothing was due. */
  readonly recent: string;
  /** `近三个月到期 140 件，按时 92 件，迟 40 件，没公布 8 件`. */
  readonly recentCounts: string;
  /** `比前三个月升 22 个百分点（70%→92%）`; empty where one of them had nothing. */
  readonly change: string;
  /** Points of a hundred by which it rose; `undefined` where there is too little to compare. */
  readonly rise: number | undefined;
  /** The last three months together. */
  readonly lately: MonthDue;
}

export interface PlaceTrend extends Trend {
  readonly href: string;
  /** The township, where sites of several are listed. */
  readonly place?: string | undefined;
}

export interface TrendMonth {
  /** `2025年12月`, `3月`: with the year where it begins. */
  readonly label: string;
  readonly counts: MonthDue;
  /** `86%`, `—` where nothing was due. */
  readonly share: string;
}

export interface TrendView {
  /** Of the region itself. */
  readonly own: Trend;
  readonly months: readonly TrendMonth[];
  /** What the places below are: `各村（社区）`. */
  readonly title: string;
  /** Who rose most first. */
  readonly below: readonly PlaceTrend[];
  /** Of all sites, on pages above townships. */
  readonly risen: readonly PlaceTrend[];
}

/** Months that are compared with as many before them. */
const QUARTER = 3;
/** Of fewer duties a share says nothing: one of one is not better than nine of ten. */
const ENOUGH = 5;
const NAMED = 3;

/** The twelve months that are over: of a region, of what lies below it, and who improved most. */
export function trendView(region: Region, context: LedgerContext, path: SitePath): TrendView {
  const { asOf, city } = context;
  const months = monthsOver(asOf);
  const summaries = summariesIn(region, context.summaries);
  const trendOf = (name: string, of: readonly LedgerSummary[]): Trend =>
    trendIn(
      name,
      dueIn(
        of.map(({ ledger }) => ledger),
        months,
      ),
    );
  const siteTrend = (summary: LedgerSummary): PlaceTrend => ({
    ...trendOf(summary.name, [summary]),
    href: explainedHref(summary, region, path),
    place: placeIn(region, summary, city),
  });
  const regionTrend = (one: Region): PlaceTrend[] => {
    const below = summariesIn(one, summaries);
    const href = relativeHref(path, ledgerPath(one.county?.id, one.township?.id));
    return below.length === 0 ? [] : [{ ...trendOf(regionName(one, city), below), href }];
  };
  const counts = dueIn(
    summaries.map(({ ledger }) => ledger),
    months,
  );
  // One that is closed neither rises nor falls any more.
  const sites = summaries.filter(({ closed }) => !closed).map(siteTrend);
  const { county, township } = region;
  return {
    own: trendIn(regionName(region, city), counts),
    months: counts.map((one, index) => ({
      label: labelOf(one, index === 0 ? undefined : counts[index - 1]),
      counts: one,
      share: shareText(one),
    })),
    title: township ? '各村（社区）' : county ? '各乡镇（街道）' : '各县（区）',
    below: byRise(
      township
        ? sites
        : county
          ? county.townships.flatMap((one) => regionTrend({ county, township: one }))
          : city.counties.flatMap((one) => regionTrend({ county: one })),
    ),
    risen: township
      ? []
      : byRise(sites)
          .filter(({ rise = 0, lately }) => rise > 0 && !owesBadly(lately))
          .slice(0, NAMED),
  };
}

/** The shares of a site or of several together over some months, as a picture and in words. */
export function trendIn(name: string, months: readonly MonthDue[]): Trend {
  const { recent, before, rise } = quartersOf(months);
  return {
    name,
    picture: monthBars(months.map(({ inTime, due }) => (due === 0 ? undefined : inTime / due))),
    description: `每月按时公布的：${months
      .map(
        (one, index) =>
          `${labelOf(one, months[index - 1])}${one.due === 0 ? '没有到期的' : ` ${shareText(one)}（${one.inTime}/${one.due}）`}`,
      )
      .join('，')}`,
    recent: recent.due === 0 ? '近三个月没有到期的' : `近三个月 ${shareText(recent)}`,
    recentCounts:
      recent.due === 0
        ? '近三个月没有到期的'
        : `近三个月到期 ${recent.due} 件，按时 ${recent.inTime} 件，迟 ${recent.late} 件，没公布 ${recent.never} 件`,
    change:
      rise === undefined
        ? ''
        : `${rise === 0 ? '和前三个月一样' : `比前三个月${rise > 0 ? '升' : '降'} ${Math.abs(rise)} 个百分点`}（${shareText(before)}→${shareText(recent)}）`,
    rise,
    lately: recent,
  };
}

export interface Quarters {
  /** The last three months together. */
  readonly recent: MonthDue;
  /** The three before. */
  readonly before: MonthDue;
  /** As the difference of the shares in whole per cent, so that whoever takes one from the other gets the same. */
  readonly rise: number | undefined;
}

/** The last three months beside the three before them. */
export function quartersOf(months: readonly MonthDue[]): Quarters {
  const recent = together(months.slice(-QUARTER));
  const before = together(months.slice(-2 * QUARTER, -QUARTER));
  const isEnough = recent.due >= ENOUGH && before.due >= ENOUGH;
  return {
    ...{ recent, before },
    rise: isEnough ? Number.parseInt(shareText(recent)) - Number.parseInt(shareText(before)) : undefined,
  };
}

function together(months: readonly MonthDue[]): MonthDue {
  const sum = (of: 'inTime' | 'late' | 'never' | 'due'): number =>
    months.reduce((total, one) => total + one[of], 0);
  const [first] = months;
  if (!first) throw new Error('no months');
  return {
    month: first.month,
    inTime: sum('inTime'),
    late: sum('late'),
    never: sum('never'),
    due: sum('due'),
  };
}

/**
 * Who still owes so much that improvement is no praise: less than half in time, or a tenth and more not published to this day.
 */
export function owesBadly({ due, inTime, never }: Pick<MonthDue, 'due' | 'inTime' | 'never'>): boolean {
  return inTime * 2 < due || never * 10 >= due;
}

/** `86%`; `—` where nothing was due. */
export function shareText({ inTime, due }: MonthDue): string {
  return due === 0 ? '—' : percent(inTime, due);
}

/** With its year where that begins. */
function labelOf({ month }: MonthDue, before: MonthDue | undefined): string {
  return before?.month.slice(0, 4) === month.slice(0, 4) ? formatPeriodInYear(month) : formatPeriod(month);
}

/** Those of which too little is known last; equals as they came. */
function byRise<T extends Trend>(trends: readonly T[]): T[] {
  return trends.toSorted((a, b) => (b.rise ?? -Infinity) - (a.rise ?? -Infinity) || 0);
}
