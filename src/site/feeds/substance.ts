/**
 * When a disclosure last changed, as feeds and calendars write it: an instant, and a number that grows. Only what changes
 * it in substance moves them (RFC 4287 §4.2.15: `updated` is what the publisher considers significant).
 */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { changeDaysOf, lastChangedOn, type DisclosureContent } from '../../model/disclosure/disclosure.ts';

/**
 * The last change up to `asOf`, RFC 3339. Content knows days only, so each change counts one second: a second correction
 * on one day moves it as well, and it never moves back.
 */
export function changedAt(content: DisclosureContent, asOf: CalendarDate): string {
  return instantOf(lastChangedOn(content, asOf), changeCount(content, asOf));
}

/** How often it changed since it was published. */
export function changeCount(content: DisclosureContent, asOf: CalendarDate): number {
  return changeDaysOf(content, asOf).length;
}

/** The beginning of a day in Asia/Shanghai, or some seconds (less than 60) later: `2026-10-09T00:00:00+08:00`. */
export function instantOf(day: CalendarDate, seconds = 0): string {
  return `${day}T00:00:${String(seconds).padStart(2, '0')}+08:00`;
}
