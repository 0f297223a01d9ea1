/** The parts of an unfinished release: which file belongs to a site, to what all share, and to the city. */
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HELP_FOLDER } from '../../src/site/urls.ts';
import type { RenderedPart } from './render.ts';

/** Style sheets, scripts and fonts of all pages, icons, and what characters sound like. */
export const ASSETS = 'assets';

/** Moves what the jobs rendered into the tree: their sites, the shared assets, the guide, and the city from its job. */
export function collectPages(parts: readonly RenderedPart[], tree: string): void {
  for (const { job, folder } of parts) {
    for (const siteId of job.siteIds) movePath(folder, tree, siteId);
    // Every job writes the same assets, for they are made from the program alone.
    if (existsSync(join(folder, ASSETS)))
      cpSync(join(folder, ASSETS), join(tree, ASSETS), { recursive: true });
    if (job.guide === 'rendered') movePath(folder, tree, HELP_FOLDER);
    if (job.citySummaries) {
      for (const name of readdirSync(folder)) if (name !== ASSETS) movePath(folder, tree, name);
    }
  }
}

function movePath(from: string, to: string, path: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  renameSync(join(from, path), join(to, path));
}

/** Paths of all files below a folder of the tree, from the tree, sorted. */
export function filesBelow(tree: string, folder: string): string[] {
  if (!existsSync(join(tree, folder))) return [];
  return readdirSync(join(tree, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(tree, path) : [path];
    })
    .sort();
}

/** Paths of the city's own files: all that belong to no site, not to the guide, and are not shared. */
export function cityFiles(tree: string, siteIds: ReadonlySet<string>): string[] {
  return readdirSync(tree, { withFileTypes: true })
    .filter(({ name }) => name !== ASSETS && name !== HELP_FOLDER && !siteIds.has(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(tree, entry.name) : [entry.name]))
    .sort();
}
