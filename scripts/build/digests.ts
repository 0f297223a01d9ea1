/** Digests of what lies on disk: the program, shared configuration, and each site's folder. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFolder } from '../../src/loader/content-layout.ts';
import { readClosings, type Closings } from '../../src/loader/site/closings.ts';
import { GUIDE_PATHS } from '../../src/model/clerk/guide.ts';
import { INSPECTIONS } from '../../src/model/place/inspection.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { openCheckout, type Checkout } from './git.ts';

/** What developers have beside the program, the tables of the bench among it: nothing published is made from it. */
const NOT_CODE = /^scripts\/workshop\/|(?:^|\/)README\.md$/;

/** What the program consists of, besides Node itself. */
const CODE = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A digest of the program that builds: a change in any of it makes every stored output worthless. */
export function digestCode(projectRoot: string): string {
  const files = CODE.flatMap((path) =>
    existsSync(join(projectRoot, path)) ? filesIn(projectRoot, path) : [],
  );
  return digestPaths(
    projectRoot,
    files.filter((file) => !NOT_CODE.test(file)),
    process.version,
  );
}

/** Digests of the parts of a content folder that the pages of its sites are made from. */
export interface ContentDigests {
  /** `city.yaml`, and `editor.yaml`, which says whether each site has its forms. */
  readonly city: string;
  /** The catalogue with those of all counties and townships. */
  readonly catalogue: string;
  /** The catalogue as it holds for a site: the city's, its county's and its township's. */
  readonly ofCatalogue: (folder: Pick<SiteFolder, 'countyId' | 'townshipId'>) => string;
  /** What can be done where, and what to bring. */
  readonly services: string;
  /** Texts for publicity boards that sites share. */
  readonly publicity: string;
  /** What city, counties and townships say of their own base. */
  readonly levels: string;
  /** How the ledger gives points, and what levels say of their money. */
  readonly ledger: string;
  /** What villages and communities should have. */
  readonly standards: string;
  /** What search takes for the same thing. */
  readonly synonyms: string;
  /** All board standards: the city has a drawing of each. */
  readonly boards: string;
  /** The clerks' guide; none when the content has none. */
  readonly guide?: string | undefined;
  /** What a site shows of others that went into it, or it went into; empty for nearly all. */
  readonly ofSuccession: (siteId: string) => string;
  readonly ofBoard: (boardId: string) => string;
  /** Where a site lies, everything in its folder, and the inspections that speak of it. */
  readonly ofSite: (folder: SiteFolder) => string;
}

/** The digests of a content folder as it is now, and as of a day. Committed folders are named by git and not read. */
export function digestContent(
  contentRoot: string,
  asOf: CalendarDate,
  { trees }: Pick<Checkout, 'trees'> = openCheckout(contentRoot),
): ContentDigests {
  const root = realpathSync(contentRoot);
  const boards = new Map<string, string>();
  const catalogues = new Map<string, string>();
  let closings: Closings | undefined;
  let inspections: ReturnType<typeof readInspections> | undefined;
  return {
    city: digestPaths(root, ['city.yaml', 'editor.yaml']),
    catalogue: digestPaths(root, ['catalogue.yaml', 'catalogue']),
    ofCatalogue: ({ countyId, townshipId }) => {
      const key = `${countyId}.${townshipId}`;
      const regional = [countyId, key].map((name) => `catalogue/${name}.yaml`);
      const digest = catalogues.get(key) ?? digestPaths(root, ['catalogue.yaml', ...regional]);
      catalogues.set(key, digest);
      return digest;
    },
    services: digestPaths(root, ['services']),
    publicity: digestPaths(root, ['publicity']),
    levels: digestPaths(root, ['regions']),
    ledger: digestPaths(root, ['ledger.yaml', 'regions']),
    standards: digestPaths(root, ['standards']),
    synonyms: digestPaths(root, ['synonyms.yaml']),
    boards: digestPaths(root, ['boards']),
    guide: existsSync(join(root, 'guide')) ? digestPaths(root, GUIDE_PATHS) : undefined,
    ofSuccession: (siteId) => {
      closings ??= readClosings(root);
      const succession = closings.successionOf(siteId, asOf);
      return succession === undefined ? '' : JSON.stringify(succession);
    },
    ofBoard: (id) => {
      const digest = boards.get(id) ?? digestPaths(root, [`boards/${id}.yaml`]);
      boards.set(id, digest);
      return digest;
    },
    ofSite: ({ path, id }) =>
      `${path} ${trees.get(path) ?? digestPaths(root, [path])}${(inspections ??= readInspections(root))(id)}`,
  };
}

/** What inspections that name a site say, digested; empty for a site in none. */
function readInspections(root: string): (siteId: string) => string {
  if (!existsSync(join(root, INSPECTIONS))) return () => '';
  const files = filesIn(root, INSPECTIONS).map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
  return (siteId) => {
    const naming = files.filter(({ text }) => text.includes(siteId)).map(({ path }) => path);
    return naming.length === 0 ? '' : ` ${digestPaths(root, naming)}`;
  };
}

/** One digest of files and folders, whatever order the file system lists them in. */
export function digestPaths(root: string, paths: readonly string[], salt = ''): string {
  const hash = createHash('sha256').update(salt);
  for (const path of paths) {
    if (!existsSync(join(root, path))) continue;
    for (const file of filesIn(root, path)) {
      const content = readFileSync(join(root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** Paths of the files at or below a path, sorted. */
function filesIn(root: string, path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(root, `${path}/${name}`));
}
