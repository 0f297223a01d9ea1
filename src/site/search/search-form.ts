/**
 * The search form. Its `data-` attributes are what `src/client/search.ts` needs to find the index; without a script
 * the form leads to the archive, which is a plain list.
 */
import type { Link } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import {
  archivePath,
  assetPath,
  cityPath,
  citySearchPath,
  INTENTS_FILE,
  relativeHref,
  searchIndexPath,
  searchPath,
  SOUNDS_FILE,
  type SitePath,
} from '../urls.ts';

export interface SearchForm {
  /** Where the form leads without a script. */
  readonly actionHref: string;
  /** What is there. */
  readonly actionText: string;
  /** The search page, where results are shown. */
  readonly searchHref: string;
  readonly indexHref: string;
  /** What characters sound like. */
  readonly soundsHref: string;
  /** What questions mean; in the search of a site alone. */
  readonly intentsHref?: string;
  /** In the search of a site: its name, and the places of the city, for whoever asks for another village. */
  readonly siteName?: string;
  readonly placesHref?: string;
  /** Words to press instead of typing. */
  readonly examples: readonly Link[];
}

/** The form of a site. Examples are words for matters that this site has really published. */
export function siteSearchForm(context: SiteContext, from: SitePath): SearchForm {
  const { id, name } = context.site.profile;
  return {
    actionHref: relativeHref(from, archivePath(id)),
    actionText: '按年份看全部公开',
    searchHref: relativeHref(from, searchPath(id)),
    indexHref: relativeHref(from, searchIndexPath(id)),
    soundsHref: relativeHref(from, assetPath(SOUNDS_FILE)),
    intentsHref: relativeHref(from, assetPath(INTENTS_FILE)),
    ...(from === searchPath(id) && {
      siteName: name,
      placesHref: relativeHref(from, searchIndexPath()),
    }),
    examples: searchExamples(context).map((text) => ({
      text,
      href: `${relativeHref(from, searchPath(id))}#q=${encodeURIComponent(text)}`,
    })),
  };
}

/** The form of the city. */
export function citySearchForm(from: SitePath): SearchForm {
  return {
    actionHref: relativeHref(from, cityPath()),
    actionText: '按县（区）、乡镇（街道）找村、社区',
    searchHref: relativeHref(from, citySearchPath()),
    indexHref: relativeHref(from, searchIndexPath()),
    soundsHref: relativeHref(from, assetPath(SOUNDS_FILE)),
    examples: [],
  };
}

/** One everyday word for each of the newest matters, of different sections as far as there are any. */
function searchExamples({ inForce, items }: SiteContext): string[] {
  const examples = new Map<string, string>();
  for (const { section, content } of inForce) {
    const word = items.get(content.item)?.words?.[0];
    if (word && !examples.has(section) && ![...examples.values()].includes(word)) examples.set(section, word);
  }
  return [...examples.values()].slice(0, 3);
}
