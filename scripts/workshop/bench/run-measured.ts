/** Runs a command and says how long it took, and how much processor time and memory it and all its children took. */
import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from '../../project-folders.ts';
import { endedSeconds, treeMebibytes } from './process-tree.ts';

/** What something cost. */
export interface Cost {
  /** From start to end, as a person waits for it. */
  readonly seconds: number;
  /** What all processes were at work, together: tells a slow program from a busy machine. */
  readonly cpuSeconds: number;
  /** The most that all processes had together. */
  readonly mebibytes: number;
}

export interface Measured extends Cost {
  readonly stdout: string;
}

/** So often is memory looked at, in milliseconds. */
const LOOK_EVERY_MS = 50;

/** Runs `node <script> <args>` as npm would. Throws when it ends with another code than 0. */
export function runMeasured(
  script: string,
  args: readonly string[],
  { cacheRoot }: { cacheRoot: string },
): Promise<Measured> {
  return measureCommand([process.execPath, '--import', './scripts/fast-start.mjs', script, ...args], {
    GONGKAILAN_CACHE: cacheRoot,
  });
}

/** Runs a command in the project's folder. Throws when it ends with another code than 0. One at a time. */
export async function measureCommand(
  [program = '', ...args]: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const [start, before] = [performance.now(), endedSeconds()];
  let mebibytes = 0;
  const child = spawn(program, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const look = setInterval(() => {
    if (child.pid !== undefined) mebibytes = Math.max(mebibytes, treeMebibytes(child.pid));
  }, LOOK_EVERY_MS);
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  child.on('error', reject);
  child.on('close', (code) => {
    if (code === 0) resolve(said.stdout);
    else
      reject(
        new Error(
          `${program} ${args.join(' ')} ended with ${code}:\n${`${said.stdout}${said.stderr}`.slice(-4000)}`,
        ),
      );
  });
  try {
    const stdout = await promise;
    const seconds = (performance.now() - start) / 1000;
    return { seconds, cpuSeconds: endedSeconds() - before, mebibytes, stdout };
  } finally {
    clearInterval(look);
  }
}

/** The middle of each of the figures. */
export function medianOf(costs: readonly Cost[]): Cost {
  const middle = (figure: keyof Cost): number =>
    costs.map((cost) => cost[figure]).toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.NaN;
  return { seconds: middle('seconds'), cpuSeconds: middle('cpuSeconds'), mebibytes: middle('mebibytes') };
}
