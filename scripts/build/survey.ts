/**
 * What can be known of every site before any of its files is opened: whether the store still has what it would become.
 * A city of 500 sites in which one has changed is surveyed in a second; only that one is then loaded.
 */
import type { SiteFolder } from '../../src/loader/content-layout.ts';
import { listSiteFolders } from '../../src/loader/site-folders.ts';
import type { SiteSummary } from '../../src/site/summary.ts';
import type { History } from '../history/open-history.ts';
import type { ContentDigests } from './digests.ts';
import type { SiteFingerprint } from './fingerprint.ts';
import type { BuildOptions } from './options.ts';
import { planSites, type SitePlan } from './plan.ts';
import { isWhole, readStored, type StoredPart } from './store.ts';

/** What the store remembers of a site besides its files. */
export interface SiteFacts {
  readonly fingerprint: SiteFingerprint;
  readonly asOf: BuildOptions['asOf'];
  readonly summary: SiteSummary;
  /** The board it hangs its sheets on; part of what it was made from. */
  readonly board: string;
  /** How many warnings its files had; errors it had none. */
  readonly warnings: number;
}

export interface SurveyedSite extends SitePlan {
  readonly folder: SiteFolder;
  /** Its earlier output, when that is what would be built again. */
  readonly stored?: StoredPart<SiteFacts>;
}

/** What is known of all sites before any is loaded. */
export interface FingerprintInputs {
  readonly digests: ContentDigests;
  readonly history: Pick<History, 'digestOf'>;
  /** Digest of the program. */
  readonly code: string;
}

export const sitePart = (siteId: string): string => `sites/${siteId}`;

/** Decides for each site of the release whether it is built or kept, in order of id. */
export function surveySites(
  options: BuildOptions,
  inputs: FingerprintInputs & { readonly storeRoot: string },
): SurveyedSite[] {
  const { siteIds } = options;
  const known = listSiteFolders(options.contentRoot)
    .filter(({ id }) => !siteIds || siteIds.includes(id))
    .map((folder) => {
      const parts = readStored<SiteFacts>(inputs.storeRoot, sitePart(folder.id));
      const board = parts[0]?.facts.board ?? '';
      return { folder, parts, fingerprint: fingerprintOf(folder, { ...inputs, options, board }) };
    });
  const plans = planSites(
    known.map(({ folder, parts, fingerprint }) => ({
      siteId: folder.id,
      fingerprint,
      stored: parts.map((part) => ({ ...part.facts, ...nextChange(part.facts), isWhole: isWhole(part) })),
    })),
    options,
  );
  return known.map(({ folder, parts }, index) => {
    const plan = plans[index] as SitePlan;
    const stored = plan.action === 'keep' ? parts.find(({ key }) => key === plan.key) : undefined;
    return { ...plan, folder, ...(stored && { stored }) };
  });
}

/** What a site on this board is made from. */
export function fingerprintOf(
  folder: SiteFolder,
  inputs: FingerprintInputs & { readonly options: BuildOptions; readonly board: string },
): SiteFingerprint {
  const { digests, history, code, options, board } = inputs;
  return {
    code,
    city: digests.city,
    catalogue: digests.ofCatalogue(folder),
    board: digests.ofBoard(board),
    files: digests.ofSite(folder),
    history: history.digestOf(folder.id),
    posters: options.hasPosters ? 'yes' : 'no',
  };
}

function nextChange({ summary }: SiteFacts) {
  return summary.nextChangeOn === undefined ? {} : { nextChangeOn: summary.nextChangeOn };
}
