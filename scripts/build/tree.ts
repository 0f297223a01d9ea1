/** The parts of an unfinished release: which file belongs to a site, to what all share, and to the city. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HELP_FOLDER } from '../../src/site/urls.ts';

/** Style sheets, scripts and fonts of all pages, icons, and what characters sound like. */
export const ASSETS = 'assets';

/** The form editor. */
export const ADMIN_FOLDER = 'admin';

/** Paths of all files below a folder of the tree, from the tree, sorted. A link to a folder is one; what leads nowhere is left out. */
export function filesBelow(tree: string, folder: string): string[] {
  if (!existsSync(join(tree, folder))) return [];
  return readdirSync(join(tree, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) {
        const stats = statSync(join(tree, path), { throwIfNoEntry: false });
        return stats?.isDirectory() ? filesBelow(tree, path) : stats ? [path] : [];
      }
      return entry.isDirectory() ? filesBelow(tree, path) : [path];
    })
    .sort();
}

const FINDABLE_FOLDER = '.findable';

/** Where a site that is written puts down what the search of the city finds of it; only the store keeps it. */
export const findableInTree = (tree: string, siteId: string): string =>
  join(tree, FINDABLE_FOLDER, `${siteId}.json.gz`);

const OF_NO_LEVEL = new Set<string>([ASSETS, HELP_FOLDER, ADMIN_FOLDER, FINDABLE_FOLDER]);

/** Paths of files above sites: all that belong to no site, to neither guide nor editor, and are not shared. */
export function cityFiles(tree: string, siteIds: ReadonlySet<string>): string[] {
  return readdirSync(tree, { withFileTypes: true })
    .filter(({ name }) => !OF_NO_LEVEL.has(name) && !siteIds.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(tree, entry.name) : [entry.name]))
    .sort();
}
