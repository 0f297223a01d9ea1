/** Everything a build has decided before it does anything. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { City } from '../../src/model/city.ts';
import type { Site } from '../../src/model/site.ts';
import { summarise, type SiteSummary } from '../../src/site/summary.ts';
import { cityKey } from './city-part.ts';
import { digestCode, fingerprintSites } from './digests.ts';
import type { SiteFingerprint } from './fingerprint.ts';
import { findRevision } from './git.ts';
import type { BuildOptions } from './options.ts';
import { planSites, type SitePlan } from './plan.ts';
import { isWhole, readStored, type StoredPart } from './store.ts';

/** What the store remembers of a site besides its files. */
export interface SiteFacts {
  readonly fingerprint: SiteFingerprint;
  readonly asOf: BuildOptions['asOf'];
  readonly summary: SiteSummary;
}

export interface PlannedSite extends SitePlan {
  readonly site: Site;
  readonly summary: SiteSummary;
  readonly fingerprint: SiteFingerprint;
  /** What is kept; absent when the site is built. */
  readonly stored?: StoredPart<SiteFacts>;
}

export interface PlannedPart {
  readonly key: string;
  readonly stored?: StoredPart<unknown>;
}

export interface BuildPlan {
  readonly sites: readonly PlannedSite[];
  readonly city: PlannedPart;
  readonly assets: PlannedPart;
  readonly revision?: string;
}

export interface PlanInputs {
  readonly options: BuildOptions;
  readonly sites: readonly Site[];
  readonly city: City;
  readonly catalogue: Catalogue;
  readonly projectRoot: string;
  readonly storeRoot: string;
}

export const sitePart = (siteId: string): string => `sites/${siteId}`;

/** Decides for every part of the release whether it is built or kept. */
export function planBuild(inputs: PlanInputs): BuildPlan {
  const { options, projectRoot, storeRoot } = inputs;
  const contentRoot = realpathSync(resolve(options.contentRoot));
  const code = digestCode(projectRoot);
  const revision = findRevision(contentRoot);
  const sites = planEachSite(inputs, { contentRoot, code });
  const assets = findPart(storeRoot, 'assets', { key: code.slice(0, 20), force: options.force });
  const key = cityKey({
    code,
    configuration: [sites[0]?.fingerprint.city ?? '', sites[0]?.fingerprint.catalogue ?? ''],
    summaries: sites.map(({ summary }) => summary),
    asOf: options.asOf,
    ...(revision && { revision }),
  });
  // Without stored assets something must be rendered, and the city is the least.
  const city = findPart(storeRoot, 'city', { key, force: options.force || !assets.stored });
  return { sites, city, assets, ...(revision && { revision }) };
}

function planEachSite(
  { options, sites, catalogue, storeRoot }: PlanInputs,
  { contentRoot, code }: { contentRoot: string; code: string },
): PlannedSite[] {
  const { asOf, force, hasPosters } = options;
  const fingerprints = fingerprintSites(sites, { contentRoot, code, hasPosters });
  const known = sites.map((site) => {
    const fingerprint = fingerprints.get(site.profile.id);
    if (!fingerprint) throw new Error(`no fingerprint for ${site.profile.id}`);
    const parts = readStored<SiteFacts>(storeRoot, sitePart(site.profile.id));
    return { site, fingerprint, parts };
  });
  const plans = planSites(
    known.map(({ site, fingerprint, parts }) => ({
      siteId: site.profile.id,
      fingerprint,
      stored: parts.map((part) => ({ ...part.facts, ...nextChange(part.facts), isWhole: isWhole(part) })),
    })),
    { asOf, force },
  );
  return known.map(({ site, fingerprint, parts }, index) => {
    const plan = plans[index] as SitePlan;
    const stored = plan.action === 'keep' ? parts.find(({ key }) => key === plan.key) : undefined;
    const summary = stored?.facts.summary ?? summarise(site, { catalogue, asOf });
    return { ...plan, site, summary, fingerprint, ...(stored && { stored }) };
  });
}

function nextChange({ summary }: SiteFacts) {
  return summary.nextChangeOn === undefined ? {} : { nextChangeOn: summary.nextChangeOn };
}

function findPart(
  storeRoot: string,
  part: string,
  { key, force }: { key: string; force: boolean },
): PlannedPart {
  const stored = force ? undefined : readStored(storeRoot, part).find((one) => one.key === key);
  return stored && isWhole(stored) ? { key, stored } : { key };
}
