/** What the city's own pages show. They know summaries only, never a disclosure. */
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { BoardStandard } from '../../model/place/board-standard.ts';
import type { RegionFile } from '../../model/place/region.ts';
import type { City, County } from '../../model/place/city.ts';
import {
  cityPostings,
  formatSiteCounts,
  newestOf,
  totalsOf,
  type CityEntry,
  type CityPosting,
  type Totals,
} from './city-totals.ts';
import { wayToLedger, type WayToLedger } from './way-to-ledger.ts';
import { placesOfCounty, type PlacesOfCounty } from './find-place.ts';
import { standing } from '../closed-notice.ts';
import type { Day } from './entries.ts';
import { heldRows, type HeldRow } from '../held-back.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { cityThings } from '../linked-data/home-things.ts';
import { citySearchForm, type SearchForm } from '../search/search-form.ts';
import { websiteNotes, type WebsiteNote } from '../statements/about-website.ts';
import { sitesIn } from '../site-names.ts';
import type { SiteSummary } from '../summary.ts';
import { baseLinks, topicsOf } from '../base/base-links.ts';
import {
  basePath,
  boardDrawingPath,
  cityPath,
  citySearchPath,
  citySubscribePath,
  countyPath,
  dataPath,
  helpPath,
  relativeHref,
  townshipPath,
  type SitePath,
} from '../urls.ts';

/** What all pages of the city are made from. */
export interface CityContext {
  readonly city: City;
  readonly summaries: readonly SiteSummary[];
  readonly asOf: CalendarDate;
  /** What city, counties and townships say of their own base. */
  readonly levels?: readonly RegionFile[];
  /** First characters of the commit the content is at. */
  readonly revision?: string | undefined;
  /** Why nobody looked whether what was published had changed; absent when it was looked at. */
  readonly unjudged?: string | undefined;
  /** Its board standards. */
  readonly boards?: readonly Pick<BoardStandard, 'id' | 'title'>[];
  /** Whether there is a guide for clerks to link to. */
  readonly hasGuide?: boolean;
  /** Whether clerks have forms on it, which sign in elsewhere. */
  readonly hasForms?: boolean;
}

export interface CityFooter {
  readonly phones: readonly PhoneLink[];
  readonly links: readonly Link[];
  /** Who runs the website; absent where the city has not said. */
  readonly organiser?: string | undefined;
  readonly website: readonly WebsiteNote[];
  readonly revision?: string | undefined;
  readonly unjudged?: string | undefined;
}

export interface RegionCard {
  readonly name: string;
  readonly href: string;
  readonly totals: Totals;
  readonly counts: string;
  /** All of its places, or of a large county its townships. */
  readonly places: PlacesOfCounty;
  /** To those that are closed, where there are any: `已撤并 1 个`. */
  readonly closed?: Link;
}

export interface CityHomeView {
  readonly frame: PageFrame;
  readonly footer: CityFooter;
  readonly totals: Totals;
  readonly counts: string;
  /** The day as of which all is counted, and the release was built. */
  readonly asOf: Day;
  readonly search: SearchForm;
  readonly postings: readonly CityPosting[];
  /** Open postings that are not listed. */
  readonly morePostings: number;
  /** Where all of them are found. */
  readonly allPostings: string;
  readonly ledger?: WayToLedger | undefined;
  readonly regions: readonly RegionCard[];
  /** Sites whose new content is not public. */
  readonly held: readonly HeldRow[];
  readonly newest: readonly CityEntry[];
  /** To what is known of all bases; none where no site says anything. */
  readonly base: readonly Link[];
  /** Drawings of the boards, for whoever builds one. */
  readonly drawings: readonly Link[];
}

/** Open postings that a page above the sites lists; the rest are one tap further down. */
export const POSTINGS_LISTED = 5;

/** What is open to objection, as the city's search finds it. */
export function openPostingsHref(from: SitePath, county?: County): string {
  const asked = new URLSearchParams({ q: '正在公示', ...(county && { county: county.id }) });
  return `${relativeHref(from, citySearchPath())}#${asked.toString()}`;
}

