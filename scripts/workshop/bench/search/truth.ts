/**
 * What answers a query, worked out from content and the pages that were built: nothing here knows the search's own code,
 * so what the engine takes for text, a name or a date cannot decide what is right.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { City } from '../../../../src/model/place/city.ts';
import { isPublished, type Disclosure } from '../../../../src/model/disclosure/disclosure.ts';
import { personsIn } from '../../../../src/model/privacy/private-fields.ts';
import type { CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import type { Site } from '../../../../src/model/place/site.ts';
import { isOnWeb } from '../../../../src/model/privacy/visibility.ts';
import {
  countyPath,
  disclosurePath,
  echoPath,
  pageFile,
  servicesPath,
  premisesPath,
  roomAnchor,
  sitePath,
  townshipPath,
} from '../../../../src/site/urls.ts';
import { echoAnswers, levelAnswers, premisesAnswers, publicityAnswers } from './base-truth.ts';
import { masked, peopleOf } from './people.ts';
import { ownText, plainText } from './page-text.ts';
import type { Query, Rule } from './queries.ts';

/** A page that may be an answer. */
export interface Candidate {
  /** From the root of the release. */
  readonly address: string;
  readonly siteId?: string;
  readonly title: string;
  readonly text: string;
  readonly disclosure?: Disclosure;
  /** The anchor of what is part of a page: a matter of service, the station, the grid workers. */
  readonly anchor?: string;
  /** The day on which a text of the publicity board was hung up; a disclosure has its own. */
  readonly publishedOn?: CalendarDate;
  readonly isContacts?: true;
  /** One room of the premises. */
  readonly isRoom?: true;
  readonly isPlace?: true;
  /** Whether the city's search may know it: for everybody, and no private person in it. */
  readonly isForCity: boolean;
  /** Everybody whom the content of its site names. */
  readonly people?: readonly string[];
}

export interface Truth {
  /** Addresses of all right answers. */
  readonly right: (query: Query) => string[];
  /** Addresses of what may come first. */
  readonly best: (query: Query) => string[];
}

/** Opens a release to judge by. */
export function openTruth(
  release: string,
  { city, sites, asOf }: { city: City; sites: readonly Site[]; asOf: CalendarDate },
): Truth {
  const candidates = [
    ...sites.flatMap((site) => {
      const people = peopleOf(site);
      const own = [
        ...pagesOf(release, site, asOf),
        ...roomsOf(site),
        ...servicesOf(release, site),
        ...publicityAnswers(site, asOf),
        ...echoAnswers(
          readFileSync(join(release, pageFile(echoPath(site.profile.id))), 'utf8'),
          site.profile.id,
        ),
        ...levelAnswers(site),
        ...premisesAnswers(site),
        contactsOf(site),
        askedInstead(site),
      ].map((one) => ({
        ...one,
        people,
      }));
      return [...own, placeOf(site)];
    }),
    ...regionsOf(city),
  ];
  const right = (query: Query): Candidate[] =>
    candidates.filter((one) => isAskedAt(one, query.at) && query.right.some((rule) => holds(one, rule)));
  const addresses = (of: readonly Candidate[]): string[] => of.map(({ address }) => address);
  return {
    right: (query) => addresses(right(query)),
    best: (query) => addresses(right(query).filter((one) => query.best.some((rule) => holds(one, rule)))),
  };
}

function isAskedAt({ siteId, isForCity, isContacts, isPlace }: Candidate, at: string): boolean {
  return at === 'city' ? isForCity && !isContacts : siteId === at && !isPlace;
}

function pagesOf(
  release: string,
  { profile, catalogue, disclosures }: Site,
  asOf: CalendarDate,
): Candidate[] {
  return disclosures.flatMap((disclosure): Candidate[] => {
    const item = catalogue.items.find(({ id }) => id === disclosure.content.item);
    if (!isPublished(disclosure, asOf) || !isOnWeb(item)) return [];
    const address = disclosurePath(profile.id, disclosure.section, disclosure.id);
    return [
      {
        address,
        siteId: profile.id,
        title: disclosure.content.title,
        text: ownText(readFileSync(join(release, pageFile(address)), 'utf8')),
        disclosure,
        isForCity: (item?.audience ?? 'public') === 'public' && personsIn(disclosure.content).length === 0,
      },
    ];
  });
}

/** Each matter on the page of services, where to have it done, and the grid workers: each is an answer of its own. */
export function servicesOf(release: string, { profile }: Site): Candidate[] {
  const address = servicesPath(profile.id);
  const html = readFileSync(join(release, pageFile(address)), 'utf8');
  return [...html.matchAll(PARTS_OF_SERVICES)].map(([part, , anchor = '']) => ({
    address: `${address}#${anchor}`,
    siteId: profile.id,
    title: '',
    text: plainText(anchor.startsWith('do-') ? part.replace(WHOM_TO_SEE, '') : part),
    anchor,
    isForCity: false,
  }));
}

