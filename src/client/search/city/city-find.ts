/** From a query to the places and disclosures of the city that answer it. */
import type { CityIndex } from '../../../site/search/search-index.ts';
import { allOf, answersTo } from '../answers.ts';
import { finderOf, type Finder } from '../find.ts';
import type { Hit } from '../findings.ts';
import { foldText } from '../fold.ts';
import type { Correction } from '../guess.ts';
import { lexiconOf } from '../lexicon.ts';
import { pageOf, type Page } from '../pages.ts';
import { partsOf, readQuery, type Chunk, type Part } from '../query.ts';
import { nearestWords } from '../repair.ts';
import type { Sounds } from '../sounds.ts';
import { sayingsDigest } from './keys.ts';
import { answeringLoosely } from './city-loose.ts';
import { placesOf } from './city-places.ts';
import { answeringLetters, answeringPart, answeringPlace, type CitySearch } from './city-search.ts';
import type { CityStore } from './city-store.ts';
import { answering, anyOf, inEach, namedByEach, scored, wordsOf, type Scores } from './city-terms.ts';

export interface CityFindings {
  /** Villages, townships, counties, pages of the bases: where the query is the name of one. */
  readonly places: readonly Hit[];
  /** Places that were named beside other words: what was found lies there. */
  readonly within: readonly Page[];
  /** What was published, with how near each is. */
  readonly found: Scores;
  readonly corrections: readonly Correction[];
  /** Words to be marked in what is shown. */
  readonly words: readonly string[];
  /** When nothing is found: pieces of the query that lead somewhere, and words that are near. */
  readonly alone: readonly string[];
  readonly nearest: readonly string[];
}

export interface CityFinder {
  readonly find: (query: string) => Promise<CityFindings>;
}

type Begin = () => CitySearch;

/** Makes the city ready to be searched. Without an index only places are found. */
export function cityFinder(
  index: CityIndex,
  store: CityStore | undefined,
  loadSounds: () => Promise<Sounds>,
): CityFinder {
  const pages = index.records.map(pageOf);
  const lexicon = lexiconOf(index, pages);
  const places = placesOf(pages);
  const inPlaces = finderOf({ ...index, kinds: {}, explained: [], more: [] }, index.records, { loadSounds });
  if (!store)
    return {
      async find(query) {
        const { hits, corrections } = await inPlaces.find(query);
        const nothing = { within: [], found: new Map(), words: [], alone: [], nearest: [] };
        return { ...nothing, places: hits, corrections };
      },
    };
  const words = wordsOf(store, index.sayings, store.now.sayings === sayingsDigest(index.sayings));
  const begin: Begin = () => ({
    ...{ pages, lexicon, places, today: index.day, words, store, loadSounds },
    ...{ corrections: [], marked: new Set<string>() },
  });
  return { find: (query) => findInCity(query, begin(), { inPlaces, day: index.day }) };
}

/** Whoever asks for what is being posted wants nothing else. */
const OPEN_NOW = /(?:正在|现在|目前|还在)公示(?:中|期)?(?:的|着)?/;

async function findInCity(
  query: string,
  search: CitySearch,
  { inPlaces, day }: { inPlaces: Finder; day: string },
): Promise<CityFindings> {
  const { lexicon, store, corrections, marked, places } = search;
  const isOpenOnly = OPEN_NOW.test(query);
  const asked = query.replace(OPEN_NOW, ' ').trim();
  const chunks = readQuery(asked, search).filter(
    ({ typed }, _at, all) => all.length === 1 || !lexicon.passesOver(typed),
  );
  const open = isOpenOnly ? store.openOn(day) : undefined;
  const each = await Promise.all(chunks.map((chunk) => answeringChunk(chunk, search)));
  const isPlace = ({ typed }: Chunk): boolean => places.called(typed).length > 0;
  const isSaid = chunks.some((chunk) => isSentence(chunk, search));
  let found = open && chunks.length === 0 ? scored([...open.keys()], NEAR) : together(chunks, each);
  if (isSaid || (found.size === 0 && !chunks.every(isPlace))) {
    const loosely = await answeringOtherwise(asked, chunks, search);
    if (loosely.size > 0) found = loosely;
  }
  if (open) found = new Map([...found].filter(([number]) => open.has(number)));
  const called = withoutBelow(placesCalled(chunks, search), asked);
  const spelled = found.size + called.length === 0 ? await placesSpelled(asked, search) : [];
  // What was typed in letters or with a slip is put right only where nothing else was found: it takes a table of sounds.
  const guessed = found.size + called.length + spelled.length === 0 ? await inPlaces.find(asked) : undefined;
  const shown = guessed?.hits ?? [...called, ...spelled];
  const isEmpty = found.size + shown.length === 0;
  const told = spelled.length > 0 ? [] : guessed && shown.length > 0 ? guessed.corrections : corrections;
  return {
    places: shown,
    within: shown.length > 0 ? [] : namedIn(chunks, search),
    ...{ found, corrections: told, words: [...marked] },
    alone:
      isEmpty && chunks.length > 1
        ? chunks.filter((_, at) => (each[at]?.size ?? 0) > 0).map(({ typed }) => typed)
        : [],
    nearest: isEmpty
      ? [...new Set(chunks.flatMap(({ typed }) => nearestWords(typed, { lexicon, isFound: () => true })))]
      : [],
  };
}

const NEAR = 15;

