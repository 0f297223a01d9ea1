/**
 * What one site costs when machines share the work, for the page of figures: to make and put it, to take what another made,
 * how much it is in a store, and what the engine's server takes for jobs in which there is nothing to do.
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FlowProducer, Queue, Worker } from 'bullmq';
import type { Progress } from '../../../terminal/progress.ts';
import { connectionTo } from '../../../build/engine/bull-connection.ts';
import { prepareCity } from '../bench-city.ts';
import { runMeasured, type Cost } from '../run-measured.ts';

export interface ManyFigures {
  readonly sites: number;
  readonly disclosures: number;
  /** `npm run site` for all of them, by one process. */
  readonly make: Cost;
  /** `npm run build` of a machine that has nothing, from what lies in the store. */
  readonly take: Cost;
  /** In the store, for all of them. */
  readonly objects: number;
  readonly bytes: number;
  /** Absent where no server was named. */
  readonly queue?: QueueFigures | undefined;
}

export interface QueueFigures {
  readonly jobs: number;
  readonly handOutSeconds: number;
  readonly workOffSeconds: number;
  /** What the server had in memory for them. */
  readonly bytes: number;
}

/** A province's. */
const JOBS = 12_000;

/** Measures on an invented city; the engine's server is the one that `GONGKAILAN_QUEUE` names. */
export async function measureMany(sites: number, progress: Progress): Promise<ManyFigures> {
  const { contentRoot, asOf, disclosures } = prepareCity(sites, 1);
  const work = mkdtempSync(join(tmpdir(), 'gongkailan-many-'));
  try {
    const store = join(work, 'store');
    const common = ['--content', contentRoot, '--as-of', asOf, '--no-posters', '--store', store];
    progress.step(`做 ${sites} 个村（社区），放进存放处`);
    const make = await runMeasured('scripts/site.ts', [...common, '--shard', '1/1'], {
      cacheRoot: join(work, 'worker'),
    });
    progress.step('从存放处取来');
    const take = await runMeasured('scripts/build.ts', [...common, '--out', join(work, 'out')], {
      cacheRoot: join(work, 'server'),
    });
    const files = readdirSync(store, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    const address = process.env['GONGKAILAN_QUEUE'];
    if (address) progress.step(`派 ${JOBS} 件没有事做的活`);
    const queue = address ? await measureQueue(address) : undefined;
    const figures = {
      sites,
      disclosures,
      make: costOf(make),
      take: costOf(take),
      objects: files.length,
      bytes,
    };
    return { ...figures, queue };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const costOf = ({ seconds, cpuSeconds, mebibytes }: Cost): Cost => ({ seconds, cpuSeconds, mebibytes });

/** The same flow as a build hands out, of sites that are done at once, by four at a time. */
async function measureQueue(address: string): Promise<QueueFigures> {
  const options = { connection: connectionTo(address), prefix: 'gongkailan-bench' };
  const queue = new Queue('sites', options);
  const flows = new FlowProducer(options);
  try {
    await queue.obliterate({ force: true });
    const client = await queue.backend.client;
    const usedBytes = async (): Promise<number> =>
      Number(/^used_memory:(\d+)/m.exec(await client.info())?.[1]);
    const before = await usedBytes();
    const opts = { removeOnComplete: true, removeOnFail: true, ignoreDependencyOnFailure: true };
    const input = (index: number): string => index.toString(16).padStart(64, 'a');
    const children = Array.from({ length: JOBS }, (_, index) => ({
      ...{ name: 'site', queueName: 'sites', opts: { ...opts, jobId: input(index) } },
      data: { siteId: `site-${index}`, commit: input(0), asOf: '2026-12-01', input: input(index) },
    }));
    const started = performance.now();
    await flows.add({ name: 'city', queueName: 'levels', children });
    const handedOut = performance.now();
    const bytes = (await usedBytes()) - before;
    const worker = new Worker('sites', () => Promise.resolve(), { ...options, concurrency: 4 });
    await new Promise<void>((done) => worker.on('drained', done));
    const workedOff = performance.now();
    await worker.close();
    const seconds = (from: number, to: number): number => (to - from) / 1000;
    return {
      ...{ jobs: JOBS, handOutSeconds: seconds(started, handedOut) },
      ...{ workOffSeconds: seconds(handedOut, workedOff), bytes },
    };
  } finally {
    await queue.obliterate({ force: true });
    await Promise.all([queue.close(), flows.close()]);
  }
}
