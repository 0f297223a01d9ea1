/**
 * What can be known of every site before any of its files is opened: whether the store still has what it would become.
 * A city of 500 sites in which one has changed is surveyed in a second; only that one is then loaded.
 */
import type { SiteFolder } from '../../src/loader/content-layout.ts';
import { listSiteFolders } from '../../src/loader/site/site-folders.ts';
import type { SiteProfile } from '../../src/model/place/site.ts';
import type { SiteSummary } from '../../src/site/summary.ts';
import type { History } from '../history/open-history.ts';
import type { ContentDigests } from './digests.ts';
import { fingerprintKey, type SiteFingerprint } from './fingerprint.ts';
import type { FileCounts } from './manifest.ts';
import type { BuildOptions } from './options.ts';
import { planSite, type SitePlan } from './plan.ts';
import type { FindPublished } from './published.ts';
import { isWhole, readStoredAt, type StoredPart } from './store.ts';

/** What the store remembers of a site besides its files. */
export interface SiteFacts {
  readonly fingerprint: SiteFingerprint;
  readonly asOf: BuildOptions['asOf'];
  readonly summary: SiteSummary;
  /** The boards it hangs its sheets on; part of what it was made from. */
  readonly boards: readonly string[];
  /** How many warnings its files had; errors it had none. */
  readonly warnings: number;
  /** Whether no warning was about what its texts contain, so that they need not be looked through again. */
  readonly isTextClean: boolean;
  readonly counts: FileCounts;
  /** What was withdrawn or purged, in words with the address: going back behind it would show it again. */
  readonly takenBack: readonly string[];
}

export interface SurveyedSite extends SitePlan {
  readonly folder: SiteFolder;
  /** Its earlier output, when that is what would be built again. */
  readonly stored?: StoredPart<SiteFacts> | undefined;
  /** Its earlier output, when most of it is what would be built again. */
  readonly earlier?: StoredPart<SiteFacts> | undefined;
  /** Whether this program looked through its files as they are, and found nothing in their texts. */
  readonly wasLookedThrough?: boolean | undefined;
}

/** What is known of all sites before any is loaded. */
export interface FingerprintInputs {
  readonly digests: ContentDigests;
  readonly history: Pick<History, 'digestOf'>;
  /** Digest of the program. */
  readonly code: string;
}

export const sitePart = (siteId: string): string => `sites/${siteId}`;

export interface SurveyInputs extends FingerprintInputs {
  readonly storeRoot: string;
  readonly findPublished: FindPublished;
}

/** Decides for each site of the release whether it is built or kept, in order of id. */
export function surveySites(options: BuildOptions, inputs: SurveyInputs): SurveyedSite[] {
  const { siteIds } = options;
  return listSiteFolders(options.contentRoot)
    .filter(({ id }) => !siteIds || siteIds.includes(id))
    .map((folder) => surveySite(folder, { ...inputs, options }));
}

function surveySite(
  folder: SiteFolder,
  inputs: SurveyInputs & { readonly options: BuildOptions },
): SurveyedSite {
  const { options, storeRoot, findPublished } = inputs;
  const part = sitePart(folder.id);
  const newest = readStoredAt<SiteFacts>(storeRoot, part);
  const fingerprint = fingerprintOf(folder, { ...inputs, boards: newest?.facts.boards ?? [] });
  const key = fingerprintKey(fingerprint);
  const same = newest?.key === key ? newest : readStoredAt<SiteFacts>(storeRoot, part, key);
  const isThere = same !== undefined && findPublished(same.files) !== undefined;
  const outputs = [...new Set([newest, same])].filter((one) => one !== undefined);
  const stored = outputs.map((one) => ({
    ...one.facts,
    nextChanges: one.facts.summary.nextChanges,
    // What is published is looked through for itself, and only one output is asked for.
    isWhole: one === same && (isThere || isWhole(one)),
  }));
  const plan = planSite({ siteId: folder.id, fingerprint, stored }, options);
  if (plan.action === 'keep') return { ...plan, folder, stored: same };
  const wasLookedThrough = !options.force && newest && isLookedThrough(newest.facts, fingerprint);
  // The printer changes pages after they were written.
  return plan.scope === 'pages' || options.hasPosters
    ? { ...plan, folder, wasLookedThrough }
    : { ...plan, folder, wasLookedThrough, earlier: same };
}

function isLookedThrough(
  { isTextClean, fingerprint }: SiteFacts,
  { code, files }: Pick<SiteFingerprint, 'code' | 'files'>,
): boolean {
  return isTextClean && fingerprint.code === code && fingerprint.files === files;
}

/** The boards of a site: for its disclosures, and for publicity. */
export function boardsOf({ board, publicityBoard }: SiteProfile): string[] {
  return publicityBoard === undefined ? [board] : [board, publicityBoard];
}

/** What a site on these boards is made from. */
export function fingerprintOf(
  folder: SiteFolder,
  inputs: FingerprintInputs & { readonly options: BuildOptions; readonly boards: readonly string[] },
): SiteFingerprint {
  const { digests, history, code, options, boards } = inputs;
  return {
    code,
    city: digests.city,
    catalogue: digests.ofCatalogue(folder),
    services: digests.services,
    standards: digests.standards,
    synonyms: digests.synonyms,
    publicity: digests.publicity,
    levels: digests.levels,
    succession: digests.ofSuccession(folder.id),
    board: boards.map((id) => digests.ofBoard(id)).join(' '),
    files: digests.ofSite(folder),
    history: history.digestOf(folder.id),
    posters: options.hasPosters ? 'yes' : 'no',
  };
}
