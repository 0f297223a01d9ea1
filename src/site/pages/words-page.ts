/** 看不懂的词: every statutory word with its meaning, and whom to ask when that does not help. */
import type { City } from '../../model/place/city.ts';
import { explainedWords, glossaryOf, type ExplainedWord } from '../../model/words/glossary.ts';
import type { Site } from '../../model/place/site.ts';
import { siteFrame, type SiteFrame } from '../frame.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import type { ExplainedTerm } from '../search/search-index.ts';
import type { SiteContext } from '../site-context.ts';
import { sitePath, wordsPath } from '../urls.ts';

export interface WordEntry {
  readonly word: string;
  readonly explanation: string;
  /** `w12`, on this page. */
  readonly anchor: string;
}

export interface WordsView {
  readonly frame: SiteFrame;
  readonly count: number;
  readonly topics: readonly {
    readonly title: string;
    /** `t2`, for the links from above. */
    readonly anchor: string;
    readonly entries: readonly WordEntry[];
  }[];
  readonly ask: PhoneLink;
}

/** The page of words of a site. */
export function wordsView(context: SiteContext): WordsView {
  const { site, city, words } = context;
  const { profile } = site;
  const topics = topicsOf(site, city);
  const count = topics.flatMap(({ entries }) => entries).length;
  return {
    frame: siteFrame(context, {
      path: wordsPath(profile.id),
      title: `看不懂的词 · ${profile.name}`,
      description: `${count} 个${words.sections.affairs}里常见的词，用大白话说清：一事一议、公示期、三资、一卡通……`,
      crumbs: [{ text: '首页', path: sitePath(profile.id) }],
    }),
    count,
    topics,
    ask: phoneLink(profile.supervision.person, profile.supervision.phone),
  };
}

/** Every explained word of a site with the address of its explanation, for search. */
export function explainedTerms(site: Site, city: City): ExplainedTerm[] {
  const forms = new Map(allWords(site, city).map(({ word, forms: all }) => [word, all]));
  const page = wordsPath(site.profile.id).slice(sitePath(site.profile.id).length);
  return topicsOf(site, city).flatMap(({ entries }) =>
    entries.map(({ word, explanation, anchor }) => ({
      say: [...new Set([word, ...(forms.get(word) ?? [])])],
      explanation,
      url: `${page}#${anchor}`,
    })),
  );
}

function allWords(site: Site, city: City): readonly ExplainedWord[] {
  return explainedWords(city, site.profile.type);
}

function topicsOf(site: Site, city: City): WordsView['topics'] {
  let number = 0;
  return glossaryOf(city, site.profile.type).map(({ title, words }, index) => ({
    title,
    anchor: `t${index + 1}`,
    entries: words.map(({ word, explanation }) => ({ word, explanation, anchor: `w${++number}` })),
  }));
}
