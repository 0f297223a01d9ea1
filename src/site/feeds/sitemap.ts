/**
 * Sitemaps (sitemaps.org 0.9) for search engines: one a site, one of the city's own pages, and an index of them all, so
 * that a change of one site changes one file and the index. Written by hand: the library `sitemap` is a stream of Node's
 * that answers with promises, for files that do not fit into memory; here two elements are all there is to write.
 * What asks search engines to stay away is left out.
 */
import { hasPublicityPage } from '../../model/place/publicity.ts';
import { latestDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import { insideParts } from '../../model/place/ledger-inside.ts';
import type { City } from '../../model/place/city.ts';
import { isWithdrawn, lastChangedOn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { SECTIONS } from '../../model/disclosure/section.ts';
import { regionsWithSites } from '../region.ts';
import { topicsOf } from '../base/base-links.ts';
import { hasPremises } from '../../model/place/premises.ts';
import { archiveYears } from '../pages/archive-page.ts';
import type { SiteContext } from '../site-context.ts';
import type { SiteSummary } from '../summary.ts';
import {
  accessibilityPath,
  archivePath,
  archiveYearPath,
  boardPath,
  cityPath,
  citySubscribePath,
  countyPath,
  dataPath,
  disclosurePath,
  dutiesPath,
  echoPath,
  basePath,
  insidePath,
  ledgerPath,
  premisesPath,
  privacyPath,
  publicHref,
  publicityPath,
  questionsPath,
  ROBOTS_FILE,
  sectionPath,
  servicesPath,
  sitemapPath,
  sitePath,
  SITEMAP_OF_CITY,
  storyPath,
  subscribePath,
  topicPath,
  townshipPath,
  wordsPath,
  type SitePath,
} from '../urls.ts';
import type { TextFile } from './site-feeds.ts';
import { isIndexed } from '../story/story-page.ts';
import { siteStories } from '../story/site-stories.ts';
import { hasServices } from '../services/site-services.ts';
import { element, textElement, xmlDocument } from './xml.ts';

interface Listed {
  readonly path: SitePath;
  /** The last day on which what it shows changed in substance; absent where nobody can say. */
  readonly changed?: CalendarDate | undefined;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** `sitemap.xml` of a site: every page of it that search engines may list. */
export function siteSitemap(context: SiteContext): TextFile[] {
  const { site, city, published, asOf } = context;
  const { id } = site.profile;
  const changed = (disclosures: readonly Disclosure[]): CalendarDate | undefined =>
    latestDay(disclosures.map(({ content }) => lastChangedOn(content, asOf)));
  const inYear = (year: number) =>
    published.filter(({ content }) => content.publishedOn.startsWith(`${year}-`));
  const pages: Listed[] = [
    { path: sitePath(id), changed: changed(published) },
    ...SECTIONS.map((section) => ({
      path: sectionPath(id, section),
      changed: changed(published.filter((one) => one.section === section)),
    })),
    { path: archivePath(id), changed: changed(published) },
    ...archiveYears(context).map((year) => ({
      path: archiveYearPath(id, year),
      changed: changed(inYear(year)),
    })),
    { path: boardPath(id) },
    ...(hasPublicityPage(site, asOf) ? [{ path: publicityPath(id) }] : []),
    ...(hasPremises(site.profile) ? [{ path: premisesPath(id) }] : []),
    ...(hasServices(context) ? [{ path: servicesPath(id) }] : []),
    ...[questionsPath, echoPath, wordsPath, dutiesPath, dataPath, subscribePath].map((pathOf) => ({
      path: pathOf(id),
    })),
    ...siteStories(context)
      .filter(isIndexed)
      .map(({ id: story, steps }) => ({
        path: storyPath(id, story),
        changed: changed(steps.map(({ disclosure }) => disclosure)),
      })),
    ...published
      .filter(
        (disclosure) => !isWithdrawn(disclosure.content, asOf) && personsIn(disclosure.content).length === 0,
      )
      .map((disclosure) => ({
        path: disclosurePath(id, disclosure.section, disclosure.id),
        changed: changed([disclosure]),
      })),
  ];
  return [{ path: sitemapPath(sitePath(id)), content: sitemap(city, pages) }];
}

/** `sitemap.xml` of the city, which names those of the sites and one of its own pages, and `robots.txt`. */
export function citySitemaps({
  city,
  summaries,
}: {
  city: City;
  summaries: readonly SiteSummary[];
}): TextFile[] {
  const changed = (sites: readonly SiteSummary[]) =>
    latestDay(sites.flatMap((one) => one.lastChangedOn ?? []));
  const regions = city.counties.flatMap((county) => {
    const inCounty = summaries.filter(({ countyId }) => countyId === county.id);
    const townships = county.townships.flatMap((township) => {
      const own = inCounty.filter(({ townshipId }) => townshipId === township.id);
      return own.length === 0 ? [] : [{ path: townshipPath(county.id, township.id), changed: changed(own) }];
    });
    return [{ path: countyPath(county.id), changed: changed(inCounty) }, ...townships];
  });
  const pages = [
    { path: cityPath(), changed: changed(summaries) },
    ...regions,
    ...(topicsOf({ summaries }).length > 0 ? [{ path: basePath() }] : []),
    ...topicsOf({ summaries }).flatMap(({ name }) =>
      regionsWithSites({ city, summaries }).map(({ county, township }) => ({
        path: topicPath(name, county?.id, township?.id),
      })),
    ),
    { path: citySubscribePath() },
    { path: dataPath() },
    { path: accessibilityPath() },
    { path: privacyPath() },
  ];
  const maps = [
    { path: SITEMAP_OF_CITY, changed: changed(summaries) },
    ...summaries.map((one) => ({ path: sitemapPath(sitePath(one.id)), changed: one.lastChangedOn })),
  ];
  return [
    {
      path: sitemapPath(cityPath()),
      content: listing(city, maps, { root: 'sitemapindex', entry: 'sitemap' }),
    },
    { path: SITEMAP_OF_CITY, content: sitemap(city, pages) },
    { path: ROBOTS_FILE, content: robots(city) },
  ];
}

/** Names the sitemap, and keeps ledgers out. It is read at the root of a host only; a city below one puts it there. */
function robots(city: City): string {
  const { publicUrl } = city;
  const pathOf = (page: string): string => publicHref(publicUrl, page).replace(/^https?:\/\/[^/]+/, '');
  return [
    'User-agent: *',
    `Disallow: ${pathOf(ledgerPath())}`,
    ...(insideParts(city).size > 0 ? [`Disallow: ${pathOf(insidePath(ledgerPath()))}`] : []),
    '',
    `Sitemap: ${publicHref(publicUrl, sitemapPath(cityPath()))}`,
    '',
  ].join('\n');
}

function sitemap(city: City, pages: readonly Listed[]): string {
  return listing(city, pages, { root: 'urlset', entry: 'url' });
}

function listing(
  { publicUrl }: City,
  listed: readonly Listed[],
  { root, entry }: { readonly root: string; readonly entry: string },
): string {
  const entries = listed.map(
    ({ path, changed }) =>
      `${element(
        entry,
        {},
        textElement('loc', publicHref(publicUrl, path)),
        ...(changed === undefined ? [] : [textElement('lastmod', changed)]),
      )}\n`,
  );
  return xmlDocument(element(root, { xmlns: NAMESPACE }, '\n', ...entries));
}
