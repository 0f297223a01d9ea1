/**
 * The job that keeps the city's index: from what the store has of the published release, to a release that is the same but
 * for its index. It looks at no content and opens no page.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sayingsDigest } from '../../src/client/search/city/keys.ts';
import type { CityIndex } from '../../src/site/search/search-index.ts';
import { searchIndexPath } from '../../src/site/urls.ts';
import { digestCode } from '../build/digests.ts';
import { takeLock, tryLock } from '../build/lock.ts';
import { formatManifest, MANIFEST_FILE, readManifest, isManifest, type Manifest } from '../build/manifest.ts';
import { readRecord } from '../build/release-record.ts';
import { readComposition, type ReleaseContents } from '../build/release/composition-file.ts';
import { digestOf, partsRoot, type PlacedPart } from '../build/release/parts.ts';
import { prepareRelease, publishRelease } from '../build/release/publish-parts.ts';
import {
  currentName,
  releaseFolder,
  releasePath,
  type ReleaseFolder,
} from '../build/release/release-folder.ts';
import { readStored, type StoredPart } from '../build/store.ts';
import { sitePart, type SiteFacts } from '../build/survey.ts';
import { followRelease } from '../build/unchanged.ts';
import { PROJECT_ROOT } from '../project-folders.ts';
import { UsageError } from '../terminal/options.ts';
import { countyIndexes } from './county-indexes.ts';
import { findSearchPart, isOfIndex, placeSearchPart } from './search-part.ts';

export interface SearchJob {
  readonly outDir: string;
  readonly cacheRoot: string;
  readonly print: (line: string) => void;
}

export interface SearchDone {
  /** Ids of the counties that were indexed again. */
  readonly made: readonly string[];
  /** Whether another index was published. */
  readonly isNew: boolean;
  readonly disclosures: number;
}

/** Somebody may publish while we index: then what they published is looked at. */
const TRIES = 5;
const LOOKS_MS = 500;

/** Indexes what changed and publishes it. Throws `UsageError` where there is nothing to index. */
export async function runSearch({ outDir, cacheRoot, print }: SearchJob): Promise<SearchDone> {
  const release = releaseFolder(outDir);
  using _one = await takeLock(`search ${release.root}`);
  for (let tried = 0; tried < TRIES; tried++) {
    const name = currentName(release);
    const contents = readComposition(release, name);
    if (name === undefined || !contents)
      throw new UsageError(`“${outDir}”里没有公布过的。先 npm run build 或 npm run publish。`);
    const sites = sitesOf(release, contents, join(cacheRoot, 'store'));
    const folder = releasePath(release, name);
    const { sayings } = JSON.parse(readFileSync(join(folder, searchIndexPath()), 'utf8')) as CityIndex;
    const { counties, made } = countyIndexes({ sites, sayings, cacheRoot, code: digestCode(PROJECT_ROOT) });
    using lock = await tryLock(release.root);
    if (!lock || currentName(release) !== name) {
      if (lock === undefined) await wait(LOOKS_MS);
      print('正好又公布了新的，再来一遍。');
      continue;
    }
    const record = readRecord(folder);
    const part = placeSearchPart(counties, {
      ...{ release, cacheRoot, day: record?.asOf ?? '', commit: record?.commit },
      sayings: sayingsDigest(sayings),
    });
    const isNew = part?.folder !== findSearchPart(contents.parts)?.folder;
    if (part && isNew) publishWith(release, { name, contents, part });
    const disclosures = [...counties.values()].reduce((sum, { entries }) => sum + entries.length, 0);
    return { made, isNew, disclosures };
  }
  throw new UsageError('一直有人在公布，没轮上编查找。过一会儿再来。');
}

/** The sites of a release, each as the store has it: one that the store forgot is found in its own village alone. */
function sitesOf(
  release: ReleaseFolder,
  { parts }: ReleaseContents,
  storeRoot: string,
): StoredPart<SiteFacts>[] {
  return parts.flatMap(({ folder, files }) => {
    const [, siteId] = /^sites\/([^/]+)\//.exec(relative(partsRoot(release), folder)) ?? [];
    if (siteId === undefined) return [];
    const digest = digestOf(files);
    const stored = readStored<SiteFacts>(storeRoot, sitePart(siteId)).find(
      (one) => digestOf(one.files) === digest,
    );
    return stored ? [stored] : [];
  });
}

function publishWith(
  release: ReleaseFolder,
  { name, contents, part }: { name: string; contents: ReleaseContents; part: PlacedPart },
): void {
  const before = findSearchPart(contents.parts);
  const parts = [...contents.parts.filter((one) => one !== before), part];
  const own = manifestsWith(releasePath(release, name), part.files);
  const { takenBack } = contents;
  publishRelease(
    release,
    prepareRelease(release, { parts, own, takenBack, indexed: takenBack, follows: name }),
  );
  followRelease(release, name);
}

/** The manifests of the release, that of all with another index. */
function manifestsWith(folder: string, index: Manifest): Map<string, string> {
  const ofCity = readManifest(folder);
  const others = Object.entries(ofCity).filter(([path]) => !isOfIndex(path));
  const counties = others.map(([path]) => path).filter(isManifest);
  return new Map([
    ...counties.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const),
    [MANIFEST_FILE, formatManifest({ ...Object.fromEntries(others), ...index })],
  ]);
}
