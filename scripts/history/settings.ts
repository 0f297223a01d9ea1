/** What `city.yaml` says about history: read alone, before any site is. */
import { join } from 'node:path';
import { readFields } from '../../src/loader/read-source.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { citySchema } from '../../src/model/city.ts';

export interface HistorySettings {
  readonly contentRoot: string;
  /** The day of what is not committed yet. */
  readonly asOf: CalendarDate;
  /** From this day on what is published is official; from its beginning when absent. */
  readonly publishedSince?: CalendarDate;
  readonly publishedBranch?: string;
}

/** The settings of a content folder; `undefined` when `city.yaml` has problems, which are told first. */
export function readSettings(contentRoot: string, asOf: CalendarDate): HistorySettings | undefined {
  const file = { path: 'city.yaml', absolutePath: join(contentRoot, 'city.yaml'), bytes: 0 };
  const city = readFields(file, citySchema).value?.content;
  if (!city) return undefined;
  const { publishedSince, publishedBranch } = city;
  return {
    contentRoot,
    asOf,
    ...(publishedSince && { publishedSince }),
    ...(publishedBranch && { publishedBranch }),
  };
}
