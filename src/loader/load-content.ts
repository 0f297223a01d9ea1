/** The story of loading: find the files, read what all sites share, then each site. */
import type { BoardStandard } from '../model/place/board-standard.ts';
import type { CalendarDate } from '../model/values/calendar-date.ts';
import type { Catalogue } from '../model/catalogue/catalogue.ts';
import type { City } from '../model/place/city.ts';
import { findNearest } from '../model/values/nearest.ts';
import type { CitySettings } from '../model/place/city-settings.ts';
import type { RegionFile } from '../model/place/region.ts';
import { closedBy, type Succession } from '../model/place/closing.ts';
import type { Site } from '../model/place/site.ts';
import {
  fileRoleOf,
  findSiteFolder,
  FOLDERS,
  isStrayFolder,
  pathOfSite,
  type SiteFolder,
} from './content-layout.ts';
import { guardPaths } from './guard-text.ts';
import { sitesUnknown } from './city/load-inspections.ts';
import { loadShared } from './city/load-shared.ts';
import type { LoadedSite, SiteFiles } from './site/load-site.ts';
import { closingProblems } from './site/closing-checks.ts';
import { readClosings } from './site/closings.ts';
import type { ContentFile } from './site/content-file.ts';
import { FILE_START, compareProblems, problemAt, type ContentProblem } from './tell/problem.ts';
import type { RegionalCatalogueFile } from './city/regional-catalogues.ts';
import { readSource } from './read/read-source.ts';
import { toProblem } from './validate.ts';
import { checkTelephones } from '../model/place/telephones.ts';
import { findFiles, type FoundFile } from './read/source-file.ts';
import { checkSiteIds, unknownSites } from './site/site-id-checks.ts';
import { loadOrRecallSite, type SiteMemory } from './site/site-memory.ts';

export interface LoadOptions {
  /** The day as of which dates are judged. */
  readonly asOf: CalendarDate;
  /** Load only these sites; all when absent. */
  readonly siteIds?: readonly string[] | undefined;
  /** Sites loaded before; without it every file is read. */
  readonly memory?: SiteMemory;
  /**
   * The files of which anybody wants to know what is wrong in them alone; all when absent. The others are read for what
   * they say: with a file of a site the site's others, to be held against each other.
   */
  readonly judges?: ((path: string) => boolean) | undefined;
  /** The files whose texts this program looked through before without finding anything; none when absent. */
  readonly wasLookedThrough?: (path: string) => boolean;
}

export interface LoadedContent {
  readonly city: City | undefined;
  /** The city's; each site carries the one that holds for it. */
  readonly catalogue: Catalogue | undefined;
  /** What counties and townships set otherwise. */
  readonly regions: readonly RegionalCatalogueFile[];
  /** What the levels above sites say of their own base. */
  readonly levels: readonly RegionFile[];
  readonly settings: CitySettings;
  readonly boards: ReadonlyMap<string, BoardStandard>;
  /** Sites whose own files have no errors, sorted by id. */
  readonly sites: readonly Site[];
  /** What can be read of the others, sorted by id: for somebody who goes on writing, never to be published. */
  readonly damaged: readonly Site[];
  /** Ids of all sites that were read, with errors or without, sorted. */
  readonly siteIds: readonly string[];
  /** All problems of all files, sorted by file, line and column. */
  readonly problems: readonly ContentProblem[];
  /** Number of files read. */
  readonly files: number;
}

/** Loads a content folder. Never throws for what a clerk wrote. */
export async function loadContent(contentRoot: string, options: LoadOptions): Promise<LoadedContent> {
  return readContent(contentRoot, options);
}

/** The same without waiting, for who asks in the middle of a question. */
export function readContent(contentRoot: string, options: LoadOptions): LoadedContent {
  const { siteIds, asOf, memory } = options;
  const folders: SiteFolder[] = [];
  const strays: ContentProblem[] = [];
  const found = findFiles(contentRoot, (path) => {
    if (isStrayFolder(path)) {
      strays.push(strayFolder(path));
      return false;
    }
    const folder = findSiteFolder(path);
    if (folder) folders.push(folder);
    return !folder || !siteIds || siteIds.includes(folder.id);
  });
  const files = found.files.map((file) => wantedOf(file, options));
  const contentFiles = files.map((file) => ({ file, role: fileRoleOf(file.path) }));
  const shared = loadShared(files, asOf);
  const known = [
    ...found.problems,
    ...strays,
    ...misplacedFiles(contentFiles),
    ...guardPaths(files.flatMap((file) => (file.isAside || file.wasLookedThrough ? [] : file.path))),
  ];
  const wanted = groupBySite(folders, contentFiles, [...known, ...checkSiteIds(folders, shared.city)]).filter(
    ({ folder }) => !siteIds || siteIds.includes(folder.id),
  );
  const sharedFiles = files.filter(
    // What columns of sheets are called changes no site, and an inspection none but those it names.
    ({ path }) => !isInSite(path) && !['import-memory', 'inspection'].includes(fileRoleOf(path).type),
  );
  const closings = readClosings(contentRoot, folders);
  const loaded = wanted.map((site) =>
    withSuccession(
      loadOrRecallSite(site, shared, { asOf, sharedFiles, memory }),
      closings.successionOf(site.folder.id, asOf),
    ),
  );

  return {
    city: shared.city,
    catalogue: shared.catalogue,
    regions: shared.regions,
    levels: shared.levels,
    settings: shared.settings,
    boards: shared.boards,
    sites: loaded.flatMap(({ site }) => site ?? []).sort(byId),
    damaged: loaded.flatMap(({ damaged }) => damaged ?? []).sort(byId),
    siteIds: [...new Set(wanted.map(({ folder }) => folder.id))].sort(),
    problems: [
      ...shared.problems,
      ...known.filter(({ file }) => !isInSite(file)),
      ...loaded.flatMap(({ problems }) => problems),
      ...sitesUnknown(shared.inspections, folders, files),
      ...unknownSites(siteIds ?? [], folders),
      ...closingProblems(loaded, { closings, siteIds: folders.map(({ id }) => id), files }),
      // Whoever took a place over may have its numbers.
      ...telephoneProblems(loaded.flatMap(standing(asOf)), shared, files),
    ].sort(compareProblems),
    files: contentFiles.filter(({ role }) => role.type !== 'photo' && role.type !== 'ignored').length,
  };
}

