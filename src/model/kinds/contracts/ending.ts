/** Which contracts end soon or have ended, as of a day (到期提醒). */
import { addDays, type CalendarDate } from '../../values/calendar-date.ts';
import type { Contract } from './schema.ts';

/** running · ending: within the days of notice, the last day included · ended: its last day is over. */
export type ContractState = 'running' | 'ending' | 'ended';

/** Long enough before the end to put the next letting to a vote and post it. */
export const NOTICE_DAYS = 90;

/** How a contract stands on a day. */
export function contractState({ until }: Pick<Contract, 'until'>, day: CalendarDate): ContractState {
  if (until < day) return 'ended';
  return until <= addDays(day, NOTICE_DAYS) ? 'ending' : 'running';
}

/** The days on which a contract's state becomes another. */
export function stateChangesOf({ until }: Pick<Contract, 'until'>): CalendarDate[] {
  return [addDays(until, -NOTICE_DAYS), addDays(until, 1)];
}
