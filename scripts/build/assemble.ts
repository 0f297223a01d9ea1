/** Puts a release together from what was just built, what the store has and what is published; stores what is new. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtSites, type BuildPlan, type BuiltSite, type PlannedPart } from './build-plan.ts';
import {
  countFiles,
  formatManifest,
  listFiles,
  siteManifest,
  siteManifestPath,
  type FileCounts,
  type Manifest,
} from './manifest.ts';
import type { CityFacts } from './city-reuse.ts';
import type { BuildOptions } from './options.ts';
import { HELP_FOLDER } from '../../src/site/urls.ts';
import type { UnfinishedRelease } from './release.ts';
import { linkStored, saveStored, type StoredPart } from './store.ts';
import { boardsOf, sitePart, type SiteFacts } from './survey.ts';
import { ASSETS, cityFiles, filesBelow } from './tree.ts';

interface Unassembled {
  readonly plan: BuildPlan;
  readonly options: BuildOptions;
  readonly release: UnfinishedRelease;
  readonly storeRoot: string;
  /** What the files of sites in the tree are known to be; the others are looked at. */
  readonly written?: Manifest | undefined;
  readonly cityFacts: CityFacts;
}

export interface AssembledRelease {
  /** What belongs to no site, and the manifests of all sites, also of those that are still in the old release. */
  readonly manifest: Manifest;
  readonly counts: FileCounts;
  /** Folders that the old release has just as they should be; they come over when it is switched. */
  readonly shared: readonly string[];
}

/** Completes the tree but for what the old release has already. */
export function assemble(unassembled: Unassembled): AssembledRelease {
  const { plan, release } = unassembled;
  const { tree } = release;
  const built = new Set(builtSites(plan).map(({ siteId }) => siteId));
  const ownFiles = cityFiles(tree, built);
  const parts: StoredPart<unknown>[] = [
    plan.assets.stored ??
      keepOrSave(unassembled, { part: 'assets', planned: plan.assets, paths: filesBelow(tree, ASSETS) }),
    keepOrSave(unassembled, {
      part: 'city',
      planned: plan.city,
      paths: ownFiles,
      facts: unassembled.cityFacts,
    }),
    ...(plan.help
      ? [keepOrSave(unassembled, { part: 'help', planned: plan.help, paths: filesBelow(tree, HELP_FOLDER) })]
      : []),
  ];
  const shared: string[] = [];
  const counts: FileCounts[] = parts.map(({ files }) => countFiles(files));
  for (const site of plan.sites) {
    const stored = site.stored ?? save(unassembled, site);
    parts.push(stored);
    counts.push(stored.facts.counts);
    if (site.stored && site.isPublished) shared.push(site.siteId);
    else if (site.stored) keep(unassembled, site.stored);
  }
  return {
    manifest: Object.assign({}, ...parts.map(({ files }) => files)) as Manifest,
    counts: {
      pages: counts.reduce((sum, { pages }) => sum + pages, 0),
      pdfs: counts.reduce((sum, { pdfs }) => sum + pdfs, 0),
    },
    shared,
  };
}

interface PartToKeep {
  readonly part: string;
  readonly planned: PlannedPart;
  readonly paths: readonly string[];
  readonly facts?: CityFacts;
}

function keepOrSave(
  unassembled: Unassembled,
  { part, planned: { key, stored }, paths, facts }: PartToKeep,
): StoredPart<unknown> {
  const { release, storeRoot } = unassembled;
  const { tree } = release;
  return stored ? keep(unassembled, stored) : saveStored(storeRoot, part, { key, tree, paths, facts });
}

function keep({ release }: Unassembled, stored: StoredPart<unknown>): StoredPart<unknown> {
  linkStored(stored, release.tree);
  return stored;
}

function save(
  { release, storeRoot, options, written }: Unassembled,
  planned: BuiltSite,
): StoredPart<SiteFacts> {
  const { tree } = release;
  const { siteId, key, site, fingerprint, summary, warnings } = planned;
  const paths = filesBelow(tree, siteId);
  const files = written ? pick(written, paths) : listFiles(tree, paths);
  const listed = siteManifestPath(siteId);
  writeFileSync(join(tree, listed), formatManifest(siteManifest(siteId, files)));
  const facts = {
    ...{ fingerprint, summary, warnings, boards: boardsOf(site.profile), asOf: options.asOf },
    counts: countFiles(files),
  };
  const all = [...paths, listed];
  return saveStored(storeRoot, sitePart(siteId), {
    key,
    tree,
    paths: all,
    files: listFiles(tree, [listed]),
    facts,
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
