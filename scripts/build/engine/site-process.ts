/**
 * A process that makes sites for a queue or a command, so that whoever holds the lock of a job is free to renew it. What it
 * makes it puts in the shared store; it says the hash of the manifest that stands there.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../project-folders.ts';
import { endOf, RenderError } from '../child.ts';
import type { SiteJob } from './site-job.ts';

/** To the process. */
export interface MakeMessage {
  readonly job: SiteJob;
  /** The content, at the commit of the job. */
  readonly contentRoot: string;
}

/** From it. */
export type MadeMessage =
  /** It stands in the store. */
  | { readonly manifest: string }
  /** It has this many errors, and is for the coordinator to tell of. */
  | { readonly errors: number }
  /** This machine would make something else of it: another program, Node or content. */
  | { readonly differs: true }
  /** What went wrong. */
  | { readonly trouble: string };

export interface SiteProcess {
  /** One job at a time. Rejects when the process ends over it; the next job gets a new one. */
  readonly make: (message: MakeMessage) => Promise<MadeMessage>;
  readonly end: () => void;
}

const WHAT = 'a process that makes sites';

/** No site takes a tenth of it; one that hangs would keep its lock, and all others waiting, for ever. */
const MOST_MS = 30 * 60_000;

/** Starts with the first job. `store` is the address of the shared store. */
export function openSiteProcess(store: string): SiteProcess {
  let child: ChildProcess | undefined;
  const start = (): ChildProcess =>
    fork(join(import.meta.dirname, 'site-process-main.ts'), [store], {
      cwd: PROJECT_ROOT,
      execArgv: ['--enable-source-maps', '--import', join(PROJECT_ROOT, 'scripts/fast-start.mjs')],
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
  return {
    make(message) {
      const { promise, resolve, reject } = Promise.withResolvers<MadeMessage>();
      const running = (child ??= start());
      running.once('message', resolve);
      if (!ends.has(running)) ends.set(running, endOf(running, WHAT));
      const gone = (cause: unknown): void => {
        child = undefined;
        reject(cause);
      };
      ends.get(running)?.then(() => gone(new RenderError(`${WHAT} ended before its work was done`)), gone);
      running.send(message);
      const limit = setTimeout(() => running.kill('SIGKILL'), MOST_MS);
      return promise.finally(() => clearTimeout(limit));
    },
    end: () => void child?.kill(),
  };
}

const ends = new WeakMap<ChildProcess, Promise<void>>();
