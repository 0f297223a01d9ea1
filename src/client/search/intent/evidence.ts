/**
 * What of a question stands in a page: its characters and pairs of them, words that mean nearly the same, and what sounds the
 * same. Each counts by how rare it is, in questions and on the site: 多少 says nothing, 冷库 much.
 */
import type { TextRange } from '../fold.ts';
import type { Page } from '../pages.ts';
import { termsOf, type Speech, type Term, type Way } from './terms.ts';

/** Sums of what was found, by way, in the title and in the text, and in the stretch of the text that has most. */
export interface Evidence {
  readonly title: Readonly<Record<Way, number>>;
  readonly text: Readonly<Record<Way, number>>;
  readonly passage: number;
  /** What stands in that stretch and right behind it, folded; empty where nothing was found. */
  readonly stretch: string;
  /** The share of all that was looked for that stands there. */
  readonly cover: number;
  /** What was found in that stretch, in the folded text. */
  readonly marks: readonly TextRange[];
}

/** Text of a page as it is searched, and as it sounds. */
interface Searched {
  readonly title: string;
  readonly body: string;
  readonly aside: string;
}

/** Characters of a stretch that is read as one: a line or two. */
const STRETCH = 70;
/** So many characters behind where a stretch begins the answer may still stand. */
const REACH = 110;
/** What a way counts beside a pair that stands there as it was typed. */
const WORTH: Readonly<Record<Way, number>> = {
  triple: 0.5,
  pair: 1,
  single: 0.4,
  near: 0.9,
  figure: 1,
  sound: 0.6,
};

/** How a question is looked for in the pages of a site. */
export function evidenceIn(
  pages: readonly Page[],
  question: string,
  speech: Speech,
): (page: Page) => Evidence {
  const { sounds } = speech;
  const plain = new Map(pages.map((page) => [page, searchedOf(page)]));
  const voiced = new Map(
    pages.map((page) => [page, mapped(plain.get(page) ?? NONE, (text) => sounds.codesOf(text))]),
  );
  const textOf = (page: Page, way: Way): Searched => (way === 'sound' ? voiced : plain).get(page) ?? NONE;
  const terms = termsOf(question, speech).flatMap((term) => {
    const having = pages.filter((page) => whereIs(term, textOf(page, term.way)) !== undefined).length;
    const rarity = having === 0 ? 0 : Math.log((pages.length + 1) / having) / Math.log(pages.length + 1);
    return rarity > 0 ? [{ ...term, weight: term.weight * rarity }] : [];
  });
  const whole = terms.reduce(
    (sum, { way, weight }) => sum + (way === 'pair' || way === 'single' ? weight * WORTH[way] : 0),
    0.5,
  );
  return (page) => {
    const evidence = evidenceOf(terms, (way) => textOf(page, way));
    return { ...evidence, cover: evidence.passage / whole };
  };
}

const NONE: Searched = { title: '', body: '', aside: '' };

const searchedOf = ({ heading, body, aside }: Page): Searched => ({
  title: heading.folded,
  body: body.folded,
  aside,
});

function mapped({ title, body, aside }: Searched, by: (text: string) => string): Searched {
  return { title: by(title), body: by(body), aside: by(aside) };
}

function whereIs({ forms }: Term, { title, body, aside }: Searched): 'title' | 'text' | undefined {
  const isIn = (text: string): boolean => forms.some((form) => placeOf(form, text) !== -1);
  if (isIn(title)) return 'title';
  return isIn(body) || isIn(aside) ? 'text' : undefined;
}

/** Where a form stands in a text from some place on; a number only where it begins there: 30元 is not in 130元. */
function placeOf(form: string, text: string, from = 0): number {
  const at = text.indexOf(form, from);
  const isCut = at > 0 && /^\d/.test(form) && /[\d.]/.test(text[at - 1] ?? '');
  return isCut ? placeOf(form, text, at + 1) : at;
}

const NOTHING: Readonly<Record<Way, number>> = {
  triple: 0,
  pair: 0,
  single: 0,
  near: 0,
  figure: 0,
  sound: 0,
};

function evidenceOf(terms: readonly Term[], textOf: (way: Way) => Searched): Omit<Evidence, 'cover'> {
  const title = { ...NOTHING };
  const text = { ...NOTHING };
  const places: Place[] = [];
  // What stands there as it was typed is not counted again for what means or sounds the same.
  const literal = new Set<string>();
  for (const term of terms) {
    if (literal.has(term.typed)) continue;
    const searched = textOf(term.way);
    const where = whereIs(term, searched);
    if (!where) continue;
    if (term.way !== 'single' && term.way !== 'triple') literal.add(term.typed);
    (where === 'title' ? title : text)[term.way] += term.weight;
    for (const form of term.forms) places.push(...placesOf(form, searched.body, term));
  }
  const { from, ...most } = fullest(places);
  const { body } = textOf('pair');
  return { title, text, ...most, stretch: most.passage > 0 ? body.slice(from, from + REACH) : '' };
}

interface Place {
  readonly at: number;
  readonly end: number;
  readonly term: Term;
}

/** Of one form so many places are looked at. */
const MOST_PLACES = 8;

function placesOf(form: string, body: string, term: Term): Place[] {
  const places: Place[] = [];
  for (
    let at = placeOf(form, body);
    at !== -1 && places.length < MOST_PLACES;
    at = placeOf(form, body, at + 1)
  )
    places.push({ at, end: at + form.length, term });
  return places;
}

/** The stretch in which most is said. */
function fullest(places: Place[]): Pick<Evidence, 'passage' | 'marks'> & { readonly from: number } {
  places.sort((a, b) => a.at - b.at);
  let passage = 0;
  let from = 0;
  let marks: readonly TextRange[] = [];
  places.forEach((first, begin) => {
    const seen = new Set<Term>();
    const there: TextRange[] = [];
    let sum = 0;
    for (let next = begin; next < places.length; next++) {
      const place = places[next];
      if (!place || place.at > first.at + STRETCH) break;
      if (seen.has(place.term)) continue;
      seen.add(place.term);
      sum += place.term.weight * WORTH[place.term.way];
      if (place.term.way !== 'single') there.push({ start: place.at, end: place.end });
    }
    if (sum > passage) [passage, marks, from] = [sum, there, first.at];
  });
  return { passage, marks, from };
}
