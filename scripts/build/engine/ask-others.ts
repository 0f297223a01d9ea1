/**
 * What other machines made or can make of the sites that this one would build: laid into the folder store before anything is
 * loaded. The store alone says what is done. What nobody did this machine does itself, as if it were alone: so a site with
 * errors is told of and held back as ever.
 */
import { UsageError } from '../../terminal/options.ts';
import type { Progress } from '../../terminal/progress.ts';
import type { Checkout } from '../git.ts';
import type { BuildOptions } from '../options.ts';
import { readStoredAt } from '../store.ts';
import {
  fingerprintOf,
  sitePart,
  surveySites,
  type SiteFacts,
  type SurveyedSite,
  type SurveyInputs,
} from '../survey.ts';
import type { Queue, Store } from './interfaces.ts';
import { NotAllowedError } from './not-allowed.ts';
import { fetchSite, shareSite, type Shelves } from './share-site.ts';
import { shelvesFor } from './shelves.ts';
import { siteInput } from './site-input.ts';
import type { SiteJob } from './site-job.ts';

export interface Others {
  readonly store: Store;
  /** Who works; nobody when absent. */
  readonly queue?: Queue<PlacedJob, unknown> | undefined;
}

/** A job with where its site lies, by which work is put in order. */
export interface PlacedJob extends SiteJob {
  readonly countyId: string;
  readonly townshipId: string;
}

export interface Asking {
  readonly options: BuildOptions;
  readonly inputs: SurveyInputs;
  readonly checkout: Pick<Checkout, 'isClean' | 'head'>;
  readonly progress: Progress;
}

/** The same sites, and with those that others made as kept ones. */
export async function askOthers(
  surveyed: readonly SurveyedSite[],
  { store, queue }: Others,
  asking: Asking,
): Promise<SurveyedSite[]> {
  const { options, inputs, progress } = asking;
  const jobs = surveyed.filter(({ action }) => action === 'build').map((site) => jobOf(site, asking));
  if (jobs.length === 0) return [...surveyed];
  const shelves = shelvesFor(store, inputs);
  progress.step(`看别的电脑做好了哪些（${jobs.length} 个村、社区）`);
  const there = await fetchAll(jobs, shelves);
  const missing = jobs.filter(({ siteId }) => !there.has(siteId));
  if (queue && missing.length > 0) {
    refuseUncommitted(asking.checkout);
    progress.step(`别的电脑生成 ${missing.length} 个村（社区）`);
    await queue.run(missing, (done) => progress.advance(done, missing.length));
    for (const siteId of await fetchAll(missing, shelves)) there.add(siteId);
  }
  const again = new Map(
    surveySites({ ...options, siteIds: [...there] }, inputs).map((site) => [site.siteId, site]),
  );
  return surveyed.map((site) => again.get(site.siteId) ?? site);
}

function jobOf(site: SurveyedSite, { options, inputs, checkout }: Asking): PlacedJob {
  const { folder, siteId } = site;
  const { asOf, hasPosters } = options;
  const fingerprint = fingerprintOf(folder, { ...inputs, options, boards: [] });
  const inputAs = (day: typeof asOf): string => siteInput(fingerprint, { ...inputs.digests, asOf: day });
  return {
    ...{ siteId, asOf, hasPosters, commit: checkout.head ?? '', input: inputAs(asOf) },
    ...{ countyId: folder.countyId, townshipId: folder.townshipId },
    ...(site.earlier && { earlier: inputAs(site.earlier.facts.asOf) }),
  };
}

/** Others have what was committed and nothing else. */
function refuseUncommitted({ isClean, head }: Asking['checkout']): void {
  if (!isClean || head === undefined)
    throw new UsageError('内容有没提交的改动，或者不在 git 里，别的电脑拿不到。请先提交，或者不用 --queue。');
}

/** A server answers some at once faster than one after the other. */
const AT_ONCE = 8;

/** Ids of the sites that lie in the folder store then. */
async function fetchAll(jobs: readonly PlacedJob[], shelves: Shelves): Promise<Set<string>> {
  const there = new Set<string>();
  const waiting = jobs.values();
  const work = async (): Promise<void> => {
    for (const job of waiting) if ((await fetchSite(job, shelves)) !== undefined) there.add(job.siteId);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return there;
}

/** Puts what this machine made where others find it; returns why not, where its key does not allow that. */
export async function tellOthers(
  built: readonly { readonly siteId: string; readonly key: string }[],
  store: Store,
  inputs: SurveyInputs,
): Promise<string | undefined> {
  const shelves = shelvesFor(store, inputs);
  for (const { siteId, key } of built) {
    const stored = readStoredAt<SiteFacts>(inputs.storeRoot, sitePart(siteId), key);
    if (!stored) continue;
    try {
      await shareSite({ siteId, input: shelves.inputOf(stored.facts) }, stored, shelves);
    } catch (cause) {
      if (cause instanceof NotAllowedError) return cause.message;
      throw cause;
    }
  }
  return undefined;
}
