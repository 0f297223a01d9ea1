/** What processes cost, with all that they start: git, npm and Hugo too. As Linux tells it in /proc. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this machine tells it. */
export const isTold = (): boolean => existsSync('/proc/self/stat');

/** Linux counts processor time in hundredths of a second for whoever asks (USER_HZ). */
const TICKS_PER_SECOND = 100;

/** Processor time of all processes that this one started and that have ended, and of theirs, in seconds. */
export function endedSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The name, in brackets, may have spaces; `cutime` and `cstime` are the 16th and 17th field.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** Memory of a process and all below it now, in MiB. What several share counts once (PSS). */
export function treeMebibytes(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const own = Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
    return childrenOf(pid).reduce((sum, child) => sum + treeMebibytes(child), own);
  } catch {
    // It has ended in the meantime.
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}
