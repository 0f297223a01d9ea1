/** The files of the city's index, as they are written and read. All lie beside the city's search page. */

/** `now.json`: which index there is, and what every query needs of it. */
export interface CityNow {
  /** The folder of all other files: another for another index, so that nothing of it ever changes. */
  readonly folder: string;
  /** The day of the release that it was made from. */
  readonly day: string;
  /** Its commit, where it had one. */
  readonly commit?: string | undefined;
  /** How many files the keys are spread over. */
  readonly buckets: number;
  /** How many disclosures a file of them holds. */
  readonly block: number;
  /** Of the sayings that were read: those of the release may be newer. */
  readonly sayings: string;
  readonly counties: readonly NowCounty[];
}

export interface NowCounty {
  readonly id: string;
  /** How many disclosures came out in each month, from the newest on; they are numbered in this order. */
  readonly months: readonly (readonly [month: string, count: number])[];
  /** Last day for objections → which may be objected to until then. */
  readonly open: Readonly<Record<string, string>>;
}

/** `<folder>/w12.json`: county → key → those that are named by it, `|`, those that only mention it. */
export type WordFile = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `<folder>/m12.json`: county → beginning of sums (`12e6`) → sum in fen → those that name it. */
export type AmountFile = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** `<folder>/<county>-3.json`. In titles `~` stands for the name of the site. */
export type BlockFile = readonly BlockEntry[];

export type BlockEntry = readonly [
  path: string,
  title: string,
  lead: string,
  /** Empty, like the item, for what stands there always. */
  publishedOn: string,
  item: string,
  /** The last day for objections; empty where there is none. */
  until: string,
  /** 1 for what is read in the village alone. */
  isLocal?: 0 | 1,
  /** The matter (一件事) that it is a step of: the last part of its address, and its line. */
  storyId?: string,
  storyLine?: string,
];

/** `<folder>/titles.json`: what titles say besides names, days and figures, for words that were mistyped. */
export type TitlesFile = readonly string[];

export const SITE_IN_TITLE = '~';
export const wordFile = (bucket: number): string => `w${bucket}.json`;
export const amountFile = (bucket: number): string => `m${bucket}.json`;
export const blockFile = (countyId: string, block: number): string => `${countyId}-${block}.json`;
export const TITLES_FILE = 'titles.json';
