/** What is shown of what is near: found, offered as a choice, or named as perhaps meant. */
import type { Findings, Hit } from '../findings.ts';
import type { Page } from '../pages.ts';
import type { Reading } from '../query.ts';
import type { Speech } from './terms.ts';
import { isFiller } from './fillers.ts';
import { nearPages, type NearPage } from './near-pages.ts';

/**
 * From here on what is most probable is called found: it is right for 93 of 100 (`test/spec/search-questions-tuning.yaml`,
 * asked of weights that had not seen the site). Further constants here were chosen on the same questions.
 */
const SURE = 0.85;
/** What is this near to the most probable is found with it. */
const CLOSE = 0.5;
/** Where the answer is this probably among what has all words, that is found. */
const HALF_SURE = 0.8;
/** Of what has all words, the rest is only perhaps meant. */
const WORTH_NAMING = 0.2;
/** Nothing less probable is offered as a choice: no question of the tuning set has its nearest below it. */
const LEAST_LIKELY = 0.075;
/** What is less probable is not even named as perhaps meant. */
const FAR = 0.004;
/** So many characters nobody types as words. */
const SENTENCE = 11;
const FOUND = 3;
const CHOICES = 3;
const RELATED = 7;

/** Days, months, sums and pinyin are looked for as they are typed. */
const AS_TYPED = /\d|[一二三四五六七八九十]月|季度|[今去前头明来]年|[上这本下]一?个?月|^[a-z'\s]+$/i;

/**
 * Whether what was found word for word is the answer: of one word at least half stands there; of more, all, and nothing has to
 * be weighed as of several words that may each be meant otherwise.
 */
export function isAnswered(question: string, found: Findings): boolean {
  if (found.hits.length === 0) return false;
  const [asked, lost] = [lengthOf(question), lostOf(found)];
  if (isShortWord(question)) return lost <= asked / 2;
  return lost === 0 && (asked >= SENTENCE || AS_TYPED.test(question));
}

/** Characters that stand nowhere and were passed over. */
const lostOf = ({ corrections }: Findings): number =>
  corrections.reduce((sum, { lost = 0 }) => sum + lost, 0);

const isShortWord = (question: string): boolean =>
  !/\s/.test(question.trim()) && lengthOf(question) < SENTENCE;

const lengthOf = (question: string): number => [...question.replace(/\s/g, '')].length;

/**
 * What is near where nothing answers word for word, or only by a part of what was typed. Never nothing while any page has
 * anything of the question.
 */
export function nearest(
  question: string,
  found: Findings,
  { reading, speech }: { readonly reading: Reading; readonly speech: Speech },
): Findings {
  if (isFiller(question)) return found;
  const hitOf = new Map(found.hits.map((hit) => [hit.page, hit]));
  const exact = found.hits.map(({ page }) => page as Page);
  const near = nearPages(question, { reading, speech, exact }).filter(({ isSaid }) => isSaid);
  const [best] = near;
  if (!best) return found;
  const toHit = ({ page, marks }: NearPage): Hit => {
    const hit = hitOf.get(page);
    return hit && hit.text.length > 0 ? hit : { page, title: hit?.title ?? [], text: marks, isByItem: false };
  };
  const amongHits = near.reduce((sum, { page, score }) => sum + (hitOf.has(page) ? score : 0), 0);
  const isKept = isShortWord(question) || (lostOf(found) === 0 && amongHits >= HALF_SURE);
  if (hitOf.has(best.page) && isKept) {
    const isHit = ({ page, score }: NearPage): boolean =>
      hitOf.has(page) && score >= best.score * WORTH_NAMING;
    const others = near.filter((one) => !isHit(one) && (hitOf.has(one.page) || one.score >= FAR));
    return { ...found, hits: near.filter(isHit).map(toHit), related: others.slice(0, RELATED).map(toHit) };
  }
  const sure =
    best.score < SURE ? [] : near.filter(({ score }) => score >= best.score * CLOSE).slice(0, FOUND);
  const isLikely = sure.length === 0 && best.score >= LEAST_LIKELY;
  const choices = isLikely ? onePerMatter(near).slice(0, CHOICES) : [];
  const told = new Set([...sure, ...choices]);
  const rest = near.filter((one) => !told.has(one) && one.score >= FAR).slice(0, RELATED);
  return {
    ...found,
    // What it was not found by needs no telling.
    corrections: hitOf.has(best.page) ? found.corrections : [],
    // Words that look like those typed are offered where nothing better is.
    nearest: sure.length > 0 ? [] : found.nearest,
    hits: sure.map(toHit),
    choices: choices.map(toHit),
    related: rest.map(toHit),
  };
}

function onePerMatter(near: readonly NearPage[]): NearPage[] {
  const seen = new Set<string>();
  return near.filter(({ page }) => {
    const matter = page.item ?? page.url;
    if (seen.has(matter)) return false;
    seen.add(matter);
    return true;
  });
}
