/**
 * Sites handed out to other machines by BullMQ: a flow from the city to counties, townships and sites, of which a site that
 * fails keeps none of those above it waiting. The engine is followed, never believed: whether a site is done the store says,
 * and what the server has lost is handed out again.
 */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { FlowProducer, Queue as BullQueue, Worker, type FlowJob } from 'bullmq';
import type { PlacedJob } from './ask-others.ts';
import { connectionTo, LEVELS, PREFIX, SITES } from './bull-connection.ts';
import { answeredWithin, takePlace, type Answered } from './coordinator-place.ts';
import type { Queue } from './interfaces.ts';

export interface BullSettings {
  readonly address: string;
  /** How long a lock holds whose holder is dead. */
  readonly lockSeconds: number;
  /** How long nobody may be there to work, or the server not answer, before this machine does it itself. */
  readonly patienceSeconds: number;
  /** Whether the store has it. */
  readonly isDone: (job: PlacedJob) => Promise<boolean>;
  /** Told when the server does not answer. */
  readonly onGone: () => void;
}

/** A queue that lasts for one run. */
export function bullQueue(settings: BullSettings): Queue<PlacedJob, never> {
  return {
    async run(jobs, onDone) {
      const nothing = jobs.map(() => undefined);
      await using engine = await openEngine(settings);
      if (!engine) {
        settings.onGone();
        return nothing;
      }
      let wanted = jobs;
      while (wanted.length > 0) {
        const ended = await engine.handOut(wanted, (left) => onDone(jobs.length - left));
        if (ended === 'gone') settings.onGone();
        if (ended !== 'lost') break;
        // The server came back without what it had been told.
        wanted = await notDone(wanted, settings.isDone);
      }
      return nothing;
    },
  };
}

async function notDone(jobs: readonly PlacedJob[], isDone: BullSettings['isDone']): Promise<PlacedJob[]> {
  const open: PlacedJob[] = [];
  for (const job of jobs) if (!(await isDone(job))) open.push(job);
  return open;
}

/** `lost` when the server knows nothing of it any more, `gone` when it does not answer, `idle` when nobody is there to work. */
type End = 'done' | 'lost' | 'gone' | 'idle';

interface Engine extends AsyncDisposable {
  /** Hands jobs out and follows them; `onLeft` is told how many are not done yet. */
  readonly handOut: (jobs: readonly PlacedJob[], onLeft: (left: number) => void) => Promise<End>;
}

const LOOK_MS = 500;
const CLOSE_MS = 5000;

/** `undefined` when the server does not answer. */
async function openEngine(settings: BullSettings): Promise<Engine | undefined> {
  const { address, lockSeconds, patienceSeconds } = settings;
  const connection = connectionTo(address);
  const answered = answeredWithin(patienceSeconds * 1000);
  const place = await takePlace(connection, lockSeconds, answered);
  if (!place) return undefined;
  const options = { connection, prefix: PREFIX };
  const [sites, levels] = [new BullQueue(SITES, options), new BullQueue(LEVELS, options)];
  const flows = new FlowProducer(options);
  const above = new Worker(LEVELS, () => Promise.resolve(), options);
  // What is heard of a server that is away is heard again when it is asked something.
  for (const queue of [sites, levels]) queue.on('error', () => undefined);
  flows.on('error', () => undefined);
  above.on('error', () => undefined);
  const clear = async (): Promise<void> => {
    // Of another run, whose coordinator is gone. What somebody is at now he ends.
    await levels.obliterate({ force: true });
    await sites.drain(true);
  };
  const handOut = async (jobs: readonly PlacedJob[]): Promise<string> => {
    await clear();
    const flow = flowOf(jobs);
    await flows.add(flow);
    return flow.opts?.jobId ?? '';
  };
  return {
    async handOut(jobs, onLeft) {
      const root = await answered(handOut(jobs));
      if (root === undefined) return 'gone';
      const end = await follow({ sites, levels, root, patienceSeconds, answered }, onLeft);
      if (end !== 'gone') await answered(clear());
      return end;
    },
    async [Symbol.asyncDispose]() {
      await place[Symbol.asyncDispose]();
      // Connections to a server that is gone end by themselves, but nobody is told.
      await answeredWithin(CLOSE_MS)(
        Promise.all([above.close(true), flows.disconnect(), levels.disconnect(), sites.disconnect()]),
      );
    },
  };
}

interface Followed {
  readonly sites: BullQueue;
  readonly levels: BullQueue;
  /** Id of the city's job. */
  readonly root: string;
  readonly patienceSeconds: number;
  readonly answered: Answered;
}

async function follow(
  { sites, levels, root, patienceSeconds, answered }: Followed,
  onLeft: (left: number) => void,
): Promise<End> {
  let last = { left: Number.POSITIVE_INFINITY, at: performance.now() };
  for (;;) {
    // Counted before the root is asked for: a server that dies between the two has nothing left, and no root that says so.
    const left = await answered(sites.getJobCountByTypes('waiting', 'active', 'delayed'));
    if (left === undefined) return 'gone';
    const state = await answered(levels.getJobState(root));
    if (state === undefined) return 'gone';
    if (state === 'unknown') return 'lost';
    // A township may wait on for ever for a site that was already at work for an earlier coordinator (BullMQ 6.7).
    if (state === 'completed' || left === 0) return 'done';
    if (left !== last.left) {
      last = { left, at: performance.now() };
      onLeft(left);
    }
    const isStill = performance.now() - last.at > patienceSeconds * 1000;
    if (isStill && (await answered(sites.getWorkersCount())) === 0) return 'idle';
    await pause(LOOK_MS);
  }
}

/** City → county → township → site. Nothing that ended is kept: it would be taken for what is to be done next time. */
function flowOf(jobs: readonly PlacedJob[]): FlowJob {
  const run = createHash('sha256')
    .update(jobs.map(({ input }) => input).join())
    .digest('hex')
    .slice(0, 16);
  const ends = { removeOnComplete: true, removeOnFail: true, ignoreDependencyOnFailure: true } as const;
  const level = (name: string, children: FlowJob['children'] = []) => ({
    ...{ name, queueName: LEVELS, opts: { ...ends, jobId: `${run}-${name}` } },
    children,
  });
  const site = ({ countyId: _county, townshipId: _township, ...job }: PlacedJob) => ({
    ...{ name: job.siteId, queueName: SITES, data: job },
    opts: { ...ends, jobId: job.input, attempts: ATTEMPTS, backoff: { type: 'fixed', delay: 1000 } },
  });
  const counties = [...Map.groupBy(jobs, ({ countyId }) => countyId)].map(([countyId, inCounty]) => {
    const townships = [...Map.groupBy(inCounty, ({ townshipId }) => townshipId)];
    return level(
      countyId,
      townships.map(([id, inTownship]) => level(`${countyId}.${id}`, inTownship.map(site))),
    );
  });
  // Kept for a while: that it ended is how the coordinator knows.
  const opts = { jobId: `${run}-city`, removeOnComplete: { age: KEPT_SECONDS } };
  return { name: 'city', queueName: LEVELS, opts, children: counties };
}

/** A worker that has no disk left must not keep a site from all others. */
const ATTEMPTS = 3;
const KEPT_SECONDS = 3600;
