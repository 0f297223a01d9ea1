/** What every page of a site is made from: the site as it stands on a day, and the city around it. */
import type { CalendarDate } from '../model/values/calendar-date.ts';
import { indexCatalogue, type Catalogue, type CatalogueItem } from '../model/catalogue/catalogue.ts';
import type { City } from '../model/place/city.ts';
import { isPublished, isWithdrawn, type Disclosure } from '../model/disclosure/disclosure.ts';
import { dutiesOnWeb } from '../model/duties/duties-on-web.ts';
import type { Duty } from '../model/duties/duty.ts';
import type { Revision } from '../model/history/versions.ts';
import { closedBy, type Closing } from '../model/place/closing.ts';
import type { Site } from '../model/place/site.ts';
import type { Reach } from '../model/kinds/document-context.ts';
import { withoutNamesGone } from '../model/privacy/titles-on-web.ts';
import { isOnWeb } from '../model/privacy/visibility.ts';
import { vocabularyOf, type Vocabulary } from '../model/words/vocabulary.ts';
import { hashAs } from './content-hash.ts';
import type { SitePath } from './urls.ts';

/** What the pages of all sites share. */
export interface PageContext {
  readonly city: City;
  readonly asOf: CalendarDate;
  /** Pixel sizes of published photos by release path. */
  readonly photos: Readonly<Record<string, { readonly width: number; readonly height: number }>>;
  /** The revisions of disclosures by address, oldest first; none while writing and outside git. */
  readonly revisions?: Readonly<Record<string, readonly Revision[]>>;
  /** Whether PDFs lie beside the board page. */
  readonly hasPosters: boolean;
  /** Whom sheets are for: everybody in what is published, the village in what a clerk prints for its wall. */
  readonly paperReach: Reach;
  /** The page that sheets are drawn for, where it is not the board page. */
  readonly paperPath?: SitePath;
  /** The first day of the work slips; a Monday when absent. */
  readonly slipSince?: CalendarDate | undefined;
}

export interface SiteContext extends PageContext {
  readonly site: Site;
  readonly words: Vocabulary;
  readonly catalogue: Catalogue;
  readonly items: ReadonlyMap<string, CatalogueItem>;
  /** Published by now, newest first, withdrawn ones too: each has a page. */
  readonly published: readonly Disclosure[];
  /** Published by now and not withdrawn. */
  readonly inForce: readonly Disclosure[];
  /** How it was closed, if it is by now. */
  readonly closed?: Closing | undefined;
  /** As far as everybody may know of them. */
  readonly duties: readonly Duty[];
  /** The year that goes without saying: that of the newest disclosure, so that no page changes on New Year's Day. */
  readonly currentYear: string;
}

/** What the sheet on the wall is compared with stays what was signed: a name less in a title changes no check code. */
function asWebReads(site: Site, asOf: CalendarDate): Site {
  const read = withoutNamesGone(site, asOf);
  for (const [index, one] of read.disclosures.entries()) {
    const signed = site.disclosures[index];
    if (signed && signed !== one) hashAs(one, signed);
  }
  return read;
}

/** A site as its pages see it. */
export function siteContext(whole: Site, shared: PageContext): SiteContext {
  const { asOf, paperReach } = shared;
  const site = paperReach === 'web' ? asWebReads(whole, asOf) : whole;
  const { catalogue } = site;
  const items = indexCatalogue(catalogue);
  const published = site.disclosures.filter(
    (disclosure) => isPublished(disclosure, asOf) && isOnWeb(items.get(disclosure.content.item)),
  );
  return {
    ...shared,
    site,
    catalogue,
    words: vocabularyOf(site.profile.type),
    items,
    published,
    inForce: published.filter((disclosure) => !isWithdrawn(disclosure.content, asOf)),
    closed: closedBy(site.profile, asOf),
    duties: dutiesOnWeb(site, asOf),
    currentYear: (published[0]?.content.publishedOn ?? site.profile.since).slice(0, 4),
  };
}
