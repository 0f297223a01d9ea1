/** Puts a release together from what was just built, what the store has and what is published; stores what is new. */
import { join } from 'node:path';
import type { Saying } from '../../src/site/search/search-index.ts';
import { HELP_FOLDER } from '../../src/site/urls.ts';
import { searchOfBuild } from '../search/search-of-build.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { builtSites, type BuildPlan, type BuiltSite, type PlannedPart } from './build-plan.ts';
import type { LevelFacts, PlannedLevel } from './city-levels.ts';
import type { CityReuse } from './city-reuse.ts';
import {
  countFiles,
  countyManifestPath,
  entryOf,
  formatManifest,
  isManifest,
  listFiles,
  manifestAt,
  MANIFEST_FILE,
  siteManifestPath,
  type FileCounts,
  type Manifest,
} from './manifest.ts';
import type { BuildOptions } from './options.ts';
import type { Published } from './published.ts';
import { placePart, type PlacedPart } from './release/parts.ts';
import { prepareRelease, type ReadyRelease } from './release/publish-parts.ts';
import { findableFile, saveStored, type StoredPart } from './store.ts';
import { boardsOf, sitePart, type SiteFacts } from './survey.ts';
import { takenBackIn } from './taken-back.ts';
import { ADMIN_FOLDER, ASSETS, cityFiles, filesBelow, findableInTree } from './tree.ts';

interface Unassembled {
  readonly plan: BuildPlan;
  readonly options: BuildOptions;
  /** What was built, at its release paths. */
  readonly tree: string;
  readonly published: Pick<Published, 'release' | 'find' | 'index' | 'manifest'>;
  readonly cacheRoot: string;
  readonly storeRoot: string;
  /** What people say, for the city's index. */
  readonly sayings: readonly Saying[];
  /** What the files of sites in the tree are known to be; the others are looked at. */
  readonly written?: Manifest | undefined;
  readonly reuse: Pick<CityReuse, 'factsOf'>;
}

export interface AssembledRelease {
  readonly ready: ReadyRelease;
  /** What is of the city and of counties, and the manifests of sites. */
  readonly listed: Manifest;
  readonly counts: FileCounts;
  /** Names of the parts that were stored. */
  readonly saved: readonly string[];
}

/** Makes the next release, whole and not published yet. */
export function assemble(unassembled: Unassembled): AssembledRelease {
  const { plan, published } = unassembled;
  const placed: PlacedPart[] = [];
  const saved: string[] = [];
  const counts: FileCounts[] = [];
  const place = (name: string, stored: StoredPart<unknown>): void => {
    placed.push(published.find(stored.files) ?? placePart(published.release, name, stored));
  };
  // Of what both have that of this program comes last, and so is taken.
  for (const stored of plan.olderAssets) place('assets', stored);
  for (const one of sharedParts(unassembled)) {
    const stored = one.planned.stored ?? saveShared(unassembled, one);
    if (!one.planned.stored) saved.push(one.part);
    counts.push(countFiles(stored.files));
    place(one.part, stored);
  }
  const sites: StoredPart<SiteFacts>[] = [];
  for (const site of plan.sites) {
    const stored = site.stored ?? saveSite(unassembled, site);
    if (!site.stored) saved.push(sitePart(site.siteId));
    sites.push(stored);
    counts.push(stored.facts.counts);
    place(sitePart(site.siteId), stored);
  }
  const index = searchOfBuild({ ...unassembled, ...searchInputs(unassembled), sites });
  if (index) placed.push(index.part);
  const takenBack = sites.flatMap(({ facts }) => facts.takenBack);
  const listed = Object.assign({}, ...placed.map(({ files }) => files)) as Manifest;
  const own = manifestTree(plan, listed);
  return {
    ready: prepareRelease(published.release, { parts: placed, own, takenBack, indexed: index?.indexed }),
    listed,
    saved,
    counts: {
      pages: counts.reduce((sum, { pages }) => sum + pages, 0),
      pdfs: counts.reduce((sum, { pdfs }) => sum + pdfs, 0),
    },
  };
}

