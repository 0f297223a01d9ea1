/**
 * Files above sites that would become what they were: taken over from the last output, file by file, where the whole part
 * is not kept. A commit of one site renders and packs those of its township, its county and the city again.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, type LevelFacts, type LevelSources, type PlannedLevel } from './city-levels.ts';
import { entryOf } from './manifest.ts';
import { linkFile, type StoredPart } from './store.ts';
import type { CityFile } from './written-file.ts';

export interface CityReuse {
  /** Whether a file need not be made: its part is kept, or it was taken over into the tree. */
  readonly has: (path: string, from?: CityFile['from']) => boolean;
  /** A file that need not be made, to be read; `undefined` for one that must be made. */
  readonly read: (path: string) => Buffer | undefined;
  /** Of everything that was asked for, by county; the city's under no name. */
  readonly factsOf: (countyId: string | undefined) => LevelFacts;
}

export interface ReuseInputs {
  readonly levels: readonly PlannedLevel[];
  readonly sources: LevelSources;
  readonly tree: string;
  /** Digest of the program. */
  readonly code: string;
}

/** Takes files of earlier outputs into a tree. What it links was held against its hash. */
export function openReuse({ levels, sources, tree, code }: ReuseInputs): CityReuse {
  const byCounty = new Map(levels.map((level) => [level.countyId, level]));
  const asked = new Map<string | undefined, Facts>();
  const places = new Map<string, string | undefined>();
  const find = (path: string, from?: CityFile['from']): string | undefined => {
    const countyId = sources.countyOf(path);
    const level = byCounty.get(countyId);
    if (level?.stored) return join(level.stored.folder, path);
    const facts = asked.get(countyId) ?? { sources: {}, exact: {} };
    asked.set(countyId, facts);
    const earlier = level?.earlier;
    const source = sources.ofPath(path);
    facts.sources[path] = source;
    let isSame = earlier?.facts.sources[path] === source;
    const known = earlier?.facts.exact[path];
    if (from && (!isSame || known === undefined)) {
      const exact = digestOf([code, from()]);
      facts.exact[path] = exact;
      isSame ||= known === exact;
    } else if (from && known !== undefined) facts.exact[path] = known;
    return isSame && earlier ? takeOver(earlier, path, tree) : undefined;
  };
  const placeOf = (path: string, from?: CityFile['from']): string | undefined => {
    if (!places.has(path)) places.set(path, find(path, from));
    return places.get(path);
  };
  return {
    has: (path, from) => placeOf(path, from) !== undefined,
    read(path) {
      const place = placeOf(path);
      return place === undefined ? undefined : readFileSync(place);
    },
    factsOf: (countyId) => asked.get(countyId) ?? { sources: {}, exact: {} },
  };
}

interface Facts {
  readonly sources: Record<string, string>;
  readonly exact: Record<string, string>;
}

/** Where the file lies now; `undefined` when there is none that is the same. */
function takeOver(earlier: StoredPart<LevelFacts>, path: string, tree: string): string | undefined {
  const file = join(earlier.folder, path);
  const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (!isThere || entryOf(readFileSync(file)).sha256 !== earlier.files[path]?.sha256) return undefined;
  const place = join(tree, path);
  linkFile(file, place);
  return place;
}
