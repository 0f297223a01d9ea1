/** From one day to another, as sheets write it. */
import { formatDate, formatMonthDay, type CalendarDate } from '../../model/values/calendar-date.ts';

/** “至” and not a dash, which looks like a hairline in bold type. */
export function spanOnPaper(from: CalendarDate, until: CalendarDate): string {
  const isOneYear = from.slice(0, 4) === until.slice(0, 4);
  return isOneYear
    ? `${formatMonthDay(from)}至${formatMonthDay(until)}`
    : `${formatDate(from)}至${formatDate(until)}`;
}

/** From a day on, and no shorter than to another: `10月9日起，至少贴到11月8日`. */
export function atLeastOnPaper(from: CalendarDate, until: CalendarDate): string {
  const isOneYear = from.slice(0, 4) === until.slice(0, 4);
  const write = isOneYear ? formatMonthDay : formatDate;
  return `${write(from)}起，至少贴到${write(until)}`;
}