/** Whoever speaks in sentences says more than any page: words that all are in one page meet there by chance. */
function isSentence({ typed, parts }: Chunk, { lexicon }: CitySearch): boolean {
  return typed.length > LONG && parts.filter((part) => !lexicon.passesOver(part.typed)).length > 1;
}

const LONG = 9;

/** What every piece finds. A village is found by its name; what it published is not, without a word about the matter. */
function together(chunks: readonly Chunk[], each: readonly Scores[]): Scores {
  const saysWhen = chunks.length > 1 && chunks.some(({ parts }) => parts.some(({ isTime }) => isTime));
  const all = inEach(each);
  const found = saysWhen ? namedByEach(all, each) : all;
  return new Map([...found].filter(([, score]) => score > 0));
}

/** Nothing has all of it: pinyin with spaces may be several words; of a sentence most of it is enough. */
async function answeringOtherwise(
  asked: string,
  chunks: readonly Chunk[],
  search: CitySearch,
): Promise<Scores> {
  const letters = asked.toLowerCase().split(/\s+/);
  if (letters.length > 1 && letters.every((one) => /^[a-z]+$/.test(one))) {
    const each = await Promise.all(letters.map((one) => answeringLetters(one, search)));
    return new Map([...inEach(each)].filter(([, score]) => score > 0));
  }
  const found = await answeringLoosely(
    chunks.map(({ typed }) => typed),
    search,
  );
  return new Map([...found].filter(([, score]) => score > 0));
}

/** Places and pages of the bases that all of the query names. */
function placesCalled(chunks: readonly Chunk[], { pages }: CitySearch): Hit[] {
  const each = chunks.map(({ typed }) => answersTo([{ is: 'text', text: typed }], pages));
  return [...allOf(each)]
    .filter(([{ isPlace, aside }]) => isPlace || chunks.some(({ typed }) => aside.split('|').includes(typed)))
    .sort(
      ([a, one], [b, other]) =>
        Number(b.isPlace ?? false) - Number(a.isPlace ?? false) || other.score - one.score,
    )
    .map(([page, { title, text }]) => ({ page, title, text, isByItem: false }));
}

/** Of part of a name in pinyin every place that it may be: to choose one would hide the others. */
async function placesSpelled(asked: string, { places, loadSounds }: CitySearch): Promise<Hit[]> {
  const letters = asked.toLowerCase().replace(/[\s']/g, '');
  if (!/^[a-z]+$/.test(letters)) return [];
  return places
    .spelled(letters, await loadSounds())
    .map((page) => ({ page, title: [], text: [], isByItem: false }));
}

/** Whoever types the name of a county wants its page, not those of all that lie in it. */
function withoutBelow(hits: readonly Hit[], asked: string): readonly Hit[] {
  const { folded } = foldText(asked);
  const isCounty = hits.some(
    ({ page }) => page.isPlace && page.place === undefined && page.title.includes(folded),
  );
  return isCounty ? hits.filter(({ page }) => foldText(page.title).folded.includes(folded)) : hits;
}

/** Places among the words, as they were typed or as they were meant. */
function namedIn(chunks: readonly Chunk[], { places, corrections }: CitySearch): Page[] {
  const words = [...chunks.map(({ typed }) => typed), ...corrections.map(({ used }) => used)];
  const pages = words.flatMap((word) => places.apart(word).flatMap((piece) => places.called(piece)));
  return [...new Set(pages)];
}

async function answeringChunk(chunk: Chunk, search: CitySearch): Promise<Scores> {
  const { typed, parts } = chunk;
  const { places, words } = search;
  const named = places.called(typed);
  if (named.length > 0) return answeringPlace(typed, named, search);
  if (/^[a-z']{2,}$/.test(typed)) return answeringLetters(typed, search);
  // What stands between spaces as it was typed, but for its text, which its parts have.
  const others = chunk.whole.filter(({ is }) => is !== 'text' && is !== 'item');
  const [only, ...more] = parts;
  const isOneWord = only !== undefined && more.length === 0 && places.apart(typed).length === 1;
  const [whole, taken] = await Promise.all([
    Promise.all(others.map((wanted) => answering(words, wanted))).then(anyOf),
    isOneWord ? answeringPart(only, search, false) : answeringParts(chunk, search),
  ]);
  if (whole.size > 0 && isOneWord) return anyOf([whole, taken]);
  return whole.size > 0 ? whole : taken;
}

/** Words, figures and places from left to right: what all of them find. */
async function answeringParts({ typed }: Chunk, search: CitySearch): Promise<Scores> {
  const { places, lexicon } = search;
  const parts = places
    .apart(typed)
    .flatMap((piece): (string | Part)[] =>
      places.called(piece).length > 0 ? [piece] : partsOf(piece, search),
    );
  const hasWord = parts.some((part) => typeof part === 'string' || (!part.isRun && !part.isTime));
  const asked = parts.filter((part) => {
    if (typeof part === 'string') return true;
    if (parts.length > 1 && !part.isExplained && lexicon.passesOver(part.typed)) return false;
    // 怎么交 is a question and a 交 that says little.
    return !(part.isRun && hasWord && lexicon.withoutQuestion(part.typed).join('').length < 2);
  });
  const each = await Promise.all(
    asked.map((part) =>
      typeof part === 'string'
        ? answeringPlace(part, places.called(part), search)
        : answeringPart(part, search, hasWord),
    ),
  );
  const all = inEach(each);
  const saysWhen = asked.length > 1 && asked.some((part) => typeof part !== 'string' && part.isTime);
  return saysWhen ? namedByEach(all, each) : all;
}
