/** From parts to what is published: composing a release, switching to it, clearing away what no kept release needs. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf, MANIFEST_FILE, type Manifest } from '../manifest.ts';
import { composeRelease } from './compose.ts';
import {
  compositionFile,
  readComposition,
  writeComposition,
  type ReleaseContents,
} from './composition-file.ts';
import { isAsListed } from './inspect.ts';
import { removeOtherParts, type PlacedPart } from './parts.ts';
import {
  currentName,
  KEPT_RELEASES,
  nextName,
  releaseNames,
  releasePath,
  switchTo,
  UNFINISHED,
  type ReleaseFolder,
} from './release-folder.ts';

/** A release that is whole and not published yet. Until then it has no name that one could go back to. */
export interface ReadyRelease {
  readonly folder: string;
  /** What it is made of; absent for the one that is published and says the same. */
  readonly contents?: ReleaseContents;
}

/**
 * Puts a release together, or gives the one that is published and says the same. `own` is what is of no part, by its
 * release path: manifests.
 */
export function prepareRelease(
  release: ReleaseFolder,
  { own, ...contents }: ReleaseContents & { readonly own: ReadonlyMap<string, string> },
): ReadyRelease {
  const { parts } = contents;
  const current = currentName(release);
  if (current !== undefined && isSame(release, current, { parts, own }))
    return { folder: releasePath(release, current) };
  const folder = releasePath(release, nextName(release)) + UNFINISHED;
  composeRelease(folder, { parts, own });
  return { folder, contents };
}

/** Publishes it; of the others the last few stay. */
export function publishRelease(release: ReleaseFolder, { folder, contents }: ReadyRelease): void {
  if (!contents) return;
  const name = nextName(release);
  writeComposition(release, name, contents);
  renameSync(folder, releasePath(release, name));
  switchTo(release, name);
  keepLast(release);
}

/** Throws a release away that is not to be published. */
export function discardRelease({ folder, contents }: ReadyRelease): void {
  if (contents) rmSync(folder, { recursive: true, force: true });
}

function isSame(
  release: ReleaseFolder,
  name: string,
  { parts, own }: { parts: readonly PlacedPart[]; own: ReadonlyMap<string, string> },
): boolean {
  const before = readComposition(release, name)?.parts ?? [];
  const folder = releasePath(release, name);
  const listed = Object.assign({}, ...parts.map(({ files }) => files)) as Manifest;
  const ofOwn = [...own].map(([path, text]) => [path, entryOf(Buffer.from(text))] as const);
  return (
    before.length === parts.length &&
    parts.every((part, index) => part.folder === before[index]?.folder) &&
    isAsListed(folder, { ...listed, ...Object.fromEntries(ofOwn) }) &&
    own.get(MANIFEST_FILE) === readText(join(folder, MANIFEST_FILE))
  );
}

function readText(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function keepLast(release: ReleaseFolder): void {
  const names = releaseNames(release);
  const newest = readComposition(release, names.at(-1))?.follows;
  // One that had an older index and is the same otherwise is none of the last few; somebody may just read the newest of them.
  const passed = new Set(names.slice(0, -1).map((name) => readComposition(release, name)?.follows));
  const distinct = new Set(
    names.filter((name) => !passed.has(name) && name !== newest).slice(-KEPT_RELEASES),
  );
  for (const name of names) if (!distinct.has(name) && name !== newest) removeRelease(release, name);
  const kept = releaseNames(release);
  const contents = kept.map((name) => readComposition(release, name));
  // A release of which nobody knows the parts may need any.
  if (contents.every((one) => one !== undefined))
    removeOtherParts(release, new Set(contents.flatMap(({ parts }) => parts.map(({ folder }) => folder))));
  for (const file of readdirSync(release.root)) {
    const [, name] = /^(\d+)\.json$/.exec(file) ?? [];
    if (name !== undefined && !kept.includes(name)) rmSync(join(release.root, file));
  }
}

function removeRelease(release: ReleaseFolder, name: string): void {
  rmSync(releasePath(release, name), { recursive: true, force: true });
  rmSync(compositionFile(release, name), { force: true });
}
