/** What can be found: one record per page for a site's search, and the few facts of the summaries for the city's. */
import type { CalendarDate } from '../model/calendar-date.ts';
import { indexCatalogue, type CatalogueItem } from '../model/catalogue.ts';
import type { City } from '../model/city.ts';
import { isPublished, type Disclosure } from '../model/disclosure.ts';
import type { DocumentContext } from '../model/kinds/document-context.ts';
import { documentOf } from '../model/document.ts';
import { postingState } from '../model/posting.ts';
import type { Section } from '../model/section.ts';
import type { Site } from '../model/site.ts';
import { isOnWeb, visibilityOf } from '../model/visibility.ts';
import { vocabularyOf } from '../model/vocabulary.ts';
import { amountForms, amountsOf, dateForms, documentText, periodForms } from './search-text.ts';
import type { SiteSummary, SummaryItem } from './summary.ts';
import { countyPath, disclosurePath, sitePath, townshipPath, type SitePath } from './urls.ts';

/** One thing that can be found. */
export interface SearchRecord {
  /** From the folder that holds the search bundle's folder: the site's, or the release. */
  readonly url: string;
  readonly title: string;
  /** What the page says, as plain text. */
  readonly text: string;
  /** Other ways to write what the page says, and what people call it. Matched, never shown. */
  readonly words: readonly string[];
  /** The day it was published; absent for what has none. */
  readonly date?: CalendarDate;
  readonly section?: Section;
  /** 正在公示, 已撤回 */
  readonly tag?: string;
  /** The site or region it belongs to, in the city's search. */
  readonly place?: string;
}

/** The records of a site as of a day, newest first; the people in charge come last. */
export function siteSearchRecords(site: Site, asOf: CalendarDate): SearchRecord[] {
  const { catalogue } = site;
  const items = indexCatalogue(catalogue);
  const published = site.disclosures.filter(
    (disclosure) => isPublished(disclosure, asOf) && isOnWeb(items.get(disclosure.content.item)),
  );
  const context: DocumentContext = {
    disclosures: published.filter((disclosure) => !isWithdrawn(disclosure, asOf)),
    words: vocabularyOf(site.profile.type),
    catalogue,
    reach: 'web',
    asOf,
  };
  return [
    ...published.map((disclosure) =>
      isWithdrawn(disclosure, asOf)
        ? withdrawnRecord(site, disclosure)
        : disclosureRecord(site, disclosure, { context, item: items.get(disclosure.content.item) }),
    ),
    contactRecord(site),
  ];
}

function isWithdrawn({ content }: Disclosure, asOf: CalendarDate): boolean {
  return content.withdrawal !== undefined && content.withdrawal.on <= asOf;
}

function urlInSite(site: Site, { id, section }: Disclosure): string {
  return disclosurePath(site.profile.id, section, id).slice(sitePath(site.profile.id).length);
}

function frameOf(site: Site, disclosure: Disclosure) {
  const { content, section } = disclosure;
  return { url: urlInSite(site, disclosure), title: content.title, date: content.publishedOn, section };
}

function disclosureRecord(
  site: Site,
  disclosure: Disclosure,
  { context, item }: { context: DocumentContext; item: CatalogueItem | undefined },
): SearchRecord {
  const { content } = disclosure;
  const { posting } = content;
  const document = documentOf(content, context);
  const isOpen = posting !== undefined && postingState(posting, context.asOf) === 'open';
  const isFull = visibilityOf(content, item, context).body === 'full';
  return {
    ...frameOf(site, disclosure),
    ...(isOpen && { tag: '正在公示' }),
    text: joined([
      documentText(document),
      content.number,
      content.issuer,
      posting && `公示期 ${posting.from} 至 ${posting.until} 有意见找${posting.to} ${posting.phone}`,
      ...(content.approvals ?? []).map(({ role, name, action }) => `${role}${name}${action}`),
      ...(isFull ? (content.corrections ?? []).map(({ what, why }) => `更正 ${what} ${why}`) : []),
      ...(isFull ? (content.photos ?? []).map(({ caption }) => caption) : []),
    ]),
    words: unique([
      content.type,
      item?.title,
      ...(item?.words ?? []),
      ...(content.period ? periodForms(content.period) : []),
      ...dateForms(content.publishedOn),
      ...amountsOf(document).flatMap(amountForms),
    ]),
  };
}

function withdrawnRecord(site: Site, disclosure: Disclosure): SearchRecord {
  const { withdrawal } = disclosure.content;
  return {
    ...frameOf(site, disclosure),
    tag: '已撤回',
    text: joined(['已撤回', withdrawal?.why, withdrawal?.by]),
    words: dateForms(disclosure.content.publishedOn),
  };
}

/** People in charge, telephone numbers and the office: what is looked for most after the money. */
function contactRecord({ profile }: Site): SearchRecord {
  const { supervision } = profile;
  return {
    url: './',
    title: `${profile.name}有事找谁、电话、地址`,
    text: joined([
      ...profile.officers.map(({ name, post, helpsWith, phone }) => joined([post, name, helpsWith, phone])),
      joined([supervision.name, supervision.person, supervision.phone]),
      `地址 ${profile.address}`,
      `办公时间 ${profile.officeHours}`,
    ]),
    words: ['书记', '主任', '会计', '联系', '办事', '值班'],
  };
}

/** The records of the city: sites, their newest matters and open postings, counties and townships. */
export function citySearchRecords(city: City, summaries: readonly SiteSummary[]): SearchRecord[] {
  return [...summaries.flatMap((summary) => summaryRecords(city, summary)), ...regionRecords(city)];
}

function summaryRecords(city: City, summary: SiteSummary): SearchRecord[] {
  const county = city.counties.find(({ id }) => id === summary.countyId);
  const township = county?.townships.find(({ id }) => id === summary.townshipId);
  const place = `${county?.name ?? ''}${township?.name ?? ''}`;
  const words = vocabularyOf(summary.type);
  const open = new Map(summary.openPostings.map((posting) => [posting.path, posting]));
  const matters = new Map<SitePath, SummaryItem>(
    [...summary.openPostings, ...summary.newest]
      .filter(({ listsPersons }) => !listsPersons)
      .map((matter) => [matter.path, matter]),
  );
  return [
    {
      url: sitePath(summary.id),
      title: summary.name,
      place,
      text: joined([place + summary.name, county?.shortName, '监督电话', summary.supervisionPhone]),
      words: [words.committeeShort, words.committee],
    },
    ...[...matters.values()].map(({ title, path, section, publishedOn }): SearchRecord => {
      const posting = open.get(path);
      return {
        url: path,
        title,
        section,
        date: publishedOn,
        place: summary.name,
        ...(posting && { tag: '正在公示' }),
        text: joined([place + summary.name, posting && `公示期至 ${posting.until}`]),
        words: dateForms(publishedOn),
      };
    }),
  ];
}

function regionRecords(city: City): SearchRecord[] {
  const record = (title: string, phone: string, more: Pick<SearchRecord, 'url' | 'place'>): SearchRecord => ({
    ...more,
    title,
    text: joined([more.place, title, '监督电话', phone]),
    words: [],
  });
  return city.counties.flatMap(({ id, name, supervisionPhone, townships }) => [
    record(name, supervisionPhone, { url: countyPath(id) }),
    ...townships.map((township) =>
      record(township.name, township.supervisionPhone, { url: townshipPath(id, township.id), place: name }),
    ),
  ]);
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

function unique(words: readonly (string | undefined)[]): string[] {
  return [...new Set(words)].flatMap((word) => word || []);
}
