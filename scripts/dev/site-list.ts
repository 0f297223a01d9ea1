/** Which sites there are, without loading them: their folders, and their names for whoever looks for one. */
import type { SiteFolder } from '../../src/loader/content-layout.ts';
import { listNamedFolders, listSiteFolders, type NamedFolder } from '../../src/loader/site/site-folders.ts';
import { compareText } from '../../src/model/values/compare-text.ts';

/** The folders of all sites by id. */
export function findSites(contentRoot: string): Map<string, SiteFolder> {
  return new Map(listSiteFolders(contentRoot).map((folder) => [folder.id, folder]));
}

/** Every site with its name, those of a township together. */
export function listSites(contentRoot: string): NamedFolder[] {
  return listNamedFolders(contentRoot).sort((a, b) => compareText(a.path, b.path));
}
