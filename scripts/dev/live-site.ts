/** One site as `npm run dev` shows it: loaded by itself, with its photos, and with what was good before it was broken. */
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import { hasErrors, type ContentProblem } from '../../src/loader/tell/problem.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Site } from '../../src/model/place/site.ts';
import { lastGood } from '../../src/site/desk/last-good.ts';
import { summarise, type SiteSummary } from '../../src/site/summary.ts';
import { toldInWork, type ToldLine } from '../check/told-in-step.ts';
import { findSites } from './site-list.ts';
import { preparePhotos, type PhotoMemory, type PreparedPhotos } from '../build/photos.ts';

export interface LiveFolders {
  /** Absolute. */
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  /** Folder for everything that dev makes. */
  readonly workRoot: string;
  readonly photosRoot: string;
}

/** What all sites share. */
export type SharedParts = Pick<
  LoadedContent,
  'city' | 'catalogue' | 'regions' | 'levels' | 'settings' | 'boards'
>;

export interface LiveSite {
  readonly id: string;
  /** What is shown; absent while nothing of it can be, and never could. */
  readonly site?: Site;
  readonly summary?: SiteSummary;
  readonly photos: PreparedPhotos;
  /** Of the site, of what all share, and of its photos. */
  readonly problems: readonly ContentProblem[];
  /** What is written of private persons since the last commit. */
  readonly told: readonly ToldLine[];
  /** Files that are shown as they were before they were broken. */
  readonly kept: readonly string[];
  /** Number of files read. */
  readonly files: number;
  readonly checkedAt: Date;
  readonly tookMs: number;
}

export interface Refreshed {
  readonly live: LiveSite;
  /** Absent while `city.yaml` or `catalogue.yaml` cannot be read. */
  readonly shared?: SharedParts | undefined;
}

/** Loads a site again. `before` is what was shown until now. */
export async function loadLiveSite(
  id: string,
  { contentRoot, asOf, photosRoot }: LiveFolders,
  { before, memory }: { before?: LiveSite | undefined; memory: PhotoMemory },
): Promise<Refreshed> {
  const start = performance.now();
  const loaded = await loadContent(contentRoot, { asOf, siteIds: [id] });
  const broken = loaded.problems.filter(({ severity }) => severity === 'error').map(({ file }) => file);
  const whole = loaded.sites[0];
  const { site, kept } = whole
    ? { site: whole, kept: [] }
    : lastGood(loaded.damaged[0], before?.site, new Set(broken));
  const photos = await preparePhotos(site ? [site] : [], {
    contentRoot,
    asOf,
    memory,
    cacheRoot: photosRoot,
  });
  return {
    live: {
      id,
      ...(site && { site, summary: summarise(site, asOf) }),
      photos,
      problems: [...loaded.problems, ...photos.problems],
      told: toldInWork(contentRoot, findSites(contentRoot).get(id)?.path ?? id, loaded),
      kept,
      files: loaded.files,
      checkedAt: new Date(),
      tookMs: performance.now() - start,
    },
    shared: isShareable(loaded) ? loaded : undefined,
  };
}

/** What all sites share, without any of them; `undefined` while it has errors. */
export async function loadShared({ contentRoot, asOf }: LiveFolders): Promise<SharedParts | undefined> {
  const loaded = await loadContent(contentRoot, { asOf, siteIds: [] });
  return isShareable(loaded) ? loaded : undefined;
}

function isShareable({ city, catalogue, problems }: LoadedContent): boolean {
  const own = problems.filter(({ file }) => !file.startsWith('sites/'));
  return city !== undefined && catalogue !== undefined && !hasErrors(own);
}
