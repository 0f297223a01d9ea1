/** What a phone keeps of a site for when it has no network, and what the site is called on its home screen. */
import { createHash } from 'node:crypto';
import { askedIn } from '../model/words/asked-questions.ts';
import { isWithdrawn, type Disclosure } from '../model/disclosure/disclosure.ts';
import { postingState } from '../model/disclosure/posting.ts';
import { personsIn } from '../model/privacy/private-fields.ts';
import { SECTIONS } from '../model/disclosure/section.ts';
import { visibilityOf } from '../model/privacy/visibility.ts';
import { phoneLink } from './links.ts';
import { sectionView } from './pages/section-page.ts';
import { sharedDisclosures } from './share/share-card.ts';
import type { SiteContext } from './site-context.ts';
import { siteHomeView } from './pages/site-home.ts';
import {
  disclosurePath,
  echoPath,
  iconPath,
  relativeHref,
  sectionPath,
  sitePath,
  type SitePath,
} from './urls.ts';

/** Handed to the service worker of a site; addresses start at the site's folder. */
export interface OfflineSite {
  readonly name: string;
  readonly isSample: boolean;
  /** Changes with the program: copies made for another one are thrown away, for their style is gone. */
  readonly program: string;
  /** Address and state of each page to keep. A page in the same state is not fetched again. */
  readonly pages: readonly (readonly [href: string, state: string])[];
  /** Pages of which no phone may have a copy, unless it is of a state above. */
  readonly gone: readonly string[];
  /** Whom to call when nothing can be read. */
  readonly phones: readonly { readonly label: string; readonly text: string; readonly href: string }[];
}

/**
 * The home, the sections, and the newest disclosures that may be passed on: a list of persons is never kept, for it has
 * to be gone when its time is over, on every phone.
 */
export function offlineSite(context: SiteContext, program: string): OfflineSite {
  const { site, city } = context;
  const { profile, township } = site;
  const home = sitePath(profile.id);
  const href = (to: SitePath): string => relativeHref(home, to);
  return {
    name: profile.name,
    isSample: city.sample === true,
    program,
    pages: [
      [href(home), stateOf(siteHomeView(context))],
      ...SECTIONS.map(
        (section) =>
          [href(sectionPath(profile.id, section)), stateOf(sectionView(section, context))] as const,
      ),
      ...[...sharedDisclosures(context)].map(
        (one) =>
          [href(disclosurePath(profile.id, one.section, one.id)), disclosureState(one, context)] as const,
      ),
    ],
    gone: gonePages(context).map(href),
    phones: [
      phoneLink(profile.supervision.name, profile.supervision.phone),
      phoneLink(township.name, township.supervisionPhone),
      phoneLink('政务热线', city.hotline),
    ],
  };
}

/**
 * What a disclosure says, whether one may still object, and whom to call. Not its whole view: the foot of every page
 * names the day of the newest disclosure, and each one would have all twenty fetched again.
 */
function disclosureState({ content }: Disclosure, { site, city, asOf, closed }: SiteContext): string {
  const { township, county } = site;
  // What is to come changes no page before its day, and every page on it.
  const profile = { ...site.profile, closed: undefined };
  const ending = closed ? [closed, site.succession] : [];
  const { hotline, disciplineHotline } = city;
  const posting = content.posting && postingState(content.posting, asOf);
  const region = [township, county.name, county.shortName];
  return stateOf([content, posting, profile, region, hotline, disciplineHotline, ...ending]);
}

/** A short name for all that a page shows; 32 bits, for it is only told from the page's last state. */
function stateOf(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 8);
}

/**
 * The disclosures that were taken back, that something private was taken out of, that list persons, or that are for
 * some only: an earlier page of theirs may have said more. All of them have a page, so naming them tells nothing new.
 */
function gonePages(context: SiteContext): SitePath[] {
  const { site, published, items, asOf } = context;
  const isTakenBack = (one: Disclosure): boolean =>
    isWithdrawn(one.content, asOf) || (one.content.purges ?? []).length > 0;
  const isForSome = ({ content }: Disclosure): boolean =>
    visibilityOf(content, items.get(content.item), { asOf, reach: 'web' }).body !== 'full';
  const gone = published.filter(
    (one) => isTakenBack(one) || isForSome(one) || personsIn(one.content).length > 0,
  );
  // What a sheet of answers said stands on the page of all answers, too.
  const isEchoGone = published.some((one) => askedIn(one).length > 0 && isTakenBack(one));
  return [
    ...gone.map(({ section, id }) => disclosurePath(site.profile.id, section, id)),
    ...(isEchoGone ? [echoPath(site.profile.id)] : []),
  ];
}

/** Sizes in pixels of the icon: what Android asks for at least. */
export const ICON_SIZES = [192, 512] as const;

/** The web app manifest of a site. */
export function siteManifest({ site, words }: SiteContext): Record<string, unknown> {
  const { name, id } = site.profile;
  const home = sitePath(id);
  return {
    id: './',
    name: `${name}${words.sections.affairs}`,
    short_name: name,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: './',
    scope: './',
    // With a way back: a page that fills the screen is a trap for who does not know gestures.
    display: 'minimal-ui',
    theme_color: '#f4a340',
    background_color: '#f4f2ee',
    icons: ICON_SIZES.map((size) => ({
      src: relativeHref(home, iconPath(size)),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  };
}
