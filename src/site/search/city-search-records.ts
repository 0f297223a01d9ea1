/** The places that can be found in the city: its regions, its sites, the pages of its bases. */
import type { City, County } from '../../model/place/city.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { formatDate } from '../../model/values/calendar-date.ts';
import { closedAmong, closedText, type ClosedSite } from '../closed-notice.ts';
import { baseTopicRecords } from './city-base-records.ts';
import type { SearchRecord } from './search-index.ts';
import type { SiteSummary } from '../summary.ts';
import { countyPath, sitePath, townshipPath } from '../urls.ts';

/** Counties with their townships, every site, and what is rolled up of all bases. */
export function placeRecords(city: City, summaries: readonly SiteSummary[]): SearchRecord[] {
  return [
    ...city.counties.flatMap(regionRecords),
    ...summaries.map((summary) => siteRecord(city, summary, formerIn(summaries, summary.id))),
    ...baseTopicRecords(summaries),
  ];
}

/** What was merged into a site. */
function formerIn(summaries: readonly SiteSummary[], siteId: string): { name: string; closed: ClosedSite }[] {
  return closedAmong(summaries).filter(({ closed }) => closed.into.some(({ id }) => id === siteId));
}

/** Whoever looks for a site that is no more finds it, and where it went. */
function siteRecord(
  city: City,
  { id, name, type, countyId, townshipId, supervisionPhone, closed }: SiteSummary,
  former: readonly { readonly name: string; readonly closed: ClosedSite }[],
): SearchRecord {
  const county = city.counties.find((one) => one.id === countyId);
  const township = county?.townships.find((one) => one.id === townshipId);
  const words = vocabularyOf(type);
  return {
    url: sitePath(id),
    title: name,
    isPlace: true,
    place: `${county?.name ?? ''}${township?.name ?? ''}`,
    text: closed
      ? `已撤并：${closedText(closed)}`
      : [
          `监督电话 ${supervisionPhone}`,
          ...former.map((one) => `原${one.name}${formatDate(one.closed.on)}并入`),
        ].join('；'),
    words: [words.committeeShort, words.committee, county?.shortName ?? ''],
  };
}

function regionRecords({ id, name, shortName, supervisionPhone, townships }: County): SearchRecord[] {
  const region = (title: string, phone: string) =>
    ({ title, isPlace: true, text: `监督电话 ${phone}` }) satisfies Partial<SearchRecord>;
  return [
    { ...region(name, supervisionPhone), url: countyPath(id), words: [shortName] },
    ...townships.map((township) => ({
      ...region(township.name, township.supervisionPhone),
      url: townshipPath(id, township.id),
      place: name,
      words: [shortName],
    })),
  ];
}
