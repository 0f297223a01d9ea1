/** Excel's day numbers. Pure. */
import { addDays, calendarDate, type CalendarDate } from '../model/values/calendar-date.ts';

/** 1904-01-01 in the count of 1900. */
const FROM_1904 = 1462;
/** The day that Excel believes in and that never was: 1900-02-29. */
const NO_DAY = 60;
const LAST = 400_000;

/** `46023` → `2026-01-01`; `undefined` for what is no day. Day 60 of 1900 never was: Excel took 1900 for a leap year. */
export function dateOfSerial(serial: number, is1904 = false): CalendarDate | undefined {
  const day = Math.floor(serial) + (is1904 ? FROM_1904 : 0);
  if (!Number.isFinite(serial) || day < 1 || day > LAST || day === NO_DAY) return undefined;
  return addDays(calendarDate(day < NO_DAY ? '1899-12-31' : '1899-12-30'), day);
}
