/** The release that is there, and whether it has a part just as it should be, so that nothing of it is made again. */
import { filesOfManifest, isManifest, readManifest, type Manifest } from './manifest.ts';
import { readRecord, type ReleaseRecord } from './release-record.ts';
import { findDamaged, isAsListed } from './release/inspect.ts';
import { findSearchPart, type PlacedIndex } from '../search/search-part.ts';
import { readComposition, type ReleaseContents } from './release/composition-file.ts';
import { digestOf, type PlacedPart } from './release/parts.ts';
import { currentName, recoverReleases, releaseFolder, type ReleaseFolder } from './release/release-folder.ts';

/** The release that is there. */
export interface Published {
  readonly release: ReleaseFolder;
  /** The part that lies there with these files as they should be; `undefined` where there is none. */
  readonly find: FindPublished;
  readonly folder: string;
  /** Whether nothing of it was found changed. */
  readonly isIntact: boolean;
  /** What is of the city and of counties, and the manifests of sites, which list the rest. */
  readonly manifest: Manifest;
  readonly record?: ReleaseRecord | undefined;
  /** The index of the city that it has. */
  readonly index?: PlacedIndex | undefined;
}

/** A question to ask of each part of a release, about its files. */
export type FindPublished = (files: Manifest) => PlacedPart | undefined;

/** The release of an output. Some of its files are looked at; a part that somebody changed is none any more. */
export function openPublished(outDir: string): Published {
  const release = releaseFolder(outDir);
  recoverReleases(release);
  const { out } = release;
  const composition = readComposition(release, currentName(release));
  const parts = composition?.parts ?? [];
  const damaged = findDamaged(release, parts);
  const manifest = readListed(out);
  const found = new Map(
    parts.filter((part) => !damaged.has(part)).map((part) => [digestOf(part.files), part]),
  );
  return {
    release,
    folder: out,
    manifest,
    isIntact: composition !== undefined && damaged.size === 0 && isAsListed(out, readManifests(out)),
    record: readRecord(out),
    index: indexIn(composition, damaged),
    find: (files) => found.get(digestOf(files)),
  };
}

function indexIn(
  contents: ReleaseContents | undefined,
  damaged: ReadonlySet<PlacedPart>,
): PlacedIndex | undefined {
  const part = findSearchPart(contents?.parts ?? []);
  return part && contents?.indexed && !damaged.has(part) ? { part, indexed: contents.indexed } : undefined;
}

/** What the manifests of city and counties list, without these themselves: they differ when one of their sites does. */
export function readListed(out: string): Manifest {
  const ofCity = readManifest(out);
  const own = Object.entries(readManifests(out)).filter(([path]) => !(isManifest(path) && path in ofCity));
  return Object.fromEntries(own);
}

/** What the manifests of city and counties list. */
function readManifests(out: string): Manifest {
  const ofCity = readManifest(out);
  const ofCounties = Object.keys(ofCity)
    .filter(isManifest)
    .map((path) => filesOfManifest(path, readManifest(out, path)));
  return Object.assign({}, ofCity, ...ofCounties) as Manifest;
}
