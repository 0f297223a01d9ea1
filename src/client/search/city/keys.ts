/**
 * Under which keys the city's index holds a disclosure, and a query looks for it: whoever writes the index and whoever asks
 * it read texts, amounts and days with these functions, so that both mean the same.
 */
import type { Saying } from '../../../site/search/search-index.ts';
import type { Time } from '../wanted.ts';

/** Characters in pairs: Chinese has no spaces, and a pair of characters is the shortest word. */
const HAN = /[\u3400-\u9fff]+/g;
/** Letters, and whole numbers: 12 in 12号 and not in 112号. Sums of money have keys of their own. */
const OTHER = /[a-z]+|\d+(?:\.\d+)*/g;

/**
 * The keys under which a folded text is found, each once: pairs of characters, letters and numbers. A text that has all
 * keys of a word is taken to have the word: where its pairs lie apart that is not so, which is rare in texts this short.
 */
export function gramsOf(folded: string): string[] {
  const grams = new Set<string>();
  for (const [run] of folded.matchAll(HAN))
    for (let at = 0; at + 1 < run.length; at++) grams.add(run.slice(at, at + 2));
  for (const [word] of folded.matchAll(OTHER)) if (!word.includes('.')) grams.add(word);
  return [...grams];
}

/** Single characters of a folded title, for whoever types only one: 桥. */
export function charactersOf(folded: string): string[] {
  return [...new Set([...folded].filter((character) => /[\u3400-\u9fff]/.test(character)))];
}

/** Beyond so many characters every second pair is enough. */
const ALL_PAIRS = 4;

/** The keys that stand for a word of a query; none for one without any characters that are kept. */
export function keysOfWord(word: string): string[] {
  if ([...word].length === 1) return charactersOf(word);
  if (word.length <= ALL_PAIRS || !/^[\u3400-\u9fff]+$/.test(word)) return gramsOf(word);
  return gramsOf(word).filter((_, at, all) => at % 2 === 0 || at === all.length - 1);
}

export const itemKey = (item: string): string => `#${item}`;
/** The page of a site or a township, from the root of the release. */
export const placeKey = (url: string): string => `^${url}`;
export const sectionKey = (section: string): string => `§${section}`;
/** A document number as `bareNumber` writes it: its year and serial. */
export const numberKey = (bare: string): string => `№${/\d{4}-\d+$/.exec(bare)?.[0] ?? bare}`;

/** What a saying means, as far as its items and texts say: the same key as long as nobody rewrites it. */
export function sayingKey({ find = [], items = [] }: Saying): string {
  return `=${hashOf(JSON.stringify([find, items])).toString(36)}`;
}

/** A day, a month, a quarter or a year; what was not typed is left out, and is then held under that as well. */
export function timeKey({ year, quarter, month, day }: Time): string {
  const rest =
    quarter !== undefined
      ? `-Q${quarter}`
      : [month, day].map((part) => (part === undefined ? '' : `-${String(part).padStart(2, '0')}`)).join('');
  return `@${year ?? ''}${rest}`;
}

/** The keys of a period or a day that a disclosure is about: `2026-09` is in 2026年, 2026年9月 and 9月. */
export function timeKeysOf(about: string): string[] {
  const [, year = '', rest = ''] = /^(\d{4})(-(?:Q\d|\d\d))?/.exec(about) ?? [];
  return year === '' ? [] : [`@${year}`, ...(rest === '' ? [] : [`@${year}${rest}`, `@${rest}`])];
}

/** The keys of the day on which a disclosure came out. */
export const dayKeysOf = (day: string): string[] => [`@${day}`, `@${day.slice(4)}`];

/** Sums of money that a folded text names, in fen; pages print them with two decimals. */
export function amountsIn(folded: string): number[] {
  const written = (folded.match(OTHER) ?? []).filter((figures) => /^\d+\.\d\d$/.test(figures));
  return [...new Set(written.map((yuan) => Math.round(Number(yuan) * 100)))];
}

/** Names the sums which begin with the same two figures and are as long: `12e6` has 120,000 to 129,999.99. */
export function amountHead(fen: number): string {
  const yuan = String(Math.floor(fen / 100));
  return `${yuan.slice(0, 2)}e${yuan.length}`;
}

/** The key of all sums with the same first figure and length: 三万多. */
export const roundAmountKey = (fen: number): string => {
  const yuan = String(Math.floor(fen / 100));
  return `¥${yuan[0]}e${yuan.length}`;
};

/** Whether a span of sums is all that `roundAmountKey` of its first holds. */
export function isRoundSpan(from: number, to: number): boolean {
  const yuan = String(Math.floor(from / 100));
  const step = 10 ** (yuan.length + 1);
  return yuan.length > 2 && from % step === 0 && to === from + step - 1;
}

/** FNV-1a, 32 bits: spreads keys over files, and is the same wherever it is worked out. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** The file that holds a key. */
export const bucketOf = (key: string, buckets: number): number => hashOf(key) % buckets;

/** The digest of what people say: an index that was made from others has other keys. */
export const sayingsDigest = (sayings: readonly Saying[]): string =>
  hashOf(JSON.stringify(sayings)).toString(36);
