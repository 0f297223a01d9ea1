/** What disclosures said before, out of git: every text that a sheet may have been printed from. */
import { readEarlierSource } from '../../src/loader/read/read-source.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import { isRecord } from '../../src/model/history/value-key.ts';
import type { ReadVersion } from '../../src/model/history/versions.ts';
import { contentHash } from '../../src/site/content-hash.ts';
import type { SitePath } from '../../src/site/urls.ts';
import { readBlobs } from '../history/read-blobs.ts';
import { readLog } from '../history/read-log.ts';
import { openLogMemory } from '../history/log-memory.ts';
import { timelinesOf, type Entry, type Timeline } from '../history/timelines.ts';
import { CACHE_ROOT } from '../project-folders.ts';

/** One text of a disclosure, as it stood since a day. */
export interface PaperText {
  readonly hash: string;
  readonly number?: string | undefined;
  readonly title: string;
  readonly publishedOn: CalendarDate;
  readonly version: ReadVersion;
}

export interface PaperHistory {
  readonly address: SitePath;
  readonly siteId: string;
  /** Oldest first; one that says the same as the one before it is left out. */
  readonly texts: readonly PaperText[];
  /** Since when its file is gone. */
  readonly goneOn?: CalendarDate | undefined;
}

/** All addresses that ever were, of these sites or all, up to a commit. Throws `GitError`. */
export function readTimelines(
  contentRoot: string,
  { commit, today, siteIds }: { commit: string; today: CalendarDate; siteIds?: readonly string[] },
): readonly Timeline[] {
  const commits = readLog(contentRoot, commit, openLogMemory(contentRoot, CACHE_ROOT));
  const timelines = timelinesOf({ commits, working: [], today });
  return timelines.filter(({ siteId }) => !siteIds || siteIds.includes(siteId));
}

const BATCH = 2_000;

/** Reads the texts of timelines, some at a time: all of a city would not fit in memory. Throws `GitError`. */
export function* readHistories(
  contentRoot: string,
  timelines: readonly Timeline[],
  onRead: (done: number, total: number) => void,
): Generator<PaperHistory> {
  for (let start = 0; start < timelines.length; start += BATCH) {
    const batch = timelines.slice(start, start + BATCH);
    const blobs = readBlobs(
      contentRoot,
      batch.flatMap(({ entries }) => entries.flatMap(blobOf)),
    );
    for (const timeline of batch) yield historyOf(timeline, blobs);
    onRead(start + batch.length, timelines.length);
  }
}

function blobOf({ text }: Entry): string[] {
  return typeof text === 'object' ? [text.blob] : [];
}

function historyOf({ address, siteId, entries }: Timeline, blobs: ReadonlyMap<string, Buffer>): PaperHistory {
  const texts: PaperText[] = [];
  for (const entry of entries) {
    const text = readText(entry, blobs);
    if (text && text.hash !== texts.at(-1)?.hash) texts.push(text);
  }
  const last = entries.at(-1);
  return { address, siteId, texts, goneOn: last?.text === 'gone' ? last.on : undefined };
}

/** What does not fit the schema of today has no hash that could stand on a sheet. */
function readText({ text, ...entry }: Entry, blobs: ReadonlyMap<string, Buffer>): PaperText | undefined {
  const bytes = typeof text === 'object' ? blobs.get(text.blob) : undefined;
  const source = bytes && readEarlierSource(entry.file, bytes).value;
  const content = source && validateDisclosure(source).value;
  if (!content || !isRecord(source.value)) return undefined;
  const { number, title, publishedOn } = content;
  return {
    hash: contentHash({ content }),
    number,
    title,
    publishedOn,
    version: { ...entry, content: source.value },
  };
}
