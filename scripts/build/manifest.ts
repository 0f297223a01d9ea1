/**
 * The manifests of a release: every file with its SHA-256 and size, for whoever wants to check a copy. The release's names
 * what belongs to no site, and the manifest of each site, which names the files of its folder; so one more disclosure
 * changes two short files, however many sites there are.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePath } from '../../src/site/urls.ts';

export interface ManifestEntry {
  readonly sha256: string;
  readonly bytes: number;
}

/** Release path → entry. */
export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** The name of a manifest, in a release and in the folder of a site; it does not list itself. */
export const MANIFEST_FILE = 'manifest.json';

const SITE_MANIFEST = new RegExp(`^[^/]+/${MANIFEST_FILE}$`);

/** The release path of the manifest of a site. */
export const siteManifestPath = (siteId: string): string => sitePath(siteId) + MANIFEST_FILE;

/** Whether a file that a manifest lists is the manifest of a site. */
export const isSiteManifest = (path: string): boolean => SITE_MANIFEST.test(path);

/** The manifest of a site's folder: its files by their paths in it. */
export function siteManifest(siteId: string, files: Manifest): Manifest {
  const folder = sitePath(siteId);
  return Object.fromEntries(Object.entries(files).map(([path, entry]) => [path.slice(folder.length), entry]));
}

/** What the manifest of a site lists, by release paths. `path` is its own. */
export function filesOfManifest(path: string, manifest: Manifest): Manifest {
  const folder = path.slice(0, -MANIFEST_FILE.length);
  return Object.fromEntries(Object.entries(manifest).map(([file, entry]) => [folder + file, entry]));
}

/** All files that a manifest lists, with those that the manifests of sites in it list, which lie under `root`. */
export function wholeManifest(root: string, manifest: Manifest): Manifest {
  const below = Object.keys(manifest)
    .filter(isSiteManifest)
    .map((path) => filesOfManifest(path, readManifest(root, path)));
  return Object.assign({}, manifest, ...below) as Manifest;
}

/** A manifest under `root`; an empty one where there is none that can be read. */
export function readManifest(root: string, path = MANIFEST_FILE): Manifest {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
  } catch {
    return {};
  }
}

/** What is listed for these bytes. */
export function entryOf(bytes: Uint8Array): ManifestEntry {
  return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
}

/** Entries of these files, which lie under `root`. */
export function listFiles(root: string, paths: readonly string[]): Manifest {
  return Object.fromEntries(paths.map((path) => [path, entryOf(readFileSync(join(root, path)))]));
}

/** The manifest as text: one file a line, in code point order, so that two releases can be compared with `diff`. */
export function formatManifest(manifest: Manifest): string {
  const lines = Object.entries(manifest)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, entry]) => `  ${JSON.stringify(path)}: ${JSON.stringify(entry)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** How many files of a sort there are. */
export interface FileCounts {
  readonly pages: number;
  readonly pdfs: number;
}

/** How many of the files of a manifest are pages, and how many PDFs. */
export function countFiles(files: Manifest): FileCounts {
  const count = (ending: string): number => Object.keys(files).filter((path) => path.endsWith(ending)).length;
  return { pages: count('.html'), pdfs: count('.pdf') };
}
