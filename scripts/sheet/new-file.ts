/** A file that was asked for by name: whole or not at all, and never over another. */
import { existsSync } from 'node:fs';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { UsageError } from '../terminal/options.ts';
import { addFile, codeOf, whyUnwritten } from '../whole-file.ts';

/** The file was not written, and nothing was left behind. The message says in Chinese why. */
class FileNotWritten extends Error {
  override readonly name = 'FileNotWritten';
}

/** Throws `UsageError` where there is such a file, and `FileNotWritten` where none can be written. */
export function writeNewFile(path: string, content: string | Uint8Array): void {
  const taken = new UsageError(`已经有 ${path} 这个文件了，没有动它。请换个名字，或先把它移走。`);
  if (existsSync(path)) throw taken;
  try {
    addFile(path, content);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') throw taken;
    throw new FileNotWritten(`没有写成 ${path}：${whyUnwritten(cause)}。什么也没有留下。`);
  }
}

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
