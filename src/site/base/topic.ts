/**
 * 全市阵地: one sort of thing that is known of every site and rolled up for township, county and city. A topic says what
 * it knows of a site and how that is summed; all pages, pictures and files follow from it alone.
 */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Site } from '../../model/place/site.ts';
import type { CsvCell } from '../text/csv.ts';
import type { WorkbookColumn, WorkbookTable } from '../text/workbook.ts';
import type { Region } from '../region.ts';
import type { SitePath } from '../urls.ts';
import type { RegionLevels, RegionPage, RegionSection } from './region-part.ts';

/** `F` is what is known of a site: plain JSON that stays true until a day of `days`, so no days counted from today. */
export interface BaseTopic<F extends object = object> {
  /** In addresses and names of files: `premises`. */
  readonly name: string;
  /** `场所` */
  readonly title: string;
  /** Where its figures come from, a sentence without a full stop. */
  readonly source: string;
  /** What a site says of it on a day; `undefined` where it says nothing. Asked for the year before as well. */
  facts(site: Site, asOf: CalendarDate): F | undefined;
  /** Days on which the facts change by themselves, and pages of the site may as well, besides those of disclosures. */
  days?(site: Site): readonly CalendarDate[];
  /** Days on which nothing but the facts changes: no page of the site says it. */
  daysOfFacts?(site: Site): readonly CalendarDate[];
  /** The standard that a site is held to, as one sentence without a full stop; none where none is. */
  standardOf?(facts: F): string | undefined;
  /** The first one is what maps and bars show. */
  readonly figures: readonly [TopicFigure<F>, ...TopicFigure<F>[]];
  /** What sites have or lack, summed by its name: which point is met least, what was held most. */
  readonly breakdown?: TopicBreakdown<F>;
  readonly worstFirst: WorstFirst<F>;
  /** All that the files say of a site, and as far as they are `onPage` the page of a township. */
  readonly columns: readonly TopicColumn<F>[];
  /** What a region says of itself, above what its sites add up to; nothing when absent. */
  sectionsOf?(region: Region, page: RegionPage): readonly RegionSection[];
  /** What levels have of their own besides their sites, for the files and the page over all topics; nothing when absent. */
  readonly levels?: TopicLevels;
  /** The page of a site that says more; the site's home when absent. */
  sitePage?(siteId: string): SitePath;
}

/** A number that is summed over sites, a whole one. */
export interface TopicFigure<F extends object = object> {
  /** `面积达标` */
  readonly label: string;
  /** `个`, `平方米`; for money, which is in fen, it is left out. */
  readonly unit?: string;
  /** How it is summed, a sentence without a full stop. */
  readonly how: string;
  /** What a site adds; `undefined` where it does not say. */
  of(facts: F): number | undefined;
  /** Of how much: the figure is then also a share. */
  outOf?(facts: F): number | undefined;
  /** What of it is only known from the sites themselves, a sentence without a full stop: how many points a standard has. */
  more?(facts: readonly F[]): string;
  /** The months of the year that are in it, from 1 to 12 in order; absent where it is no figure of a year. */
  covers?(facts: F): readonly number[] | undefined;
  /** How much of it is wanted, in percent, where that is judged. */
  readonly wanted?: number;
  /** What a site that says nothing of the topic adds to the whole of a share, by its basic facts. */
  silentOutOf?(site: SiteBasics): number | undefined;
  /**
   * Whether what a site says now may stand beside what it said a year before: not where it is {@link undated}, where both
   * are read from one record, or where one counts more months than the other. Absent where it always may.
   */
  compares?(now: F, before: F): boolean;
}

/**
 * Of what stands in a file without a date, as `site.yaml`: nobody knows what that said a year before, and today's read back
 * would be no news.
 */
export const undated = (): boolean => false;

export interface TopicBreakdown<F extends object = object> {
  readonly heading: string;
  readonly unit: string;
  of(facts: F): readonly { readonly label: string; readonly amount: number }[];
}

export interface WorstFirst<F extends object = object> {
  /** `离标准最远的` */
  readonly heading: string;
  /** 0 for one that is not to be named. By need alone: what is large in any way must not stand before what is poor. */
  distance(facts: F, asOf: CalendarDate): number;
  /** How far a site stands that says nothing; absent where saying nothing is no lack. */
  readonly silent?: {
    readonly distance: number;
    readonly says: string;
    /** Whether it is a lack on a day: not before anything of the year is to be told. Absent where it always is. */
    isLack?(asOf: CalendarDate): boolean;
  };
  /** What it lacks, in a few words. */
  say(facts: F, asOf: CalendarDate): string;
}

export interface TopicColumn<F extends object = object> extends WorkbookColumn {
  readonly onPage?: boolean;
  cell(facts: F): CsvCell;
}

/** What city, counties and townships have of their own: in no sum over sites. */
export interface TopicLevels {
  /** How many of each level say that they have it; `undefined` where none of the city does. */
  counts(region: Region, levels: RegionLevels): RegionSection | undefined;
  /** A row for each level of the region that says it. */
  rows(region: Region, levels: RegionLevels): WorkbookTable;
}

/** What is known of a site that says nothing of a topic. */
export interface SiteBasics {
  readonly households?: number | undefined;
}

/** What a site says of a topic, now and on the same day a year before. */
export interface TopicFacts {
  readonly now?: object | undefined;
  readonly before?: object | undefined;
}

/** By the name of the topic; those of which a site says nothing are left out. */
export type SiteBase = Readonly<Record<string, TopicFacts>>;
