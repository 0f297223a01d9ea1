/**
 * A part of a content folder as a tree of git holds it, laid out in a temporary folder for the loader. The working
 * folder is neither read nor touched.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listSiteFolders } from '../../src/loader/site/site-folders.ts';
import { askRecords } from '../history/ask-git.ts';
import { readBlobs } from '../history/read-blobs.ts';

export interface Wanted {
  /** Folders of sites from the content root. What is no site's always comes along. */
  readonly siteFolders: readonly string[];
  /** Photos whose bytes are looked at; of others it is enough that they are there. */
  readonly photos: ReadonlySet<string>;
}

export interface LaidOut extends Disposable {
  /** A content root. */
  readonly root: string;
}

export interface GitFile {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
}

const PHOTO = /\/photos\/(?!checked\.txt$)[^/]+$/;

/** Lays content out of a tree or commit. Throws `GitError`, and what a full disk says; nothing is left behind then. */
export function layOut(contentRoot: string, tree: string, wanted: Wanted): LaidOut {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-git-'));
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  try {
    fill(root, { contentRoot, tree, wanted });
  } catch (cause) {
    remove();
    throw cause;
  }
  return { root, [Symbol.dispose]: remove };
}

interface Filling {
  readonly contentRoot: string;
  readonly tree: string;
  readonly wanted: Wanted;
}

function fill(root: string, { contentRoot, tree, wanted: { siteFolders, photos } }: Filling): void {
  // Ids must differ in the whole city, so all folders are there, most of them empty.
  for (const { path } of listSiteFolders(contentRoot)) mkdirSync(join(root, path), { recursive: true });
  // Pages of help are not looked at, and sites are many.
  const top = listTree(contentRoot, [tree])
    .map(({ path }) => path)
    .filter((path) => path !== 'sites' && path !== 'guide');
  const paths = [...top, ...siteFolders];
  const files = paths.length === 0 ? [] : listTree(contentRoot, ['-r', tree, '--', ...paths]);
  const isRead = ({ path }: GitFile): boolean => !PHOTO.test(path) || photos.has(path);
  const read = files.filter(isRead).map(({ blob }) => blob);
  const blobs = readBlobs(contentRoot, read);
  for (const file of files) write(root, file, blobs.get(file.blob) ?? Buffer.alloc(0));
}

function write(root: string, { path, mode }: GitFile, bytes: Buffer): void {
  const target = join(root, path);
  mkdirSync(dirname(target), { recursive: true });
  if (mode === '120000') symlinkSync(bytes.toString('utf8'), target);
  // A submodule has no text here.
  else if (mode !== '160000') writeFileSync(target, bytes);
}

/** The files and folders of a tree: `<mode> <type> <id>`, a tab, the path from the content root. Throws `GitError`. */
export function listTree(contentRoot: string, question: readonly string[]): GitFile[] {
  return askRecords(contentRoot, ['ls-tree', '-z', ...question]).flatMap((record) => {
    const [description = '', path] = record.split('\t');
    const [mode = '', , blob = ''] = description.split(' ');
    return path === undefined ? [] : [{ mode, blob, path: path.normalize('NFC') }];
  });
}
