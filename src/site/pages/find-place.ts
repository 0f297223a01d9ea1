/** 找到您的村: from the page of a city or county to a village in at most two taps, however many there are. */
import type { County } from '../../model/place/city.ts';
import type { Link } from '../links.ts';
import { placeName } from '../site-names.ts';
import { standing } from '../closed-notice.ts';
import type { SiteSummary } from '../summary.ts';
import { relativeHref, sitePath, townshipPath, type SitePath } from '../urls.ts';
import { formatSiteCounts, totalsOf } from './city-totals.ts';

/** So many places are listed as they are; of more nobody reads the list, and it is opened township by township. */
const LISTED = 6;

export interface FoundSite extends Link {
  readonly missing: number;
  readonly open: number;
}

/** A township that opens into its places. */
export interface TownshipFold {
  readonly name: string;
  readonly href: string;
  /** `11 个村` */
  readonly counts: string;
  readonly missing: number;
  readonly open: number;
  readonly sites: readonly FoundSite[];
}

export interface PlacesOfCounty {
  /** All places of a small county. */
  readonly sites: readonly FoundSite[];
  /** Of a large one its townships. */
  readonly townships: readonly Link[];
}

/** What a county's card shows on the city's home. */
export function placesOfCounty(
  county: County,
  summaries: readonly SiteSummary[],
  from: SitePath,
): PlacesOfCounty {
  const there = standing(summaries);
  if (there.length <= LISTED) return { sites: there.map((one) => foundSite(one, from)), townships: [] };
  const withSites = county.townships.filter(({ id }) => there.some(({ townshipId }) => townshipId === id));
  return {
    sites: [],
    townships: withSites.map(({ id, name }) => ({
      text: name,
      href: relativeHref(from, townshipPath(county.id, id)),
    })),
  };
}

/** A township as a line that opens; closed sites are listed apart. */
export function townshipFold(
  {
    name,
    href,
    sites,
  }: { readonly name: string; readonly href: string; readonly sites: readonly SiteSummary[] },
  from: SitePath,
): TownshipFold {
  const totals = totalsOf(sites);
  return {
    ...{ name, href, counts: formatSiteCounts(totals), missing: totals.missing, open: totals.open },
    sites: standing(sites).map((one) => foundSite(one, from)),
  };
}

function foundSite(summary: SiteSummary, from: SitePath): FoundSite {
  return {
    text: placeName(summary),
    href: relativeHref(from, sitePath(summary.id)),
    missing: summary.missing.length,
    open: summary.openPostings.length,
  };
}
