/** Which duties the ledger of a day counts, and how they are counted. */
import type { Duty, DutyState } from '../../model/duties/duty.ts';
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';

/** How many duties of a section or an item were met in time, met late, are missing. */
export interface DutyCounts {
  readonly met: number;
  readonly late: number;
  readonly missing: number;
}

/**
 * What is due this year, and whatever was owed before it and is still missing or came this year: that is late, for without
 * it publishing it would look like owing nothing. What is done before the year in which it is due counts in that one only.
 */
export function countedDuties(duties: readonly Duty[], asOf: CalendarDate): Duty[] {
  const year = asOf.slice(0, 4);
  return duties.filter(
    ({ dueOn, state, metOn = '' }) =>
      dueOn.startsWith(year) || state === 'missing' || (state === 'late' && metOn >= `${year}-01-01`),
  );
}

export function countDuties(duties: readonly Duty[]): DutyCounts {
  const of = (...states: readonly DutyState[]): number =>
    duties.filter(({ state }) => states.includes(state)).length;
  return { met: of('met', 'not-applicable'), late: of('late'), missing: of('missing') };
}

export function countSections(duties: readonly Duty[]): Readonly<Record<Section, DutyCounts>> {
  return Object.fromEntries(
    SECTIONS.map((section) => [section, countDuties(duties.filter(({ item }) => item.section === section))]),
  ) as Record<Section, DutyCounts>;
}

/** Longest late first. */
export function dutiesIn(duties: readonly Duty[], state: DutyState): Duty[] {
  return duties.filter((duty) => duty.state === state).sort((a, b) => b.daysLate - a.daysLate);
}
