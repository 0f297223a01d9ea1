/** What surrounds every page: its name, its header, where it lies, and who is responsible. */
import { hasPublicityPage } from '../model/place/publicity.ts';
import { formatDate, latestDay } from '../model/values/calendar-date.ts';
import type { City } from '../model/place/city.ts';
import { hasPremises } from '../model/place/premises.ts';
import { lastChangedOn } from '../model/disclosure/disclosure.ts';
import { SECTIONS, type Section } from '../model/disclosure/section.ts';
import type { Vocabulary } from '../model/words/vocabulary.ts';
import { closedNotice, type ClosedNotice } from './closed-notice.ts';
import { breadcrumbs, linkedData, type Thing } from './linked-data/thing.ts';
import { phoneLink, type Link, type PhoneLink, type ShareHead } from './links.ts';
import type { SiteContext } from './site-context.ts';
import { personPhonesOf, type PersonPhones } from './text/person-phones.ts';
import { namesHeld } from './text/hold-names.ts';
import { websiteNotes, type WebsiteNote } from './statements/about-website.ts';
import { objectionView, type ObjectionView } from './voice/objection.ts';
import {
  archivePath,
  assetPath,
  CARD_FILE,
  boardPath,
  cityPath,
  countyPath,
  feedPath,
  publicHref,
  echoPath,
  premisesPath,
  publicityPath,
  questionsPath,
  relativeHref,
  searchPath,
  sectionPath,
  sharePicturePath,
  siteManifestPath,
  sitePath,
  subscribePath,
  townshipPath,
  wordsPath,
  type SitePath,
} from './urls.ts';

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
  /** The feed of what it shows. */
  readonly feed?: Link;
  /** What the page says of itself to machines: the content of a block of JSON-LD. */
  readonly linkedData?: string | undefined;
  /** The same as data, beside the page. */
  readonly dataHref?: string | undefined;
}

export interface SiteFrame extends PageFrame {
  readonly words: Vocabulary;
  /** Names that no line of the page tears apart. */
  readonly names: RegExp;
  /** Who can be rung where a sentence names them. */
  readonly persons?: PersonPhones | undefined;
  /** That the place is no more, and where to look now. */
  readonly closed?: ClosedNotice | undefined;
  readonly sections: readonly SectionLink[];
  /** What is told of the page where it is passed on. */
  readonly share: ShareHead;
  /** Of the site as something to install. */
  readonly manifestHref: string;
  /** Whom to ask about anything here; the page of a disclosure says whom to ask about that. */
  readonly objection: ObjectionView;
  readonly footer: {
    /** 落款单位: party, committee, collective. */
    readonly runBy: readonly string[];
    readonly supervisedBy: string;
    readonly boardPlace: string;
    readonly address: string;
    readonly discipline: PhoneLink;
    readonly links: readonly Link[];
    readonly website: readonly WebsiteNote[];
    readonly updated: string | undefined;
  };
}

export interface PageIdentity {
  readonly path: SitePath;
  readonly title: string;
  readonly description: string;
  readonly section?: Section;
  readonly crumbs?: readonly { readonly text: string; readonly path: SitePath }[];
  readonly isIndexed?: boolean;
  /** The page whose feed it is announced with: itself, where it has one. */
  readonly feed?: SitePath | undefined;
  readonly things?: readonly Thing[];
  readonly dataHref?: string;
  /** The picture that stands for the page where it is passed on; that of the site when absent. */
  readonly picture?: SitePath;
}

/** `我们村的阵地`, `我们社区的阵地` */
export function premisesTitle({ place }: Vocabulary): string {
  return `我们${place}的阵地`;
}

/** The frame of a page of a site. */
export function siteFrame(context: SiteContext, page: PageIdentity): SiteFrame {
  const { site, words, city } = context;
  const home = sitePath(site.profile.id);
  return {
    ...sitePageFrame(context, page),
    words,
    names: namesHeld(context),
    persons: personPhonesOf(context),
    closed: closedNotice(context, page.path),
    share: {
      url: publicHref(city.publicUrl, page.path),
      siteName: site.profile.name + words.sections.affairs,
      picture: publicHref(city.publicUrl, page.picture ?? sharePicturePath(home)),
      square: publicHref(city.publicUrl, assetPath(CARD_FILE)),
    },
    manifestHref: relativeHref(page.path, siteManifestPath(site.profile.id)),
    sections: sectionLinks(context, page.path, page.section),
    objection: objectionView(context, page.path),
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
    ...wayAndData(page),
    ...feedLink(page),
  };
}

/** Readers find the feed of a page by this. */
function feedLink({ path, title, feed }: PageIdentity): Pick<PageFrame, 'feed'> {
  return feed === undefined ? {} : { feed: { text: title, href: relativeHref(path, feedPath(feed)) } };
}

/** The four sections as links from a page. */
function sectionLinks(
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
  const { site, city, published } = context;
  const { profile, county, township } = site;
  const { party, committee, collective } = profile.issuers;
  const updated = latestDay(published.map(({ content }) => lastChangedOn(content, context.asOf)));
  return {
    runBy: [party, committee, ...(collective ? [collective] : [])],
    supervisedBy: profile.supervision.name,
    boardPlace: profile.boardPlace,
    address: profile.address,
    discipline: phoneLink('反映干部作风，可打', city.disciplineHotline),
    links: [
      { text: '按年份看全部', href: href(archivePath(profile.id)) },
      { text: '查找', href: href(searchPath(profile.id)) },
      { text: '订阅', href: href(subscribePath(profile.id)) },
      { text: '常问的事', href: href(questionsPath(profile.id)) },
      { text: '回音壁', href: href(echoPath(profile.id)) },
      { text: '看不懂的词', href: href(wordsPath(profile.id)) },
      { text: '公开栏原样', href: href(boardPath(profile.id)) },
      ...(hasPublicityPage(site, context.asOf)
        ? [{ text: '宣传栏', href: href(publicityPath(profile.id)) }]
        : []),
      ...(hasPremises(profile)
        ? [{ text: premisesTitle(context.words), href: href(premisesPath(profile.id)) }]
        : []),
      { text: township.name, href: href(townshipPath(county.id, township.id)) },
      { text: county.shortName, href: href(countyPath(county.id)) },
      { text: city.name, href: href(cityPath()) },
    ],
    website: websiteNotes(city, href),
    updated: updated && formatDate(updated),
  };
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
    ...wayAndData(page),
    ...feedLink(page),
  };
}

function wayAndData({ path, title, crumbs = [], things = [], dataHref }: PageIdentity) {
  const links = crumbs.map(({ text, path: to }) => ({ text, href: relativeHref(path, to) }));
  const data = linkedData([...breadcrumbs(links, title), ...things]);
  return { crumbs: links, linkedData: data, dataHref };
}
