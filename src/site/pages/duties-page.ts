/** 全年该公开的事: the duties of a year as a calendar, each with its due day and whether it was done. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { dutiesOf } from '../../model/duties/duties.ts';
import { dutyName, type Duty, type DutyState } from '../../model/duties/duty.ts';
import { owedCount, owedDuties } from '../../model/duties/owed.ts';
import { countedDuties } from '../ledger/counted.ts';
import { bandSpans, type Span } from '../charts/scales.ts';
import type { ComingDay } from './coming-days.ts';
import { dayOf, titleHtml, type Day } from './entries.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, dutiesPath, relativeHref, sitePath, type SitePath } from '../urls.ts';

/** As people count them: what was said in time not to exist was done in time. */
const DUTY_MARKS = ['done', 'late', 'missing', 'due'] as const;

export type DutyMark = (typeof DUTY_MARKS)[number];

const MARK_OF: Readonly<Record<DutyState, DutyMark>> = {
  met: 'done',
  'not-applicable': 'done',
  late: 'late',
  missing: 'missing',
  due: 'due',
};

/** What a mark is called, beside its form in the picture. */
const MARK_NAMES: Readonly<Record<DutyMark, string>> = {
  done: '按时公布',
  late: '晚了才公布',
  missing: '过了期还欠着',
  due: '还没到期',
};

export interface DutyDay {
  readonly day: Day;
  readonly textHtml: string;
  readonly mark: DutyMark;
  /** `按时`, `按时说明没有`, `晚 3 天`, `还欠着`, `没到期` */
  readonly state: string;
  /** Why it is still owed, where that is known. */
  readonly why?: string;
  /** What met it. */
  readonly href?: string | undefined;
}

export interface DutyMonth {
  /** `9月`; `2025年还欠着的` of another year. */
  readonly title: string;
  readonly days: readonly DutyDay[];
}

/** One square a duty, one column a month of the year. */
export interface DutyChart {
  readonly heightPx: number;
  readonly labelY: number;
  readonly months: readonly (Span & {
    readonly middle: string;
    readonly label: string;
    /** Left out where letters are large: never that of a month in which something is owed. */
    readonly isSpare: boolean;
    readonly squares: readonly { readonly y: number; readonly mark: DutyMark }[];
  })[];
  readonly description: string;
}

export interface DutiesView {
  readonly frame: SiteFrame;
  readonly year: string;
  /** How many of each mark there are; those that there are none of are left out. */
  readonly counts: readonly { readonly mark: DutyMark; readonly name: string; readonly count: number }[];
  /** How many more the ledger counts, which are for the township only: nothing else of them is told. */
  readonly untold: number;
  /** What is owed by now, of whatever year: what most people come for. */
  readonly owed: readonly ComingDay[];
  readonly chart: DutyChart;
  readonly months: readonly DutyMonth[];
}

/** The calendar of the year in which the site published last. */
export function dutiesView(context: SiteContext): DutiesView {
  const { site, asOf, currentYear, duties } = context;
  const path = dutiesPath(site.profile.id);
  // As the ledger counts them, so that both say the same: what is owed or came late from before is among them.
  const lastDay = `${currentYear}-12-31` as CalendarDate;
  const counted = countedDuties(duties, lastDay);
  const ofYear = counted.filter(({ dueOn }) => dueOn.startsWith(currentYear));
  const byMonth = Map.groupBy(ofYear, ({ dueOn }) => Number(dueOn.slice(5, 7)));
  const counts = DUTY_MARKS.map((mark) => ({
    mark,
    name: MARK_NAMES[mark],
    count: counted.filter(({ state }) => MARK_OF[state] === mark).length,
  })).filter(({ count }) => count > 0);
  const months = Array.from({ length: 12 }, (_, index) => byMonth.get(index + 1) ?? []);
  return {
    frame: siteFrame(context, {
      path,
      title: `${currentYear}年该公开的事 · ${site.profile.name}`,
      description: `${site.profile.name}${currentYear}年哪天最晚该公开什么，哪件按时，哪件晚了，哪件还欠着。`,
      crumbs: [{ text: '首页', path: sitePath(site.profile.id) }],
    }),
    year: `${currentYear}年`,
    counts,
    untold: settledIn(countedDuties(dutiesOf(site, asOf), lastDay)) - settledIn(counted),
    owed: owedDuties(duties).map((duty) => ({
      day: dayOf(duty.dueOn, currentYear),
      textHtml: titleHtml(dutyName(duty, false), context),
      isOverdue: true,
    })),
    chart: chartOf(
      [
        ...columnOf('前', counted, (year) => year < currentYear),
        ...months.map((those, index) => ({ label: String(index + 1), those })),
        ...columnOf('后', counted, (year) => year > currentYear),
      ],
      counts.map(({ name, count }) => `${name} ${count} 件`),
    ),
    months: [
      ...ofOtherYears(counted, (year) => year < currentYear),
      ...months.map((those, index) => ({ title: `${index + 1}月`, those })),
      ...ofOtherYears(counted, (year) => year > currentYear),
    ]
      .filter(({ those }) => those.length > 0)
      .map(({ title, those }) => ({ title, days: those.map((duty) => dutyDay(duty, context, path)) })),
  };
}

