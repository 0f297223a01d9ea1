/**
 * What stands at the foot of every page about the website itself: its statements, who runs it, and the numbers it is
 * filed under. A number leads to where it can be looked up; nothing is fetched from there, so the mark of party and
 * government sites is words and not their picture.
 */
import type { City } from '../../model/place/city.ts';
import { accessibilityPath, privacyPath, type SitePath } from '../urls.ts';

export interface WebsiteNote {
  readonly text: string;
  readonly href?: string | undefined;
}

/** The notes for a page; `href` makes a link of a path. What `city.yaml` does not say is left out. */
export function websiteNotes(
  city: City,
  href: (to: SitePath) => string,
  { namesOrganiser = true }: { readonly namesOrganiser?: boolean } = {},
): WebsiteNote[] {
  const organiser = namesOrganiser ? city.website?.organiser : undefined;
  return [
    { text: '无障碍', href: href(accessibilityPath()) },
    { text: '隐私', href: href(privacyPath()) },
    ...(organiser === undefined ? [] : [{ text: `${organiser}主办` }]),
    ...filings(city),
  ];
}

function filings({ website = {} }: City): WebsiteNote[] {
  const { icp, police, siteCode, mark } = website;
  return [
    ...(icp === undefined ? [] : [{ text: icp, href: 'https://beian.miit.gov.cn/' }]),
    ...(siteCode === undefined ? [] : [{ text: `标识码${siteCode}` }]),
    ...(police === undefined ? [] : [{ text: police, href: policeHref(police) }]),
    ...(mark === undefined
      ? []
      : [{ text: '党政机关', href: `https://bszs.conac.cn/sitename?method=show&id=${mark}` }]),
  ];
}

function policeHref(police: string): string {
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${police.replace(/\D/g, '')}`;
}
