/** What surrounds every page: its name, its header, where it lies, and who is responsible. */
import { formatDate, type CalendarDate } from '../model/calendar-date.ts';
import type { City } from '../model/city.ts';
import { lastChangedOn } from '../model/disclosure.ts';
import { SECTIONS, type Section } from '../model/section.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { phoneHref } from './render-values.ts';
import type { SiteContext } from './site-context.ts';
import {
  archivePath,
  boardPath,
  cityPath,
  countyPath,
  publicityPath,
  relativeHref,
  searchPath,
  sectionPath,
  sitePath,
  townshipPath,
  wordsPath,
  type SitePath,
} from './urls.ts';

export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface PhoneLink extends Link {
  /** Whom one reaches. */
  readonly label: string;
}

export interface SectionLink {
  readonly section: Section;
  readonly href: string;
  /** 党务公开 */
  readonly title: string;
  /** 党务 */
  readonly short: string;
  /** Whether the page shown lies in this section. */
  readonly isCurrent: boolean;
}

/** The part that pages of a site and of the city have in common. */
export interface PageFrame {
  /** Where this page lies; all links start here. */
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  /** Whether search engines may list it. */
  readonly isIndexed: boolean;
  readonly isSample: boolean;
  readonly brand: { readonly kicker: string; readonly name: string; readonly href: string };
  /** Colours under the header: all four, or the section one is in. */
  readonly strip: readonly Section[];
  readonly crumbs: readonly Link[];
}

export interface SiteFrame extends PageFrame {
  readonly words: Vocabulary;
  readonly sections: readonly SectionLink[];
  readonly footer: {
    /** 落款单位: party, committee, collective. */
    readonly runBy: readonly string[];
    readonly supervisedBy: string;
    readonly boardPlace: string;
    readonly address: string;
    readonly officeHours: string;
    readonly phones: readonly PhoneLink[];
    readonly links: readonly Link[];
    readonly updated?: string;
  };
}

export interface PageIdentity {
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly section?: Section;
  readonly crumbs?: readonly { readonly text: string; readonly path: SitePath }[];
  readonly isIndexed?: boolean;
}

/** The frame of a page of a site. */
export function siteFrame(context: SiteContext, page: PageIdentity): SiteFrame {
  return {
    ...sitePageFrame(context, page),
    words: context.words,
    sections: sectionLinks(context, page.path, page.section),
    footer: siteFooter(context, (to) => relativeHref(page.path, to)),
  };
}

/** The frame of a page of a site that has no foot. */
export function sitePageFrame({ site, words, city }: SiteContext, page: PageIdentity): PageFrame {
  const { profile, county, township } = site;
  const href = (to: SitePath): string => relativeHref(page.path, to);
  return {
    path: page.path,
    title: page.title,
    description: page.description,
    isIndexed: page.isIndexed ?? true,
    isSample: city.sample === true,
    brand: {
      kicker: `${county.shortName}${township.name} · ${words.sections.affairs}`,
      name: profile.name,
      href: href(sitePath(profile.id)),
    },
    strip: page.section ? [page.section] : SECTIONS,
    crumbs: (page.crumbs ?? []).map(({ text, path }) => ({ text, href: href(path) })),
  };
}

/** The four sections as links from a page. */
export function sectionLinks(
  { site, words }: Pick<SiteContext, 'site' | 'words'>,
  from: SitePath,
  current?: Section,
): SectionLink[] {
  return SECTIONS.map((section) => ({
    section,
    href: relativeHref(from, sectionPath(site.profile.id, section)),
    title: words.sections[section],
    short: words.sectionsShort[section],
    isCurrent: section === current,
  }));
}

function siteFooter(context: SiteContext, href: (to: SitePath) => string): SiteFrame['footer'] {
  const { site, words, city, published } = context;
  const { profile, county, township } = site;
  const { party, committee, collective } = profile.issuers;
  const updated = published
    .map(lastChangedOn)
    .filter((day) => day <= context.asOf)
    .reduce<CalendarDate | undefined>((last, day) => (last && last > day ? last : day), undefined);
  return {
    runBy: [party, committee, ...(collective ? [collective] : [])],
    supervisedBy: profile.supervision.name,
    boardPlace: profile.boardPlace,
    address: profile.address,
    officeHours: profile.officeHours,
    phones: [
      phoneLink(`${words.local}不答复，可打${township.name}`, township.supervisionPhone),
      phoneLink('或打', city.hotline),
      phoneLink('反映干部作风，可打', city.disciplineHotline),
    ],
    links: [
      { text: '按年份看全部', href: href(archivePath(profile.id)) },
      { text: '查找', href: href(searchPath(profile.id)) },
      { text: '看不懂的词', href: href(wordsPath(profile.id)) },
      { text: '公开栏原样', href: href(boardPath(profile.id)) },
      ...(profile.publicityBoard === undefined
        ? []
        : [{ text: '宣传栏', href: href(publicityPath(profile.id)) }]),
      { text: township.name, href: href(townshipPath(county.id, township.id)) },
      { text: county.shortName, href: href(countyPath(county.id)) },
      { text: city.name, href: href(cityPath()) },
    ],
    ...(updated && { updated: formatDate(updated) }),
  };
}

/** A telephone number one can press. */
export function phoneLink(label: string, phone: string): PhoneLink {
  return { label, text: phone, href: phoneHref(phone) };
}

/** The frame of a page of the city. */
export function cityFrame(
  city: City,
  page: PageIdentity & { readonly name?: string; readonly kicker?: string },
): PageFrame {
  const href = (to: SitePath): string => relativeHref(page.path, to);
  return {
    path: page.path,
    title: page.title,
    description: page.description,
    isIndexed: true,
    isSample: city.sample === true,
    brand: {
      kicker: page.kicker ?? '村务公开 · 居务公开',
      name: page.name ?? city.title,
      href: href(cityPath()),
    },
    strip: SECTIONS,
    crumbs: (page.crumbs ?? []).map(({ text, path }) => ({ text, href: href(path) })),
  };
}
