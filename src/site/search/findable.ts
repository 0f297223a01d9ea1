/** What the search of the city knows of a site's disclosures. */
import { indexCatalogue } from '../../model/catalogue/catalogue.ts';
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { postingState } from '../../model/disclosure/posting.ts';
import type { Section } from '../../model/disclosure/section.ts';
import type { Site } from '../../model/place/site.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { isOnWeb } from '../../model/privacy/visibility.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Period } from '../../model/values/period.ts';
import type { Placed } from '../region.ts';
import { disclosurePath, type SitePath } from '../urls.ts';

/** A disclosure that is for everybody and lists no private person. */
export interface FindableItem {
  readonly title: string;
  readonly path: SitePath;
  readonly section: Section;
  readonly publishedOn: CalendarDate;
  readonly item: string;
  readonly kind: string;
  readonly number?: string | undefined;
  readonly period?: Period | undefined;
  /** The last day for objections, while it is open. */
  readonly until?: CalendarDate | undefined;
}

/** A site with what is found of it. */
export interface FindableSite extends Placed {
  readonly name: string;
  readonly findable: () => readonly FindableItem[];
}

/** What is found of a site, of this year and the one before; older is found in the site itself. */
export function findableIn(site: Site, asOf: CalendarDate): FindableItem[] {
  const items = indexCatalogue(site.catalogue);
  const itemOf = ({ id, section, content }: Disclosure): FindableItem[] => {
    const item = items.get(content.item);
    const isThere = content.publishedOn <= asOf && !isWithdrawn(content, asOf);
    const isRecent = Number(content.publishedOn.slice(0, 4)) >= Number(asOf.slice(0, 4)) - 1;
    if (!item || !isOnWeb(item) || !isThere || !isRecent) return [];
    // None of what is for some only or lists private persons.
    if ((item.audience ?? 'public') !== 'public' || personsIn(content).length > 0) return [];
    const { title, publishedOn, kind, number, period, posting } = content;
    return [
      {
        ...{ title, path: disclosurePath(site.profile.id, section, id), section, publishedOn },
        ...{ item: item.id, kind, number, period },
        until: posting && postingState(posting, asOf) === 'open' ? posting.until : undefined,
      },
    ];
  };
  return site.disclosures.flatMap(itemOf);
}

/** Sites with what is found of them. */
export function findableSites(sites: readonly Site[], asOf: CalendarDate): FindableSite[] {
  return sites.map((site) => ({
    ...{ countyId: site.county.id, townshipId: site.township.id, name: site.profile.name },
    findable: () => findableIn(site, asOf),
  }));
}
