/**
 * The tree that is published. A build fills a new tree beside the old one and puts it in its place at the end by
 * renaming; until then, and if the build dies, the old one stays as it was.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export interface UnfinishedRelease {
  /** Where the finished release will be. */
  readonly out: string;
  /** The new tree to fill. */
  readonly tree: string;
}

const nextTo = (out: string, word: string): string => join(dirname(out), `.${basename(out)}.${word}`);

/** Clears what a killed build left and starts an empty tree on the file system of `out`. */
export function startRelease(outDir: string): UnfinishedRelease {
  const out = resolve(outDir);
  const previous = nextTo(out, 'previous');
  // Killed between the two renames of `switchRelease`: the old release is whole and goes back to its place.
  if (existsSync(previous) && !existsSync(out)) renameSync(previous, out);
  rmSync(previous, { recursive: true, force: true });
  const tree = nextTo(out, 'next');
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  return { out, tree };
}

/** Puts the new tree in the place of the old one. */
export function switchRelease({ out, tree }: UnfinishedRelease): void {
  const previous = nextTo(out, 'previous');
  if (existsSync(out)) renameSync(out, previous);
  try {
    renameSync(tree, out);
  } catch (error) {
    if (existsSync(previous)) renameSync(previous, out);
    throw error;
  }
  rmSync(previous, { recursive: true, force: true });
}

/** Throws the new tree away; the old release stays. */
export function abandonRelease({ tree }: UnfinishedRelease): void {
  rmSync(tree, { recursive: true, force: true });
}

/** Whether a folder may be replaced by a release: absent, empty, or a release itself. */
export function isReplaceable(outDir: string, marker: string): boolean {
  const out = resolve(outDir);
  return !existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, marker));
}
