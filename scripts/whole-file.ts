/**
 * Files that are there whole or not at all: written under another name beside their own first, so that a process that
 * is killed, a full disk or a reader at the wrong moment finds the old file, the new one or none, and never a half.
 */
import { randomUUID } from 'node:crypto';
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts a file in the place of another, or where none was. Whoever may read the old one may read the new one, and where
 * its name is a link, what the link points to is replaced. Throws what the disk says; nothing is left behind then.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const file = existsSync(path) ? realpathSync(path) : path;
  const mode = statSync(file, { throwIfNoEntry: false })?.mode;
  writeBeside(file, content, (unfinished) => renameSync(unfinished, file), mode);
}

/**
 * Adds a file, never over another: throws `EEXIST` where there is one of the name, whoever put it there in the meantime,
 * and else what the disk says; nothing is left behind then.
 */
export function addFile(path: string, content: string | Uint8Array): void {
  writeBeside(path, content, (unfinished) => giveName(unfinished, path));
}

function writeBeside(
  path: string,
  content: string | Uint8Array,
  use: (unfinished: string) => void,
  mode?: number,
): void {
  // Content leaves out names that begin with a dot.
  const unfinished = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(unfinished, content, { flag: 'wx', mode });
    use(unfinished);
  } finally {
    // Where a folder on the way is a file, even to look is an error.
    if (existsSync(unfinished)) rmSync(unfinished, { force: true });
  }
}

/** What disks say that know no second name for a file, as that of a memory stick. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK']);

/** A link fails where there is a file of the name; where there are no links the file is copied, not over another either. */
function giveName(unfinished: string, path: string): void {
  try {
    linkSync(unfinished, path);
  } catch (cause) {
    if (!NO_LINKS.has(codeOf(cause))) throw cause;
    copyWhole(unfinished, path);
  }
}

function copyWhole(unfinished: string, path: string): void {
  try {
    copyFileSync(unfinished, path, constants.COPYFILE_EXCL);
  } catch (cause) {
    // Half a copy is ours; a file that was there before is not.
    if (codeOf(cause) !== 'EEXIST') rmSync(path, { force: true });
    throw cause;
  }
}

/** What the system calls an error, `ENOSPC`; empty for errors that are not of the system. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  ENOTDIR: '它上面有一级不是文件夹',
  ENOSPC: '磁盘满了。请先腾出一些地方，再来一次',
  EDQUOT: '给你的磁盘地方用完了。请先腾出一些地方，再来一次',
  EACCES: '没有写这个文件夹的权限',
  EPERM: '没有写这个文件夹的权限，或者文件正被别的程序打开',
  EBUSY: '文件正被别的程序打开，请先关掉它',
  EROFS: '这个盘只能读，不能写',
  ENAMETOOLONG: '文件名太长了',
};

/** Why the disk did not take a file, in Chinese, without a full stop. */
export function whyUnwritten(cause: unknown): string {
  const code = codeOf(cause);
  return Object.hasOwn(REASONS, code) ? (REASONS[code] ?? '') : `写文件时出错（${code || '原因不明'}）`;
}
