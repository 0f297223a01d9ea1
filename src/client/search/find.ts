/** From a query to the pages that answer it, best first. */
import type { SearchIndex, SearchRecord } from '../../site/search/search-index.ts';
import { allOf, answersTo, averaged, namedOnly, withCatalogue, type Answers } from './answers.ts';
import { answersToLetters, corrected, stretchesFound, type Search } from './guess.ts';
import type { AskedWords } from './intent/intents.ts';
import type { Findings } from './findings.ts';
import { isFiller } from './intent/fillers.ts';
import { isAnswered, nearest } from './intent/nearest.ts';
import { lexiconOf } from './lexicon.ts';
import { pageOf } from './pages.ts';
import { notYetFor } from './not-yet.ts';
import { partsOf, readQuery, runPart, wordPart, type Chunk, type Part } from './query.ts';
import { newestFirst, ranked, relatedTo, withoutNewest, withWhomToAsk } from './ranked.ts';
import { nearestWords, occursIn } from './repair.ts';
import type { Sounds } from './sounds.ts';
import { answerOf } from './wanted.ts';

export interface Finder {
  /** What is found, once all is loaded that it needs. */
  readonly find: (query: string) => Promise<Findings>;
  /** What is found word for word, at once. */
  readonly findNow: (query: string) => Promise<FoundNow>;
}

export interface FoundNow {
  readonly found: Findings;
  /** What takes its place when it has been loaded, where words alone are no answer. */
  readonly nearer?: Promise<Findings>;
}

/** What a query may need besides the index: loaded when one first does. */
export interface Loaders {
  readonly loadSounds: () => Promise<Sounds>;
  /** Gives none where it cannot be had; then only words are found. */
  readonly loadWords?: () => Promise<AskedWords | undefined>;
}

/** Makes records ready to be searched. */
export function finderOf(
  index: SearchIndex,
  records: readonly SearchRecord[],
  { loadSounds, loadWords }: Loaders,
): Finder {
  const pages = records.map(pageOf);
  const lexicon = lexiconOf(index, pages);
  const newest = records.reduce((last, { date = '' }) => (date > last ? date : last), '');
  // Where nothing was published for months, what is owed says how late it is.
  const today = (index.owed ?? []).reduce(
    (last, { dueOn, isLate }) => (isLate && dueOn > last ? dueOn : last),
    newest,
  );
  const isFound = (word: string): boolean => {
    const { strong, weak } = wordPart(word, lexicon);
    return pages.some((page) => [...strong, ...weak].some((wanted) => answerOf(page, wanted)));
  };
  const reading = { pages, lexicon, today, loadSounds, isFound };
  const nearer = async (query: string, found: Findings): Promise<Findings> => {
    const words = await loadWords?.();
    if (!words) return found;
    const near = nearest(query, found, { reading, speech: { words, sounds: await loadSounds() } });
    return { ...near, notYet: notYetFor(query, index, { today, intents: words.intentsOf(query) }) };
  };
  const findNow = async (query: string): Promise<FoundNow> => {
    const found: Findings = {
      ...(await find(query, { ...reading, corrections: [], others: [] })),
      notYet: notYetFor(query, index, { today }),
    };
    return query.trim() === '' || isAnswered(query, found)
      ? { found }
      : { found, nearer: nearer(query, found) };
  };
  const asked = async (query: string): Promise<FoundNow> => {
    const rest = withoutNewest(query);
    const { found, nearer: coming } = await findNow(rest ?? query);
    const sorted = (one: Findings): Findings =>
      withWhomToAsk(query, rest === undefined ? one : newestFirst(one, pages), pages);
    return { found: sorted(found), ...(coming && { nearer: coming.then(sorted) }) };
  };
  return {
    findNow: asked,
    async find(query) {
      const { found, nearer: coming } = await asked(query);
      return coming ?? found;
    },
  };
}

async function find(query: string, search: Search): Promise<Findings> {
  const chunks = readQuery(query, search).filter(
    ({ typed }, _index, all) => all.length === 1 || !search.lexicon.passesOver(typed),
  );
  const answers: Answers[] = [];
  const isEmpty = chunks.every(
    ({ typed }) => isFiller(typed) && !search.lexicon.meaningOf(typed)?.strong.length,
  );
  for (const chunk of isEmpty ? [] : chunks) answers.push(await answersToChunk(chunk, search));
  const hits = ranked(namedAtThatTime(withoutPlaces(allOf(answers)), answers, chunks), search.pages);
  const { corrections, others } = search;
  const found = { hits, corrections, choices: [] };
  if (hits.length > 0 || isEmpty) return { ...found, related: [], nearest: others };
  const words = [...new Set(chunks.flatMap(({ typed }) => nearestWords(typed, search)))];
  return { ...found, related: relatedTo(chunks, search.pages), nearest: words };
}

/** A village is found by its name; what it published is not, without a word about the matter. */
function withoutPlaces(answers: Answers): Answers {
  return new Map([...answers].filter(([, { isByPlace }]) => !isByPlace));
}

/** Whoever says when means one matter: pages that only mention it are left out where others are named by it. */
function namedAtThatTime(all: Answers, each: readonly Answers[], chunks: readonly Chunk[]): Answers {
  const saysWhen = chunks.length > 1 && chunks.some(({ parts }) => parts.some(({ isTime }) => isTime));
  return saysWhen ? namedOnly(all, each) : all;
}

