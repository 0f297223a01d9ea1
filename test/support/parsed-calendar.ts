/** A calendar as a phone sees it: parsed by ical.js, and held against the rules of RFC 5545. */
import ICAL from 'ical.js';

export interface ParsedEvent {
  readonly uid: string;
  readonly summary: string;
  readonly from: string;
  /** The last day: DTEND names the day after. */
  readonly until: string;
  readonly isWholeDay: boolean;
  /** DTSTAMP. */
  readonly stamp: string;
  readonly sequence: number;
  readonly description: string;
  readonly url: string;
}

/** The events in the order of the file; throws where the text is no calendar. */
export function eventsIn(text: string): ParsedEvent[] {
  return componentsIn(text).map((component) => {
    const { uid, summary, description, startDate, endDate, sequence } = new ICAL.Event(component);
    const last = endDate.clone();
    last.adjust(-1, 0, 0, 0);
    return {
      uid,
      summary,
      description,
      from: startDate.toString(),
      until: last.toString(),
      isWholeDay: startDate.isDate && endDate.isDate,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      sequence,
      url: String(component.getFirstPropertyValue('url')),
    };
  });
}

/** What of a calendar breaks RFC 5545; empty for a good one. */
export function icalBreaches(text: string): string[] {
  const lines = text.split('\r\n');
  const events = eventsIn(text);
  return [
    ...(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n')
      ? []
      : ['its frame (3.4)']),
    ...(/^VERSION:2\.0\r$/m.test(text) ? [] : ['no VERSION (3.7.4)']),
    ...(/^PRODID:.+\r$/m.test(text) ? [] : ['no PRODID (3.7.3)']),
    ...(text.replaceAll('\r\n', '').match(/[\r\n]/) ? ['a bare line break (3.1)'] : []),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `longer than 75 bytes: ${line}`),
    ...(new Set(events.map(({ uid }) => uid)).size === events.length
      ? []
      : ['two events of one UID (3.8.4.7)']),
    ...(/^DT(START|END)(?!;VALUE=DATE:\d{8}\r$|:\d{8}T\d{6}Z\r$)/m.test(text)
      ? ['neither whole days nor an instant in UTC (3.3.5)']
      : []),
    ...events
      .filter(({ isWholeDay, from, until }) => isWholeDay && until < from)
      .map(({ uid }) => `${uid}: ends before it begins (3.6.1)`),
    ...events
      .filter(({ stamp }) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(stamp))
      .map(({ uid, stamp }) => `${uid}: DTSTAMP ${stamp} is not UTC (3.8.7.2)`),
    ...events.filter(({ url }) => !URL.canParse(url)).map(({ uid, url }) => `${uid}: URL ${url}`),
  ];
}

function componentsIn(text: string): ICAL.Component[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}
