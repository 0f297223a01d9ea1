/** 撤并 of all sites, read from their `site.yaml` alone: what a site shows of others that went into it, or it went into. */
import { join } from 'node:path';
import { closedBy, closingSchema, type Closing, type Succession } from '../../model/place/closing.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { compareText } from '../../model/values/compare-text.ts';
import type { SiteFolder } from '../content-layout.ts';
import { parseSource } from '../read/read-source.ts';
import { hasText, readPlainTextAt } from '../read/source-file.ts';
import { listSiteFolders, nameOfSite } from './site-folders.ts';

/** What is known of closed sites before any is loaded. */
export interface Closings {
  /** By the id of the site that is, or will be, closed. Nothing of a file that cannot be read: its check says so. */
  readonly byId: ReadonlyMap<string, Closing>;
  /** What a site shows of it as of a day; `undefined` for nearly all. */
  readonly successionOf: (siteId: string, asOf: CalendarDate) => Succession | undefined;
}

/**
 * Reads them. A few hundred `site.yaml` are looked through for the word in some milliseconds; only those that have it are
 * parsed.
 */
export function readClosings(contentRoot: string, folders = listSiteFolders(contentRoot)): Closings {
  const folderOf = new Map(folders.map((folder) => [folder.id, folder]));
  const byId = new Map(
    folders.flatMap((folder): [string, Closing][] => {
      const closing = closingIn(contentRoot, folder);
      return closing ? [[folder.id, closing]] : [];
    }),
  );
  const nameOf = (id: string): string => {
    const folder = folderOf.get(id);
    return folder ? nameOfSite(contentRoot, folder) : id;
  };
  return {
    byId,
    successionOf: (siteId, asOf) => {
      const closed = closedBy({ closed: byId.get(siteId) }, asOf);
      const into = (closed?.into ?? []).map((id) => ({ id, name: nameOf(id) }));
      const formerly = [...byId]
        .filter(([, { on, into: to = [] }]) => on <= asOf && to.includes(siteId))
        .map(([id, { on }]) => ({ id, name: nameOf(id), on }))
        .sort((a, b) => compareText(b.on, a.on) || compareText(a.id, b.id));
      return into.length + formerly.length === 0 ? undefined : { into, formerly };
    },
  };
}

function closingIn(contentRoot: string, folder: SiteFolder): Closing | undefined {
  const path = `${folder.path}/site.yaml`;
  const file = join(contentRoot, path);
  if (!hasText(file, 'closed')) return undefined;
  const text = readPlainTextAt(file);
  const value = text === undefined ? undefined : parseSource(path, text).value?.value;
  if (typeof value !== 'object' || value === null || !('closed' in value)) return undefined;
  return closingSchema.safeParse(value.closed).data;
}
