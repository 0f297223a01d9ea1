/** What a word of a query asks for, and which disclosures of the city answer it. */
import type { Saying } from '../../../site/search/search-index.ts';
import { foldText } from '../fold.ts';
import type { Part } from '../query.ts';
import { NAMED, type Wanted } from '../wanted.ts';
import {
  itemKey,
  isRoundSpan,
  keysOfWord,
  numberKey,
  roundAmountKey,
  sayingKey,
  sectionKey,
  timeKey,
} from './keys.ts';
import type { CityStore, DocNumber, KeyList } from './city-store.ts';

/** How near each is: `NAMED` and more for what is named so. Nothing for what only lies in a place that was named. */
export type Scores = ReadonlyMap<DocNumber, number>;

const SCORE = { number: 100, title: 60, item: 50, amount: 20, text: 15 } as const;

/** The words of the release, as far as the index has read them. */
export interface Words {
  readonly store: CityStore;
  readonly sayings: readonly Saying[];
  /** Whether the index read the same sayings: then each phrase and each saying has a list of its own. */
  readonly isSame: boolean;
  readonly phrases: ReadonlySet<string>;
}

/** Opens the words of a release for an index. */
export function wordsOf(store: CityStore, sayings: readonly Saying[], isSame: boolean): Words {
  const said = sayings.flatMap(({ say, find = [] }) => [...say, ...find]);
  const phrases = new Set(said.map((one) => foldText(one).folded).filter(({ length }) => length > 2));
  return { store, sayings, isSame, phrases };
}

/** Those that have a text, by all its keys. */
export async function withText({ store, isSame, phrases }: Words, text: string): Promise<Scores> {
  const keys = isSame && phrases.has(text) ? [text] : keysOfWord(text);
  const lists = await Promise.all(keys.map((key) => store.under(key)));
  return inAll(lists);
}

function inAll(lists: readonly KeyList[]): Scores {
  const [first, ...rest] = lists;
  if (!first) return new Map();
  const others = rest.map(({ named, mentioned }) => ({
    named: new Set(named),
    mentioned: new Set(mentioned),
  }));
  const scores = new Map<DocNumber, number>();
  const add = (number: DocNumber, isNamed: boolean): void => {
    if (!others.every(({ named, mentioned }) => named.has(number) || mentioned.has(number))) return;
    const isTitle = isNamed && others.every(({ named }) => named.has(number));
    scores.set(number, isTitle ? SCORE.title : SCORE.text);
  };
  for (const number of first.named) add(number, true);
  for (const number of first.mentioned) add(number, false);
  return scores;
}

/** Those that answer what is wanted; of names of persons the city knows nothing. */
export async function answering(words: Words, wanted: Wanted): Promise<Scores> {
  const { store } = words;
  const named = async (key: string, score: number): Promise<Scores> =>
    scored((await store.under(key)).named, score);
  switch (wanted.is) {
    case 'text':
      return withText(words, wanted.text);
    case 'item':
      return anyOf(await Promise.all(wanted.items.map((item) => named(itemKey(item), SCORE.item))));
    case 'section':
      return named(sectionKey(wanted.section), SCORE.item);
    case 'amount': {
      const { from, to } = wanted;
      if (!isRoundSpan(from, to)) return scored(await store.withAmount(from, to), SCORE.amount);
      const { named: some, mentioned } = await store.under(roundAmountKey(from));
      return scored([...some, ...mentioned], SCORE.amount);
    }
    case 'time':
      return named(timeKey(wanted.time), SCORE.title);
    case 'number': {
      const bySerial = named(numberKey(wanted.text), SCORE.number);
      const issuer = wanted.text.replace(/\d+-\d+$/, '');
      return issuer === '' ? bySerial : inEach(await Promise.all([bySerial, withText(words, issuer)]));
    }
    case 'name':
      return new Map();
  }
}

/** Those for a word of the lexicon, as pages say it, and for what people mean by it. */
export async function answeringWord(words: Words, part: Pick<Part, 'typed' | 'strong'>): Promise<Scores> {
  const meant = words.sayings.filter(({ say }) => say.some((one) => foldText(one).folded === part.typed));
  const weak = meant.filter(({ isWeak }) => isWeak);
  const [strong, catalogue] = await Promise.all([
    Promise.all([
      ...(meant.length > weak.length || words.isSame
        ? []
        : part.strong.map((wanted) => answering(words, wanted))),
      withText(words, part.typed),
      ...meant.filter(({ isWeak }) => !isWeak).map((saying) => answeringSaying(words, saying)),
    ]).then(anyOf),
    Promise.all(weak.map((saying) => answeringSaying(words, saying))).then(anyOf),
  ]);
  // What only mentions a word is no answer where the catalogue knows what is called so.
  const isNamed = [...strong.values()].some((score) => score >= NAMED);
  return isNamed ? strong : anyOf([strong, catalogue]);
}

async function answeringSaying(words: Words, saying: Saying): Promise<Scores> {
  const { find = [], items = [] } = saying;
  if (words.isSame) {
    const { named, mentioned } = await words.store.under(sayingKey(saying));
    return anyOf([scored(named, SCORE.item), scored(mentioned, SCORE.text)]);
  }
  const wanted: Wanted[] = [
    ...find.map((text): Wanted => ({ is: 'text', text: foldText(text).folded })),
    { is: 'item', items },
  ];
  return anyOf(await Promise.all(wanted.map((one) => answering(words, one))));
}

/** All of these with one score. */
export function scored(numbers: readonly DocNumber[], score: number): Scores {
  return new Map(numbers.map((number) => [number, score]));
}

/** Those with any of several answers, as near as the nearest. */
export function anyOf(all: readonly Scores[]): Scores {
  const [only, ...others] = all.filter(({ size }) => size > 0);
  if (!only || others.length === 0) return only ?? new Map<DocNumber, number>();
  const scores = new Map(only);
  for (const other of others)
    for (const [number, score] of other) scores.set(number, Math.max(score, scores.get(number) ?? 0));
  return scores;
}

/** Those that are in each of several answers; how near is the sum. */
export function inEach(all: readonly Scores[]): Scores {
  const [least, ...others] = [...all].sort((a, b) => a.size - b.size);
  const scores = new Map<DocNumber, number>();
  for (const [number, score] of least ?? []) {
    let sum = score;
    const isInAll = others.every((other) => {
      const more = other.get(number);
      sum += more ?? 0;
      return more !== undefined;
    });
    if (isInAll) scores.set(number, sum);
  }
  return scores;
}

/** Those that each of several answers names, where there are any; else all. */
export function namedByEach(all: Scores, each: readonly Scores[]): Scores {
  const named = [...all].filter(([number]) => each.every((one) => (one.get(number) ?? 0) >= NAMED));
  return named.length > 0 ? new Map(named) : all;
}
