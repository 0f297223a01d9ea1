/** Whether the release that is there has a site just as it should be, so that its folder need not be made again. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readManifest, type Manifest } from './manifest.ts';
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
      ([path, { sha256, bytes }]) =>
        published[path]?.sha256 === sha256 &&
        statSync(join(out, path), { throwIfNoEntry: false })?.size === bytes,
    );
  return { has, folder: out, manifest: published, record };
}
