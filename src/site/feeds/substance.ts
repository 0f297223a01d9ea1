/**
 * When a disclosure last changed in substance: published, corrected, purged of private data, withdrawn. Another wording,
 * another photo or another build of the site moves nothing here (RFC 4287 §4.2.15: `updated` is what the publisher
 * considers significant).
 */
import type { CalendarDate } from '../../model/calendar-date.ts';
import type { DisclosureContent } from '../../model/disclosure.ts';

type Changes = Pick<DisclosureContent, 'publishedOn' | 'corrections' | 'purges' | 'withdrawal'>;

/** The day of the last change up to `asOf`. */
export function changedOn(content: Changes, asOf: CalendarDate): CalendarDate {
  return changesOf(content, asOf).reduce((last, day) => (day > last ? day : last), content.publishedOn);
}

/**
 * The same as an instant, RFC 3339. Content knows days only, so each change counts one second: a second correction on
 * one day moves it as well, and it never moves back.
 */
export function changedAt(content: Changes, asOf: CalendarDate): string {
  return instantOf(changedOn(content, asOf), changesOf(content, asOf).length);
}

/** How often it changed since it was published. */
export function changeCount(content: Changes, asOf: CalendarDate): number {
  return changesOf(content, asOf).length;
}

/** The beginning of a day in Asia/Shanghai, or some seconds (less than 60) later: `2026-10-09T00:00:00+08:00`. */
export function instantOf(day: CalendarDate, seconds = 0): string {
  return `${day}T00:00:${String(seconds).padStart(2, '0')}+08:00`;
}

function changesOf({ corrections, purges, withdrawal }: Changes, asOf: CalendarDate): CalendarDate[] {
  return [...(corrections ?? []), ...(purges ?? []), ...(withdrawal ? [withdrawal] : [])]
    .map(({ on }) => on)
    .filter((day) => day <= asOf);
}
