/** Days that disclosures name and that people would put into a calendar. */
import type { CalendarDate } from '../values/calendar-date.ts';

/** A day, or days in a row, both ends included. */
export interface NamedDays {
  /** Unique among those of one disclosure, and permanent. */
  readonly name: string;
  /** What several disclosures tell of together, e.g. one election; then `name` is unique within it. */
  readonly series?: string;
  readonly title: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** From when, and until when where it is known, as `18:30`; a whole day when absent. */
  readonly hours?: { readonly from: string; readonly until?: string };
  /** Where to go. */
  readonly place?: string;
  /** What one should know, a line each. */
  readonly about: readonly string[];
  /** Held already when it was published: a meeting. Others are left out once they are over. */
  readonly isRecord?: true;
  /** People are asked to come: it stands among the next days on the home page. */
  readonly isOpenToAll?: true;
}

/** One day. */
export function dayNamed(
  name: string,
  title: string,
  on: CalendarDate,
  about: readonly string[] = [],
): NamedDays {
  return { name, title, from: on, until: on, about };
}
