/** What `city.yaml` says about history: read alone, before any site is. */
import { join } from 'node:path';
import type { z } from 'zod';
import { readEarlierSource, readFields } from '../../src/loader/read/read-source.ts';
import { calendarDate, parseDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { countedDay, dayOverTime } from '../../src/model/history/changes.ts';
import { citySchema, type City } from '../../src/model/place/city.ts';
import { judgeRecord } from '../../src/model/history/judge-record.ts';
import { textOf } from '../../src/model/history/records.ts';
import { isRecord } from '../../src/model/history/value-key.ts';
import type { ReadVersion } from '../../src/model/history/versions.ts';

export interface HistorySettings {
  readonly contentRoot: string;
  /** The day of what is not committed yet. */
  readonly asOf: CalendarDate;
  /** From this day on what is published is official; from its beginning when absent. */
  readonly publishedSince?: CalendarDate | undefined;
  readonly publishedBranch?: string | undefined;
  /** Whether an error of one site keeps all others back. */
  readonly isAllOrNothing?: boolean | undefined;
}

/** The day from which everything is official, as it counts: once it had come, no later one takes its place. */
function countedSince(city: City): CalendarDate | undefined {
  const days = dayOverTime(
    citySchema as z.ZodType<Dated>,
    { ...city, publishedSince: city.publishedSince ?? ALWAYS },
    'publishedSince',
  );
  const since = countedDay(days.map(({ day, on }) => ({ day: day ?? ALWAYS, on })));
  return since === ALWAYS ? undefined : since;
}

type Dated = City & { readonly publishedSince: CalendarDate };

/** A version of `city.yaml`. */
export interface CityVersion {
  readonly on: CalendarDate;
  readonly bytes: Uint8Array;
}

/** From its beginning. */
const ALWAYS = calendarDate('1900-01-01');

/**
 * From which day on everything is official, by what was published of `city.yaml`, oldest first: once that day had come, no
 * later one takes its place, and none is believed that came without its reason. Absent: from the beginning.
 */
export function officialSince(versions: readonly CityVersion[]): CalendarDate | undefined {
  let lastLawful: ReadVersion | undefined;
  let since: CalendarDate | undefined;
  for (const { on, bytes } of versions) {
    const content = readEarlierSource('city.yaml', bytes).value?.value;
    if (!isRecord(content)) continue;
    const version: ReadVersion = { on, file: 'city.yaml', content };
    const written = parseDate(textOf(content, 'publishedSince'));
    // Not said yet, and so not binding.
    if (since === undefined && written === undefined) continue;
    const said = written ?? ALWAYS;
    const hasBegun = since !== undefined && on > since;
    if (hasBegun && lastLawful && !isLawful(lastLawful, version)) continue;
    since = since === undefined || !hasBegun || said < since ? said : since;
    lastLawful = version;
  }
  return since === ALWAYS ? undefined : since;
}

function isLawful(was: ReadVersion, is: ReadVersion): boolean {
  return judgeRecord('city', { was, is }, is.on).findings.length === 0;
}

/** The settings of a content folder; `undefined` when `city.yaml` has problems, which are told first. */
export function readSettings(contentRoot: string, asOf: CalendarDate): HistorySettings | undefined {
  // What is wrong in it is told where it is checked.
  const file = { path: 'city.yaml', absolutePath: join(contentRoot, 'city.yaml'), bytes: 0, isAside: true };
  const city = readFields(file, citySchema).value?.content;
  if (!city) return undefined;
  const publishedSince = countedSince(city);
  const { publishedBranch, allOrNothing } = city;
  return { contentRoot, asOf, publishedSince, publishedBranch, isAllOrNothing: allOrNothing };
}
