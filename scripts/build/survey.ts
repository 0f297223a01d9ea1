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
import { isWhole, readStored, type StoredPart } from './store.ts';

/** What the store remembers of a site besides its files. */
export interface SiteFacts {
  readonly fingerprint: SiteFingerprint;
  readonly asOf: BuildOptions['asOf'];
  readonly summary: SiteSummary;
  /** The boards it hangs its sheets on; part of what it was made from. */
  readonly boards: readonly string[];
  /** How many warnings its files had; errors it had none. */
  readonly warnings: number;
  readonly counts: FileCounts;
  /** What was withdrawn or purged, in words with the address: going back behind it would show it again. */
  readonly takenBack: readonly string[];
}

export interface SurveyedSite extends SitePlan {
  readonly folder: SiteFolder;
  /** Its earlier output, when that is what would be built again. */
  readonly stored?: StoredPart<SiteFacts> | undefined;
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
  const parts = readStored<SiteFacts>(storeRoot, sitePart(folder.id));
  const fingerprint = fingerprintOf(folder, { ...inputs, boards: parts[0]?.facts.boards ?? [] });
  const same = parts.find(({ key }) => key === fingerprintKey(fingerprint));
  const isThere = same !== undefined && findPublished(same.files) !== undefined;
  const stored = parts.map((part) => ({
    ...part.facts,
    ...nextChange(part.facts),
    // What is published is looked through for itself, and only one output is asked for.
    isWhole: part === same && (isThere || isWhole(part)),
  }));
  const plan = planSite({ siteId: folder.id, fingerprint, stored }, options);
  return { ...plan, folder, stored: plan.action === 'keep' ? same : undefined };
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
    board: boards.map((id) => digests.ofBoard(id)).join(' '),
    files: digests.ofSite(folder),
    history: history.digestOf(folder.id),
    posters: options.hasPosters ? 'yes' : 'no',
  };
}

function nextChange({ summary }: SiteFacts) {
  return summary.nextChangeOn === undefined ? {} : { nextChangeOn: summary.nextChangeOn };
}
