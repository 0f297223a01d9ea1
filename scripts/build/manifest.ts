/**
 * The manifests of a release: every file with its SHA-256 and size, for whoever wants to check a copy. The release's names
 * what is of the whole city, and the manifest of each county; that names what is of the county, and the manifest of each
 * of its sites, which names the files of the site's folder. So one more disclosure changes three short files, however
 * many sites there are. Paths count from the folder in which a manifest lies: `../shuinan/manifest.json` in a county's.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { countyPath, sitePath } from '../../src/site/urls.ts';

export interface ManifestEntry {
  readonly sha256: string;
  readonly bytes: number;
}

/** Release path → entry. */
export type Manifest = Readonly<Record<string, ManifestEntry>>;

/** The name of a manifest, in a release and in the folders of counties and sites; it does not list itself. */
export const MANIFEST_FILE = 'manifest.json';

/** The release path of the manifest of a site. */
export const siteManifestPath = (siteId: string): string => sitePath(siteId) + MANIFEST_FILE;

/** The release path of the manifest of a county. */
export const countyManifestPath = (countyId: string): string => countyPath(countyId) + MANIFEST_FILE;

/** Whether a file that a manifest lists is a manifest, which lists more. */
export const isManifest = (path: string): boolean => posix.basename(path) === MANIFEST_FILE;

/** The manifest that lies at `path`, of these files by their release paths. */
export function manifestAt(path: string, files: Manifest): Manifest {
  const folder = posix.dirname(path);
  return Object.fromEntries(
    Object.entries(files).map(([file, entry]) => [posix.relative(folder, file), entry]),
  );
}

/** What the manifest at `path` lists, by release paths. One that leads out of the release begins with `..`. */
export function filesOfManifest(path: string, manifest: Manifest): Manifest {
  const folder = posix.dirname(path);
  return Object.fromEntries(
    Object.entries(manifest).map(([file, entry]) => [posix.join(folder, file), entry]),
  );
}

/** All files that a manifest lists, with those that the manifests in it list, which lie under `root`. */
export function wholeManifest(root: string, manifest: Manifest): Manifest {
  const whole: Record<string, ManifestEntry> = {};
  const addAll = (files: Manifest): void => {
    for (const [path, entry] of Object.entries(files)) {
      // One that lists itself, by way of others, ends nowhere else.
      const isKnown = Object.hasOwn(whole, path);
      whole[path] = entry;
      if (isManifest(path) && !isKnown) addAll(filesOfManifest(path, readManifest(root, path)));
    }
  };
  addAll(manifest);
  return whole;
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
