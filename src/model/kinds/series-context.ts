/** What a kind may look at when it holds its disclosures against each other. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { OfKind } from './document-context.ts';

export interface SeriesContext {
  /** The disclosures of a kind that were not withdrawn. */
  readonly ofKind: OfKind;
  /** Since when the site publishes here: what happened before may hang elsewhere. */
  readonly since?: CalendarDate;
  /** How many households the site has, as `site.yaml` says; absent where it does not. */
  readonly households?: number;
}
