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

/** A calendar as text. Days are days wherever one is (`VALUE=DATE`), nothing blocks anybody's time, nothing rings. */
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
  for (const { uid, title, from, until, about: lines, page: of, changedAt, revision } of entries) {
    const href = publicHref(publicUrl, of);
    calendar.createEvent({
      id: `${uid}@${hostOf(publicUrl)}`,
      sequence: revision,
      stamp: new Date(changedAt),
      allDay: true,
      start: new Date(from),
      // The day after the last (RFC 5545 §3.6.1).
      end: new Date(addDays(until, 1)),
      summary: plain(title),
      description: plain([...lines, href].join('\n')),
      url: href,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}

/** Without control characters, which no text of a calendar may have (RFC 5545 §3.3.11), line breaks apart. */
function plain(text: string): string {
  return text.replaceAll(/(?!\n)\p{Cc}/gu, '');
}
