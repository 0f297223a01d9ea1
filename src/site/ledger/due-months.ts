/**
 * What fell due in each month and what became of it, as the score counts it: published in time, late, or not until today.
 * Kept in the summary by month and not by how long ago, so that a kept summary stays true.
 */
import type { Duty } from '../../model/duties/duty.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { periodOf, shiftPeriod, type Period } from '../../model/values/period.ts';

/** In time, late, not published: together what fell due. */
export type DueCounts = readonly [inTime: number, late: number, never: number];

/** By month, `2026-11`; a month in which nothing was due is left out. */
export type DueByMonth = Readonly<Record<string, DueCounts>>;

/** A month with what fell due in it. */
export interface MonthDue {
  readonly month: Period;
  readonly inTime: number;
  readonly late: number;
  readonly never: number;
  /** 0 where nothing was due, which is neither good nor bad. */
  readonly due: number;
}

const MONTHS = 12;
const PLACE = { met: 0, 'not-applicable': 0, late: 1, missing: 2 } as const;

/**
 * Of the twelve months before that of a day, of that month and of months to come, as far as something of them is settled.
 * What must always be there belongs to the month in which it was due first.
 */
export function dueByMonth(duties: readonly Duty[], asOf: CalendarDate): DueByMonth {
  const first = shiftPeriod(periodOf(asOf, 'month'), -MONTHS);
  const months: Record<string, [number, number, number]> = {};
  for (const { dueOn, state } of duties) {
    const month = periodOf(dueOn, 'month');
    if (month < first || state === 'due') continue;
    (months[month] ??= [0, 0, 0])[PLACE[state]]++;
  }
  return months;
}

/** The twelve months that are over by a day, oldest first. */
export function monthsOver(asOf: CalendarDate): Period[] {
  const current = periodOf(asOf, 'month');
  return Array.from({ length: MONTHS }, (_, index) => shiftPeriod(current, index - MONTHS));
}

/** What fell due in some months, of one site or of several together. */
export function dueIn(sites: readonly { readonly due: DueByMonth }[], months: readonly Period[]): MonthDue[] {
  return months.map((month) => {
    const counts = sites.flatMap(({ due }) => (due[month] ? [due[month]] : []));
    const [inTime, late, never] = ([0, 1, 2] as const).map((place) =>
      counts.reduce((sum, one) => sum + one[place], 0),
    ) as [number, number, number];
    return { month, inTime, late, never, due: inTime + late + never };
  });
}
