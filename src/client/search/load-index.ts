/** Fetches an index: its first file when someone means to search, the rest after the first answer. */
import type {
  IndexPart,
  IntentTable,
  SearchIndex,
  SearchRecord,
  SoundTable,
} from '../../site/search/search-index.ts';
import { finderOf, type Finder } from './find.ts';
import { askedWords } from './intent/intents.ts';
import { soundsOf } from './sounds.ts';

export interface Engine {
  /** Searches what has been fetched so far. */
  readonly finder: () => Finder;
  readonly index: SearchIndex;
  /** What has not been fetched yet. */
  readonly left: () => readonly IndexPart[];
  /** Fetches the next part. */
  readonly fetchNext: () => Promise<void>;
}

export interface EngineAddresses {
  readonly index: URL;
  readonly sounds: URL;
  readonly intents: URL;
}

/** Starts the engine with the first file. What questions mean is fetched after it. */
export async function startEngine({ index: address, sounds, intents }: EngineAddresses): Promise<Engine> {
  const loadWords = once(() => fetchJson<IntentTable>(intents).then(askedWords));
  const index = await fetchJson<SearchIndex>(address);
  // What is written somewhere in the words that were typed is answered without it, so it does not hold up the index.
  void loadWords();
  const left = [...index.more];
  let records: readonly SearchRecord[] = index.records;
  const readSounds = once(() => fetchJson<SoundTable>(sounds).then(soundsOf));
  const loaders = {
    // Without the table what is typed exactly is still found.
    loadSounds: async () => (await readSounds()) ?? soundsOf({}),
    loadWords,
  };
  let finder = finderOf(index, records, loaders);
  return {
    index,
    finder: () => finder,
    left: () => left,
    fetchNext: async () => {
      const [part] = left;
      if (!part) return;
      const more = await fetchJson<readonly SearchRecord[]>(new URL(part.file, address));
      if (left[0] !== part) return;
      left.shift();
      records = [...records, ...more];
      finder = finderOf(index, records, loaders);
    },
  };
}

/** Reads once; what could not be read is `undefined` and asked for again with the next query. */
function once<T>(read: () => Promise<T>): () => Promise<T | undefined> {
  let reading: Promise<T | undefined> | undefined;
  return () => {
    reading ??= read().catch(() => {
      reading = undefined;
      return undefined;
    });
    return reading;
  };
}

export async function fetchJson<T>(address: URL): Promise<T> {
  const response = await fetch(address.href);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return (await response.json()) as T;
}
