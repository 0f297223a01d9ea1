/** `release.json`: of which day and commit a release is, and whether what changed in what was published was looked at. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDate, type CalendarDate } from '../../src/model/values/calendar-date.ts';

/** A site whose new content was not published, for it has errors. */
export interface HeldSince {
  readonly site: string;
  /** The day of the first release without it. */
  readonly since: CalendarDate;
  readonly problems: number;
}

export interface ReleaseRecord {
  /** The day as of which it was made. */
  readonly asOf: CalendarDate;
  /** First characters of the commit that the content was at; absent when it was not exactly one. */
  readonly commit?: string | undefined;
  /** Why nobody looked whether something published had changed; absent when that was done. */
  readonly unjudged?: string | undefined;
  /** Absent when there is none. */
  readonly heldBack?: readonly HeldSince[] | undefined;
}

/** The name of the record in a release. The manifest lists it like any other file. */
export const RECORD_FILE = 'release.json';

/** The record as text. */
export function formatRecord({ asOf, commit, unjudged, heldBack = [] }: ReleaseRecord): string {
  const record = { asOf, commit, unjudged, heldBack: heldBack.length > 0 ? heldBack : undefined };
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

/** What a record says; `undefined` for a text that is none. */
export function parseRecord(text: string): ReleaseRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const textOf = (key: string): string | undefined => {
    const entry = (value as Record<string, unknown>)[key];
    return typeof entry === 'string' ? entry : undefined;
  };
  const asOf = parseDate(textOf('asOf') ?? '');
  const [commit, unjudged] = [textOf('commit'), textOf('unjudged')];
  return asOf && { asOf, commit, unjudged, heldBack: heldBackIn(value) };
}

function heldBackIn(value: object): HeldSince[] | undefined {
  const list: unknown = 'heldBack' in value ? value.heldBack : undefined;
  if (!Array.isArray(list)) return undefined;
  return list.flatMap((entry: unknown): HeldSince[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { site, since, problems } = entry as Record<string, unknown>;
    const day = parseDate(typeof since === 'string' ? since : '');
    return typeof site === 'string' && day && typeof problems === 'number'
      ? [{ site, since: day, problems }]
      : [];
  });
}

/** The record of the release in a folder; `undefined` when there is none. */
export function readRecord(outDir: string): ReleaseRecord | undefined {
  try {
    return parseRecord(readFileSync(join(resolve(outDir), RECORD_FILE), 'utf8'));
  } catch {
    // No release yet, or one from before there were records.
    return undefined;
  }
}
