/**
 * A release copied file by file in an order in which whoever reads meanwhile never gets a page before what it shows: what
 * pages are made of first, pages from the inside out, what lists pages, the manifests; what is not needed any more is
 * removed last, in the opposite order. A copy that was broken off is taken up by the next one.
 */
import { mkdirSync, readFileSync, rmdirSync, rmSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isManifest, MANIFEST_FILE, readManifest, wholeManifest, type Manifest } from '../build/manifest.ts';
import { filesBelow } from '../build/tree.ts';
import { replaceFile } from '../whole-file.ts';

export interface CopyCounts {
  readonly copied: number;
  readonly removed: number;
  readonly total: number;
}

/** Files of hosts that stand beside those of a release, such as the name of the domain. */
const OF_HOST = new Set(['CNAME', '.nojekyll', 'status.json']);

/** Copies a release to a folder that is empty, or has an earlier copy. */
export function copyRelease(from: string, to: string): CopyCounts {
  const files = wholeManifest(from, readManifest(from));
  const there = new Set(filesBelow(to, ''));
  let copied = 0;
  for (const path of copyOrder(files)) {
    const [source, target] = [join(from, path), join(to, path)];
    const bytes = readFileSync(source);
    if (there.has(path) && readFileSync(target).equals(bytes)) continue;
    mkdirSync(dirname(target), { recursive: true });
    replaceFile(target, bytes);
    copied++;
  }
  const surplus = [...there].filter(
    (path) => !OF_HOST.has(path) && path !== MANIFEST_FILE && !Object.hasOwn(files, path),
  );
  for (const path of inOrder(surplus).toReversed()) {
    rmSync(join(to, path));
    removeEmpty(to, dirname(path));
  }
  return { copied, removed: surplus.length, total: Object.keys(files).length + 1 };
}

/** The paths of a release in the order in which they are copied; the manifest of all is the last. */
export function copyOrder(files: Manifest): string[] {
  return [...inOrder(Object.keys(files)), MANIFEST_FILE];
}

function inOrder(paths: readonly string[]): string[] {
  return paths.toSorted((a, b) => rankOf(a) - rankOf(b) || depthOf(b) - depthOf(a) || (a < b ? -1 : 1));
}

const depthOf = (path: string): number => path.split('/').length;

/** What names pages, and is followed by programs: search, feeds, tables, sitemaps. */
const LISTS = /\.(?:json|atom|ics|opml|csv|xlsx|xml|txt|webmanifest)$/;

function rankOf(path: string): number {
  if (isManifest(path)) return 3;
  // What scripts read beside them is part of them.
  if (path.startsWith('assets/')) return 0;
  if (path.endsWith('.html')) return 1;
  return LISTS.test(path) ? 2 : 0;
}

function removeEmpty(root: string, folder: string): void {
  for (let path = folder; path !== '.' && readdirSync(join(root, path)).length === 0; path = dirname(path))
    rmdirSync(join(root, path));
}
