/** Fetches an index: its first file when someone means to search, the rest after the first answer. */
import type { IndexPart, SearchIndex, SearchRecord, SoundTable } from '../../site/search/search-index.ts';
import { finderOf, type Finder } from './find.ts';
import { soundsOf, type Sounds } from './sounds.ts';

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
}

/** Starts the engine with the first file. */
export async function startEngine({ index: address, sounds }: EngineAddresses): Promise<Engine> {
  const index = await fetchJson<SearchIndex>(address);
  const left = [...index.more];
  let records: readonly SearchRecord[] = index.records;
  let table: Promise<Sounds> | undefined;
  const loadSounds = (): Promise<Sounds> => {
    table ??= fetchJson<SoundTable>(sounds).then(soundsOf, () => {
      // Without the table what is typed exactly is still found; it is asked for again with the next query.
      table = undefined;
      return soundsOf({});
    });
    return table;
  };
  let finder = finderOf(index, records, loadSounds);
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
      finder = finderOf(index, records, loadSounds);
    },
  };
}

export async function fetchJson<T>(address: URL): Promise<T> {
  const response = await fetch(address.href);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return (await response.json()) as T;
}
