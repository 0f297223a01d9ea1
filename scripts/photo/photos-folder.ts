/** Which site's `photos/` a photo goes into. */
import { join, relative, resolve, sep } from 'node:path';
import type { SiteFolder } from '../../src/loader/content-layout.ts';
import { listSiteFolders } from '../../src/loader/site/site-folders.ts';
import { findNearest } from '../../src/model/values/nearest.ts';
import { UsageError } from '../terminal/options.ts';

export interface FolderWish {
  readonly contentRoot: string;
  /** The site that was named. */
  readonly siteId: string | undefined;
  /** The photos; those that lie in a site's folder say which one is meant. */
  readonly sources: readonly string[];
}

/**
 * The folder, whether it exists or not: of the site named; else of the one in whose folder the photos lie; else of the
 * only one there is. Throws `UsageError` when none of these says it.
 */
export function photosFolder({ contentRoot, siteId, sources }: FolderWish): string {
  const folders = listSiteFolders(contentRoot);
  if (folders.length === 0)
    throw new UsageError(`“${contentRoot}”里没有村（社区）。内容文件夹用 --content 指明。`);
  return join(contentRoot, chooseFolder(folders, { contentRoot, siteId, sources }).path, 'photos');
}

function chooseFolder(
  folders: readonly SiteFolder[],
  { contentRoot, siteId, sources }: FolderWish,
): SiteFolder {
  const [first] = folders;
  if (siteId !== undefined) {
    const named = folders.find(({ id }) => id === siteId);
    if (named) return named;
    const nearest = findNearest(
      siteId,
      folders.map(({ id }) => id),
    );
    throw new UsageError(
      `没有编号是“${siteId}”的村（社区）${nearest ? `，是不是“${nearest}”？` : `。编号就是它在 sites 里的文件夹名，例如 ${first?.id}。`}`,
    );
  }
  const around = folders.find(({ path }) =>
    sources.every((source) => isBelow(join(contentRoot, path), source)),
  );
  const chosen = around ?? (folders.length === 1 ? first : undefined);
  if (!chosen) throw new UsageError(`请用 --site 写明放进哪个村（社区），例如 --site ${first?.id}。`);
  return chosen;
}

function isBelow(folder: string, file: string): boolean {
  const path = relative(resolve(folder), resolve(file));
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && path !== resolve(file);
}
