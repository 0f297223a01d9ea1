/**
 * The one doorway to ical-generator: calendars as RFC 5545 wants them. Every value that the library would take from the
 * clock or from chance is given to it: UID, DTSTAMP, SEQUENCE.
 */
import ical, { escape, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../../model/values/calendar-date.ts';
import type { CalendarEntry } from './calendar-entries.ts';
import { hostOf, publicHref, type SitePath } from '../urls.ts';

export interface CalendarHead {
  readonly name: string;
  readonly about: string;
  readonly publicUrl: string;
  readonly page: SitePath;
}

/** How often a calendar is fetched again: once a day, as often as anything in it changes. */
const DAY_SECONDS = 86_400;

/** A calendar as text. Days are days wherever one is (`VALUE=DATE`), an hour is one hour everywhere, nothing blocks anybody's time, nothing rings. */
export function writeCalendar(head: CalendarHead, entries: readonly CalendarEntry[]): string {
  const { name, about, publicUrl, page } = head;
  const calendar = ical({
    prodId: { company: 'Gongkailan', product: 'calendar', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    // The library escapes texts of events, but not these.
    name: escape(plain(name), false),
    description: escape(plain(about), false),
    url: publicHref(publicUrl, page),
    ttl: DAY_SECONDS,
  });
  for (const entry of entries) {
    const { uid, title, place, about: lines, page: of, changedAt, revision } = entry;
    const href = publicHref(publicUrl, of);
    calendar.createEvent({
      id: `${uid}@${hostOf(publicUrl)}`,
      sequence: revision,
      stamp: new Date(changedAt),
      ...spanOf(entry),
      ...(place !== undefined && { location: plain(place) }),
      summary: plain(title),
      description: plain([...lines, href].join('\n')),
      url: href,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}

/** China has one time of day and no summer time, so an hour is written as an instant, without a table of time zones. */
function spanOf({ from, until, hours }: CalendarEntry) {
  // The day after the last (RFC 5545 §3.6.1).
  if (!hours) return { allDay: true, start: new Date(from), end: new Date(addDays(until, 1)) };
  const at = (day: string, hour: string): Date => new Date(`${day}T${hour}:00+08:00`);
  // One without an end takes no time, which is what is known of it.
  return {
    start: at(from, hours.from),
    ...(hours.until !== undefined && { end: at(until, hours.until) }),
  };
}

/** Without control characters, which no text of a calendar may have (RFC 5545 §3.3.11), line breaks apart. */
function plain(text: string): string {
  return text.replaceAll(/(?!\n)\p{Cc}/gu, '');
}
