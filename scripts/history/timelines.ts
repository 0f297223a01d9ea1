/** From commits to addresses: what stood at each address, and since when. Pure. */
import { fileRoleOf } from '../../src/loader/content-layout.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { wasPublished } from '../../src/model/history/versions.ts';
import type { RecordType } from '../../src/model/history/counted.ts';
import { disclosurePath } from '../../src/site/urls.ts';
import type { Commit, WorkingChange } from './read-log.ts';

/** Where a version's text is: in git, in the working folder, nowhere because the file was gone, or had never been. */
export type Text = { readonly blob: string } | 'working' | 'gone' | 'nothing';

/** A version that has not been read yet. */
export interface Entry {
  readonly on: CalendarDate;
  readonly previousOn?: CalendarDate | undefined;
  readonly commit?: string;
  readonly file: string;
  readonly text: Text;
}

/** What is judged as one, wherever its file lies. */
export interface Spot {
  /** Of a disclosure that of its page; of other files a name of their own. */
  readonly address: string;
  /** Empty for what all sites share. */
  readonly siteId: string;
  /** What sort of file it is, unless a disclosure. */
  readonly record?: RecordType;
}

/** The spot of a file; `undefined` for what has no history. */
export function spotOf(file: string): Spot | undefined {
  const role = fileRoleOf(file);
  switch (role.type) {
    case 'disclosure': {
      const siteId = role.folder.id;
      return { siteId, address: disclosurePath(siteId, role.section, role.id) };
    }
    case 'site':
      return { siteId: role.folder.id, address: `site ${role.folder.id}`, record: 'site' };
    case 'rectification': {
      const siteId = role.folder.id;
      return { siteId, address: `rectification ${siteId} ${role.id}`, record: 'rectification' };
    }
    case 'city':
    case 'ledger':
    case 'catalogue':
    case 'region':
      return { siteId: '', address: file, record: role.type };
    default:
      return undefined;
  }
}

/** All versions of one address, oldest first. A file keeps its address when its site moves to another township. */
export interface Timeline extends Spot {
  readonly entries: readonly Entry[];
  /** Begins with what the other parent of a merge had; tells what the merge lost, and no revisions. */
  readonly isSide?: true;
}

export interface Inputs {
  readonly commits: readonly Commit[];
  readonly working: readonly WorkingChange[];
  /** The day of what is not committed. */
  readonly today: CalendarDate;
  readonly publishedSince?: CalendarDate | undefined;
}

/** The timeline of every address, without versions that were replaced before anything was official. */
export function timelinesOf({ commits, working, today, publishedSince }: Inputs): Timeline[] {
  const entries = new Map<string, Spot & { entries: Entry[] }>();
  const add = (entry: Entry): void => {
    const spot = spotOf(entry.file);
    if (!spot) return;
    const known = entries.get(spot.address) ?? { ...spot, entries: [] };
    entries.set(spot.address, known);
    addEntry(known.entries, entry);
  };
  commits.forEach(({ id, on, changes }, index) => {
    const before = commits[index - 1]?.on;
    const when = { on, commit: id.slice(0, 8), previousOn: before };
    for (const { path, blob } of changes)
      add({ ...when, file: path, text: blob === undefined ? 'gone' : { blob } });
  });
  const last = commits.at(-1)?.on;
  for (const { path, isGone, blob } of working)
    add({
      on: today,
      previousOn: last,
      file: path,
      text: isGone ? 'gone' : blob === undefined ? 'working' : { blob },
    });
  return [...entries.values()].map((known) => {
    const official = withoutPreparation(known.entries, publishedSince);
    const before = known.record === 'region' && beforeFirst(official[0], { commits, publishedSince });
    return { ...known, entries: before ? [before, ...official] : official };
  });
}

/** Stands for no commit, before the first. */
export const BEFORE_ALL = '-';

/** Rules of a region that came when everything was official are a change from none. */
function beforeFirst(
  first: Entry | undefined,
  {
    commits,
    publishedSince,
  }: Pick<Inputs, 'commits'> & { readonly publishedSince: CalendarDate | undefined },
): Entry | undefined {
  const begin = commits[0];
  if (!first || !begin || first.commit === begin.id.slice(0, 8)) return undefined;
  const on = publishedSince ?? begin.on;
  return first.on > on ? { on, commit: BEFORE_ALL, file: first.file, text: 'nothing' } : undefined;
}

/** In one commit an address may lose one file and gain another, when its folder or its ending changes. */
export function addEntry(entries: Entry[], entry: Entry): void {
  const last = entries.at(-1);
  const isSameCommit = last !== undefined && last.commit === entry.commit;
  if (isSameCommit && entry.text === 'gone') return;
  if (isSameCommit && last.text === 'gone') entries.pop();
  entries.push(entry);
}

/** Without versions that were replaced before anything was official. */
export function withoutPreparation(
  entries: readonly Entry[],
  since: CalendarDate | undefined,
): readonly Entry[] {
  if (since === undefined) return entries;
  const first = entries.findIndex((_, index) => {
    const next = entries[index + 1];
    return !next || wasPublished(since, next);
  });
  return entries.slice(first);
}
