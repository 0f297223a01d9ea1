/** 和一周前比, of a region: what came and went, and the sites whose score changed most. */
import { dayOf, type Day } from '../pages/entries.ts';
import { summariesIn, type Region } from '../region.ts';
import type { SitePath } from '../urls.ts';
import { explainedHref } from './explained.ts';
import type { LedgerContext } from './ledger-context.ts';
import { placeIn } from './place-in.ts';
import { weekBefore } from './records-before.ts';
import type { LedgerDuty } from './site-ledger.ts';
import { averageOf } from './score.ts';
import { hasChanged, weekOf, type SiteWeek } from './week.ts';

export interface WeekRow {
  readonly name: string;
  readonly href: string;
  /** The township, on pages above it. */
  readonly place?: string | undefined;
  /** `81.0→79.5 分，降 1.5`; empty where it is the same or there is none. */
  readonly points: string;
  /** `新欠：2026年10月财务收支公布表`, and what else there is. */
  readonly told: readonly string[];
}

export interface WeekView {
  readonly since: Day;
  /** `按时公布 9 件，新欠 3 件`. */
  readonly about: string;
  /** `平均得分 81.0→79.5 分，降 1.5`; empty where none are given. */
  readonly average: string;
  readonly rows: readonly WeekRow[];
  /** Sites with changes that are not listed. */
  readonly more: number;
}

/** Above townships so many are listed; the rest are in the workbook. */
const LISTED = 6;
/** Of one kind at a site so many are named. */
const NAMED = 3;

/** What changed since a week ago. */
export function weekView(region: Region, context: LedgerContext, path: SitePath): WeekView {
  const { asOf } = context;
  const weeks = summariesIn(region, context.summaries).map((summary) => ({
    summary,
    week: weekOf(summary, context),
  }));
  const changed = weeks
    .filter(({ week }) => hasChanged(week))
    .toSorted((a, b) => Math.abs(b.week.change ?? 0) - Math.abs(a.week.change ?? 0));
  const listed = region.township ? changed : changed.slice(0, LISTED);
  return {
    since: dayOf(weekBefore(asOf), asOf.slice(0, 4)),
    about: totalsText(weeks.map(({ week }) => week)) || '没有变化',
    average: averageText(weeks.map(({ week }) => week)),
    rows: listed.map(({ summary, week }) => ({
      name: summary.name,
      href: explainedHref(summary, region, path),
      place: placeIn(region, summary, context.city),
      points: week.change === 0 ? '' : pointsText(week.before?.points, week.now?.points),
      told: toldOf(week),
    })),
    more: changed.length - listed.length,
  };
}

/** Whatever may stand above a week: what was done in time as well, or a good week would be told as one without anything. */
const KINDS: readonly (readonly [name: string, countIn: (week: SiteWeek) => number])[] = [
  ['按时公布', ({ inTime }) => inTime],
  ['新欠', ({ newlyOwed }) => newlyOwed.length],
  ['补上', ({ putRight }) => putRight.length],
  ['迟公布', ({ late }) => late.length],
  ['发出整改', ({ ordersGiven }) => ordersGiven.length],
  ['改好', ({ ordersDone }) => ordersDone.length],
];

/** `按时公布 9 件，新欠 3 件`; empty where there is nothing of it. */
export function totalsText(weeks: readonly SiteWeek[]): string {
  return KINDS.flatMap(([name, countIn]) => {
    const count = weeks.reduce((sum, week) => sum + countIn(week), 0);
    return count > 0 ? [`${name} ${count} 件`] : [];
  }).join('，');
}

/** Of the sites that had a score then and have one now. */
function averageText(weeks: readonly SiteWeek[]): string {
  const both = weeks.flatMap(({ before, now }) => (before && now ? [{ before, now }] : []));
  const [then, today] = [
    averageOf(both.map(({ before }) => before.points)),
    averageOf(both.map(({ now }) => now.points)),
  ];
  return then === undefined ? '' : `平均得分 ${pointsText(then, today)}`;
}

/** `81.0→79.5 分，降 1.5`; `81.0 分，没变`; empty where one is not known. */
export function pointsText(before: number | undefined, now: number | undefined): string {
  if (before === undefined || now === undefined) return '';
  const change = Math.round(now * 10) - Math.round(before * 10);
  if (change === 0) return `${now.toFixed(1)} 分，没变`;
  const size = (Math.abs(change) / 10).toFixed(1);
  return `${before.toFixed(1)}→${now.toFixed(1)} 分，${change > 0 ? '升' : '降'} ${size}`;
}

/** What happened, then what of it the score is made of. */
export function toldOf(week: SiteWeek): string[] {
  return [
    ...namesOf('新欠', week.newlyOwed),
    ...namesOf('补上', week.putRight),
    ...namesOf('迟公布', week.late),
    ...(week.ordersGiven.length > 0 ? [`发出整改 ${week.ordersGiven.length} 件`] : []),
    ...(week.ordersDone.length > 0 ? [`整改改好 ${week.ordersDone.length} 件`] : []),
    ...(week.why === '' ? [] : [`得分：${week.why}`]),
  ];
}

function namesOf(kind: string, duties: readonly LedgerDuty[]): string[] {
  if (duties.length === 0) return [];
  const rest = duties.length > NAMED ? `等 ${duties.length} 件` : '';
  return [
    `${kind}：${duties
      .slice(0, NAMED)
      .map(({ name }) => name)
      .join('、')}${rest}`,
  ];
}