/** How many the ledger counts by now: what is still to come is no part of a score. */
function settledIn(duties: readonly Duty[]): number {
  return duties.filter(({ state }) => state !== 'due').length;
}

/** What of other years is still told of. */
const ASKED_FOR: ReadonlySet<DutyMark> = new Set(['missing', 'late']);

interface Column {
  readonly label: string;
  readonly those: readonly Duty[];
}

/** Other years as one column of the picture, where there is anything of them. */
function columnOf(label: string, counted: readonly Duty[], isOf: (year: string) => boolean): Column[] {
  const those = counted.filter(({ dueOn }) => isOf(dueOn.slice(0, 4)));
  return those.length > 0 ? [{ label, those }] : [];
}

/** What is owed of other years, or came late from before, is no part of the calendar of this one, and still counts. */
function ofOtherYears(
  counted: readonly Duty[],
  isAskedFor: (year: string) => boolean,
): { readonly title: string; readonly those: readonly Duty[] }[] {
  const others = counted.filter(
    ({ state, dueOn }) => isAskedFor(dueOn.slice(0, 4)) && ASKED_FOR.has(MARK_OF[state]),
  );
  return [...Map.groupBy(others, ({ dueOn }) => dueOn.slice(0, 4))].map(([year, those]) => ({
    title: `${year}年${owedCount(those) === those.length ? '还欠着的' : '没按时的'}`,
    those,
  }));
}

function dutyDay(duty: Duty, context: SiteContext, path: SitePath): DutyDay {
  const { site, published, currentYear } = context;
  const by = published.find(({ id }) => id === duty.disclosureId);
  return {
    day: dayOf(duty.dueOn, currentYear),
    textHtml: titleHtml(dutyName(duty, false), context),
    mark: MARK_OF[duty.state],
    state: stateOf(duty),
    ...(needsBoard(duty, site) && { why: '没有写宣传栏' }),
    href: by && relativeHref(path, disclosurePath(site.profile.id, by.section, by.id)),
  };
}

/** What the city writes for all would do it, if there were a board to put it up on. */
function needsBoard({ item, state }: Duty, { profile }: SiteContext['site']): boolean {
  return item.publicity === true && state === 'missing' && profile.publicityBoard === undefined;
}

/** No number for what is still owed: a page stays as it is until something changes, and a day is no change. */
function stateOf({ state, daysLate }: Pick<Duty, 'state' | 'daysLate'>): string {
  switch (MARK_OF[state]) {
    case 'done':
      return state === 'met' ? '按时' : '按时说明没有';
    case 'late':
      return `晚 ${daysLate} 天`;
    case 'missing':
      return '还欠着';
    case 'due':
      return '没到期';
  }
}

const SQUARE = 13;
const PITCH = 16;
const LABEL = 26;

function chartOf(columns: readonly Column[], counts: readonly string[]) {
  const tallest = Math.max(1, ...columns.map(({ those }) => those.length));
  const base = tallest * PITCH;
  const spans = bandSpans(columns.length);
  const spare = spareLabels(columns);
  return {
    heightPx: base + LABEL,
    labelY: base + LABEL - 6,
    months: columns.flatMap(({ label, those }, index) => {
      const span = spans[index];
      if (!span) return [];
      const squares = those.map(({ state }, position) => ({
        y: base - (position + 1) * PITCH + (PITCH - SQUARE),
        mark: MARK_OF[state],
      }));
      return [{ ...span, label, isSpare: spare.has(index), squares }];
    }),
    description: `一列是一个月，一格是一件该公开的事：${counts.join('，')}。每件的日期见下表。`,
  };
}

/** Twelve numbers do not stand beside each other in large type: of neighbours one stays, that of what is owed first. */
function spareLabels(columns: readonly Column[]): ReadonlySet<number> {
  const isOwed = columns.map(({ those }) => owedCount(those) > 0);
  const owedFirst = [...columns.keys()].sort((a, b) => Number(isOwed[b]) - Number(isOwed[a]) || a - b);
  const kept = new Set<number>();
  for (const index of owedFirst)
    if (isOwed[index] || (!kept.has(index - 1) && !kept.has(index + 1))) kept.add(index);
  return new Set([...columns.keys()].filter((index) => !kept.has(index)));
}
