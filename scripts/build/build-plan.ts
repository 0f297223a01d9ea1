/** Everything a build has decided before it renders anything. */
import type { LoadedContent } from '../../src/loader/load-content.ts';
import type { Site } from '../../src/model/place/site.ts';
import { summarise, type SiteSummary } from '../../src/site/summary.ts';
import type { History } from '../history/open-history.ts';
import { topicsOf } from '../../src/site/base/base-links.ts';
import { cityKey, helpKey } from './city-part.ts';
import { pageSources, type CityFacts } from './city-reuse.ts';
import type { ContentDigests } from './digests.ts';
import { fingerprintKey, type SiteFingerprint } from './fingerprint.ts';
import type { BuildOptions } from './options.ts';
import type { SitePlan } from './plan.ts';
import type { FindPublished } from './published.ts';
import { isWhole, readStored, type StoredPart } from './store.ts';
import { boardsOf, fingerprintOf, type SiteFacts, type SurveyedSite } from './survey.ts';

/** A site that is rendered again. */
export interface BuiltSite extends SitePlan {
  readonly site: Site;
  readonly summary: SiteSummary;
  readonly fingerprint: SiteFingerprint;
  readonly warnings: number;
  readonly stored?: undefined;
}

/** A site of which nothing but its summary is known, because its stored output is what it would become. */
export interface KeptSite extends SitePlan {
  readonly summary: SiteSummary;
  readonly warnings: number;
  readonly stored: StoredPart<SiteFacts>;
}

export type PlannedSite = BuiltSite | KeptSite;

export interface PlannedPart {
  readonly key: string;
  readonly stored?: StoredPart<unknown> | undefined;
}

/** The city's own part. */
export interface PlannedCity extends PlannedPart {
  /** Its last output: of its files some are what they would become. */
  readonly earlier?: StoredPart<CityFacts> | undefined;
  /** A digest of what each of its pages is made from. */
  readonly sourceOf: (path: string) => string;
}

export interface BuildPlan {
  /** Digest of the program. */
  readonly code: string;
  readonly sites: readonly PlannedSite[];
  readonly city: PlannedCity;
  readonly assets: PlannedPart;
  /** The clerks' guide, where there is one. */
  readonly help?: PlannedPart | undefined;
  readonly revision?: string | undefined;
  /** Why nobody looked at what changed after publication. */
  readonly unjudged?: string | undefined;
}

export interface PlanInputs {
  readonly options: BuildOptions;
  readonly surveyed: readonly SurveyedSite[];
  /** The sites that are not kept. */
  readonly loaded: Pick<LoadedContent, 'sites' | 'problems'>;
  readonly digests: ContentDigests;
  readonly history: Pick<History, 'digestOf' | 'unjudged'>;
  /** Digest of the program. */
  readonly code: string;
  /** The commit that the content is at. */
  readonly revision?: string | undefined;
  readonly storeRoot: string;
  readonly findPublished: FindPublished;
}

/** Decides for every part of the release whether it is built or kept. */
export function planBuild(inputs: PlanInputs): BuildPlan {
  const { options, digests, code, revision, storeRoot, findPublished } = inputs;
  const { unjudged } = inputs.history;
  const sites = inputs.surveyed.flatMap((surveyed) => planSite(surveyed, inputs));
  const assets = findPart(storeRoot, 'assets', {
    key: code.slice(0, 20),
    force: options.force,
    findPublished,
  });
  const configuration = [
    digests.city,
    digests.catalogue,
    digests.services,
    digests.standards,
    digests.publicity,
    digests.levels,
    digests.ledger,
    digests.synonyms,
    digests.boards,
  ];
  const summaries = sites.map(({ summary }) => summary);
  const shared = { code, configuration, asOf: options.asOf, hasGuide: digests.guide !== undefined, unjudged };
  const siteKeys = sites.map(({ key: siteKey }) => siteKey);
  const key = cityKey({ ...shared, summaries, siteKeys, revision });
  // Without stored assets something must be rendered, and the city is the least.
  const part = findPart(storeRoot, 'city', {
    key,
    force: options.force || !assets.stored,
    findPublished,
  });
  const [earlier] = options.force
    ? []
    : // A store that an earlier program wrote says nothing of it.
      readStored<CityFacts | undefined>(storeRoot, 'city').filter(isRemembered);
  const topics = topicsOf({ summaries }).map(({ name }) => name);
  const sourceOf = pageSources({ shared: [shared, topics], ofCity: [revision], summaries });
  const city = { ...part, earlier, sourceOf };
  const help = planHelp(inputs);
  return { code, sites, city, assets, help, revision, unjudged };
}

function isRemembered(part: StoredPart<CityFacts | undefined>): part is StoredPart<CityFacts> {
  return part.facts !== undefined;
}

function planHelp({
  digests: { guide, city },
  code,
  options,
  storeRoot,
  findPublished,
}: PlanInputs): PlannedPart | undefined {
  if (guide === undefined) return undefined;
  return findPart(storeRoot, 'help', {
    key: helpKey({ code, guide, city }),
    force: options.force,
    findPublished,
  });
}

/** None for a folder that turned out to hold no site. */
function planSite(surveyed: SurveyedSite, inputs: PlanInputs): PlannedSite[] {
  const { options, loaded } = inputs;
  const { siteId, action, because, folder, stored } = surveyed;
  if (stored) {
    const { summary, warnings } = stored.facts;
    return [{ siteId, key: surveyed.key, action, because, summary, warnings, stored }];
  }
  const site = loaded.sites.find(({ profile }) => profile.id === siteId);
  if (!site) return [];
  const fingerprint = fingerprintOf(folder, { ...inputs, boards: boardsOf(site.profile) });
  const warnings = loaded.problems.filter(({ file }) => file.startsWith(`${folder.path}/`)).length;
  const summary = summarise(site, options.asOf);
  return [
    { siteId, key: fingerprintKey(fingerprint), action, because, site, summary, fingerprint, warnings },
  ];
}

/** The sites of a plan that are rendered again. */
export function builtSites({ sites }: BuildPlan): BuiltSite[] {
  return sites.filter((site): site is BuiltSite => site.stored === undefined);
}

function findPart(
  storeRoot: string,
  part: string,
  { key, force, findPublished }: { key: string; force: boolean; findPublished: FindPublished },
): PlannedPart {
  const stored = force ? undefined : readStored(storeRoot, part).find((one) => one.key === key);
  return stored && (findPublished(stored.files) || isWhole(stored)) ? { key, stored } : { key };
}
