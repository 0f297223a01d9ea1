/** One build at a time: two would clear each other's unfinished trees. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from '../terminal/options.ts';

/** Takes the lock and returns what gives it back. A lock whose process is gone is taken over. Throws `UsageError`. */
export function takeLock(file: string): Disposable {
  mkdirSync(dirname(file), { recursive: true });
  if (!tryLock(file)) {
    const owner = Number(readFileSync(file, 'utf8'));
    if (isRunning(owner))
      throw new UsageError(
        `另一个生成正在进行（进程 ${owner}），等它完成再来。它要是早就停了，删掉 ${file} 再试。`,
      );
    rmSync(file, { force: true });
    if (!tryLock(file)) throw new UsageError('另一个生成刚刚开始，等它完成再来。');
  }
  return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
}

function tryLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Running, but not ours to signal.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
