/** Reads the versions of timelines, a batch at a time: all versions of a city would not fit in memory. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedSource } from '../../src/loader/read/parse-source.ts';
import { readEarlierSource } from '../../src/loader/read/read-source.ts';
import { isRecord } from '../../src/model/history/value-key.ts';
import type { Version } from '../../src/model/history/versions.ts';
import { isKind } from '../../src/model/kinds.ts';
import { readBlobs } from './read-blobs.ts';
import type { Entry, Timeline } from './timelines.ts';

export interface ReadTimeline {
  readonly timeline: Timeline;
  readonly versions: readonly Version[];
  /** What stands there now, with its positions; absent when it is gone or cannot be parsed. */
  readonly source?: ParsedSource | undefined;
}

const BATCH = 4_000;

/** The timelines with their versions read, in order. */
export function* readInBatches(contentRoot: string, timelines: readonly Timeline[]): Generator<ReadTimeline> {
  let start = 0;
  while (start < timelines.length) {
    let end = start;
    let size = 0;
    while (end < timelines.length && (end === start || size < BATCH))
      size += timelines[end++]?.entries.length ?? 0;
    const batch = timelines.slice(start, end);
    const blobs = readBlobs(
      contentRoot,
      batch.flatMap(({ entries }) => entries.flatMap(blobOf)),
    );
    for (const timeline of batch) yield readTimeline(contentRoot, timeline, blobs);
    start = end;
  }
}

function blobOf({ text }: Entry): string[] {
  return typeof text === 'object' ? [text.blob] : [];
}

function readTimeline(
  contentRoot: string,
  timeline: Timeline,
  blobs: ReadonlyMap<string, Buffer>,
): ReadTimeline {
  const read = timeline.entries.map((entry) => {
    const isEmpty = entry.text === 'gone' || entry.text === 'nothing';
    const source = isEmpty ? undefined : parse(entry.file, bytesOf(contentRoot, entry, blobs));
    return { entry, source };
  });
  const source = read.at(-1)?.source;
  return {
    timeline,
    versions: read.map(({ entry: { text, ...entry }, source: own }) => ({
      ...entry,
      content: text === 'gone' ? 'gone' : text === 'nothing' ? {} : contentOf(own, timeline),
    })),
    source,
  };
}

function bytesOf(
  contentRoot: string,
  { text, file }: Entry,
  blobs: ReadonlyMap<string, Buffer>,
): Uint8Array | undefined {
  if (typeof text === 'object') return blobs.get(text.blob);
  try {
    return readFileSync(join(contentRoot, file));
  } catch {
    // A broken link or no right to read it: the loader reports it.
    return undefined;
  }
}

function parse(file: string, bytes: Uint8Array | undefined): ParsedSource | undefined {
  return bytes && readEarlierSource(file, bytes).value;
}

function contentOf(source: ParsedSource | undefined, { record }: Timeline): Version['content'] {
  const value = source?.value;
  return isRecord(value) && (record !== undefined || isKind(value['kind'])) ? value : 'unreadable';
}
