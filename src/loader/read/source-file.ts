/**
 * The only file that touches the disk. Content is written by many hands on many systems, so nothing here trusts a
 * name, a size or a link: a file is looked at before it is opened.
 */
import { compareText } from '../../model/values/compare-text.ts';
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  type Dirent,
} from 'node:fs';
import { join, sep } from 'node:path';
import { findPrivateData, maskPrivateData } from '../../guard/find-private-data.ts';
import { decodeText } from './decode-text.ts';
import { FILE_START, problemAt, type ContentProblem, type Outcome } from '../tell/problem.ts';

/** A file below the content root that may be read. */
export interface FoundFile {
  /** Path from the content root, with forward slashes. */
  readonly path: string;
  readonly absolutePath: string;
  readonly bytes: number;
  /** Read only for what others need of it: nobody asks what is wrong in it alone. */
  readonly isAside?: boolean;
  /** Its text was looked through before, by this program, and nothing was found: it is only read. */
  readonly wasLookedThrough?: boolean;
}

export interface FoundFiles {
  /** Sorted by path. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly ContentProblem[];
}

/** A disclosure is a sheet of paper: 2 MB of text is far above the longest list. */
const MAX_TEXT_BYTES = 2_000_000;
/** Photos come from phones: 20 MB is above what any of them takes. */
const MAX_PHOTO_BYTES = 20_000_000;
const PHOTO = /\.(jpe?g|png|webp)$/i;

/** What systems and programs leave behind, never content. */
const DROPPINGS = /^(\..*|Thumbs\.db|desktop\.ini)$/i;

interface Walk {
  readonly root: string;
  readonly enters: (folder: string) => boolean;
  readonly files: FoundFile[];
  readonly problems: ContentProblem[];
}

/**
 * All files below a content root that may be read, and the problems of those that may not. Folders for which
 * `enters` says no are left out; it is asked with the path from the root.
 */
export function findFiles(contentRoot: string, enters: (folder: string) => boolean = () => true): FoundFiles {
  const root = resolveLink(contentRoot);
  if (root === undefined) return { files: [], problems: [] };
  const walk: Walk = { root, enters, files: [], problems: [] };
  walkFolder(walk, '');
  walk.files.sort((a, b) => compareText(a.path, b.path));
  return { files: walk.files, problems: walk.problems };
}

function walkFolder(walk: Walk, folder: string): void {
  for (const entry of entriesOf(walk, folder)) {
    if (DROPPINGS.test(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (walk.enters(path)) walkFolder(walk, path);
    } else {
      addFile(walk, path, entry);
    }
  }
}

function entriesOf(walk: Walk, folder: string): Dirent[] {
  try {
    return readdirSync(join(walk.root, folder), { withFileTypes: true });
  } catch (cause) {
    walk.problems.push(unreadable(folder, '文件夹', cause));
    return [];
  }
}

function addFile(walk: Walk, path: string, entry: Dirent): void {
  const absolutePath = join(walk.root, path);
  const refused = entry.isSymbolicLink() ? refuseLink(walk.root, path) : undefined;
  if (refused) {
    walk.problems.push(refused);
    return;
  }
  const stat = statSync(absolutePath, { throwIfNoEntry: false });
  if (!stat) {
    // Named by a Windows program in GBK, or taken away since the folder was read.
    walk.problems.push(
      problemAt(path, FILE_START, {
        code: 'FILE_UNREADABLE',
        message: '打不开这个文件：文件名是乱码，或者刚刚被移走了。',
        hint: '文件名是乱码的，多半是解压 Windows 的压缩包来的：请改个名字，或在 Windows 上解压再拷过来。',
      }),
    );
    return;
  }
  if (!stat.isFile()) {
    walk.problems.push(
      problemAt(path, FILE_START, {
        code: 'FILE_UNEXPECTED',
        message: '这不是普通文件，读不了。',
        hint: '请删掉它。',
      }),
    );
    return;
  }
  const limit = PHOTO.test(path) ? MAX_PHOTO_BYTES : MAX_TEXT_BYTES;
  if (stat.size > limit) {
    walk.problems.push(tooLarge(path, stat.size, limit));
    return;
  }
  walk.files.push({ path: path.normalize('NFC'), absolutePath, bytes: stat.size });
}

function tooLarge(path: string, bytes: number, limit: number): ContentProblem {
  const isPhoto = limit === MAX_PHOTO_BYTES;
  return problemAt(path, FILE_START, {
    code: 'FILE_TOO_LARGE',
    message: `文件太大：${formatMegabytes(bytes)}，最大 ${formatMegabytes(limit)}。`,
    hint: isPhoto ? '请换一张小一点的照片，或用手机、画图软件缩小后再放进来。' : '请看看是不是放错了文件。',
  });
}

function formatMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace(/\.0$/, '')} MB`;
}

/** Links may point at files inside the content folder; anything else could publish what is not content. */
function refuseLink(root: string, path: string): ContentProblem | undefined {
  const target = resolveLink(join(root, path));
  if (target === undefined) {
    return problemAt(path, FILE_START, {
      code: 'FILE_UNEXPECTED',
      message: '这是一个链接，它指的文件不存在。',
      hint: '请删掉链接，把文件本身放进来。',
    });
  }
  if (!target.startsWith(root + sep)) {
    return problemAt(path, FILE_START, {
      code: 'FILE_OUTSIDE_CONTENT',
      message: '这是一个链接，它指到内容文件夹外面去了。',
      hint: '请删掉链接，把文件本身放进来。',
    });
  }
  if (lstatSync(target).isDirectory()) {
    return problemAt(path, FILE_START, {
      code: 'FILE_UNEXPECTED',
      message: '这是一个指向文件夹的链接，不会读它。',
      hint: '请删掉链接，把文件夹本身放进来。',
    });
  }
  return undefined;
}

function resolveLink(absolutePath: string): string | undefined {
  try {
    return realpathSync(absolutePath);
  } catch {
    // Broken or circular: the caller reports it.
    return undefined;
  }
}

/** A file's text, NFC-normalised, lines ending in `\n`, without a byte order mark. */
export function readText(file: FoundFile): Outcome<string> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.absolutePath);
  } catch (cause) {
    return { problems: [unreadable(file.path, '文件', cause)] };
  }
  return decodeText(file.path, bytes);
}

function unreadable(path: string, what: string, cause: unknown): ContentProblem {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  return problemAt(path, FILE_START, {
    code: 'FILE_UNREADABLE',
    message: `打不开这个${what}（${reason}）。`,
    hint: '请看看它是不是正被别的程序占用，或没有读的权限。',
  });
}

/** Whether these letters stand somewhere in a file, whatever is in it: quick, where hundreds are asked. */
export function hasText(absolutePath: string, letters: string): boolean {
  try {
    return readFileSync(absolutePath).includes(letters);
  } catch {
    // It is missing, or cannot be read: whoever loads it says so.
    return false;
  }
}

/** The first bytes of a file; `undefined` when it cannot be read, which is reported where it is used. */
export function readHead({ absolutePath }: FoundFile, length: number): Uint8Array | undefined {
  try {
    const handle = openSync(absolutePath, 'r');
    try {
      const bytes = new Uint8Array(length);
      return bytes.subarray(0, readSync(handle, bytes, 0, length, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}

/**
 * The text of a file that was loaded before, to show an excerpt, with what is private masked; `undefined` when it
 * cannot be shown as text.
 */
export function readTextAt(absolutePath: string): string | undefined {
  const text = readPlainTextAt(absolutePath);
  return text === undefined ? undefined : maskText(absolutePath, text);
}

/** The same as it is written, for a program to read and not to be shown: to mask a file takes some milliseconds. */
export function readPlainTextAt(absolutePath: string): string | undefined {
  try {
    const stat = lstatSync(absolutePath);
    if (!stat.isFile() || stat.size > MAX_TEXT_BYTES) return undefined;
    return readText({ path: absolutePath, absolutePath, bytes: stat.size }).value;
  } catch {
    // A missing file has a problem of its own and nothing to show.
    return undefined;
  }
}

function maskText(path: string, text: string): string {
  return maskPrivateData(text, findPrivateData(text, { format: path.endsWith('.md') ? 'markdown' : 'yaml' }));
}
