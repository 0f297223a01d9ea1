/**
 * Finished parts of releases, kept under `.cache/store` by what they were made from: one folder per part and key with
 * the files at their release paths and an `entry.json`. A release is made of hard links to them, so keeping a part
 * costs no copying; where the file system has no links, files are copied.
 */
import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles, type Manifest } from './manifest.ts';

/** A part of a release in the store. `facts` is whatever its maker wants to know again. */
export interface StoredPart<Facts> {
  readonly key: string;
  /** Folder that holds the files at their release paths. */
  readonly folder: string;
  readonly files: Manifest;
  readonly facts: Facts;
}

/** Outputs of one part that are kept: the current one, and those that an option or a revert may bring back. */
const KEPT_OUTPUTS = 3;

/** The stored outputs of a part such as `sites/xiejiawaizi`, newest first. */
export function readStored<Facts>(storeRoot: string, part: string): StoredPart<Facts>[] {
  const folder = join(storeRoot, part);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((key) => existsSync(join(folder, key, 'entry.json')))
    .map((key) => ({ key, savedAt: statSync(join(folder, key, 'entry.json')).mtimeMs }))
    .sort((a, b) => b.savedAt - a.savedAt)
    .map(({ key }) => {
      const entry = readFileSync(join(folder, key, 'entry.json'), 'utf8');
      const { files, facts } = JSON.parse(entry) as { files: Manifest; facts: Facts };
      return { key, folder: join(folder, key, 'files'), files, facts };
    });
}

/** Whether every file of a stored part is there at its size. */
export function isWhole({ folder, files }: StoredPart<unknown>): boolean {
  return Object.entries(files).every(
    ([path, { bytes }]) => statSync(join(folder, path), { throwIfNoEntry: false })?.size === bytes,
  );
}

export interface Unstored<Facts> {
  readonly key: string;
  readonly tree: string;
  readonly paths: readonly string[];
  readonly facts: Facts;
  /** What the files are; looked at when absent. */
  readonly known?: Manifest | undefined;
}

/** Puts files of a finished tree into the store, in place of an earlier output with the same key. */
export function saveStored<Facts>(
  storeRoot: string,
  part: string,
  { key, tree, paths, facts, known }: Unstored<Facts>,
): StoredPart<Facts> {
  const folder = join(storeRoot, part, key);
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const files = known ? pick(known, paths) : listFiles(tree, paths);
  linkFiles(tree, join(unfinished, 'files'), paths);
  writeFileSync(join(unfinished, 'entry.json'), JSON.stringify({ files, facts }));
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  for (const { key: old } of readStored(storeRoot, part).slice(KEPT_OUTPUTS))
    rmSync(join(storeRoot, part, old), { recursive: true, force: true });
  return { key, folder: join(folder, 'files'), files, facts };
}

function pick(manifest: Manifest, paths: readonly string[]): Manifest {
  return Object.fromEntries(
    paths.map((path) => {
      const entry = manifest[path];
      if (!entry) throw new Error(`${path} lies in the tree, and nobody wrote it`);
      return [path, entry];
    }),
  );
}

/** Makes the files of a stored part appear in a tree. */
export function linkStored({ folder, files }: StoredPart<unknown>, tree: string): void {
  linkFiles(folder, tree, Object.keys(files));
}

function linkFiles(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) linkFile(join(from, path), join(to, path));
}

/** Makes a file appear at another place: as a link, or as a copy where links are not possible. */
export function linkFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
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
