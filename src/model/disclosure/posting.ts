/** 公示: the window in which people may object. */
import { daysBetween, type CalendarDate } from '../values/calendar-date.ts';
import type { Posting } from './disclosure-fields.ts';

export type PostingState = 'announced' | 'open' | 'ended';

type Window = Pick<Posting, 'from' | 'until'>;

/** Where a posting stands on a date; its last day still counts as open. */
export function postingState(posting: Window, asOf: CalendarDate): PostingState {
  if (asOf < posting.from) return 'announced';
  return asOf <= posting.until ? 'open' : 'ended';
}

/** Length in days, both ends included. */
export function postingDays(posting: Window): number {
  return daysBetween(posting.from, posting.until) + 1;
}

/** Days on which people may still object, today included; all of them before it begins, none after its end. */
export function postingDaysLeft(posting: Window, asOf: CalendarDate): number {
  const from = asOf > posting.from ? asOf : posting.from;
  return Math.max(0, postingDays({ from, until: posting.until }));
}
