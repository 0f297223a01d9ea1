/** A file that was asked for by name: whole or not at all, and never over another. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';

/** The file was not written, and nothing was left behind. The message says in Chinese why. */
export class FileNotWritten extends Error {
  override readonly name = 'FileNotWritten';
}

/** Throws `UsageError` where there is such a file, and `FileNotWritten` where none can be written. */
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
    throw new FileNotWritten(
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

/** Runs what writes files; where one cannot be written it says so and ends with 1. */
export async function reportingUnwritten(
  report: (text: string) => void,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await run();
  } catch (cause) {
    if (!(cause instanceof FileNotWritten)) throw cause;
    report(`${cause.message}\n`);
    return EXIT.problems;
  }
}
