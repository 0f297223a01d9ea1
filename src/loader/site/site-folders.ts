/** The folders of sites, and their names, found without loading one. */
import { join } from 'node:path';
import { findSiteFolder, type SiteFolder } from '../content-layout.ts';
import { findFiles, readPlainTextAt } from '../read/source-file.ts';

/** All site folders of a content folder, sorted by id. One with nothing in it turns out to be no site when loaded. */
export function listSiteFolders(contentRoot: string): SiteFolder[] {
  const folders: SiteFolder[] = [];
  findFiles(contentRoot, (path) => {
    const folder = findSiteFolder(path);
    if (folder) folders.push(folder);
    return !folder && (path === 'sites' || path.startsWith('sites/'));
  });
  return folders.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.path < b.path ? -1 : 1));
}

export interface NamedFolder extends SiteFolder {
  /** As one line of `site.yaml` says, which is not judged; the id where none does. */
  readonly name: string;
}

/** All site folders with their names, sorted by id. */
export function listNamedFolders(contentRoot: string): NamedFolder[] {
  return listSiteFolders(contentRoot).map((folder) => ({ ...folder, name: nameOfSite(contentRoot, folder) }));
}

/** The name that a line of `site.yaml` says, which is not judged; the id where none does. */
export function nameOfSite(contentRoot: string, { path, id }: SiteFolder): string {
  const text = readPlainTextAt(join(contentRoot, path, 'site.yaml')) ?? '';
  return NAME.exec(text)?.[1] ?? id;
}

/** `name: 水南村`, quoted or with a remark. */
const NAME = /^name:[ \t]*["']?([^"'#\r\n]{1,40}?)["']?[ \t]*(?:#.*)?$/m;
