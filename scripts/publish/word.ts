/**
 * Word that something is to be published, as a file: it outlives whoever left it and whoever is at work, killed or not,
 * and systemd starts a publish where it sees one. Several words are one, for the newest commit has them all.
 */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { replaceFile } from '../whole-file.ts';
import { begunFile, makeReleasesFolder, wantedFile } from './places.ts';

/** Leaves word; the time of an earlier one stays, for somebody waits since then. */
export function leaveWord(outDir: string, at: string): void {
  makeReleasesFolder(outDir);
  replaceFile(wantedFile(outDir), `${waitsSince(outDir) ?? at}\n`);
}

/** Since when somebody waits; `undefined` when nobody does. */
export function waitsSince(outDir: string): string | undefined {
  try {
    return readFileSync(wantedFile(outDir), 'utf8').trim();
  } catch {
    // Taken, or nobody asked.
    return undefined;
  }
}

/** Takes the word: the work begins. Returns since when it was waited for. */
export function takeWord(outDir: string): string | undefined {
  const since = waitsSince(outDir);
  if (since !== undefined) renameSync(wantedFile(outDir), begunFile(outDir));
  return since;
}

/** The work has ended, well or not. */
export function endWork(outDir: string): void {
  rmSync(begunFile(outDir), { force: true });
}

/** Whether somebody has asked since. */
export const isWanted = (outDir: string): boolean => existsSync(wantedFile(outDir));
