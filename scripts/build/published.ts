/** Whether the release that is there has a site just as it should be, so that its folder need not be made again. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { entryOf, isSiteManifest, readManifest, wholeManifest, type Manifest } from './manifest.ts';
import { readRecord, type ReleaseRecord } from './release-record.ts';
import { recoverRelease } from './release.ts';

/** The release that is there. */
export interface Published {
  readonly has: IsPublished;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly record?: ReleaseRecord | undefined;
}

/** A question to ask of each part of a release, about its files. */
export type IsPublished = (files: Manifest) => boolean;

/**
 * The release in a folder, and whether its manifest says these hashes of these files and they are there at their size.
 * A release whose manifest cannot be read is made again as a whole.
 */
export function openPublished(outDir: string): Published {
  recoverRelease(outDir);
  const out = resolve(outDir);
  const published = readManifest(out);
  const record = readRecord(outDir);
  const has: IsPublished = (files) =>
    Object.entries(files).every(
      ([path, { sha256 }]) => published[path]?.sha256 === sha256 && isThere(out, path, sha256),
    ) &&
    Object.entries(wholeManifest(out, files)).every(
      ([path, { bytes }]) => statSync(join(out, path), { throwIfNoEntry: false })?.size === bytes,
    );
  return { has, folder: out, manifest: published, record };
}

/** A manifest that says of a site's files what they should be must be the one that was published. */
function isThere(out: string, path: string, sha256: string): boolean {
  const file = join(out, path);
  return existsSync(file) && (!isSiteManifest(path) || entryOf(readFileSync(file)).sha256 === sha256);
}
