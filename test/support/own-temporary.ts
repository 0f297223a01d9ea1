/** A folder in memory for all that tests write beside the project, where the system has one with room. */
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps one. */
const MEMORY = '/dev/shm';
/** Containers often give it 64 MB only, which is too little. */
const ENOUGH_BYTES = 1_000_000_000;

const folder = join(MEMORY, `gongkailan-tests-${process.pid}`);

/** What tests must have in their environment, so that their folders lie there: on disk a copy of a city takes 20 ms. */
export function temporaryEnv(): Record<string, string> {
  return hasRoom() ? { TMPDIR: folder } : {};
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    // Not Linux.
    return false;
  }
}

/** Makes it. */
export function setup(): void {
  if (hasRoom()) mkdirSync(folder, { recursive: true });
}

/** Takes it away. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
