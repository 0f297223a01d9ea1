/** The folders of sites, found without opening a file in them. */
import { findSiteFolder, isStrayFolder, type SiteFolder } from './content-layout.ts';
import { findFiles } from './source-file.ts';

/** All site folders of a content folder, sorted by id. One with nothing in it turns out to be no site when loaded. */
export function listSiteFolders(contentRoot: string): SiteFolder[] {
  const folders: SiteFolder[] = [];
  findFiles(contentRoot, (path) => {
    const folder = findSiteFolder(path);
    if (folder) folders.push(folder);
    return !folder && !isStrayFolder(path);
  });
  return folders.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.path < b.path ? -1 : 1));
}
