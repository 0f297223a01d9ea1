/** A machine that makes sites for a queue until it is told to stop. */
import { UnrecoverableError, Worker } from 'bullmq';
import { connectionTo, PREFIX, SITES } from './bull-connection.ts';
import type { ContentClone } from './content-clone.ts';
import { readSiteJob, type SiteJob } from './site-job.ts';
import type { MadeMessage, SiteProcess } from './site-process.ts';

export interface WorkSettings {
  readonly address: string;
  readonly lockSeconds: number;
  readonly clone: ContentClone;
  /** One for each job that may be worked on at once. */
  readonly processes: readonly SiteProcess[];
  /** Told of each site. */
  readonly say: (line: string) => void;
}

/** Works; what is returned ends it, when what it is at is done. */
export function startWork(settings: WorkSettings): { readonly end: () => Promise<void> } {
  const { address, lockSeconds, processes, say } = settings;
  const free = [...processes];
  const running = new Map<string, Promise<string>>();
  const worker = new Worker(
    SITES,
    ({ data }: { data: unknown }) => {
      const job = readSiteJob(data);
      if (!job) throw new UnrecoverableError('not a job');
      // Of one whose lock was lost over a pause of this machine, the same work is still going on.
      const known = running.get(job.input);
      const made = known ?? make(job, settings, free).finally(() => running.delete(job.input));
      running.set(job.input, made);
      return made;
    },
    {
      ...{ connection: connectionTo(address), prefix: PREFIX, concurrency: processes.length },
      ...{ lockDuration: lockSeconds * 1000, stalledInterval: lockSeconds * 1000, maxStalledCount: 3 },
    },
  );
  worker.on('error', (cause) => say(`队列：${cause.message}`));
  worker.on('failed', (job, cause) => say(`${job?.name ?? ''} ${cause.message}`));
  return { end: () => worker.close() };
}

async function make(job: SiteJob, { clone, say }: WorkSettings, free: SiteProcess[]): Promise<string> {
  using at = await clone.at(job.commit);
  const own = free.pop();
  if (!own) throw new Error('more jobs than processes');
  try {
    const made = await own.make({ job, contentRoot: at.contentRoot });
    return endOfJob(job, made, say);
  } finally {
    free.push(own);
  }
}

function endOfJob({ siteId, input }: SiteJob, made: MadeMessage, say: (line: string) => void): string {
  if ('manifest' in made) {
    say(`${siteId} ${input} ${made.manifest}`);
    return made.manifest;
  }
  if ('errors' in made) throw new UnrecoverableError(`有 ${made.errors} 个问题`);
  if ('differs' in made) throw new UnrecoverableError('这台电脑的程序、Node 或内容和发活的不一样');
  throw new Error(made.trouble);
}
