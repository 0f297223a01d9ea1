/** Starts the search of the city: what it has of places and words, and the index of what was published, if there is one. */
import type { CityIndex, SoundTable } from '../../../site/search/search-index.ts';
import { fetchJson } from '../load-index.ts';
import { soundsOf, type Sounds } from '../sounds.ts';
import { cityFinder, type CityFinder } from './city-find.ts';
import { openCityStore, type CityStore, type ReadJson } from './city-store.ts';

export interface CityEngine {
  readonly index: CityIndex;
  /** None where no index was made yet. */
  readonly store: CityStore | undefined;
  readonly finder: CityFinder;
}

export interface CityAddresses {
  readonly index: URL;
  readonly sounds: URL;
}

/** Starts the engine. Rejects when there is no line. */
export async function startCity(
  { index: address, sounds }: CityAddresses,
  readJson: ReadJson = fetchJson,
): Promise<CityEngine> {
  const [index, store] = await Promise.all([
    readJson<CityIndex>(address),
    openCityStore(new URL('./', address), readJson).catch((error: unknown) => {
      // No line is not the same as no index.
      if (error instanceof TypeError) throw error;
      return undefined;
    }),
  ]);
  let table: Promise<Sounds> | undefined;
  const loadSounds = (): Promise<Sounds> => {
    table ??= readJson<SoundTable>(sounds).then(soundsOf, () => {
      // Without the table what is typed exactly is still found; it is asked for again with the next query.
      table = undefined;
      return soundsOf({});
    });
    return table;
  };
  return { index, store, finder: cityFinder(index, store, loadSounds) };
}