/** The city's home. */
export function cityHomeView(context: CityContext): CityHomeView {
  const { city, asOf, boards = [] } = context;
  const summaries = sitesIn({}, context);
  const path = cityPath();
  const totals = totalsOf(summaries);
  const counts = formatSiteCounts(totals);
  return {
    frame: cityFrame(city, {
      path,
      title: city.title,
      description: `${city.name}${counts}的公开栏：党务、村务（居务）、财务和其他事项。`,
      kicker: '墙上的公开栏，手机上看',
      feed: path,
      things: cityThings(city),
    }),
    footer: cityFooter(context, path),
    totals,
    counts,
    asOf: { iso: asOf, text: formatDate(asOf) },
    search: citySearchForm(path),
    postings: cityPostings(summaries, path).slice(0, POSTINGS_LISTED),
    morePostings: Math.max(0, totals.open - POSTINGS_LISTED),
    allPostings: openPostingsHref(path),
    ledger: wayToLedger({}, context, path),
    regions: city.counties.map((county) => regionCard(county, { ...context, summaries }, path)),
    held: heldRows(summaries, path),
    newest: newestOf(summaries, path, 5),
    base: baseLinks({}, context, path),
    drawings: boards.map(({ id, title }) => ({
      text: title,
      href: relativeHref(path, boardDrawingPath(id)),
    })),
  };
}

function regionCard(county: County, { summaries }: CityContext, path: string): RegionCard {
  const inCounty = summaries.filter(({ countyId }) => countyId === county.id);
  const totals = totalsOf(inCounty);
  const href = relativeHref(path, countyPath(county.id));
  const there = standing(inCounty);
  const closed = inCounty.length - there.length;
  return {
    name: county.name,
    href,
    totals,
    counts: formatSiteCounts(totals),
    ...(closed > 0 && { closed: { text: `已撤并 ${closed} 个`, href: `${href}#closed` } }),
    places: placesOfCounty(county, inCounty, path),
  };
}

/** Who answers, and the way back; `county` and `township` name whose page it is. */
export function cityFooter(
  {
    city,
    summaries = [],
    revision,
    unjudged,
    hasGuide,
  }: Pick<CityContext, 'city' | 'revision' | 'unjudged' | 'hasGuide'> & Partial<CityContext>,
  from: string,
  phones: readonly PhoneLink[] = [],
): CityFooter {
  return {
    phones: [
      ...phones,
      phoneLink('政务热线', city.hotline),
      phoneLink('反映干部作风', city.disciplineHotline),
    ],
    links: [
      { text: city.title, href: relativeHref(from, cityPath()) },
      { text: '全市查找', href: relativeHref(from, citySearchPath()) },
      { text: '订阅', href: relativeHref(from, citySubscribePath()) },
      ...(topicsOf({ summaries }).length > 0
        ? [{ text: '全市阵地', href: relativeHref(from, basePath()) }]
        : []),
      { text: '下载数据', href: relativeHref(from, dataPath()) },
      ...(hasGuide === true ? [{ text: '信息员帮助', href: relativeHref(from, helpPath()) }] : []),
    ],
    organiser: city.website?.organiser,
    website: websiteNotes(city, (to) => relativeHref(from, to), { namesOrganiser: false }),
    // On the city's home alone: on every page it would change all pages with every commit.
    revision: from === cityPath() ? revision : undefined,
    unjudged,
  };
}

/** Townships of a county with and without sites here. */
export function townshipsOf(county: County, { summaries }: CityContext, from: string) {
  const inCounty = summaries.filter(({ countyId }) => countyId === county.id);
  const withSites = county.townships.flatMap((township) => {
    const sites = inCounty.filter(({ townshipId }) => townshipId === township.id);
    const href = relativeHref(from, townshipPath(county.id, township.id));
    return sites.length > 0 ? [{ township, sites, href }] : [];
  });
  const without = county.townships.filter((township) => !withSites.some((one) => one.township === township));
  return { withSites, without };
}
