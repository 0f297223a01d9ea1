/** What a site's disclosures say of what can be done there, in the shape that pages and counts need. */
import type { MatterDifference } from './matter.ts';

/** A matter of the city as a site does it: only what is different there, and who does it. */
export interface MatterAtSite extends MatterDifference {
  readonly matter: string;
  readonly place?: string | undefined;
  readonly agent?: string | undefined;
  readonly backup?: string | undefined;
  readonly phone?: string | undefined;
}

/** What a guide says: the city's matters that it names, and what only this site does. */
export interface GuideEntries {
  /** When people are served. */
  readonly hours: string;
  readonly matters: readonly MatterAtSite[];
  readonly own: readonly {
    readonly name: string;
    readonly agent?: string | undefined;
    readonly backup?: string | undefined;
    readonly phone?: string | undefined;
    readonly workingDays?: number | undefined;
    readonly materials?: readonly string[] | undefined;
  }[];
}

/** What was taken in and done in a period. */
export interface ServiceCounts {
  readonly accepted: number;
  readonly finished: number;
  /** Still open at its end. */
  readonly pending: number;
  /** Of what was done, after the time that was promised; absent where it was not told. */
  readonly late?: number | undefined;
  /** Absent where nobody was asked, or it was not told. */
  readonly asked?: number | undefined;
  readonly satisfied?: number | undefined;
}

/** A grid: where it reaches, who lives there, whom to call. */
export interface GridEntry {
  readonly number: string;
  readonly range: string;
  readonly households: number;
  readonly leader?: string | undefined;
  readonly worker: string;
  readonly phone: string;
}
