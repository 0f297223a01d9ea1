/** Puts a release together from what was just built and what the store has, and stores what is new. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtSites, type BuildPlan, type BuiltSite, type PlannedPart } from './build-plan.ts';
import type { Manifest } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import { placeStored, saveStored, type StoredPart } from './store.ts';
import { sitePart, type SiteFacts } from './survey.ts';
import { ASSETS, cityFiles, filesBelow } from './tree.ts';

interface Unassembled {
  readonly plan: BuildPlan;
  readonly options: BuildOptions;
  readonly tree: string;
  readonly storeRoot: string;
}

/** Completes the tree; returns the entries of all its files. */
export function assemble(unassembled: Unassembled): Manifest {
  const { plan, tree } = unassembled;
  const built = new Set(builtSites(plan).map(({ siteId }) => siteId));
  const ownFiles = cityFiles(tree, built);
  if (plan.assets.stored) rmSync(join(tree, ASSETS), { recursive: true, force: true });
  const shared = [
    keepOrSave(unassembled, { part: 'assets', planned: plan.assets, paths: filesBelow(tree, ASSETS) }),
    keepOrSave(unassembled, { part: 'city', planned: plan.city, paths: ownFiles }),
  ];
  const sites = plan.sites.map((site) =>
    site.stored ? keep(unassembled, site.stored) : save(unassembled, site),
  );
  return Object.assign({}, ...[...shared, ...sites].map(({ files }) => files)) as Manifest;
}

function keepOrSave(
  unassembled: Unassembled,
  { part, planned: { key, stored }, paths }: { part: string; planned: PlannedPart; paths: string[] },
): StoredPart<unknown> {
  const { tree, storeRoot } = unassembled;
  return stored
    ? keep(unassembled, stored)
    : saveStored(storeRoot, part, { key, tree, paths, facts: undefined });
}

function keep({ tree }: Unassembled, stored: StoredPart<unknown>): StoredPart<unknown> {
  placeStored(stored, tree);
  return stored;
}

function save({ tree, storeRoot, options }: Unassembled, planned: BuiltSite): StoredPart<SiteFacts> {
  const { siteId, key, site, fingerprint, summary, warnings } = planned;
  const facts = { fingerprint, summary, warnings, board: site.profile.board, asOf: options.asOf };
  return saveStored(storeRoot, sitePart(siteId), { key, tree, paths: filesBelow(tree, siteId), facts });
}
