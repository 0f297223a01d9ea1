/** What can be found: one record per page for a site's search, and the few facts of the summaries for the city's. */
import type { CalendarDate } from '../model/calendar-date.ts';
import { indexCatalogue, type Catalogue, type CatalogueItem } from '../model/catalogue.ts';
import type { City } from '../model/city.ts';
import { isPublished, type Disclosure } from '../model/disclosure.ts';
import type { DocumentContext } from '../model/kinds/document-context.ts';
import { documentOf } from '../model/document.ts';
import { postingState } from '../model/posting.ts';
import type { Site } from '../model/site.ts';
import { vocabularyOf } from '../model/vocabulary.ts';
import { amountForms, amountsOf, dateForms, documentText, periodForms } from './search-text.ts';
import type { SiteSummary, SummaryItem } from './summary.ts';
import { countyPath, disclosurePath, sitePath, townshipPath, type SitePath } from './urls.ts';

/** One thing that can be found. The client shows `meta` and never uses `words` for more than matching. */
export interface SearchRecord {
  /** From the folder that holds the search bundle's folder: the site's, or the release. */
  readonly url: string;
  /** What the page says, as plain text. */
  readonly content: string;
  readonly meta: {
    readonly title: string;
    /** ISO date; absent for what has none. */
    readonly date?: string;
    readonly section?: string;
    /** 公示 公布 公告 通知 */
    readonly type?: string;
    /** 正在公示, 已撤回 */
    readonly tag?: string;
    /** The site, in the city's search. */
    readonly site?: string;
    /** Other ways to write what the page says, and what people call it. */
    readonly words?: string;
  };
  readonly filters: { readonly section?: readonly string[]; readonly year?: readonly string[] };
}

/** The records of a site as of a day, newest first; the people in charge come last. */
export function siteSearchRecords(
  site: Site,
  { catalogue, asOf }: { catalogue: Catalogue; asOf: CalendarDate },
): SearchRecord[] {
  const items = indexCatalogue(catalogue);
  const published = site.disclosures.filter((disclosure) => isPublished(disclosure, asOf));
  const context: DocumentContext = {
    disclosures: published.filter((disclosure) => !isWithdrawn(disclosure, asOf)),
    words: vocabularyOf(site.profile.type),
    catalogue,
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
  return {
    url: urlInSite(site, disclosure),
    meta: { title: content.title, date: content.publishedOn, section, type: content.type },
    filters: { section: [section], year: [content.publishedOn.slice(0, 4)] },
  };
}

function disclosureRecord(
  site: Site,
  disclosure: Disclosure,
  { context, item }: { context: DocumentContext; item: CatalogueItem | undefined },
): SearchRecord {
  const { content } = disclosure;
  const { posting } = content;
  const document = documentOf(content, context);
  const frame = frameOf(site, disclosure);
  const isOpen = posting !== undefined && postingState(posting, context.asOf) === 'open';
  return {
    ...frame,
    content: [
      documentText(document),
      content.number ?? '',
      content.issuer,
      posting ? `公示期 ${posting.from} 至 ${posting.until} 有意见找${posting.to} ${posting.phone}` : '',
      ...(content.approvals ?? []).map(({ role, name, action }) => `${role}${name}${action}`),
      ...(content.corrections ?? []).map(({ what, why }) => `更正 ${what} ${why}`),
      ...(content.photos ?? []).map(({ caption }) => caption),
    ]
      .filter(Boolean)
      .join(' '),
    meta: {
      ...frame.meta,
      ...(isOpen && { tag: '正在公示' }),
      words: unique([
        item?.title ?? '',
        ...(item?.words ?? []),
        ...(content.period ? periodForms(content.period) : []),
        ...dateForms(content.publishedOn),
        ...amountsOf(document).flatMap(amountForms),
      ]).join(' '),
    },
  };
}

function withdrawnRecord(site: Site, disclosure: Disclosure): SearchRecord {
  const frame = frameOf(site, disclosure);
  const { withdrawal } = disclosure.content;
  return {
    ...frame,
    content: withdrawal ? `已撤回 ${withdrawal.why} ${withdrawal.by}` : '已撤回',
    meta: { ...frame.meta, tag: '已撤回' },
  };
}

/** People in charge, telephone numbers and the office: what is looked for most after the money. */
function contactRecord({ profile }: Site): SearchRecord {
  const { supervision } = profile;
  return {
    url: './',
    content: [
      ...profile.officers.map(({ name, post, helpsWith = '', phone = '' }) =>
        `${post} ${name} ${helpsWith} ${phone}`.trim(),
      ),
      `${supervision.name} ${supervision.person} ${supervision.phone}`,
      `地址 ${profile.address}`,
      `办公时间 ${profile.officeHours}`,
    ].join(' '),
    meta: { title: `${profile.name}有事找谁、电话、地址`, words: '书记 主任 会计 联系电话 办事 值班' },
    filters: {},
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
  const open = new Map(summary.openPostings.map((posting) => [posting.path, posting]));
  const matters = new Map<SitePath, SummaryItem>(
    [...summary.openPostings, ...summary.newest].map((matter) => [matter.path, matter]),
  );
  return [
    {
      url: sitePath(summary.id),
      content: `${place}${summary.name} ${county?.shortName ?? ''} 监督电话 ${summary.supervisionPhone}`,
      meta: {
        title: summary.name,
        site: place,
        words: summary.type === 'village' ? '村委会 村民委员会' : '居委会 居民委员会',
      },
      filters: {},
    },
    ...[...matters.values()].map((matter): SearchRecord => {
      const posting = open.get(matter.path);
      return {
        url: matter.path,
        content: `${summary.name} ${matter.title} ${posting ? `公示期至 ${posting.until}` : ''}`.trim(),
        meta: {
          title: matter.title,
          date: matter.publishedOn,
          section: matter.section,
          site: summary.name,
          ...(posting && { tag: '正在公示' }),
        },
        filters: { section: [matter.section], year: [matter.publishedOn.slice(0, 4)] },
      };
    }),
  ];
}

function regionRecords(city: City): SearchRecord[] {
  return city.counties.flatMap(({ id, name, shortName, supervisionPhone, townships }) => [
    {
      url: countyPath(id),
      content: `${name} ${shortName} 监督电话 ${supervisionPhone}`,
      meta: { title: name },
      filters: {},
    },
    ...townships.map((township) => ({
      url: townshipPath(id, township.id),
      content: `${name}${township.name} 监督电话 ${township.supervisionPhone}`,
      meta: { title: township.name, site: name },
      filters: {},
    })),
  ]);
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words.filter(Boolean))];
}
