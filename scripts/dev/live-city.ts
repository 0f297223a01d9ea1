/**
 * What `npm run dev` has loaded: the site that is worked on, and a few that were looked at. A site is loaded when it is
 * asked for and again when it changed, never the city: of 511 sites one is read.
 */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderJob } from '../../src/render-job.ts';
import type { PhotoMemory } from '../build/photos.ts';
import { loadLiveSite, loadShared, type LiveFolders, type LiveSite, type SharedParts } from './live-site.ts';
import { findSites } from './site-list.ts';

/** Sites that stay loaded, the one opened longest ago leaves first. */
const MOST_OPEN = 3;

export interface LiveCity {
  readonly folders: LiveFolders;
  /** Loads a site unless it is loaded; `undefined` when there is none of this id. */
  readonly open: (id: string) => Promise<LiveSite | undefined>;
  /** Loads some site unless one is open: pages of the city need one. */
  readonly openAny: () => Promise<unknown>;
  /** Loads what all share, unless it is known. */
  readonly openShared: () => Promise<unknown>;
  /** Loads these sites again, those of them that are open. */
  readonly refresh: (ids: readonly string[]) => Promise<LiveSite[]>;
  /** The sites that are open, the one opened last at the end. */
  readonly opened: () => readonly LiveSite[];
  /** What all sites share, as it was when it was last whole. */
  readonly shared: () => SharedParts | undefined;
  /** Called after a site was opened, or others left. */
  readonly onOpened: (listener: () => void) => void;
}

/** The job file that Astro reads. */
export const jobFile = (workRoot: string): string => join(workRoot, 'job.json');

/** A city of which nothing is loaded yet. */
export function openCity(folders: LiveFolders): LiveCity {
  const sites = new Map<string, LiveSite>();
  const memory: PhotoMemory = new Map();
  const listeners: (() => void)[] = [];
  let shared: SharedParts | undefined;
  // One after the other: two at once would write the same job.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  };

  const load = async (id: string): Promise<LiveSite> => {
    const before = sites.get(id);
    const refreshed = await loadLiveSite(id, folders, { before, memory });
    shared = refreshed.shared ?? shared;
    sites.set(id, refreshed.live);
    return refreshed.live;
  };
  const openNow = async (id: string): Promise<LiveSite | undefined> => {
    const known = sites.get(id);
    if (known) return known;
    if (!findSites(folders.contentRoot).has(id)) return undefined;
    const live = await load(id);
    for (const oldest of [...sites.keys()].slice(0, -MOST_OPEN)) sites.delete(oldest);
    writeJob(folders, [...sites.values()], shared);
    for (const listener of listeners) listener();
    return live;
  };
  const refreshNow = async (ids: readonly string[]): Promise<LiveSite[]> => {
    const refreshed: LiveSite[] = [];
    for (const id of ids.filter((one) => sites.has(one))) refreshed.push(await load(id));
    writeJob(folders, [...sites.values()], shared);
    return refreshed;
  };
  const open = async (id: string): Promise<LiveSite | undefined> =>
    sites.get(id) ?? (await inTurn(() => openNow(id)));
  const openAny = async (): Promise<unknown> => {
    const [first] = sites.size > 0 ? [] : findSites(folders.contentRoot).keys();
    return first === undefined ? undefined : open(first);
  };
  const openShared = async (): Promise<unknown> => (shared ??= await inTurn(() => loadShared(folders)));
  // Of another time, and perhaps of another city.
  rmSync(jobFile(folders.workRoot), { force: true });
  return {
    folders,
    ...{ open, openAny, openShared },
    refresh: (ids) => inTurn(() => refreshNow(ids)),
    opened: () => [...sites.values()],
    shared: () => shared,
    onOpened: (listener) => void listeners.push(listener),
  };
}

/** Written beside and renamed, so that Astro never reads half a job. Without what all share there is nothing to show. */
function writeJob(
  { contentRoot, asOf, workRoot }: LiveFolders,
  live: readonly LiveSite[],
  shared: SharedParts | undefined,
): void {
  if (!shared) return;
  const { city, catalogue, regions, levels, settings, boards } = shared;
  const job: RenderJob = {
    contentRoot,
    asOf,
    content: {
      city,
      catalogue,
      regions,
      levels,
      settings,
      boards: [...boards.values()],
      sites: live.flatMap(({ site }) => site ?? []),
    },
    siteIds: live.flatMap(({ site, id }) => (site ? [id] : [])),
    citySummaries: live.flatMap(({ summary }) => summary ?? []),
    photos: Object.assign({}, ...live.map(({ photos }) => photos.sizes)) as RenderJob['photos'],
    hasPosters: false,
    revisions: {},
    // Only on this machine: the wall's full names may be seen.
    paperReach: 'wall',
    guide: existsSync(join(contentRoot, 'guide')) ? 'rendered' : undefined,
  };
  const file = jobFile(workRoot);
  mkdirSync(workRoot, { recursive: true });
  writeFileSync(`${file}.next`, JSON.stringify(job));
  renameSync(`${file}.next`, file);
}
