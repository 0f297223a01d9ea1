/** Which sites there are, without loading them: their folders, and their names for whoever looks for one. */
import type { SiteFolder } from '../../src/loader/content-layout.ts';
import { readClosings } from '../../src/loader/site/closings.ts';
import { listNamedFolders, listSiteFolders, type NamedFolder } from '../../src/loader/site/site-folders.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { compareText } from '../../src/model/values/compare-text.ts';

/** The folders of all sites by id. */
export function findSites(contentRoot: string): Map<string, SiteFolder> {
  return new Map(listSiteFolders(contentRoot).map((folder) => [folder.id, folder]));
}

/** A site in a list to choose from; `closedOn` where it is or will be closed. */
export interface ListedSite extends NamedFolder {
  readonly closedOn?: CalendarDate;
}

/** Every site with its name, and from which day on it is closed, those of a township together. */
export function listSites(contentRoot: string): ListedSite[] {
  const folders = listNamedFolders(contentRoot);
  const { byId } = readClosings(contentRoot, folders);
  return folders
    .map((folder) => {
      const closed = byId.get(folder.id);
      return closed ? { ...folder, closedOn: closed.on } : folder;
    })
    .sort((a, b) => compareText(a.path, b.path));
}
