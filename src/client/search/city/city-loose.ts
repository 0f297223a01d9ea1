/**
 * A whole sentence, in which people say more than any page does: which disclosures have most of what it says, the rarer a
 * word the more it counts.
 */
import { partsOf, type Part } from '../query.ts';
import { NAMED } from '../wanted.ts';
import { gramsOf } from './keys.ts';
import { answeringPlace, answeringWhole, type CitySearch } from './city-search.ts';
import type { DocNumber } from './city-store.ts';
import { withText, type Scores } from './city-terms.ts';

interface Term {
  readonly typed: string;
  readonly scores: Scores;
  readonly weight: number;
}

/** A piece of a word that stands nowhere as a whole says half as much as a word. */
const PIECE = 0.5;
/** What a name of a page counts beside what it only mentions. */
const IN_TITLE = 2;
/** What is as near as this to the nearest is shown as well. */
const NEAR = 0.7;
/** Less than this of all that was said is no answer. */
const LEAST = 0.35;
/** Two words are asked for together; a sentence has more, places among them. */
const LEAST_TERMS = 3;
/** In one breath it has at least so many characters. */
const LEAST_CHARACTERS = 7;

/** Answers to a sentence; none where nothing has enough of it. */
export async function answeringLoosely(typed: readonly string[], search: CitySearch): Promise<Scores> {
  const { places, corrections, marked } = search;
  const pieces = typed.flatMap((one) => places.apart(one));
  const named = pieces.filter((piece) => places.called(piece).length > 0);
  const within = await Promise.all(named.map((piece) => answeringPlace(piece, places.called(piece), search)));
  const others = pieces.filter((piece) => !named.includes(piece));
  const parts = others.flatMap((piece) => partsOf(piece, search));
  const terms = (await Promise.all(parts.map((part) => termsOf(part, search)))).flat();
  const said = terms.filter(({ scores }) => scores.size > 0);
  // Of one or two words the one that stands nowhere may be a name, and what has the other is no answer.
  if (!isSentence(typed, { words: saidIn(parts, search), places: named.length })) return new Map();
  const docs = coverage(said, (number) => within.every((place) => place.has(number)));
  let [most, nearest] = [0, 0];
  for (const { covered, nearness } of docs.values()) {
    most = Math.max(most, covered);
    nearest = Math.max(nearest, nearness);
  }
  const all = terms.reduce((sum, { weight, scores }) => sum + (scores.size > 0 ? weight : RARE), 0);
  if (most === 0 || most < all * LEAST) return new Map();
  const near = [...docs].filter(([, { nearness }]) => nearness >= nearest * NEAR);
  const [best] = near.sort(([, a], [, b]) => b.nearness - a.nearness);
  const used = said.filter(({ scores }) => best !== undefined && scores.has(best[0]));
  for (const { typed: word } of used) marked.add(word);
  const left = terms.filter((term) => !used.includes(term) && term.weight >= 0).map((term) => term.typed);
  if (left.length > 0)
    corrections.push({ typed: left.join(' '), used: used.map((term) => term.typed).join(' ') });
  return new Map(near.map(([number, { nearness }]) => [number, Math.round(nearness * 10)]));
}

/** What is said without the words of questions. */
function saidIn(parts: readonly Part[], { lexicon }: CitySearch): string[] {
  return parts.flatMap(({ typed }) =>
    lexicon.withoutQuestion(typed).filter((piece) => [...piece].length > 1),
  );
}

function isSentence(
  typed: readonly string[],
  { words, places }: { words: readonly string[]; places: number },
): boolean {
  const isLong = typed.length === 1 && words.join('').length >= LEAST_CHARACTERS;
  return isLong || words.length + places >= LEAST_TERMS;
}

/** What a word counts that stands nowhere. */
const RARE = 3;

function coverage(
  terms: readonly Term[],
  isWithin: (number: DocNumber) => boolean,
): Map<DocNumber, { covered: number; nearness: number }> {
  const docs = new Map<DocNumber, { covered: number; nearness: number }>();
  for (const { scores, weight } of terms)
    for (const [number, score] of scores) {
      if (!isWithin(number)) continue;
      const doc = docs.get(number) ?? { covered: 0, nearness: 0 };
      docs.set(number, doc);
      doc.covered += weight;
      doc.nearness += weight * (score >= NAMED ? IN_TITLE : 1);
    }
  return docs;
}

async function termsOf(part: Part, search: CitySearch): Promise<Term[]> {
  const { lexicon, words, store } = search;
  const weigh = (scores: Scores, share = 1): number => share * Math.log((store.size + 1) / (scores.size + 1));
  if (!part.isRun) {
    if (!part.isExplained && lexicon.passesOver(part.typed)) return [];
    const scores = await answeringWhole(part, search);
    return [{ typed: part.typed, scores, weight: weigh(scores) }];
  }
  const pieces = lexicon.withoutQuestion(part.typed).filter((piece) => [...piece].length > 1);
  const terms = await Promise.all(
    pieces.map(async (piece): Promise<Term[]> => {
      const whole = await withText(words, piece);
      if (whole.size > 0 || piece.length < 3) return [{ typed: piece, scores: whole, weight: weigh(whole) }];
      const grams = await Promise.all(
        gramsOf(piece).map(async (gram) => ({ typed: gram, scores: await withText(words, gram) })),
      );
      return grams
        .filter(({ scores }) => scores.size > 0)
        .map(({ typed, scores }) => ({ typed, scores, weight: weigh(scores, PIECE) }));
    }),
  );
  return terms.flat();
}
