/**
 * Names and words that no line tears apart: persons in office, places, works, the words of the trade. A general rule would
 * be `word-break: keep-all` with a break after each word, which costs a page a tenth of its weight; browsers segment
 * Chinese themselves in headings at most.
 */
import { explainedWords } from '../../model/words/glossary.ts';
import type { SiteContext } from '../site-context.ts';
import { changeTexts } from './html-texts.ts';
import { literalPattern } from './literal-pattern.ts';

/** Longer than this a name does not fit on a line of the largest type, and must break. */
const LONGEST = 8;

/**
 * Headings break between phrases anyhow; a drawing and a field have no lines; a column of a table must be able to become
 * narrow.
 */
const NOT_IN = new Set([
  'h1',
  'h2',
  'h3',
  'svg',
  'script',
  'style',
  'option',
  'summary',
  'time',
  'table',
  'code',
  'pre',
]);

const known = new WeakMap<SiteContext['site'], RegExp>();

/** What is held together on pages of a site. */
export function namesHeld(context: SiteContext): RegExp {
  const { site, city, inForce } = context;
  const found = known.get(site);
  if (found) return found;
  const { profile, township, county } = site;
  const works = inForce.flatMap(({ content }) =>
    'name' in content && typeof content.name === 'string' ? [content.name] : [],
  );
  const names = [
    ...profile.officers.map(({ name }) => name),
    profile.supervision.person,
    profile.name,
    township.name,
    county.shortName,
    ...works,
    ...explainedWords(city, profile.type).flatMap(({ forms }) => forms),
  ].filter(({ length }) => length > 1 && length <= LONGEST);
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(literalPattern).join('|'), 'gu');
  known.set(site, pattern);
  return pattern;
}

/** HTML in which each of these names stays on one line. A text that is such a name alone is left to its box. */
export function holdNames(html: string, names: RegExp): string {
  return changeTexts(html, NOT_IN, (text) =>
    text.replace(names, (name) => (name === text ? name : `<span class="n">${name}</span>`)),
  );
}
