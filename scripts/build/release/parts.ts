/**
 * The parts that releases are made of, as they lie beside the output: a folder each under the digest of what it lists,
 * read-only. Nothing gets there, and nothing that lies there is linked again, without its bytes having been held against
 * their hashes; what is linked already is looked through little by little (`inspect.ts`).
 */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatManifest, wholeManifest, type Manifest } from '../manifest.ts';
import { isWhole, linkFiles, type StoredPart } from '../store.ts';
import { UNFINISHED, type ReleaseFolder } from './release-folder.ts';

/** A part of a release in its place: the folder that holds its files at their release paths. */
export interface PlacedPart {
  readonly files: Manifest;
  readonly folder: string;
}

/** Beyond what it is made of, a folder is named by how often the one before was found damaged. */
const AGAIN = '~';

/** Where the parts lie. */
export const partsRoot = ({ root }: ReleaseFolder): string => join(root, 'parts');

/** The short name of what a part lists. */
export function digestOf(files: Manifest): string {
  return createHash('sha256').update(formatManifest(files)).digest('hex').slice(0, 20);
}

/**
 * Puts a part into its place, unless it lies there whole. What is stored of it must be whole: of what was written in this
 * run that is known, of what was kept it was looked at.
 */
export function placePart(
  release: ReleaseFolder,
  name: string,
  { folder, files }: Pick<StoredPart<unknown>, 'folder' | 'files'>,
): PlacedPart {
  const home = join(partsRoot(release), name);
  const digest = digestOf(files);
  let place = join(home, digest);
  for (let again = 2; existsSync(place); again++) {
    const placed = { files, folder: place };
    if (isWhole(placed)) return placed;
    // A damaged folder may be what is being read now.
    place = join(home, `${digest}${AGAIN}${again}`);
  }
  const unfinished = `${place}${UNFINISHED}`;
  rmSync(unfinished, { recursive: true, force: true });
  const paths = Object.keys(wholeManifest(folder, files));
  linkFiles(folder, unfinished, paths);
  for (const path of paths) chmodSync(join(unfinished, path), READ_ONLY);
  seal(unfinished);
  renameSync(unfinished, place);
  return { files, folder: place };
}

const READ_ONLY = 0o444;

/** From here on the folder is younger than all that was put in it, by the clock of its disk. */
function seal(folder: string): void {
  const mark = join(folder, '.seal');
  writeFileSync(mark, '');
  rmSync(mark);
}

/** Removes the parts that none of these folders is, and what was left unfinished. */
export function removeOtherParts(release: ReleaseFolder, needed: ReadonlySet<string>): void {
  for (const place of placesIn(partsRoot(release)))
    if (!needed.has(place)) rmSync(place, { recursive: true, force: true });
}

/** Folders of all parts: `assets/<digest>`, `sites/<id>/<digest>`. */
function placesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return PLACE.test(name) ? [path] : placesIn(path);
  });
}

const PLACE = new RegExp(`^[0-9a-f]{20}(${AGAIN}\\d+)?(\\${UNFINISHED})?$`);
