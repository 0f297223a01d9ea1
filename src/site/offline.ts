/** What a phone keeps of a site for when it has no network, and what the site is called on its home screen. */
import { contentHash } from './content-hash.ts';
import { phoneLink } from './frame.ts';
import { sharedDisclosures } from './share/share-card.ts';
import type { SiteContext } from './site-context.ts';
import { SECTIONS } from '../model/section.ts';
import { disclosurePath, iconPath, relativeHref, sectionPath, sitePath, type SitePath } from './urls.ts';

/** Handed to the service worker of a site; addresses start at the site's folder. */
export interface KeptSite {
  readonly name: string;
  readonly isSample: boolean;
  /** Changes with the program: copies made for another one are thrown away, for their style is gone. */
  readonly program: string;
  /** Address and state of each page to keep. A page in the same state is not fetched again. */
  readonly pages: readonly (readonly [href: string, state: string])[];
  /** Whom to call when nothing can be read. */
  readonly phones: readonly { readonly label: string; readonly text: string; readonly href: string }[];
}

/**
 * The home, the sections, and the newest disclosures that may be passed on: a list of persons is never kept, for it has
 * to be gone when its time is over, on every phone.
 */
export function keptSite(context: SiteContext, program: string): KeptSite {
  const { site, city } = context;
  const { profile, township } = site;
  const home = sitePath(profile.id);
  const href = (to: SitePath): string => relativeHref(home, to);
  const states = context.standing.map(contentHash);
  const overall = shortState(states);
  return {
    name: profile.name,
    isSample: city.sample === true,
    program,
    pages: [
      [href(home), overall],
      ...SECTIONS.map((section) => [href(sectionPath(profile.id, section)), overall] as const),
      ...[...sharedDisclosures(context)].map(
        (one) =>
          [href(disclosurePath(profile.id, one.section, one.id)), contentHash(one).slice(0, 8)] as const,
      ),
    ],
    phones: [
      phoneLink(profile.supervision.name, profile.supervision.phone),
      phoneLink(township.name, township.supervisionPhone),
      phoneLink('政务热线', city.hotline),
    ],
  };
}

/** One short name for the states of all disclosures. */
function shortState(states: readonly string[]): string {
  let sum = 5381;
  for (const character of states.join('')) sum = (Math.imul(sum, 33) ^ character.charCodeAt(0)) >>> 0;
  return sum.toString(36);
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
