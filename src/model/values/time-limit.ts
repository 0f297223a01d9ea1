/** 期限: so many days, in calendar days or in working days. */
import type { z } from 'zod';
import { addDays, daysBetween, type CalendarDate } from './calendar-date.ts';
import * as field from '../schema/fields.ts';
import { countWorkingDays, nthWorkingDay, unannouncedYear } from './working-days.ts';

export const DAY_COUNTS = ['calendar', 'working'] as const;

/** How days are counted; `calendar` where nothing is said. */
export const dayCount = field.choice('怎么数', DAY_COUNTS, 'calendar 日历日（不写就是），working 工作日');

/** A schema for a number of days. */
export function timeLimit(title: string, description: string) {
  return field.group(title, { days: field.days('天数'), count: dayCount.optional() }, description);
}

export type TimeLimit = z.output<ReturnType<typeof timeLimit>>;

/** The last day of a span that begins on a day and lasts as long as the limit says, both ends counted. */
export function lastDayOf(from: CalendarDate, { days, count }: TimeLimit): CalendarDate {
  return count === 'working' ? nthWorkingDay(from, days) : addDays(from, days - 1);
}

/** The day by which something must happen that has so many days from a day, which itself does not count. */
export function dayAfter(day: CalendarDate, { days, count }: TimeLimit): CalendarDate {
  if (days === 0) return day;
  return count === 'working' ? nthWorkingDay(addDays(day, 1), days) : addDays(day, days);
}

/** How many days a span has, both ends included, counted as the limit counts. */
export function daysIn(from: CalendarDate, until: CalendarDate, { count }: Pick<TimeLimit, 'count'>): number {
  return count === 'working' ? countWorkingDays(from, until) : daysBetween(from, until) + 1;
}

/**
 * The year whose holidays nobody knows yet, when a span counted in working days reaches into it: what was computed
 * then takes Monday to Friday for working days, and has to say so.
 */
export function estimatedYear(
  from: CalendarDate,
  until: CalendarDate,
  { count }: Pick<TimeLimit, 'count'>,
): number | undefined {
  return count === 'working' ? unannouncedYear(from, until) : undefined;
}

/** `7 天`, `5 个工作日`. */
export function formatLimit({ days, count }: TimeLimit): string {
  return `${days} ${unitOf({ count })}`;
}

/** `天`, `个工作日`: after a number of days counted as the limit counts. */
export function unitOf({ count }: Pick<TimeLimit, 'count'>): string {
  return count === 'working' ? '个工作日' : '天';
}
