/** Why a sheet came down from the wall. */
import { isWithdrawn } from '../../model/disclosure/disclosure.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { HangingSpan } from './hanging-spans.ts';

/**
 * Why a sheet came down. withdrawn, expired: it may not hang any more · outdated: a newer one of what always hangs ·
 * taken-down: the proof of posting says so · private: the persons on it were shown long enough · displaced: something
 * had to hang that was more urgent · closed: the place is no more.
 */
export type LeaveReason =
  'withdrawn' | 'expired' | 'outdated' | 'taken-down' | 'private' | 'displaced' | 'closed';

/** Why something that hung hangs no more at the end of a day. */
export function leaveReason(span: HangingSpan, day: CalendarDate, isNewest: boolean): LeaveReason {
  const { disclosure, item, goneOn, closedFrom, downAfter, privateFrom } = span;
  if (isWithdrawn(disclosure.content, day)) return 'withdrawn';
  if (goneOn !== undefined && goneOn <= day) return goneOn === closedFrom ? 'closed' : 'expired';
  if (downAfter !== undefined && downAfter < day) return 'taken-down';
  if (item?.onWall === true && !isNewest) return 'outdated';
  return privateFrom !== undefined && privateFrom <= day ? 'private' : 'displaced';
}
