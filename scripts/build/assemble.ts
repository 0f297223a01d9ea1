/** Puts a release together from what was just built and what the store has, and stores what is new. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  sitePart,
  type BuildPlan,
  type PlannedPart,
  type PlannedSite,
  type SiteFacts,
} from './build-plan.ts';
import type { Manifest } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import { placeStored, saveStored, type StoredPart } from './store.ts';
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
  const built = new Set(plan.sites.filter(({ stored }) => !stored).map(({ siteId }) => siteId));
  const ownFiles = cityFiles(tree, built);
  if (plan.assets.stored) rmSync(join(tree, ASSETS), { recursive: true, force: true });
  const parts: StoredPart<unknown>[] = [
    keepOrSave(unassembled, { part: 'assets', planned: plan.assets, paths: filesBelow(tree, ASSETS) }),
    keepOrSave(unassembled, { part: 'city', planned: plan.city, paths: ownFiles }),
    ...plan.sites.map((site) =>
      keepOrSave(unassembled, {
        part: sitePart(site.siteId),
        planned: site,
        paths: filesBelow(tree, site.siteId),
        facts: factsOf(site, unassembled),
      }),
    ),
  ];
  return Object.assign({}, ...parts.map(({ files }) => files)) as Manifest;
}

function keepOrSave(
  { tree, storeRoot }: Unassembled,
  { part, planned, paths, facts }: { part: string; planned: PlannedPart; paths: string[]; facts?: SiteFacts },
): StoredPart<unknown> {
  if (!planned.stored) return saveStored(storeRoot, part, { key: planned.key, tree, paths, facts });
  placeStored(planned.stored, tree);
  return planned.stored;
}

function factsOf({ fingerprint, summary }: PlannedSite, { options }: Unassembled): SiteFacts {
  return { fingerprint, summary, asOf: options.asOf };
}
