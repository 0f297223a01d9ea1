/** Which sites there are, without loading them: their folders, and their names for whoever looks for one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSiteFolder, type SiteFolder } from '../../src/loader/content-layout.ts';
import { compareText } from '../../src/model/compare-text.ts';

/** The folders of all sites by id. */
export function findSites(contentRoot: string): Map<string, SiteFolder> {
  const below = (path: string): string[] => {
    try {
      return readdirSync(join(contentRoot, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => `${path}/${name}`);
    } catch {
      // No such folder: there are no sites in it.
      return [];
    }
  };
  const folders = below('sites')
    .flatMap(below)
    .flatMap(below)
    .flatMap((path) => findSiteFolder(path) ?? []);
  return new Map(folders.sort((a, b) => compareText(a.id, b.id)).map((folder) => [folder.id, folder]));
}

export interface ListedSite {
  readonly id: string;
  readonly name: string;
  readonly countyId: string;
  readonly townshipId: string;
}

/** Every site with its name, sorted by folder. A name is read as one line of its file; the id stands for none. */
export function listSites(contentRoot: string): ListedSite[] {
  return [...findSites(contentRoot).values()]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ id, path, countyId, townshipId }) => ({
      id,
      name: nameIn(join(contentRoot, path, 'site.yaml')) ?? id,
      countyId,
      townshipId,
    }));
}

function nameIn(file: string): string | undefined {
  try {
    return /^name:\s*["']?([^"'#\r\n]{1,40}?)["']?\s*(?:#.*)?$/m.exec(readFileSync(file, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}
