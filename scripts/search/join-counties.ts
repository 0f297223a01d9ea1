/** The indexes of counties put together to the files that a phone asks: one for a key has it of all counties. */
import { createHash } from 'node:crypto';
import {
  amountFile,
  blockFile,
  TITLES_FILE,
  wordFile,
  type AmountFile,
  type CityNow,
  type WordFile,
} from '../../src/client/search/city/city-files.ts';
import { NOW_FILE } from '../../src/site/search/search-index.ts';
import { bucketOf } from '../../src/client/search/city/keys.ts';
import type { CountyIndex } from './index-county.ts';

/** Disclosures in a file of those that are shown: some 4 KB over the line. */
const BLOCK = 40;
/** A file of keys has at most so many characters before it is packed, some 2 KB over the line: a query takes two to six. */
const CHARACTERS = 6_000;

export interface JoinedFrom {
  readonly day: string;
  readonly commit?: string | undefined;
  readonly sayings: string;
}

/** The files of the index by their paths beside the search page. */
export function joinCounties(
  counties: ReadonlyMap<string, CountyIndex>,
  from: JoinedFrom,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const buckets = bucketsFor(counties);
  const words = new Map<string, Record<string, Record<string, string>>>();
  const amounts = new Map<string, Record<string, Record<string, Readonly<Record<string, string>>>>>();
  for (const [id, index] of counties) {
    for (const [key, list] of Object.entries(index.words))
      put(words, wordFile(bucketOf(key, buckets)), { id, key, list });
    for (const [head, list] of Object.entries(index.amounts))
      put(amounts, amountFile(bucketOf(head, buckets)), { id, key: head, list });
    for (let block = 0; block * BLOCK < index.entries.length; block++)
      files.set(
        blockFile(id, block),
        JSON.stringify(index.entries.slice(block * BLOCK, (block + 1) * BLOCK)),
      );
  }
  // Files without anything are there as well: a phone that asks for one need not wonder.
  for (let bucket = 0; bucket < buckets; bucket++) {
    files.set(wordFile(bucket), JSON.stringify((words.get(wordFile(bucket)) ?? {}) satisfies WordFile));
    files.set(
      amountFile(bucket),
      JSON.stringify((amounts.get(amountFile(bucket)) ?? {}) satisfies AmountFile),
    );
  }
  const titles = new Set([...counties.values()].flatMap((index) => index.titles));
  files.set(TITLES_FILE, JSON.stringify([...titles].sort()));
  const folder = digestOf(files);
  const now: CityNow = {
    ...{ folder, ...from, buckets, block: BLOCK },
    counties: [...counties].map(([id, { months, open }]) => ({
      ...{ id, months },
      open: Object.fromEntries(Object.entries(open).filter(([until]) => until >= from.day)),
    })),
  };
  const placed = [...files].map(([name, content]) => [`${folder}/${name}`, content] as const);
  return new Map([[NOW_FILE, JSON.stringify(now)], ...placed]);
}

function put<List>(
  files: Map<string, Record<string, Record<string, List>>>,
  name: string,
  { id, key, list }: { id: string; key: string; list: List },
): void {
  const file = files.get(name) ?? {};
  files.set(name, file);
  (file[id] ??= {})[key] = list;
}

function bucketsFor(counties: ReadonlyMap<string, CountyIndex>): number {
  let characters = 0;
  for (const { words } of counties.values())
    for (const [key, list] of Object.entries(words)) characters += key.length + list.length + 6;
  return 2 ** Math.max(0, Math.ceil(Math.log2(characters / CHARACTERS)));
}

/** Named by what is in it: another index is another folder. */
function digestOf(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 12);
}
