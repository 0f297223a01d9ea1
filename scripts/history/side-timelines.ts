/**
 * Timelines that begin on the other side of a merge: when that was the published one, the merge and all after it must
 * do right by it. Pure.
 */
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { Line } from './read-log.ts';
import type { Merge, MergeChange } from './read-merges.ts';
import { addEntry, spotOf, withoutPreparation, type Entry, type Spot, type Timeline } from './timelines.ts';

interface Inputs extends Line {
  /** The line itself. */
  readonly timelines: readonly Timeline[];
  readonly publishedSince?: CalendarDate | undefined;
}

/** A timeline for each address that a merge has otherwise than its other side, which the line never had so. */
export function sideTimelinesOf({ commits, merges, timelines, publishedSince }: Inputs): Timeline[] {
  if (merges.every(({ changes }) => changes.length === 0)) return [];
  const onLine = new Set(commits.flatMap(({ changes }) => changes.flatMap(({ blob }) => blob ?? [])));
  const positionOfCommit = new Map(commits.map(({ id }, index) => [id.slice(0, 8), index]));
  const byAddress = new Map(timelines.map((timeline) => [timeline.address, timeline]));
  return merges.flatMap((merge) =>
    [...changesByAddress(merge).values()].flatMap(({ changes, ...spot }) => {
      if (!changes.some(({ was }) => was !== undefined && !onLine.has(was))) return [];
      const later = (byAddress.get(spot.address)?.entries ?? []).filter(
        ({ commit }) => commit === undefined || (positionOfCommit.get(commit) ?? 0) >= merge.upTo,
      );
      const entries = [...startOf(merge, changes), ...later];
      return [{ ...spot, entries: withoutPreparation(entries, publishedSince), isSide: true as const }];
    }),
  );
}

function changesByAddress({ changes }: Merge): Map<string, Spot & { changes: MergeChange[] }> {
  const found = new Map<string, Spot & { changes: MergeChange[] }>();
  for (const change of changes) {
    const spot = spotOf(change.path);
    if (!spot) continue;
    const known = found.get(spot.address) ?? { ...spot, changes: [] };
    found.set(spot.address, known);
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
