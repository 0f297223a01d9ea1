/** Two places side by side: `places.json` as the build writes it and the page reads it. Short keys: it has every place. */

export interface CompareFile {
  /** The twelve months that are over, oldest first. */
  readonly months: readonly string[];
  /** Scores are for officials alone. */
  readonly hidesScore?: true;
  readonly places: readonly ComparePlace[];
}

/** What is ranked with what: sites with sites, townships with townships, counties with counties. */
export const COMPARE_KINDS = ['site', 'township', 'county'] as const;

export interface ComparePlace {
  /** The id of a site, `county/township`, `county/`: it stands in addresses that are passed on. */
  readonly id: string;
  readonly name: string;
  /** Where it lies; empty for counties. */
  readonly in: string;
  /** Its kind, by its place in `COMPARE_KINDS`. */
  readonly kind: number;
  /** Other names. */
  readonly also?: readonly string[];
  /** Sites, and how many of them owe something; of a site left out. */
  readonly sites?: readonly [all: number, owing: number];
  /** Of the year: in time, late, missing; together what was owed. */
  readonly owed: readonly [inTime: number, late: number, missing: number];
  /** Days by which the longest overdue is late. */
  readonly longest: number;
  /** `财务到9月`; of a region how many sites lack months. */
  readonly finance: string;
  /** Of each month what fell due and what of it was in time: two numbers a month. */
  readonly due: readonly number[];
  /** Tenths of a point, of a region the average; absent where there is none. */
  readonly points?: number;
  /** `较好`. */
  readonly grade?: string;
  /** What lowered it. */
  readonly less?: readonly string[];
  /** `乡镇街道里 2/12`, `县区里并列 2/91`, and so on upwards. */
  readonly ranks?: readonly string[];
  /** Orders that are not done, and of these overdue; absent where they are for officials alone. */
  readonly orders?: readonly [open: number, overdue: number];
  /** Sheets that should have hung, and of how many there is a photo. */
  readonly photos: readonly [due: number, given: number];
  /** Postings that are open. */
  readonly open: number;
}

/** The ledger page of a region, the home of a site, from the root of the release. */
export function comparedPath(id: string): string {
  if (!id.includes('/')) return `${id}/`;
  return `ledger/${id}${id.endsWith('/') ? '' : '/'}`;
}
