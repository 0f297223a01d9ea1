/** A file that was asked for by name: whole or not at all, and never over another. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { UsageError } from '../terminal/options.ts';

/** Throws `UsageError` where there is such a file, or none can be written. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  if (existsSync(path))
    throw new UsageError(`已经有 ${path} 这个文件了，没有动它。请换个名字，或先把它移走。`);
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, content, { flag: 'wx' });
    renameSync(unfinished, path);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new UsageError(
      `没有写成 ${path}：${REASONS[code] ?? `写文件时出错（${code || '原因不明'}）`}。什么也没有留下。`,
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹',
  ENOTDIR: '它上面有一级不是文件夹',
  ENOSPC: '磁盘满了，请先腾出一些地方',
  EACCES: '没有写这个文件夹的权限',
  EPERM: '没有写这个文件夹的权限，或者文件正被 Excel 打开',
  EROFS: '这个盘只能读，不能写',
};
