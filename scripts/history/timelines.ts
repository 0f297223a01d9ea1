/** From commits to addresses: what stood at each address, and since when. Pure. */
import { placeOf } from '../../src/loader/content-layout.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { wasPublished } from '../../src/model/history/versions.ts';
import { disclosurePath, type SitePath } from '../../src/site/urls.ts';
import type { Commit, WorkingChange } from './read-log.ts';

/** Where a version's text is: in git, in the working folder, or nowhere because the file was gone. */
export type Text = { readonly blob: string } | 'working' | 'gone';

/** A version that has not been read yet. */
export interface Entry {
  readonly on: CalendarDate;
  readonly previousOn?: CalendarDate;
  readonly commit?: string;
  readonly file: string;
  readonly text: Text;
}

/** All versions of one address, oldest first. A file keeps its address when its site moves to another township. */
export interface Timeline {
  readonly address: SitePath;
  readonly siteId: string;
  readonly entries: readonly Entry[];
  /** Begins with what the other parent of a merge had; tells what the merge lost, and no revisions. */
  readonly isSide?: true;
}

export interface Inputs {
  readonly commits: readonly Commit[];
  readonly working: readonly WorkingChange[];
  /** The day of what is not committed. */
  readonly today: CalendarDate;
  readonly publishedSince?: CalendarDate;
}

/** The timeline of every address, without versions that were replaced before anything was official. */
export function timelinesOf({ commits, working, today, publishedSince }: Inputs): Timeline[] {
  const entries = new Map<string, { siteId: string; entries: Entry[] }>();
  const add = (entry: Entry): void => {
    const place = placeOf(entry.file);
    if (place.type !== 'disclosure') return;
    const address = disclosurePath(place.folder.id, place.section, place.id);
    const known = entries.get(address) ?? { siteId: place.folder.id, entries: [] };
    entries.set(address, known);
    addEntry(known.entries, entry);
  };
  commits.forEach(({ id, on, changes }, index) => {
    const before = commits[index - 1]?.on;
    const when = { on, commit: id.slice(0, 8), ...(before !== undefined && { previousOn: before }) };
    for (const { path, blob } of changes)
      add({ ...when, file: path, text: blob === undefined ? 'gone' : { blob } });
  });
  const last = commits.at(-1)?.on;
  for (const { path, isGone, blob } of working)
    add({
      on: today,
      ...(last !== undefined && { previousOn: last }),
      file: path,
      text: isGone ? 'gone' : blob === undefined ? 'working' : { blob },
    });
  return [...entries].map(([address, known]) => ({
    address,
    siteId: known.siteId,
    entries: withoutPreparation(known.entries, publishedSince),
  }));
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
