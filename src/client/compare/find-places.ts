/** Finds places by part of their name, by pinyin or by initials: with the finder that the search pages have. */
import type { CompareFile, ComparePlace } from '../../site/ledger/compare/compare-file.ts';
import type { SearchRecord } from '../../site/search/search-index.ts';
import { finderOf } from '../search/find.ts';
import type { Sounds } from '../search/sounds.ts';

export interface FoundPlaces {
  /** Best first. */
  readonly places: readonly ComparePlace[];
  /** What letters may stand for as well. */
  readonly nearest: readonly string[];
}

/** Makes the places of a file ready to be found. */
export function placeFinder(
  { places }: CompareFile,
  loadSounds: () => Promise<Sounds>,
): (query: string) => Promise<FoundPlaces> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const records = places.map((place): SearchRecord => ({
    url: place.id,
    title: place.name,
    text: '',
    isPlace: true,
    place: place.in,
    words: place.also ?? [],
  }));
  const nothing = { items: {}, kinds: {}, sayings: [], passOver: [], explained: [], more: [] };
  const finder = finderOf({ ...nothing, records }, records, { loadSounds });
  return async (query) => {
    const { hits, nearest } = await finder.find(query);
    return { places: hits.flatMap(({ page }) => byId.get(page.url) ?? []), nearest };
  };
}
