/**
 * What of a whole city answers a query, worked out from content and built pages like `truth.ts`: nothing here knows the
 * search's own code. Pages are read when a rule asks what they say.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from '../../../../src/model/place/city.ts';
import { isPublished, type Disclosure } from '../../../../src/model/disclosure/disclosure.ts';
import type { Site } from '../../../../src/model/place/site.ts';
import { isOnWeb } from '../../../../src/model/privacy/visibility.ts';
import type { CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import {
  countyPath,
  disclosurePath,
  ledgerPath,
  pageFile,
  servicesPath,
  sitePath,
  topicPath,
  townshipPath,
} from '../../../../src/site/urls.ts';
import { levelAnswers, premisesAnswers, publicityAnswers } from './base-truth.ts';
import { ownText } from './page-text.ts';
import type { CityQuery, CityRule } from './queries.ts';
import { askedInstead, contactsOf, isOneOf, roomsOf, says, servicesOf } from './truth.ts';

interface Candidate {
  readonly address: string;
  /** Below `content/sites`: `benxi-county/xiaoshi/xiejiawaizi`. */
  readonly folder: string;
  readonly title: string;
  readonly text: () => string;
  readonly disclosure?: Disclosure;
  readonly anchor?: string;
  readonly isContacts?: true | undefined;
  readonly isRoom?: true | undefined;
  /** Names by which rules call a page of the city. */
  readonly places?: readonly string[];
}

export interface CityTruth {
  readonly right: (query: CityQuery) => Set<string>;
  readonly best: (query: CityQuery) => Set<string>;
  readonly also: (query: CityQuery) => Set<string>;
  readonly not: (query: CityQuery) => Set<string>;
}

/** Opens a release to judge by. */
export function openCityTruth(
  release: string,
  { city, sites, asOf }: { city: City; sites: readonly Site[]; asOf: CalendarDate },
): CityTruth {
  const candidates = [
    ...sites.flatMap((site) => [...disclosuresOf(release, site, asOf), ...standingOf(release, site, asOf)]),
    ...placesOf(city, sites),
  ];
  const of = (rules: readonly CityRule[]): Set<string> =>
    new Set(
      candidates.filter((one) => rules.some((rule) => holds(one, rule, asOf))).map(({ address }) => address),
    );
  return {
    right: ({ right }) => of(right),
    best: ({ best }) => of(best),
    also: ({ also }) => of(also),
    not: ({ not }) => of(not),
  };
}

const folderOf = ({ county, township, profile }: Site): string => `${county.id}/${township.id}/${profile.id}`;

function disclosuresOf(release: string, site: Site, asOf: CalendarDate): Candidate[] {
  return site.disclosures.flatMap((disclosure): Candidate[] => {
    const item = site.catalogue.items.find(({ id }) => id === disclosure.content.item);
    if (!isPublished(disclosure, asOf) || !isOnWeb(item)) return [];
    const address = disclosurePath(site.profile.id, disclosure.section, disclosure.id);
    let text: string | undefined;
    return [
      {
        ...{ address, disclosure, folder: folderOf(site), title: disclosure.content.title },
        text: () => (text ??= ownText(readFileSync(join(release, pageFile(address)), 'utf8'))),
      },
    ];
  });
}

/** What stands there always: services, contacts, rooms, texts on the board, who answers above. */
function standingOf(release: string, site: Site, asOf: CalendarDate): Candidate[] {
  const hasServices = existsSync(join(release, pageFile(servicesPath(site.profile.id))));
  return [
    ...(hasServices ? servicesOf(release, site) : []),
    ...publicityAnswers(site, asOf),
    ...levelAnswers(site),
    ...premisesAnswers(site),
    ...roomsOf(site),
    contactsOf(site),
    askedInstead(site),
  ].map(({ text, ...one }) => ({ ...one, folder: folderOf(site), text: () => text }));
}

function placesOf(city: City, sites: readonly Site[]): Candidate[] {
  const place = (address: string, title: string, places: readonly string[], folder = ''): Candidate => ({
    ...{ address, title, places, folder },
    text: () => '',
  });
  const regions = city.counties.flatMap(({ id, name, townships }) => [
    place(countyPath(id), name, [id], id),
    place(ledgerPath(id), `${name}台账`, ['ledger'], id),
    ...townships.flatMap((township) => [
      place(townshipPath(id, township.id), township.name, [`${id}/${township.id}`], `${id}/${township.id}`),
      place(ledgerPath(id, township.id), `${township.name}台账`, ['ledger'], `${id}/${township.id}`),
    ]),
  ]);
  return [
    ...regions,
    place(ledgerPath(), '全市台账', ['ledger']),
    ...['responsibility', 'publicity'].map((topic) => place(topicPath(topic), topic, [`base/${topic}`])),
    ...sites.map((site) =>
      place(sitePath(site.profile.id), site.profile.name, [folderOf(site)], folderOf(site)),
    ),
  ];
}

function holds(one: Candidate, rule: CityRule, asOf: CalendarDate): boolean {
  const { disclosure, anchor, places } = one;
  if (rule.in && !rule.in.some((folder) => isWithin(one, folder))) return false;
  if (rule.place) return places?.some((name) => rule.place?.includes(name)) === true;
  if (places) return false;
  if (rule.contacts) return one.isContacts === true;
  if (rule.room) return one.isRoom === true && says(rule.room, one.title + one.text());
  if (rule.part) return anchor !== undefined && says(rule.part, anchor) && says(rule.title, one.title);
  if (!disclosure)
    return Object.keys(rule).every((part) => part === 'in' || part === 'text') && saysText(one, rule);
  return isOf(disclosure, rule, asOf) && saysText(one, rule);
}

/** A wider region's ledger is asked for by what lies in it. */
function isWithin({ folder, places }: Candidate, wanted: string): boolean {
  const isIn = `${folder}/`.startsWith(`${wanted}/`);
  return (
    isIn ||
    (places?.includes('ledger') === true && `${wanted}/`.startsWith(folder === '' ? '' : `${folder}/`))
  );
}

const saysText = (one: Candidate, { text }: CityRule): boolean =>
  text === undefined || says(text, one.title) || says(text, one.text());

function isOf({ content, section, id }: Disclosure, rule: CityRule, asOf: CalendarDate): boolean {
  const { publishedOn, period = '', number = '', posting } = content;
  return (
    isOneOf(rule.item, content.item) &&
    isOneOf(rule.kind, content.kind) &&
    isOneOf(rule.section, section) &&
    isOneOf(rule.period, period) &&
    isOneOf(rule.number, number) &&
    isOneOf(rule.on, publishedOn) &&
    says(rule.id, id) &&
    says(rule.title, content.title) &&
    publishedOn >= (rule.from?.[0] ?? '') &&
    (!rule.open || (posting !== undefined && posting.from <= asOf && asOf <= posting.until))
  );
}
