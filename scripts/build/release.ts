/**
 * The tree that is published. A build fills a new tree beside the old one and puts it in its place at the end by
 * renaming; until then, and if the build dies, the old one stays as it was. Folders of sites that are the same in both
 * are not made again: they move over in the moment of the switch, so that publishing one change costs one change.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  recoverRelease(outDir);
  const out = resolve(outDir);
  const tree = nextTo(out, 'next');
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  return { out, tree };
}

/** Puts the new tree in the place of the old one. `shared` are folders that come over from the old one as they are. */
export function switchRelease({ out, tree }: UnfinishedRelease, shared: readonly string[] = []): void {
  const previous = nextTo(out, 'previous');
  // Written first: whoever comes after a kill knows what to take back.
  if (shared.length > 0) writeFileSync(nextTo(out, 'moving'), JSON.stringify(shared));
  try {
    for (const folder of shared) renameSync(join(out, folder), join(tree, folder));
    if (existsSync(out)) renameSync(out, previous);
    renameSync(tree, out);
  } catch (error) {
    recoverRelease(out);
    throw error;
  }
  rmSync(nextTo(out, 'moving'), { force: true });
  rmSync(previous, { recursive: true, force: true });
}

/** Brings the old release back when a switch was begun and not ended; otherwise only clears away. */
export function recoverRelease(outDir: string): void {
  const out = resolve(outDir);
  const [previous, tree, moving] = [nextTo(out, 'previous'), nextTo(out, 'next'), nextTo(out, 'moving')];
  if (existsSync(previous) && !existsSync(out)) renameSync(previous, out);
  if (existsSync(moving) && existsSync(tree)) {
    for (const folder of readMoving(moving)) {
      const [there, here] = [join(tree, folder), join(out, folder)];
      if (existsSync(there) && !existsSync(here)) renameSync(there, here);
    }
  }
  rmSync(moving, { force: true });
  rmSync(previous, { recursive: true, force: true });
}

/** Half written means that nothing had moved yet. */
function readMoving(file: string): string[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as string[];
  } catch {
    return [];
  }
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
