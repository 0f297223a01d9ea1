/**
 * A part of a content folder as git keeps it, laid out in a temporary folder for the loader: what is staged, or what a
 * commit holds. The working folder is neither read nor touched.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listSiteFolders } from '../../src/loader/site-folders.ts';
import { askRecords } from '../history/ask-git.ts';
import { readBlobs } from '../history/read-blobs.ts';

/** What git holds at one time: the index, or a commit. */
export type Source = 'index' | { readonly commit: string };

export interface Wanted {
  /** Folders of sites from the content root. What is no site's always comes along. */
  readonly siteFolders: readonly string[];
  /** Photos whose bytes are looked at; of others it is enough that they are there. All when absent. */
  readonly photos?: ReadonlySet<string>;
}

export interface LaidOut extends Disposable {
  /** A content root. */
  readonly root: string;
}

interface GitFile {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
}

const PHOTO = /\/photos\/[^/]+$/;

/** Lays content out. Throws `GitError`, and what the disk says when it is full; nothing is left behind then. */
export function layOut(contentRoot: string, source: Source, wanted: Wanted): LaidOut {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-git-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  try {
    fill(root, contentRoot, source, wanted);
  } catch (cause) {
    remove();
    throw cause;
  }
  return { root, [Symbol.dispose]: remove };
}

function fill(root: string, contentRoot: string, source: Source, { siteFolders, photos }: Wanted): void {
  // Ids must differ in the whole city, so all folders are there, most of them empty.
  for (const { path } of listSiteFolders(contentRoot)) mkdirSync(join(root, path), { recursive: true });
  const files = listFiles(contentRoot, source, [':(exclude)sites', ':(exclude)guide', '.']);
  if (siteFolders.length > 0) files.push(...listFiles(contentRoot, source, siteFolders));
  const isRead = ({ path }: GitFile): boolean => !photos || !PHOTO.test(path) || photos.has(path);
  const blobs = readBlobs(
    contentRoot,
    files.filter(isRead).map(({ blob }) => blob),
  );
  for (const file of files) write(root, file, blobs.get(file.blob) ?? Buffer.alloc(0));
}

function write(root: string, { path, mode }: GitFile, bytes: Buffer): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  if (mode === '120000') symlinkSync(bytes.toString('utf8'), target);
  // A submodule has no text here.
  else if (mode !== '160000') writeFileSync(target, bytes);
}

function listFiles(contentRoot: string, source: Source, paths: readonly string[]): GitFile[] {
  if (source === 'index') {
    const staged = ['ls-files', '--stage', '-z', '--', ...paths];
    // `<mode> <blob> <stage>\t<path>`; of a conflict the own side stands for all.
    return recordsOf(contentRoot, staged).flatMap(([[mode = '', blob = '', stage], path]) =>
      stage === '0' || stage === '2' ? [{ mode, blob, path }] : [],
    );
  }
  // `ls-tree` knows no exclusion: the sites are left out here.
  const named = paths.filter((path) => !path.startsWith(':'));
  const isExcluded = (path: string): boolean =>
    paths.some((one) => one.startsWith(':(exclude)') && path.startsWith(`${one.slice(10)}/`));
  const question =
    named.join() === '.'
      ? topLevel(contentRoot, source.commit, isExcluded)
      : ['ls-tree', '-r', '-z', source.commit, '--', ...named.map((path) => `${path}/`)];
  return recordsOf(contentRoot, question).flatMap(([[mode = '', type, blob = ''], path]) =>
    type === 'tree' ? [] : [{ mode, blob, path }],
  );
}

/** Asks for all that is no site's, without walking through the sites. */
function topLevel(contentRoot: string, commit: string, isExcluded: (path: string) => boolean): string[] {
  const names = recordsOf(contentRoot, ['ls-tree', '-z', commit, '--', '.']).map(([, path]) => path);
  const kept = names.filter((name) => !isExcluded(`${name}/`));
  return ['ls-tree', '-r', '-z', commit, '--', ...(kept.length > 0 ? kept : ['no-such-file'])];
}

function recordsOf(contentRoot: string, question: readonly string[]): [string[], string][] {
  return askRecords(contentRoot, question).flatMap((record): [string[], string][] => {
    const [description = '', path] = record.split('\t');
    return path === undefined ? [] : [[description.split(' '), path.normalize('NFC')]];
  });
}
