/** The city's index as a phone reads it: a file of it when a query needs it, each once. */
import { NOW_FILE } from '../../../site/search/search-index.ts';
import { fetchJson } from '../load-index.ts';
import {
  amountFile,
  blockFile,
  TITLES_FILE,
  wordFile,
  type AmountFile,
  type BlockEntry,
  type BlockFile,
  type CityNow,
  type TitlesFile,
  type WordFile,
} from './city-files.ts';
import { amountHead, bucketOf } from './keys.ts';
import { unpackList } from './lists.ts';

/** A disclosure: the place of its county in the index, and its number there. */
export type DocNumber = number;
const PER_COUNTY = 2 ** 20;

export interface KeyList {
  /** What the key names. */
  readonly named: readonly DocNumber[];
  /** What only mentions it. */
  readonly mentioned: readonly DocNumber[];
}

export interface CityStore {
  readonly now: CityNow;
  /** How many there are. */
  readonly size: number;
  /** Those under a key; fetched with the others that are asked for in the same moment. */
  readonly under: (key: string) => Promise<KeyList>;
  /** Those that name a sum between two, in fen, both included. */
  readonly withAmount: (from: number, to: number) => Promise<readonly DocNumber[]>;
  /** What is shown of some, in their order. */
  readonly entries: (numbers: readonly DocNumber[]) => Promise<BlockEntry[]>;
  readonly titles: () => Promise<TitlesFile>;
  /** All of a county. */
  readonly ofCounty: (countyId: string) => readonly DocNumber[];
  readonly countyOf: (number: DocNumber) => string;
  /** The month in which it came out, `2026-09`. */
  readonly monthOf: (number: DocNumber) => string;
  /** Those that may be objected to on a day, and until when. */
  readonly openOn: (day: string) => ReadonlyMap<DocNumber, string>;
}

/** How a file is read: over the line, unless somebody has it otherwise. */
export type ReadJson = <T>(address: URL) => Promise<T>;

/** Opens the index whose `now.json` lies beside a page. */
export async function openCityStore(folder: URL, readJson: ReadJson = fetchJson): Promise<CityStore> {
  const now = await readJson<CityNow>(new URL(NOW_FILE, folder));
  const files = new Map<string, Promise<unknown>>();
  const read = <T>(name: string): Promise<T> => {
    const known = files.get(name);
    if (known) return known as Promise<T>;
    const file = readJson<T>(new URL(`${now.folder}/${name}`, folder));
    files.set(name, file);
    // Asked for again with the next query: the line may be back by then.
    file.catch(() => files.delete(name));
    return file;
  };
  return { now, ...readersOf(now, read), ...countiesOf(now) };
}

type Read = <T>(name: string) => Promise<T>;

/** What a file has under a key: `constructor` is a word that somebody may type, and every object has it. */
function own<T>(of: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return of !== undefined && Object.prototype.hasOwnProperty.call(of, key) ? of[key] : undefined;
}

function readersOf(now: CityNow, read: Read): Pick<CityStore, 'under' | 'withAmount' | 'entries' | 'titles'> {
  const listIn = (packed: string, at: number): DocNumber[] =>
    unpackList(packed).map((number) => at * PER_COUNTY + number);
  return {
    async under(key) {
      const file = await read<WordFile>(wordFile(bucketOf(key, now.buckets)));
      const named: DocNumber[] = [];
      const mentioned: DocNumber[] = [];
      now.counties.forEach(({ id }, at) => {
        const [first = '', second = ''] = (own(own(file, id), key) ?? '').split('|');
        named.push(...listIn(first, at));
        mentioned.push(...listIn(second, at));
      });
      return { named, mentioned };
    },
    async withAmount(from, to) {
      const found: DocNumber[] = [];
      for (const head of headsBetween(from, to)) {
        const file = await read<AmountFile>(amountFile(bucketOf(head, now.buckets)));
        now.counties.forEach(({ id }, at) => {
          for (const [fen, packed] of Object.entries(own(own(file, id), head) ?? {}))
            if (Number(fen) >= from && Number(fen) <= to) found.push(...listIn(packed, at));
        });
      }
      return found;
    },
    entries: async (numbers) =>
      Promise.all(
        numbers.map(async (number) => {
          const inCounty = number % PER_COUNTY;
          const county = now.counties[Math.floor(number / PER_COUNTY)]?.id ?? '';
          const block = await read<BlockFile>(blockFile(county, Math.floor(inCounty / now.block)));
          const entry = block[inCounty % now.block];
          if (!entry) throw new Error(`${county} has no ${inCounty}`);
          return entry;
        }),
      ),
    titles: () => read<TitlesFile>(TITLES_FILE),
  };
}

/** A span as wide as this is no sum that anybody means. */
const MOST_HEADS = 12;

function headsBetween(from: number, to: number): string[] {
  const heads = new Set<string>();
  for (let fen = from; fen <= to && heads.size < MOST_HEADS;) {
    heads.add(amountHead(fen));
    const step = 100 * 10 ** Math.max(0, String(Math.floor(fen / 100)).length - 2);
    fen = (Math.floor(fen / step) + 1) * step;
  }
  return [...heads];
}

function countiesOf({
  counties,
}: CityNow): Pick<CityStore, 'size' | 'ofCounty' | 'countyOf' | 'monthOf' | 'openOn'> {
  const totals = counties.map(({ months }) => months.reduce((sum, [, count]) => sum + count, 0));
  const monthsOf = counties.map(({ months }) => {
    let end = 0;
    return months.map(([month, count]) => ({ month, end: (end += count) }));
  });
  return {
    size: totals.reduce((sum, total) => sum + total, 0),
    ofCounty(countyId) {
      const at = counties.findIndex(({ id }) => id === countyId);
      return at === -1
        ? []
        : Array.from({ length: totals[at] ?? 0 }, (_, number) => at * PER_COUNTY + number);
    },
    countyOf: (number) => counties[Math.floor(number / PER_COUNTY)]?.id ?? '',
    monthOf(number) {
      const inCounty = number % PER_COUNTY;
      const months = monthsOf[Math.floor(number / PER_COUNTY)] ?? [];
      return months.find(({ end }) => inCounty < end)?.month ?? '';
    },
    openOn(day) {
      const open = new Map<DocNumber, string>();
      counties.forEach(({ open: until }, at) => {
        for (const [last, packed] of Object.entries(until))
          if (last >= day) for (const number of unpackList(packed)) open.set(at * PER_COUNTY + number, last);
      });
      return open;
    },
  };
}
