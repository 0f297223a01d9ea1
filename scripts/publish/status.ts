/** Reads and writes `status.json`. The city's ledger shows it (`src/client/publish-status.ts`), monitors may ask for it. */
import { readFileSync } from 'node:fs';
import type { PublishStatus } from '../../src/site/publish-status.ts';
import { statusFile } from '../build/release/release-folder.ts';
import { replaceFile } from '../whole-file.ts';
import { makeReleasesFolder } from './places.ts';

/** What is known of a publish. */
export type StatusFacts = Omit<PublishStatus, 'version' | 'writtenAt'>;

/** The status as it was written last; that of a folder where nothing was published when there is none. */
export function readStatus(outDir: string): StatusFacts {
  try {
    const { lastSuccess, lastAttempt, waiting, heldBack, rolledBack, search } = JSON.parse(
      readFileSync(statusFile(outDir), 'utf8'),
    ) as PublishStatus;
    return {
      ...(lastSuccess && { lastSuccess }),
      ...(lastAttempt && { lastAttempt }),
      ...(waiting && { waiting }),
      heldBack: heldBack ?? [],
      ...(rolledBack && { rolledBack }),
      ...(search && { search }),
    };
  } catch {
    return { heldBack: [] };
  }
}

/** Writes it whole. Throws what the disk says. */
export function writeStatus(outDir: string, facts: StatusFacts, now: Date): void {
  makeReleasesFolder(outDir);
  const status: PublishStatus = { version: 1, writtenAt: timeInShanghai(now), ...facts };
  replaceFile(statusFile(outDir), `${JSON.stringify(status, undefined, 2)}\n`);
}

const EIGHT_HOURS = 8 * 3600 * 1000;

/** `2026-12-01T06:00:12+08:00`; China has no summer time. */
export function timeInShanghai(instant: Date): string {
  return new Date(instant.getTime() + EIGHT_HOURS).toISOString().replace(/\.\d+Z$/, '+08:00');
}
