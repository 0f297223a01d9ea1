/** Whether the release that is there has a site just as it should be, so that its folder need not be made again. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.ts';
import type { UnfinishedRelease } from './release.ts';

/**
 * A question to ask of each site's folder: does the manifest of the old release say these hashes of these files, and
 * are exactly these files there at their sizes? A folder in which somebody left a file is made again.
 */
export function comparePublished({
  out,
  published,
}: UnfinishedRelease): (folder: string, files: Manifest) => boolean {
  return (folder, files) => {
    const paths = Object.keys(files);
    const isSame = paths.every((path) => published[path]?.sha256 === files[path]?.sha256);
    return isSame && existsSync(join(out, folder)) && countWhole(out, folder, files) === paths.length;
  };
}

/** Files below a folder, all of them known and whole; `NaN` when one is not. */
function countWhole(root: string, folder: string, files: Manifest): number {
  let count = 0;
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) count += countWhole(root, path, files);
    else if (entry.isFile() && statSync(join(root, path)).size === files[path]?.bytes) count++;
    else return Number.NaN;
  }
  return count;
}
