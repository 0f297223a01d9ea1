/** Everything a build has decided before it renders anything. */
import type { LoadedContent } from '../../src/loader/load-content.ts';
import { isOfText } from '../../src/loader/read/read-source.ts';
import type { Site } from '../../src/model/place/site.ts';
import { summarise, type SiteSummary } from '../../src/site/summary.ts';
import type { History } from '../history/open-history.ts';
import { topicsOf } from '../../src/site/base/base-links.ts';
import {
  digestOf,
  levelSources,
  type LevelFacts,
  type LevelSources,
  type PlannedLevel,
} from './city-levels.ts';
import type { ContentDigests } from './digests.ts';
import { fingerprintKey, type SiteFingerprint } from './fingerprint.ts';
import type { BuildOptions } from './options.ts';
import type { HeldSite } from './held-back.ts';
import type { HeldSince } from './release-record.ts';
import type { SitePlan } from './plan.ts';
import type { FindPublished } from './published.ts';
import { isWhole, readStored, readStoredAt, type StoredPart } from './store.ts';
import { boardsOf, fingerprintOf, type SiteFacts, type SurveyedSite } from './survey.ts';

/** A site that is rendered again. */
export interface BuiltSite extends SitePlan {
  readonly site: Site;
  readonly summary: SiteSummary;
  readonly fingerprint: SiteFingerprint;
  readonly warnings: number;
  readonly isTextClean: boolean;
  /** What is taken over of it but for its scope. */
  readonly earlier?: StoredPart<SiteFacts> | undefined;
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

export interface BuildPlan {
  /** Digest of the program. */
  readonly code: string;
  readonly sites: readonly PlannedSite[];
  /** The city's own part, and one for each county with sites. */
  readonly levels: readonly PlannedLevel[];
  /** What is made from what, above sites. */
  readonly sources: LevelSources;
  readonly assets: PlannedPart;
  /** Sites whose new content is not in it, those without any too. */
  readonly heldBack: readonly HeldSince[];
  /** What pages of sites that are held back need, made by an earlier program. */
  readonly olderAssets: readonly StoredPart<unknown>[];
  /** The clerks' guide, where there is one. */
  readonly help?: PlannedPart | undefined;
  /** The form editor, where the city has one. */
  readonly admin?: PlannedPart | undefined;
  readonly revision?: string | undefined;
  /** Why nobody looked at what changed after publication. */
  readonly unjudged?: string | undefined;
}

/** What the plan of a site is made from. */
export interface SitePlanInputs {
  readonly options: BuildOptions;
  /** The sites that are not kept. */
  readonly loaded: Pick<LoadedContent, 'sites' | 'problems' | 'settings'>;
  readonly digests: ContentDigests;
  readonly history: Pick<History, 'digestOf' | 'unjudged'>;
  /** Digest of the program. */
  readonly code: string;
}

export interface PlanInputs extends SitePlanInputs {
  readonly surveyed: readonly SurveyedSite[];
  /** The commit that the content is at. */
  readonly revision?: string | undefined;
  readonly storeRoot: string;
  readonly findPublished: FindPublished;
  /** Sites with errors: of these the last version stays. */
  readonly held: readonly HeldSite[];
}

/** Decides for every part of the release whether it is built or kept. */
export function planBuild(inputs: PlanInputs): BuildPlan {
  const { options, digests, code, revision, storeRoot, findPublished } = inputs;
  const { unjudged } = inputs.history;
  const heldBack = inputs.held.map(({ siteId, since, problems }) => ({ site: siteId, since, problems }));
  const isHeld = new Set(inputs.held.map(({ siteId }) => siteId));
  const sites = [
    ...inputs.surveyed
      .filter(({ siteId }) => !isHeld.has(siteId))
      .flatMap((surveyed) => planSite(surveyed, inputs)),
    ...inputs.held.flatMap(planHeld),
  ].sort((a, b) => (a.siteId < b.siteId ? -1 : 1));
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
  const shared = { code, configuration, asOf: options.asOf, hasGuide: digests.guide !== undefined, unjudged };
  const topics = topicsOf({ summaries: sites.map(({ summary }) => summary) }).map(({ name }) => name);
  const sources = levelSources({ shared: [shared, topics], ofCity: [revision, heldBack], sites });
  const levels = [undefined, ...sources.countyIds].map((countyId): PlannedLevel => {
    const part = countyId === undefined ? 'city' : `counties/${countyId}`;
    const key = sources.ofLevel(countyId).slice(0, 20);
    const outputs = options.force
      ? []
      : readStored<Partial<LevelFacts> | undefined>(storeRoot, part).filter(isRemembered);
    return { part, countyId, key, earlier: outputs[0], stored: findWhole(outputs, { key, findPublished }) };
  });
  const admin = planAdmin(inputs, sites);
  return {
    ...{ code, sites, levels, sources, assets, olderAssets: olderAssetsOf(inputs), heldBack },
    ...{ help: planHelp(inputs), admin, revision, unjudged },
  };
}

/** A store that an earlier program wrote says nothing of it. */
function isRemembered(part: StoredPart<Partial<LevelFacts> | undefined>): part is StoredPart<LevelFacts> {
  return part.facts?.exact !== undefined;
}

function planHelp(inputs: PlanInputs): PlannedPart | undefined {
  const { guide, city } = inputs.digests;
  return guide === undefined ? undefined : planPart(inputs, 'help', [inputs.code, guide, city]);
}

function planAdmin(inputs: PlanInputs, sites: readonly PlannedSite[]): PlannedPart | undefined {
  const { options, code, digests, loaded } = inputs;
  if (!loaded.settings.editor) return undefined;
  const names = sites.map(({ summary: { id, name, countyId, townshipId } }) => [
    id,
    name,
    countyId,
    townshipId,
  ]);
  return planPart(inputs, 'admin', [code, digests.city, options.contentRoot, names]);
}

/** A part that neither sites nor days change. */
function planPart(
  { options: { force }, storeRoot, findPublished }: PlanInputs,
  part: string,
  madeFrom: unknown,
): PlannedPart {
  const key = digestOf(madeFrom).slice(0, 20);
  return findPart(storeRoot, part, { key, force, findPublished });
}

/** As it was published last, with the word that there is something new. */
function planHeld({ siteId, since, problems, stored }: HeldSite): KeptSite[] {
  if (!stored) return [];
  const { summary, warnings } = stored.facts;
  const because = `有 ${problems} 个问题，留着上次的`;
  const heldBack = { since, problems };
  return [
    {
      siteId,
      key: stored.key,
      action: 'keep',
      scope: 'pages',
      because,
      warnings,
      stored,
      summary: { ...summary, heldBack },
    },
  ];
}

/** Scripts and styles that pages of another program than this name. */
function olderAssetsOf({ held, storeRoot, code }: PlanInputs): StoredPart<unknown>[] {
  const codes = new Set(held.flatMap(({ stored }) => stored?.facts.fingerprint.code ?? []));
  codes.delete(code);
  return [...codes]
    .sort()
    .flatMap((older) => readStoredAt<unknown>(storeRoot, 'assets', older.slice(0, 20)) ?? []);
}

/** What is decided of one site; none for a folder that turned out to hold no site. */
export function planSite(surveyed: SurveyedSite, inputs: SitePlanInputs): PlannedSite[] {
  const { options, loaded } = inputs;
  const { siteId, action, scope, because, folder, stored, earlier } = surveyed;
  if (stored) {
    const { summary, warnings } = stored.facts;
    return [{ siteId, key: surveyed.key, action, scope, because, summary, warnings, stored }];
  }
  const site = loaded.sites.find(({ profile }) => profile.id === siteId);
  if (!site) return [];
  const fingerprint = fingerprintOf(folder, { ...inputs, boards: boardsOf(site.profile) });
  const warnings = loaded.problems.filter(({ file }) => file.startsWith(`${folder.path}/`));
  const summary = summarise(site, options.asOf);
  const key = fingerprintKey(fingerprint);
  const planned = { siteId, key, action, scope, because, site, summary, fingerprint, earlier };
  return [{ ...planned, warnings: warnings.length, isTextClean: !warnings.some(isOfText) }];
}

/** The sites of a plan that are rendered again. */
export function builtSites({ sites }: Pick<BuildPlan, 'sites'>): BuiltSite[] {
  return sites.filter((site): site is BuiltSite => site.stored === undefined);
}

function findPart(
  storeRoot: string,
  part: string,
  { key, force, findPublished }: { key: string; force: boolean; findPublished: FindPublished },
): PlannedPart {
  if (force) return { key };
  return { key, stored: findWhole(readStored(storeRoot, part), { key, findPublished }) };
}

/** The output of this key, if all of it is as it was; what is published is looked through for itself. */
function findWhole<Facts>(
  outputs: readonly StoredPart<Facts>[],
  { key, findPublished }: { key: string; findPublished: FindPublished },
): StoredPart<Facts> | undefined {
  const stored = outputs.find((one) => one.key === key);
  return stored && (findPublished(stored.files) || isWhole(stored)) ? stored : undefined;
}