/** The site, unless it is closed by then. */
function standing(asOf: CalendarDate): (loaded: LoadedSite) => Site[] {
  return ({ site }) => (site && !closedBy(site.profile, asOf) ? [site] : []);
}

/** What a site that others went into shows, and one that is closed. */
function withSuccession(loaded: LoadedSite, succession: Succession | undefined): LoadedSite {
  const { site, damaged } = loaded;
  if (!succession) return loaded;
  return {
    ...loaded,
    ...(site && { site: { ...site, succession } }),
    ...(damaged && { damaged: { ...damaged, succession } }),
  };
}

/** A file with what is wanted of it. */
function wantedOf(file: FoundFile, { judges, wasLookedThrough }: LoadOptions): FoundFile {
  if (judges && !judges(file.path)) return { ...file, isAside: true };
  return wasLookedThrough?.(file.path) ? { ...file, wasLookedThrough: true } : file;
}

/** Numbers that files of different offices give to different people. Only files with such a number are read again. */
function telephoneProblems(
  sites: readonly Site[],
  { city, levels }: Pick<LoadedContent, 'city' | 'levels'>,
  files: readonly FoundFile[],
): ContentProblem[] {
  if (!city) return [];
  return checkTelephones(
    city,
    levels.map((region) => ({ file: levelFile(region), region })),
    sites.map((site) => ({ folder: pathOfSite(site), site })),
  ).flatMap(({ file, finding }) => {
    const found = files.find(({ path }) => path === file);
    const source = found && readSource(found).value;
    return source ? [toProblem(source, finding)] : [];
  });
}

function levelFile({ countyId, townshipId }: RegionFile): string {
  return `regions/${[countyId ?? 'city', townshipId].filter(Boolean).join('.')}.yaml`;
}

function byId(a: Site, b: Site): number {
  return a.profile.id < b.profile.id ? -1 : 1;
}

/** A whole folder that is not content: one problem, and nothing in it is read. */
function strayFolder(path: string): ContentProblem {
  return problemAt(path, FILE_START, {
    code: 'FILE_UNEXPECTED',
    message: '内容文件夹里不该有这个文件夹，没有看它里面的东西。',
    hint: `内容文件夹里只有 ${FOLDERS.join('、')} 这几个文件夹；请把它移走，或看看 --content 指对了没有。`,
  });
}

/** Files that lie where none may, one problem for a whole folder with a wrong name. */
function misplacedFiles(contentFiles: readonly ContentFile[]): ContentProblem[] {
  const seen = new Set<string>();
  return contentFiles.flatMap(({ file, role }) => {
    if (role.type !== 'misplaced') return [];
    const folder = file.path.split('/').slice(0, 5).join('/');
    if (role.finding.code === 'SECTION_UNKNOWN' && seen.has(folder)) return [];
    seen.add(folder);
    return [problemAt(file.path, FILE_START, role.finding)];
  });
}

/** The folder of a path, if it lies in a site's: `sites/a/b/c/site.yaml` → `sites/a/b/c`. */
function siteFolderOf(path: string): string | undefined {
  const segments = path.split('/');
  return segments.length > 4 && segments[0] === 'sites' ? segments.slice(0, 4).join('/') : undefined;
}

function isInSite(path: string): boolean {
  return siteFolderOf(path) !== undefined;
}

/** What belongs to each site. A folder with nothing in it is no site. */
function groupBySite(
  folders: readonly SiteFolder[],
  contentFiles: readonly ContentFile[],
  known: readonly ContentProblem[],
): SiteFiles[] {
  const files = Map.groupBy(contentFiles, ({ file }) => siteFolderOf(file.path));
  const problems = Map.groupBy(known, ({ file }) => siteFolderOf(file));
  const isSite = ({ path }: SiteFolder): boolean =>
    files.get(path)?.some(({ role }) => role.type === 'site') ?? false;
  const real = folders.filter(isSite).map(({ id }) => id);
  return folders
    .filter(({ path }) => files.has(path) || problems.has(path))
    .map((folder) => ({
      folder,
      files: files.get(folder.path) ?? [],
      problems: problems.get(folder.path) ?? [],
      ...(!isSite(folder) && { nearest: findNearest(folder.id, real) }),
    }));
}