/** A piece that stands as it was typed is nearer than one taken apart. */
const WHOLE_BONUS = 20;

/** The piece as it was typed is best; taken apart, it counts where each part names the page, or when nothing else does. */
async function answersToChunk(chunk: Chunk, search: Search): Promise<Answers> {
  const [only, ...others] = chunk.parts;
  const isOneWord = only !== undefined && others.length === 0;
  const literal = answersTo(chunk.whole, search.pages, WHOLE_BONUS);
  const whole = isOneWord ? withCatalogue(literal, only, search.pages) : literal;
  if (isOneWord && whole.size > 0) return whole;
  if (/^[a-z']{2,}$/.test(chunk.typed) && whole.size === 0) return answersToLetters(chunk.typed, search);
  const hasAmount = chunk.parts.some(({ strong: [first] }) => first?.is === 'amount');
  const taken = await answersToParts(chunk, search, whole.size > 0 && !hasAmount);
  if (whole.size === 0) return taken;
  const both = new Map(whole);
  for (const [page, answer] of taken) if (!both.has(page)) both.set(page, answer);
  return both;
}

/** Pages with all parts. `isStrict`: only those that each part names, because the whole stands elsewhere. */
async function answersToParts({ typed, parts }: Chunk, search: Search, isStrict: boolean): Promise<Answers> {
  if (!isStrict && parts.length > 0) {
    const meant = await correctWhole(typed, parts, search);
    if (meant) return meant;
  }
  const hasWord = parts.some(({ isRun, isTime }) => !isRun && !isTime);
  const answers: { readonly part: Part; readonly found: Answers }[] = [];
  for (const part of parts) {
    // Catalogues have words like 花了多少, which in a longer question say nothing.
    if (parts.length > 1 && !part.isExplained && search.lexicon.passesOver(part.typed)) continue;
    // One character beside a word is a 交 or 分 that says little.
    if (part.isRun && hasWord && [...part.typed].length === 1) continue;
    answers.push({ part, found: await answersToPart(part, search, { isStrict, hasWord }) });
  }
  // In one breath people say more than pages do; what stands nowhere is passed over when the rest stands somewhere.
  const said = isStrict ? answers : answers.filter(({ found }) => found.size > 0);
  if (!isStrict) tellPassedOver(answers, search);
  const each = said.map(({ found }) => found);
  const all = allOf(each);
  const named = namedOnly(all, each);
  if (isStrict) return named === all ? new Map() : averaged(named, each.length);
  const saysWhen = each.length > 1 && said.some(({ part }) => part.isTime);
  return averaged(saysWhen ? named : all, each.length);
}

/** Whoever typed three words and gets pages with one of them is told so. */
function tellPassedOver(
  answers: readonly { readonly part: Part; readonly found: Answers }[],
  { corrections, lexicon }: Search,
): void {
  const typedOf = (isFound: boolean): string =>
    answers
      .filter(({ part, found }) => found.size > 0 === isFound && !lexicon.passesOver(part.typed))
      .map(({ part }) => part.typed)
      .join(' ');
  const [used, typed] = [typedOf(true), typedOf(false)];
  if (used !== '' && [...typed].length > 1) corrections.push({ typed, used, lost: [...typed].length });
}

/** A word with one wrong character may have been taken apart into pieces that are words: 道路硬华 is no 道路. */
async function correctWhole(
  typed: string,
  parts: readonly Part[],
  search: Search,
): Promise<Answers | undefined> {
  const isBroken = parts.some(
    (part) => part.isRun && !search.lexicon.passesOver(part.typed) && !occursIn(search.pages, part.typed),
  );
  if (!isBroken || search.lexicon.withoutQuestion(typed).join('') !== typed) return undefined;
  return corrected(typed, search);
}

interface Beside {
  readonly isStrict: boolean;
  /** Whether there is a word beside it that says what is meant. */
  readonly hasWord: boolean;
}

async function answersToPart(part: Part, search: Search, { isStrict, hasWord }: Beside): Promise<Answers> {
  const found = withCatalogue(answersTo(part.strong, search.pages), part, search.pages);
  if (found.size > 0) return found;
  if (!part.isRun || isStrict) return new Map();
  return answersToRun(part.typed, search, hasWord);
}

/** Characters that stand nowhere together: without the words of a question, corrected, or in pieces that stand somewhere. */
async function answersToRun(typed: string, search: Search, hasWord: boolean): Promise<Answers> {
  const pieces = search.lexicon.withoutQuestion(typed);
  if (pieces.join('') !== typed) {
    const kept = pieces.length > 1 || hasWord ? pieces.filter((piece) => [...piece].length > 1) : pieces;
    if (kept.length === 0 && hasWord) return new Map();
    if (kept.length === 0) return answersTo(runPart(pieces.join('')).strong, search.pages);
    const parts = kept.flatMap((piece) => partsOf(piece, search));
    const answers: Answers[] = [];
    for (const part of parts) answers.push(await answersToPart(part, search, { isStrict: false, hasWord }));
    return allOf(answers);
  }
  const meant = await corrected(typed, search);
  if (meant) return meant;
  const stretches = stretchesFound(typed, search.pages);
  if (stretches && stretches.join('').length < typed.length)
    search.corrections.push({
      ...{ typed, used: stretches.join(' ') },
      lost: typed.length - stretches.join('').length,
    });
  const each = (stretches ?? []).map((text) => answersTo(runPart(text).strong, search.pages));
  return namedOnly(allOf(each), each);
}
