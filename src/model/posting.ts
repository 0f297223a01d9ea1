/** 公示: the window in which people may object. */
import { daysBetween, type CalendarDate } from './calendar-date.ts';
import type { Posting } from './disclosure-fields.ts';

export type PostingState = 'announced' | 'open' | 'ended';

/** Where a posting stands on a date; its last day still counts as open. */
export function postingState(posting: Pick<Posting, 'from' | 'until'>, asOf: CalendarDate): PostingState {
  if (asOf < posting.from) return 'announced';
  return asOf <= posting.until ? 'open' : 'ended';
}

/** Length in days, both ends included. */
export function postingDays(posting: Pick<Posting, 'from' | 'until'>): number {
  return daysBetween(posting.from, posting.until) + 1;
}
