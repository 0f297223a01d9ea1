/** The city's pages as a part of the release: what they are made from, and whether they can be kept. */
import { createHash } from 'node:crypto';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { SiteSummary } from '../../src/site/summary.ts';

export interface CityInputs {
  readonly code: string;
  /** Digests of what all share. */
  readonly configuration: readonly string[];
  /** All that city pages know of sites. */
  readonly summaries: readonly SiteSummary[];
  /** What the sites are made from: the feeds of townships, counties and the city hold their texts. */
  readonly siteKeys: readonly string[];
  readonly asOf: CalendarDate;
  /** Whether its pages link to the clerks' guide. */
  readonly hasGuide: boolean;
  readonly revision?: string | undefined;
  readonly unjudged?: string | undefined;
}

/** One short name for all that the city's pages are made from. */
export function cityKey(inputs: CityInputs): string {
  return keyOf(inputs);
}

export interface HelpInputs {
  readonly code: string;
  /** Digests of the guide and of `city.yaml`. */
  readonly guide: string;
  readonly city: string;
}

/** The same for the clerks' guide, a part of its own: no site and no day changes it. */
export function helpKey(inputs: HelpInputs): string {
  return keyOf(inputs);
}

function keyOf(inputs: CityInputs | HelpInputs): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 20);
}
