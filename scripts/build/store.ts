/**
 * Finished parts of releases, kept under `.cache/store` by what they were made from: one folder per part and key with
 * the files at their release paths and an `entry.json`. What is published (`release/parts.ts`) are hard links to them, so
 * keeping a part costs no copying; where the file system has no links, or is another, files are copied.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FindableItem } from '../../src/site/search/findable.ts';
import { entryOf, listFiles, wholeManifest, type Manifest } from './manifest.ts';

/** A part of a release in the store. `facts` is whatever its maker wants to know again. */
export interface StoredPart<Facts> {
  readonly key: string;
  /** Folder that holds the files at their release paths. */
  readonly folder: string;
  /** What the manifest of a release lists of it: its files, or of a site the manifest that lists them. */
  readonly files: Manifest;
  readonly facts: Facts;
}

/** Outputs of one part that are kept: the current one, and those that an option or a revert may bring back. */
const KEPT_OUTPUTS = 3;

/** The stored outputs of a part such as `sites/xiejiawaizi`, newest first. */
export function readStored<Facts>(storeRoot: string, part: string): StoredPart<Facts>[] {
  return storedKeys(storeRoot, part).map((key) => readOutput<Facts>(storeRoot, part, key));
}

/** The stored output of a part that is named so, and else the newest; `undefined` when there is none. */
export function readStoredAt<Facts>(
  storeRoot: string,
  part: string,
  key?: string,
): StoredPart<Facts> | undefined {
  const keys = storedKeys(storeRoot, part);
  const found = key === undefined ? keys[0] : keys.find((one) => one === key);
  return found === undefined ? undefined : readOutput<Facts>(storeRoot, part, found);
}

/** Newest first. */
function storedKeys(storeRoot: string, part: string): string[] {
  const folder = join(storeRoot, part);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((key) => {
      const savedAt = statSync(join(folder, key, ENTRY_FILE), { throwIfNoEntry: false })?.mtimeMs;
      return savedAt === undefined ? [] : [{ key, savedAt }];
    })
    .sort((a, b) => b.savedAt - a.savedAt)
    .map(({ key }) => key);
}

const ENTRY_FILE = 'entry.json';

function readOutput<Facts>(storeRoot: string, part: string, key: string): StoredPart<Facts> {
  const folder = join(storeRoot, part, key);
  const entry = readFileSync(join(folder, ENTRY_FILE), 'utf8');
  const { files, facts } = JSON.parse(entry) as { files: Manifest; facts: Facts };
  return { key, folder: join(folder, 'files'), files, facts };
}

/** Whether every file of a stored part is there as it was saved. */
export function isWhole({ folder, files }: Pick<StoredPart<unknown>, 'folder' | 'files'>): boolean {
  return Object.entries(wholeManifest(folder, files)).every(([path, { sha256, bytes }]) => {
    const file = join(folder, path);
    // Most of what is not whole is missing or cut short, and need not be read.
    if (statSync(file, { throwIfNoEntry: false })?.size !== bytes) return false;
    return entryOf(readFileSync(file)).sha256 === sha256;
  });
}

export interface Unstored<Facts> {
  readonly key: string;
  readonly tree: string;
  readonly paths: readonly string[];
  /** What the manifest of a release lists of them; all when absent. */
  readonly files?: Manifest;
  readonly facts: Facts;
  /** A file of what the search of the city finds of it, which only the store keeps. */
  readonly findable?: string | undefined;
  /** A folder that has all of them and nothing else, and is not needed in the tree any more. */
  readonly folderToMove?: string;
}

