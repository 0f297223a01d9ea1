/** What a county's page shows: its townships with their villages and communities. */
import type { County } from '../../model/place/city.ts';
import {
  cityFooter,
  openPostingsHref,
  POSTINGS_LISTED,
  townshipsOf,
  type CityContext,
  type CityFooter,
} from './city-page.ts';
import {
  cityPostings,
  formatSiteCounts,
  siteRow,
  totalsOf,
  type CityPosting,
  type SiteRow,
  type Totals,
} from './city-totals.ts';
import { closedRows, standing, type ClosedRow } from '../closed-notice.ts';
import { townshipFold, type TownshipFold } from './find-place.ts';
import { citySearchForm, type SearchForm } from '../search/search-form.ts';
import { sitesIn } from '../site-names.ts';
import { wayToLedger, type WayToLedger } from './way-to-ledger.ts';
import { heldRows, type HeldRow } from '../held-back.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { baseLinks } from '../base/base-links.ts';
import { phoneLink, type Link } from '../links.ts';
import { cityPath, countyPath } from '../urls.ts';

export interface CountyView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly name: string;
  readonly totals: Totals;
  readonly counts: string;
  readonly postings: readonly CityPosting[];
  readonly morePostings: number;
  /** Where all of them are found. */
  readonly allPostings: string;
  readonly ledger?: WayToLedger | undefined;
  readonly search: SearchForm;
  /** Of a large county: its townships, which open into their places. */
  readonly folds: readonly TownshipFold[];
  /** Of a small one: all of them, with how they stand. */
  readonly townships: readonly {
    readonly name: string;
    readonly href: string;
    readonly counts: string;
    readonly sites: readonly SiteRow[];
  }[];
  readonly closed: readonly ClosedRow[];
  readonly held: readonly HeldRow[];
  readonly base: readonly Link[];
  /** Names of townships with nothing here yet. */
  readonly without: readonly string[];
}

/** So many places are told with how they stand; of a larger county that is for the pages of its townships. */
const TOLD = 8;

/** The page of a county or district. */
export function countyView(county: County, context: CityContext): CountyView {
  const path = countyPath(county.id);
  const summaries = sitesIn({ county }, context);
  const totals = totalsOf(summaries);
  const { withSites, without } = townshipsOf(county, { ...context, summaries }, path);
  const isSmall = summaries.length <= TOLD;
  return {
    frame: cityFrame(context.city, {
      path,
      title: `${county.name}村（社区）公开栏`,
      description: `${county.name}${formatSiteCounts(totals)}的公开栏。`,
      name: county.name,
      kicker: context.city.title,
      crumbs: [{ text: context.city.name, path: cityPath() }],
      // A county of which nothing is here yet has none.
      feed: summaries.length > 0 ? path : undefined,
    }),
    footer: cityFooter(context, path, [phoneLink(`${county.shortName}监督电话`, county.supervisionPhone)]),
    name: county.name,
    totals,
    counts: formatSiteCounts(totals),
    postings: cityPostings(summaries, path).slice(0, POSTINGS_LISTED),
    morePostings: Math.max(0, totals.open - POSTINGS_LISTED),
    allPostings: openPostingsHref(path, county),
    ledger: wayToLedger({ county }, context, path),
    search: citySearchForm(path),
    folds: isSmall
      ? []
      : withSites.map(({ township, ...one }) => townshipFold({ name: township.name, ...one }, path)),
    townships: (isSmall ? withSites : []).map(({ township, sites, href }) => ({
      name: township.name,
      href,
      counts: formatSiteCounts(totalsOf(sites)),
      sites: standing(sites).map((summary) => siteRow(summary, path)),
    })),
    closed: closedRows(summaries, path),
    held: heldRows(summaries, path),
    base: baseLinks({ county }, context, path),
    without: without.map(({ name }) => name),
  };
}
