/** The part of a release that has the city's index: `search/now.json`, and a folder of all that it names. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { citySearchPath } from '../../src/site/urls.ts';
import {
  entryOf,
  formatManifest,
  listFiles,
  manifestAt,
  MANIFEST_FILE,
  type Manifest,
} from '../build/manifest.ts';
import { placePart, type PlacedPart } from '../build/release/parts.ts';
import type { ReleaseFolder } from '../build/release/release-folder.ts';
import { writeInto } from '../build/store.ts';
import { NOW_FILE } from '../../src/site/search/search-index.ts';
import type { CountyIndex } from './index-county.ts';
import { joinCounties, type JoinedFrom } from './join-counties.ts';

const NAME = 'search';
const NOW = citySearchPath() + NOW_FILE;
/** What a release lists of an index, by release path. */
const OF_INDEX = new RegExp(`^${citySearchPath()}(?:${NOW_FILE.replace('.', '\\.')}$|[0-9a-f]{12}/)`);

/** Whether a release path is of the index. */
export const isOfIndex = (path: string): boolean => OF_INDEX.test(path);

/** The part among those of a release. */
export function findSearchPart(parts: readonly PlacedPart[]): PlacedPart | undefined {
  return parts.find(({ files }) => Object.hasOwn(files, NOW));
}

/** An index in a release, and what had been withdrawn or purged when it was made. */
export interface PlacedIndex {
  readonly part: PlacedPart;
  readonly indexed: readonly string[];
}

export interface SearchPartInputs extends JoinedFrom {
  readonly release: ReleaseFolder;
  /** Folder for what is made on the way. */
  readonly cacheRoot: string;
}

/** Puts the index of these counties into its place among the parts; `undefined` where there is no county. */
export function placeSearchPart(
  counties: ReadonlyMap<string, CountyIndex>,
  { release, cacheRoot, ...from }: SearchPartInputs,
): PlacedPart | undefined {
  if (counties.size === 0) return undefined;
  const folder = join(cacheRoot, 'search', 'unfinished');
  rmSync(folder, { recursive: true, force: true });
  try {
    const listed: Record<string, Manifest[string]> = {};
    let list = '';
    for (const [name, content] of joinCounties(counties, from)) {
      const path = citySearchPath() + name;
      writeInto(join(folder, path), content);
      if (path === NOW) continue;
      listed[path] = entryOf(Buffer.from(content));
      list = `${path.slice(0, path.lastIndexOf('/') + 1)}${MANIFEST_FILE}`;
    }
    writeInto(join(folder, list), formatManifest(manifestAt(list, listed)));
    return placePart(release, NAME, { folder, files: listFiles(folder, [NOW, list]) });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
