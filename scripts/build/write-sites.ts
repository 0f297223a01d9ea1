/** Sites written one after the other: few by this process, many by several that take the next when they are ready. */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { endOf, RenderError } from './child.ts';
import type { Manifest } from './manifest.ts';
import { openPageRenderer } from './pages/page-renderer.ts';
import { writeSite, type SiteOutputFolders, type SiteWork } from './site-output.ts';
import { PROJECT_ROOT } from '../project-folders.ts';

export interface SiteWriters extends SiteOutputFolders {
  /** The folder of the compiled pages. */
  readonly compiled: string;
  /** Processes that may run side by side. */
  readonly jobs: number;
  /** Told after each site. */
  readonly onSite: (done: number) => void;
}

/** From the process that hands out work. */
export interface WorkMessage {
  readonly works: readonly SiteWork[];
}

/** From one that writes sites, in the order in which it got them. */
export interface WrittenMessage {
  readonly files: Manifest;
}

const WRITER = 'a process that writes sites';

/** Below this many disclosures a further process costs more to start than it saves. */
const WORTH_A_PROCESS = 250;

/** So many sites are handed over at once: what they share is then sent once. */
const HANDED_AT_ONCE = 4;

/** What a site costs of which little is written again, by one that is written whole. */
const PART_OF_WHOLE = 0.2;

/** How many processes the writing of these sites is worth. */
function worthwhile(works: readonly SiteWork[]): number {
  const cost = ({ site, earlier }: SiteWork): number =>
    site.disclosures.length * (earlier ? PART_OF_WHOLE : 1);
  return works.reduce((sum, work) => sum + cost(work), 0) / WORTH_A_PROCESS;
}

/** Writes all sites into the tree, by at most `jobs` processes. Returns what was written of each, in their order. */
export async function writeSites(
  works: readonly SiteWork[],
  writers: SiteWriters,
  processes = Math.min(writers.jobs, Math.floor(worthwhile(works))),
): Promise<Manifest[]> {
  if (processes > 1) return writeByProcesses(works, writers, processes);
  const written: Manifest[] = [];
  if (works.length === 0) return written;
  const render = await openPageRenderer(writers.compiled);
  for (const work of works) {
    written.push(await writeSite(work, { ...writers, render }));
    writers.onSite(written.length);
  }
  return written;
}

async function writeByProcesses(
  works: readonly SiteWork[],
  writers: SiteWriters,
  processes: number,
): Promise<Manifest[]> {
  const written: Manifest[] = [];
  const waiting = works.map((work, index) => ({ work, index }));
  let done = 0;
  const workers: ChildProcess[] = [];
  const take = () => waiting.splice(0, HANDED_AT_ONCE);
  try {
    await Promise.all(
      Array.from({ length: processes }, () => {
        const worker = startWorker(writers);
        workers.push(worker);
        return followWorker(worker, {
          take,
          onWritten: (index, files) => {
            written[index] = files;
            writers.onSite(++done);
          },
        });
      }),
    );
  } finally {
    // One failed: the others would go on for nothing.
    for (const worker of workers) worker.kill();
  }
  return written;
}

function startWorker({ compiled, tree, picturesRoot }: SiteWriters): ChildProcess {
  return fork(join(import.meta.dirname, 'site-worker.ts'), [compiled, tree, picturesRoot], {
    cwd: PROJECT_ROOT,
    execArgv: ['--enable-source-maps'],
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

interface Queue {
  readonly take: () => { readonly work: SiteWork; readonly index: number }[];
  readonly onWritten: (index: number, files: Manifest) => void;
}

/** Gives a process work until there is none. Rejects with what it said when it ends before. */
function followWorker(worker: ChildProcess, { take, onWritten }: Queue): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let current = take();
  const hand = (): void => {
    if (current.length === 0) resolve();
    else worker.send({ works: current.map(({ work }) => work) } satisfies WorkMessage);
  };
  worker.on('message', ({ files }: WrittenMessage) => {
    const written = current.shift();
    if (written) onWritten(written.index, files);
    if (current.length > 0) return;
    current = take();
    hand();
  });
  // It ends when it is told to; before that something went wrong.
  endOf(worker, WRITER).then(
    () => reject(new RenderError(`${WRITER} ended before its work was done`)),
    reject,
  );
  hand();
  return promise;
}
