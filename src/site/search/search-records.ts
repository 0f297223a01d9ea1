/** What can be found in a site: one record a page. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { formatDate, formatMonthDay } from '../../model/values/calendar-date.ts';
import { indexCatalogue, type CatalogueItem } from '../../model/catalogue/catalogue.ts';
import { isPublished, isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { documentOf, type ReadingContext } from '../../model/disclosure/document.ts';
import { postingState } from '../../model/disclosure/posting.ts';
import type { Site } from '../../model/place/site.ts';
import { hasPremises, type Room } from '../../model/place/premises.ts';
import { roomHours, stationOf } from '../../model/place/station.ts';
import { isOnWeb, tellsChanges, visibilityOf } from '../../model/privacy/visibility.ts';
import { vocabularyOf } from '../../model/words/vocabulary.ts';
import { levelRecords, publicityRecords } from './base-records.ts';
import { documentNames, documentText } from './search-text.ts';
import type { SearchRecord } from './search-index.ts';
import { disclosurePath, premisesPath, roomAnchor, sitePath } from '../urls.ts';
import { storyLines } from '../story/story-summary.ts';
import { serviceRecords } from '../services/service-records.ts';

/** The records of a site as of a day, newest first; the people in charge come last. */
export function siteSearchRecords(site: Site, asOf: CalendarDate): SearchRecord[] {
  const { catalogue } = site;
  const items = indexCatalogue(catalogue);
  const published = site.disclosures.filter(
    (disclosure) => isPublished(disclosure, asOf) && isOnWeb(items.get(disclosure.content.item)),
  );
  const context: ReadingContext = {
    disclosures: published.filter((disclosure) => !isWithdrawn(disclosure.content, asOf)),
    words: vocabularyOf(site.profile.type),
    catalogue,
    reach: 'web',
    asOf,
  };
  const tells = ({ content }: Disclosure): boolean =>
    tellsChanges(content, items.get(content.item), { ...context, isCopied: true });
  const stories = storyLines(site, asOf);
  return [
    ...published.map((disclosure) => ({
      ...(isWithdrawn(disclosure.content, asOf)
        ? withdrawnRecord(site, disclosure, tells(disclosure))
        : disclosureRecord(site, disclosure, { context, item: items.get(disclosure.content.item) })),
      ...(stories.has(disclosure.id) && { story: stories.get(disclosure.id) }),
    })),
    ...serviceRecords({ site, inForce: context.disclosures, asOf }),
    ...publicityRecords(site, asOf),
    contactRecord(site),
    ...levelRecords(site),
    ...premisesRecords(site),
  ];
}

function urlInSite(site: Site, { id, section }: Disclosure): string {
  return disclosurePath(site.profile.id, section, id).slice(sitePath(site.profile.id).length);
}

/** What is known of a disclosure without opening it. */
function frameOf(site: Site, disclosure: Disclosure) {
  const { content, section } = disclosure;
  return {
    url: urlInSite(site, disclosure),
    title: content.title,
    date: content.publishedOn,
    period: content.period,
    section,
    item: content.item,
    kind: content.kind,
  };
}

function disclosureRecord(
  site: Site,
  disclosure: Disclosure,
  { context, item }: { context: ReadingContext; item: CatalogueItem | undefined },
): SearchRecord {
  const { content } = disclosure;
  const { posting, number } = content;
  const document = documentOf(content, context);
  const isOpen = posting !== undefined && postingState(posting, context.asOf) === 'open';
  const isFull = visibilityOf(content, item, context).body === 'full';
  const tells = tellsChanges(content, item, { ...context, isCopied: true });
  const approvals = content.approvals ?? [];
  const names = unique([...documentNames(document), ...approvals.map(({ name }) => name)]);
  return {
    ...frameOf(site, disclosure),
    number,
    openUntil: isOpen ? posting.until : undefined,
    names: names.length > 0 ? names : undefined,
    text: joined([
      documentText(document),
      number,
      content.issuer,
      posting && postingText(posting),
      ...approvals.map(({ role, name, action }) => `${role}${name}${action}`),
      ...(isFull ? (content.corrections ?? []) : []).map(({ what, why }) =>
        tells ? `更正 ${what} ${why}` : '更正',
      ),
      ...(isFull ? (content.photos ?? []).map(({ caption }) => caption) : []),
    ]),
    words: [content.type],
  };
}

function postingText({ from, until, to, phone }: NonNullable<Disclosure['content']['posting']>): string {
  return `公示期 ${formatDate(from)}至${formatMonthDay(until)} 有意见找${to} ${phone}`;
}

function withdrawnRecord(site: Site, disclosure: Disclosure, tellsWhy: boolean): SearchRecord {
  const { withdrawal } = disclosure.content;
  return {
    ...frameOf(site, disclosure),
    isWithdrawn: true,
    text: joined(['已撤回', tellsWhy ? withdrawal?.why : '', withdrawal?.by]),
  };
}

/** The page of the premises, and every room: when it is open and who is there, in the words in which people ask for either. */
function premisesRecords({ profile }: Site): SearchRecord[] {
  if (!hasPremises(profile)) return [];
  const { id, name, type, rooms = [] } = profile;
  const page = premisesPath(id).slice(sitePath(id).length);
  const { place } = vocabularyOf(type);
  return [
    {
      url: page,
      about: 'page:premises',
      title: `我们${place}的阵地：有什么、够不够标准`,
      text: `${name}的房子、房间和室外各点。`,
      words: ['阵地', '够不够标准'],
    },
    ...rooms.map((room, index) => roomRecord(room, `${page}#${roomAnchor(index)}`, profile)),
  ];
}

function roomRecord(room: Room, url: string, profile: Site['profile']): SearchRecord {
  const { name, alsoAs = [], note, hours, person, post, equipment = [], isOutdoors } = room;
  const open = roomHours(room, profile);
  const isStation = person !== undefined && person === stationOf(profile).agent;
  // The office's own hours are told with whom to call, and would make the station answer what is asked of them.
  const told = hours ? `开放 ${hours}` : open === undefined && isOutdoors !== true ? '没写开门时间' : '';
  return {
    url,
    about: 'page:premises',
    title: `${profile.name}${name}${open === undefined ? '' : '几点开门'}`,
    text: joined([name, ...alsoAs, note, told, post, person, ...equipment]),
    ...(person !== undefined && { names: [person] }),
    // A room is asked for by what is done there and what it has: 图书借阅, 血压计. What the station does are matters of their own.
    words: [name, ...alsoAs, ...(isStation ? [] : [...(note?.split(/[、，]/) ?? []), ...equipment])],
  };
}

/** People in charge, telephone numbers and the office: what is looked for most after the money. */
function contactRecord({ profile }: Site): SearchRecord {
  const { supervision } = profile;
  return {
    url: './',
    about: 'page:people',
    title: `${profile.name}谁负责、有事找谁、电话、地址`,
    text: joined([
      ...profile.officers.map(({ name, post, helpsWith, phone }) => joined([post, name, helpsWith, phone])),
      joined([supervision.name, supervision.person, supervision.phone]),
      `地址 ${profile.address}`,
      `办公时间 ${profile.officeHours}`,
    ]),
    names: profile.officers.map(({ name }) => name),
    // What is typed by whoever wants to call somebody.
    words: [
      '找谁',
      '电话',
      '书记电话',
      '主任电话',
      '会计电话',
      '联系方式',
      '几点上班',
      '在哪办事',
      '村部',
      '地址',
    ],
  };
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

function unique(words: readonly (string | undefined)[]): string[] {
  return [...new Set(words)].flatMap((word) => word || []);
}