const PARTS_OF_SERVICES =
  /<(article|section)[^>]*?(?:id|aria-labelledby)="(do-[^"]*|station|wangge)".*?<\/\1>/gs;
/** Of a matter that is asked of the station. */
const WHOM_TO_SEE = /<dt>(?:找谁|在哪办|谁来办|依据|哪里批).*?<\/dd>|<a class="call".*?<\/a>/gs;

/** The page that says whom to call: the site's home. */
export function contactsOf({ profile }: Site): Candidate {
  const officers = profile.officers.map(
    ({ name, post, helpsWith, phone }) => name + post + helpsWith + phone,
  );
  return {
    address: `${sitePath(profile.id)}`,
    siteId: profile.id,
    title: '谁负责、有事找谁、电话、地址',
    text: [...officers, profile.supervision.name, profile.address, profile.officeHours].join(''),
    isContacts: true,
    isForCity: false,
  };
}

/** Whom to ring for what a site has not published: the same page, at its telephones. */
export function askedInstead({ profile }: Site): Candidate {
  return {
    address: `${sitePath(profile.id)}#people`,
    siteId: profile.id,
    title: '',
    text: '',
    anchor: 'people',
    isForCity: false,
  };
}

/** Each room, where the page of the premises tells of it. */
export function roomsOf({ profile: { id, rooms = [] } }: Site): Candidate[] {
  return rooms.map(({ name, alsoAs = [], note, hours, person, post, equipment = [] }, index) => ({
    address: `${premisesPath(id)}#${roomAnchor(index)}`,
    siteId: id,
    title: name,
    text: [...alsoAs, note, hours, person, post, ...equipment].join(''),
    isRoom: true,
    isForCity: false,
  }));
}

function placeOf({ profile }: Site): Candidate {
  return { address: sitePath(profile.id), title: profile.name, text: '', isPlace: true, isForCity: true };
}

function regionsOf({ counties }: City): Candidate[] {
  const region = (address: string, title: string): Candidate => ({
    address,
    title,
    text: '',
    isPlace: true,
    isForCity: true,
  });
  return counties.flatMap(({ id, name, townships }) => [
    region(countyPath(id), name),
    ...townships.map((township) => region(townshipPath(id, township.id), township.name)),
  ]);
}

/** Rules about text and names hold for the page with whom to call as well; that of a place for nothing else. */
function holds(one: Candidate, rule: Rule): boolean {
  const { disclosure, isContacts, isRoom, isPlace, anchor } = one;
  if (rule.contacts) return isContacts === true;
  if (rule.room) return isRoom === true && says(rule.room, one.title + one.text);
  if (rule.part) return anchor !== undefined && says(rule.part, anchor);
  if (rule.place) return isPlace === true && rule.place.includes(one.address);
  if (isPlace || !says(rule.text, one.title + one.text) || !names(one, rule.name)) return false;
  return disclosure ? isOf(disclosure, rule, one) : asksNoMore(one, rule);
}

/** Whether a rule asks of what is no disclosure only what that has: text, names, of a text that hangs its day. */
function asksNoMore({ publishedOn }: Candidate, rule: Rule): boolean {
  const { text: _text, name: _name, ...others } = rule;
  if (publishedOn === undefined) return Object.keys(others).length === 0;
  const { on, from, ...rest } = others;
  return Object.keys(rest).length === 0 && isOneOf(on, publishedOn) && publishedOn >= (from?.[0] ?? '');
}

/** What a rule asks of a disclosure, besides its text and its names. */
function isOf({ content, section, id }: Disclosure, rule: Rule, one: Candidate): boolean {
  const { publishedOn, period = '', number = '' } = content;
  return (
    isOneOf(rule.item, content.item) &&
    isOneOf(rule.kind, content.kind) &&
    isOneOf(rule.section, section) &&
    isOneOf(rule.period, period) &&
    isOneOf(rule.number, number) &&
    isOneOf(rule.on, publishedOn) &&
    isOneOf(rule.site, one.siteId ?? '') &&
    says(rule.id, id) &&
    says(rule.title, content.title) &&
    publishedOn >= (rule.from?.[0] ?? '') &&
    (!rule.open || one.text.includes('正在公示'))
  );
}

export function says(patterns: readonly string[] | undefined, text: string): boolean {
  return patterns?.every((pattern) => new RegExp(pattern).test(text)) ?? true;
}

export function isOneOf(wanted: readonly string[] | undefined, value: string): boolean {
  return wanted?.includes(value) ?? true;
}

/** Whether a page names, whole or masked, one of the people of its site whose name is so. */
function names({ text, people = [] }: Candidate, pattern: readonly string[] | undefined): boolean {
  if (pattern === undefined) return true;
  return people
    .filter((name) => says(pattern, name))
    .some((name) => text.includes(name) || text.includes(masked(name)));
}