/** Puts files of a finished tree into the store, in place of an earlier output with the same key. */
export function saveStored<Facts>(
  storeRoot: string,
  part: string,
  { key, tree, paths, facts, files = listFiles(tree, paths), folderToMove, findable }: Unstored<Facts>,
): StoredPart<Facts> {
  const folder = join(storeRoot, part, key);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  if (folderToMove === undefined) linkFiles(tree, join(unfinished, 'files'), paths);
  else {
    mkdirSync(join(unfinished, 'files'), { recursive: true });
    renameSync(join(tree, folderToMove), join(unfinished, 'files', folderToMove));
  }
  if (findable !== undefined) linkOrCopy(findable, join(unfinished, FINDABLE_FILE));
  writeFileSync(join(unfinished, ENTRY_FILE), JSON.stringify({ files, facts }));
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return { key, folder: join(folder, 'files'), files, facts };
}

/**
 * Clears away what is older than the last few outputs of a part. For after the release: on some disks removing files takes
 * longer than writing them.
 */
export function forgetOld(storeRoot: string, part: string): void {
  for (const old of storedKeys(storeRoot, part).slice(KEPT_OUTPUTS))
    rmSync(join(storeRoot, part, old), { recursive: true, force: true });
}

const FINDABLE_FILE = 'findable.json.gz';

/** Where the store keeps what the search of the city finds of a stored site. */
export const findableFile = ({ folder }: Pick<StoredPart<unknown>, 'folder'>): string =>
  join(dirname(folder), FINDABLE_FILE);

/** Writes what the search of the city finds of a site. Packed: it is a third of what the site's pages are. */
export function writeFindable(file: string, items: readonly FindableItem[]): void {
  writeInto(file, gzipSync(JSON.stringify(items), { level: 4 }));
}

/** Reads it again; `undefined` where an earlier program wrote none. */
export function readFindable(file: string): FindableItem[] | undefined {
  return existsSync(file)
    ? (JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')) as FindableItem[])
    : undefined;
}

/** A file of an output by its path in the output's folder: `files/xiejiawaizi/index.html`, `entry.json`. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** All that the folder of an output has, in order of path, to be carried elsewhere. */
export function outputFiles({ folder }: Pick<StoredPart<unknown>, 'folder'>): OutputFile[] {
  const root = dirname(folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }));
}

/** Lays an output in that was carried here, in place of an earlier one with the same key; `false`, and nothing, if it is not whole. */
export function layIn<Facts>(
  storeRoot: string,
  part: string,
  { key, files, isRight }: CarriedOutput<Facts>,
): boolean {
  const folder = join(storeRoot, part, key);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const { path, bytes } of files) writeInto(join(unfinished, path), bytes);
  try {
    const output = readOutput<Facts>(storeRoot, part, `${key}.unfinished`);
    const listed = Object.keys(wholeManifest(output.folder, output.files));
    const isListed = files.filter(({ path }) => path.startsWith('files/')).length === listed.length;
    if (!isListed || !isWhole(output) || !isRight(output)) return false;
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
    return true;
  } catch {
    // No entry, or none that can be read.
    return false;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

interface CarriedOutput<Facts> {
  readonly key: string;
  readonly files: readonly OutputFile[];
  /** Whether it is what was asked for. */
  readonly isRight: (output: StoredPart<Facts>) => boolean;
}

/** Makes the files of a stored part appear in a tree. */
export function linkStored({ folder, files }: StoredPart<unknown>, tree: string): void {
  linkFiles(folder, tree, Object.keys(wholeManifest(folder, files)));
}

/** Makes files appear under another folder. */
export function linkFiles(from: string, to: string, paths: readonly string[]): void {
  const made = new Set<string>();
  for (const path of paths) {
    const file = join(to, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    linkOrCopy(join(from, path), file);
  }
}

/** Makes a file appear at another place: as a link, or as a copy where links are not possible. */
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  linkOrCopy(from, to);
}

/** Makes a file appear in a folder that is there. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!isLinkRefused(error)) throw error;
    copyFileSync(from, to);
  }
}

/** Copies a file that must not be shared with what is published, because others may change it. */
export function copyInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

/** Writes a file that is made of what the build knows. */
export function writeInto(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Other file system, no links on it, or too many links to one file. */
function isLinkRefused(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK', 'ENOSYS', 'EACCES'].includes(code);
}
