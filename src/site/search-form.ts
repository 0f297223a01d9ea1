/**
 * The search form. Its `data-` attributes are what `src/client/search.ts` needs to find the index; without a script
 * the form leads to the archive, which is a plain list.
 */
import type { Link } from './frame.ts';
import type { SiteContext } from './site-context.ts';
import {
  archivePath,
  assetPath,
  cityPath,
  citySearchPath,
  relativeHref,
  searchBundlePath,
  searchPath,
  type SitePath,
} from './urls.ts';

export interface SearchForm {
  /** Where the form leads without a script. */
  readonly actionHref: string;
  /** The search page, where results are shown. */
  readonly searchHref: string;
  readonly bundleHref: string;
  readonly runtimeHref: string;
  /** Words to press instead of typing. */
  readonly examples: readonly Link[];
}

/** The form of a site. Examples are words for matters that this site has really published. */
export function siteSearchForm(context: SiteContext, from: SitePath): SearchForm {
  const { id } = context.site.profile;
  return {
    actionHref: relativeHref(from, archivePath(id)),
    searchHref: relativeHref(from, searchPath(id)),
    bundleHref: relativeHref(from, searchBundlePath(id)),
    runtimeHref: relativeHref(from, assetPath('pagefind/')),
    examples: searchExamples(context).map((text) => ({
      text,
      href: `${relativeHref(from, searchPath(id))}?q=${encodeURIComponent(text)}`,
    })),
  };
}

/** The form of the city. */
export function citySearchForm(from: SitePath): SearchForm {
  return {
    actionHref: relativeHref(from, cityPath()),
    searchHref: relativeHref(from, citySearchPath()),
    bundleHref: relativeHref(from, searchBundlePath()),
    runtimeHref: relativeHref(from, assetPath('pagefind/')),
    examples: [],
  };
}

/** One everyday word for each of the newest matters, of different sections as far as there are any. */
function searchExamples({ standing, items }: SiteContext): string[] {
  const examples = new Map<string, string>();
  for (const { section, content } of standing) {
    const word = items.get(content.item)?.words?.[0];
    if (word && !examples.has(section) && ![...examples.values()].includes(word)) examples.set(section, word);
  }
  return [...examples.values()].slice(0, 3);
}
