/** What the page for unknown addresses shows. It is served at any depth, so its links start at the root. */
import type { City } from '../../model/place/city.ts';
import { cityFrame, type PageFrame } from '../frame.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { websiteNotes, type WebsiteNote } from '../statements/about-website.ts';
import { cityPath, citySearchPath, countyPath } from '../urls.ts';

export interface NotFoundView {
  readonly frame: PageFrame;
  /** `/`, or the sub-path under which the city publishes. */
  readonly root: string;
  readonly searchHref: string;
  readonly counties: readonly Link[];
  readonly phones: readonly PhoneLink[];
  readonly website: readonly WebsiteNote[];
}

/** The page for unknown addresses. */
export function notFoundView(city: City): NotFoundView {
  const root = new URL(city.publicUrl).pathname.replace(/\/?$/, '/');
  const title = '没有这一页';
  const frame = cityFrame(city, { path: cityPath(), title: `${title} · ${city.title}`, description: title });
  return {
    frame: { ...frame, isIndexed: false, brand: { ...frame.brand, href: root } },
    root,
    searchHref: root + citySearchPath(),
    counties: city.counties.map(({ id, name }) => ({ text: name, href: root + countyPath(id) })),
    phones: [phoneLink('政务热线', city.hotline)],
    website: websiteNotes(city, (to) => root + to),
  };
}
