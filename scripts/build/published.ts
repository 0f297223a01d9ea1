/** Whether the release that is there has a site just as it should be, so that its folder need not be made again. */
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MANIFEST_FILE, type Manifest } from './manifest.ts';
import { readRecord, type ReleaseRecord } from './release-record.ts';
import { recoverRelease } from './release.ts';

/** The release that is there. */
export interface Published {
  readonly has: IsPublished;
  readonly manifest: Manifest;
  readonly record?: ReleaseRecord | undefined;
}

/** A question to ask of each part of a release, about its files. */
export type IsPublished = (files: Manifest) => boolean;

/** The release in a folder, and whether its manifest says these hashes of these files, and whether they are there and whole. */
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
  return { has, manifest: published, record };
}

/** A release whose manifest cannot be read is made again as a whole. */
function readManifest(out: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(out, MANIFEST_FILE), 'utf8')) as Manifest;
  } catch {
    return {};
  }
}
