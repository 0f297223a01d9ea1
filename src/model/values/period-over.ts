/** What tells of a whole period is published when the period is over. */
import type { Finding } from '../schema/finding.ts';
import { addDays, formatDate, type CalendarDate } from './calendar-date.ts';
import { formatPeriod, periodEnd, type Period } from './period.ts';

interface OfPeriod {
  readonly period?: Period | undefined;
  readonly publishedOn: CalendarDate;
}

/** The period of a file, where it is still running on the day of publication. */
export function stillRunning({ period, publishedOn }: OfPeriod): Period | undefined {
  return period !== undefined && publishedOn <= periodEnd(period) ? period : undefined;
}

/** That it was published too early: waiting is the remedy, and writing another period that was published already is none. */
export function notOver(period: Period, publishedOn: CalendarDate, what: string): Finding {
  return {
    code: 'DATE_ORDER',
    path: ['publishedOn'],
    message: `${formatPeriod(period)}要到 ${periodEnd(period)} 才结束，${publishedOn} 还公布不了这一期的${what}。`,
    hint: `请等到${formatDate(addDays(periodEnd(period), 1))}以后再公布；期间（period）或公布日期（publishedOn）真写错了，才改它。`,
  };
}