function searchInputs({ plan, options, published }: Unassembled) {
  const manifests = Object.keys(published.manifest).filter(isManifest);
  return {
    ...{ release: published.release, last: published.index, code: plan.code },
    ...{ day: options.asOf, commit: plan.revision, isApart: options.isSearchApart },
    lastSites: manifests.flatMap((path) => /^([^/]+)\/[^/]+$/.exec(path)?.[1] ?? []),
  };
}

interface SharedPart {
  readonly part: string;
  readonly planned: PlannedPart;
  /** Its files in the tree, when it is not kept. */
  readonly paths: () => readonly string[];
  readonly facts?: LevelFacts;
}

/** All parts but those of sites. */
function sharedParts({ plan, tree, reuse }: Unassembled): SharedPart[] {
  const built = new Set(builtSites(plan).map(({ siteId }) => siteId));
  const byCounty = Map.groupBy(cityFiles(tree, built), plan.sources.countyOf);
  const folder = (part: string, planned: PlannedPart | undefined, inTree: string): SharedPart[] =>
    planned ? [{ part, planned, paths: () => filesBelow(tree, inTree) }] : [];
  return [
    ...folder('assets', plan.assets, ASSETS),
    ...folder('help', plan.help, HELP_FOLDER),
    ...folder('admin', plan.admin, ADMIN_FOLDER),
    ...plan.levels.map((planned: PlannedLevel) => ({
      ...{ part: planned.part, planned, facts: reuse.factsOf(planned.countyId) },
      paths: () => byCounty.get(planned.countyId) ?? [],
    })),
  ];
}

function saveShared(
  { tree, storeRoot }: Unassembled,
  { part, planned, paths, facts }: SharedPart,
): StoredPart<unknown> {
  return saveStored(storeRoot, part, { key: planned.key, tree, paths: paths(), facts });
}

/** The manifests of the city and of counties, by their release paths. Those of sites lie in the sites' parts. */
function manifestTree({ sites, sources }: BuildPlan, listed: Manifest): Map<string, string> {
  const countyOfSite = new Map(
    sites.map(({ siteId, summary }) => [siteManifestPath(siteId), summary.countyId] as const),
  );
  const ofCity: Record<string, Manifest[string]> = {};
  const ofCounties = new Map(
    sources.countyIds.map((county) => [county, {} as Record<string, Manifest[string]>]),
  );
  for (const [path, entry] of Object.entries(listed)) {
    const county = countyOfSite.get(path) ?? sources.countyOf(path);
    (ofCounties.get(county ?? '') ?? ofCity)[path] = entry;
  }
  const manifests = new Map<string, string>();
  for (const [county, files] of ofCounties) {
    const path = countyManifestPath(county);
    const text = formatManifest(manifestAt(path, files));
    manifests.set(path, text);
    ofCity[path] = entryOf(Buffer.from(text));
  }
  return manifests.set(MANIFEST_FILE, formatManifest(ofCity));
}

/** Puts what was written of a site into the store. */
export function saveSite(
  { tree, storeRoot, options, written }: Pick<Unassembled, 'tree' | 'storeRoot' | 'options' | 'written'>,
  planned: BuiltSite,
): StoredPart<SiteFacts> {
  const { siteId, key, site, fingerprint, summary, warnings, earlier, isTextClean } = planned;
  const paths = filesBelow(tree, siteId);
  const files = written ? pick(written, paths) : listFiles(tree, paths);
  const listed = siteManifestPath(siteId);
  writeFileSync(join(tree, listed), formatManifest(manifestAt(listed, files)));
  const facts = {
    ...{ fingerprint, summary, warnings, isTextClean, boards: boardsOf(site.profile), asOf: options.asOf },
    counts: countFiles(files),
    takenBack: takenBackIn(site, options.asOf),
  };
  return saveStored(storeRoot, sitePart(siteId), {
    ...{ key, tree, paths: [...paths, listed], facts, folderToMove: siteId },
    // What is taken over but for some pages is found as it was.
    findable: [findableInTree(tree, siteId), ...(earlier ? [findableFile(earlier)] : [])].find(existsSync),
    files: listFiles(tree, [listed]),
  });
}

function pick(manifest: Manifest, paths: readonly string[]): Manifest {
  return Object.fromEntries(
    paths.map((path) => {
      const entry = manifest[path];
      if (!entry) throw new Error(`${path} lies in the tree, and nobody wrote it`);
      return [path, entry];
    }),
  );
}
