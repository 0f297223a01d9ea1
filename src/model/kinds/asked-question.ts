/** What a villager asked, and how far it is, as one disclosure tells it. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { DayOrPeriod } from '../values/day-or-period.ts';

export const ASKED_CHANNELS = ['当面', '电话', '意见箱', '网上', '会上', '热线转办'] as const;
export const ASKED_STATES = ['已解决', '正在办', '已说明', '办不了', '还没答复'] as const;

export interface AskedQuestion {
  /** Unique within the site, the same in every disclosure that tells of it. */
  readonly number: string;
  readonly askedOn: CalendarDate;
  readonly channel: (typeof ASKED_CHANNELS)[number];
  readonly question: string;
  readonly state: (typeof ASKED_STATES)[number];
  readonly answer?: { readonly on: CalendarDate; readonly by: string; readonly text: string } | undefined;
  /** The day by which it is to be done. */
  readonly promisedBy?: DayOrPeriod | undefined;
}
