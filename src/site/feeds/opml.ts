/** OPML 2.0: all feeds at once, for a reader that imports them. By county and township, then by village. */
import type { City, County } from '../../model/place/city.ts';
import type { SiteSummary } from '../summary.ts';
import {
  cityPath,
  countyPath,
  feedPath,
  feedsListPath,
  publicHref,
  sitePath,
  townshipPath,
  type SitePath,
} from '../urls.ts';
import type { TextFile } from './site-feeds.ts';
import { element, textElement, xmlDocument } from './xml.ts';

interface OpmlInput {
  readonly city: City;
  readonly summaries: readonly SiteSummary[];
}

/** `feeds.opml` of the city, and of every county that has a site. */
export function feedLists({ city, summaries }: OpmlInput): TextFile[] {
  const counties = city.counties
    .map((county) => ({ county, sites: summaries.filter(({ countyId }) => countyId === county.id) }))
    .filter(({ sites }) => sites.length > 0);
  const list = (page: SitePath, title: string, outlines: readonly string[]): TextFile => ({
    path: feedsListPath(page),
    content: opml(title, outlines),
  });
  return [
    list(cityPath(), city.title, [
      feedOutline(city, cityPath(), `${city.name}全部`),
      ...counties.map(({ county, sites }) =>
        element('outline', { text: county.name }, ...countyOutlines(city, county, sites)),
      ),
    ]),
    ...counties.map(({ county, sites }) =>
      list(countyPath(county.id), `${county.name}村（社区）公开栏`, countyOutlines(city, county, sites)),
    ),
  ];
}

function countyOutlines(city: City, county: County, sites: readonly SiteSummary[]): string[] {
  return [
    feedOutline(city, countyPath(county.id), `${county.name}全部`),
    ...county.townships.flatMap((township) => {
      const own = sites.filter(({ townshipId }) => townshipId === township.id);
      if (own.length === 0) return [];
      const outlines = [
        feedOutline(city, townshipPath(county.id, township.id), `${township.name}全部`),
        ...own.map(({ id, name }) => feedOutline(city, sitePath(id), name)),
      ];
      return [element('outline', { text: township.name }, '\n', outlines.join('\n'), '\n')];
    }),
  ];
}

/** The specification knows the type `rss` only, and readers take it for any feed. */
function feedOutline({ publicUrl }: City, page: SitePath, text: string): string {
  return element('outline', {
    type: 'rss',
    text,
    title: text,
    xmlUrl: publicHref(publicUrl, feedPath(page)),
    htmlUrl: publicHref(publicUrl, page),
    language: 'zh-CN',
  });
}

function opml(title: string, outlines: readonly string[]): string {
  return xmlDocument(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, textElement('title', title)),
      element('body', {}, '\n', outlines.join('\n'), '\n'),
    ),
  );
}
