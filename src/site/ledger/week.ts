/** 和一周前比: what changed at a site since, and why its score is another. From dates alone, as of a day. */
import { addDays, daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { SECTIONS } from '../../model/disclosure/section.ts';
import type { LedgerContext } from './ledger-context.ts';
import { weekBefore } from './records-before.ts';
import { owedIn, scoreOf, type Score } from './score.ts';
import {
  scoredOn,
  type LedgerDuty,
  type LedgerOrder,
  type LedgerSummary,
  type ScoredLedger,
} from './site-ledger.ts';

export interface SiteWeek {
  readonly since: CalendarDate;
  /** Overdue now, and not then. */
  readonly newlyOwed: readonly LedgerDuty[];
  /** Was owed then, and has come. */
  readonly putRight: readonly LedgerDuty[];
  /** Fell due since, and came late. */
  readonly late: readonly LedgerDuty[];
  /** How many more were published in time. */
  readonly inTime: number;
  readonly ordersGiven: readonly LedgerOrder[];
  /** Put right and looked at. */
  readonly ordersDone: readonly LedgerOrder[];
  readonly before?: Score | undefined;
  readonly now?: Score | undefined;
  /** By how many points the score is another, in tenths; absent where there was or is none. */
  readonly change?: number | undefined;
  /** `应公开 57→60 项，没公布 3→4 项`; empty where nothing of it changed. */
  readonly why: string;
}

/** What changed at a site. Of one that is closed nothing is scored. */
export function weekOf(
  { ledger, closed }: LedgerSummary,
  { asOf, rule, ruleBefore }: Pick<LedgerContext, 'asOf' | 'rule' | 'ruleBefore'>,
): SiteWeek {
  const since = weekBefore(asOf);
  const then = scoredOn(ledger, since);
  const isScored = !closed;
  const before = isScored && ruleBefore ? scoreOf(then, ruleBefore) : undefined;
  const now = isScored && rule ? scoreOf(ledger, rule) : undefined;
  const cameLate = ledger.late.filter(({ dueOn, daysLate }) => addDays(dueOn, daysLate) > since);
  return {
    ...{ since, before, now },
    newlyOwed: ledger.missing.filter(({ dueOn }) => dueOn >= since),
    putRight: cameLate.filter(({ dueOn }) => dueOn < since),
    late: cameLate.filter(({ dueOn }) => dueOn >= since),
    inTime: Math.max(0, metIn(ledger) - metIn(then)),
    ordersGiven: ledger.orders.filter(({ issuedOn }) => issuedOn > since),
    ordersDone: ledger.orders.filter(
      ({ state, result }) => state === 'done' && result !== undefined && result.on > since,
    ),
    change: before && now && (Math.round(now.points * 10) - Math.round(before.points * 10)) / 10,
    why: [
      ...(rule && ruleBefore && rule.id !== ruleBefore.id ? ['换了打分办法'] : []),
      ...countsChanged(then, ledger),
      ...ceilingsChanged(before, now),
    ].join('，'),
  };
}

/** Days between the two that are compared: seven, and fewer in the first week of a year. */
export const daysOf = ({ since }: SiteWeek, asOf: CalendarDate): number => daysBetween(since, asOf);

/** Whether there is anything to tell. */
export function hasChanged({
  newlyOwed,
  putRight,
  late,
  ordersGiven,
  ordersDone,
  change,
  why,
}: SiteWeek): boolean {
  const listed = [newlyOwed, putRight, late, ordersGiven, ordersDone];
  return listed.some(({ length }) => length > 0) || (change !== undefined && change !== 0) || why !== '';
}

function metIn({ sections }: ScoredLedger): number {
  return SECTIONS.reduce((sum, section) => sum + sections[section].met, 0);
}

function countsChanged(then: ScoredLedger, now: ScoredLedger): string[] {
  const missingIn = ({ sections }: ScoredLedger): number =>
    SECTIONS.reduce((sum, section) => sum + sections[section].missing, 0);
  const counts: readonly (readonly [name: string, of: (ledger: ScoredLedger) => number])[] = [
    ['应公开', owedIn],
    ['按时', metIn],
    ['迟公布', ({ late }) => late.length],
    ['没公布', missingIn],
    ['没有照片', ({ unposted }) => unposted],
  ];
  return counts.flatMap(([name, of]) => (of(then) === of(now) ? [] : [`${name} ${of(then)}→${of(now)} 项`]));
}

/** By what each is and how high it lets a score be: that one more duty is missing below the same ceiling is said already. */
function ceilingsChanged(before: Score | undefined, now: Score | undefined): string[] {
  const ceilingsOf = (score: Score | undefined) =>
    (score?.lines ?? [])
      .filter(({ lost }) => lost === undefined)
      .map(({ name, working }) => ({
        text: `${name}${working}`,
        key: `${name}${working.split('，').at(-1)}`,
      }));
  const [were, are] = [ceilingsOf(before), ceilingsOf(now)];
  const lacking = (some: typeof were, others: typeof were) =>
    some.filter(({ key }) => !others.some((other) => other.key === key));
  return [
    ...lacking(are, were).map(({ text }) => `得分新受限制：${text}`),
    ...lacking(were, are).map(({ text }) => `得分不再受限制：${text}`),
  ];
}
