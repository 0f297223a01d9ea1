/**
 * Timelines that begin on the other side of a merge: when that was the published one, the merge and all after it must
 * do right by it. Pure.
 */
import { placeOf } from '../../src/loader/content-layout.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { disclosurePath, type SitePath } from '../../src/site/urls.ts';
import type { Line } from './read-log.ts';
import type { Merge, MergeChange } from './read-merges.ts';
import { addEntry, withoutPreparation, type Entry, type Timeline } from './timelines.ts';

interface Inputs extends Line {
  /** The line itself. */
  readonly timelines: readonly Timeline[];
  readonly publishedSince?: CalendarDate;
}

/** A timeline for each address that a merge has otherwise than its other side, which the line never had so. */
export function sideTimelinesOf({ commits, merges, timelines, publishedSince }: Inputs): Timeline[] {
  if (merges.every(({ changes }) => changes.length === 0)) return [];
  const onLine = new Set(commits.flatMap(({ changes }) => changes.flatMap(({ blob }) => blob ?? [])));
  const placeOfCommit = new Map(commits.map(({ id }, index) => [id.slice(0, 8), index]));
  const byAddress = new Map(timelines.map((timeline) => [timeline.address, timeline]));
  return merges.flatMap((merge) =>
    [...changesByAddress(merge)].flatMap(([address, { siteId, changes }]) => {
      if (!changes.some(({ was }) => was !== undefined && !onLine.has(was))) return [];
      const later = (byAddress.get(address)?.entries ?? []).filter(
        ({ commit }) => commit === undefined || (placeOfCommit.get(commit) ?? 0) >= merge.upTo,
      );
      const entries = [...startOf(merge, changes), ...later];
      return [
        { address, siteId, entries: withoutPreparation(entries, publishedSince), isSide: true as const },
      ];
    }),
  );
}

function changesByAddress({ changes }: Merge): Map<SitePath, { siteId: string; changes: MergeChange[] }> {
  const found = new Map<SitePath, { siteId: string; changes: MergeChange[] }>();
  for (const change of changes) {
    const place = placeOf(change.path);
    if (place.type !== 'disclosure') continue;
    const address = disclosurePath(place.folder.id, place.section, place.id);
    const known = found.get(address) ?? { siteId: place.folder.id, changes: [] };
    found.set(address, known);
    known.changes.push(change);
  }
  return found;
}

/** What the other side had, and what the merge made of it. */
function startOf({ id, on, other }: Merge, changes: readonly MergeChange[]): Entry[] {
  const entries: Entry[] = [];
  for (const { path, was } of changes)
    if (was !== undefined)
      addEntry(entries, { on: other.on, commit: other.id.slice(0, 8), file: path, text: { blob: was } });
  const when = { on, previousOn: other.on, commit: id.slice(0, 8) };
  for (const { path, blob } of changes)
    addEntry(entries, { ...when, file: path, text: blob === undefined ? 'gone' : { blob } });
  return entries;
}
