/** A run of the fuzzer: cases in threads of their own, which are stopped and begun again where a case does not end. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface FuzzRun {
  readonly seed: number;
  /** The first number, and how many. */
  readonly from: number;
  readonly count: number;
  readonly onProgress?: (done: number) => void;
  readonly onFind?: (find: Find) => void;
}

/** A case that broke a promise. `fuzzCase(seed, index)` gives its bytes again. */
export interface Find {
  readonly index: number;
  readonly what: 'crashed' | 'hung' | 'slow' | 'broke a promise';
  readonly told: readonly string[];
}

export interface FuzzReport {
  readonly valid: number;
  readonly refused: number;
  readonly slowestMs: number;
  readonly finds: readonly Find[];
}

/**
 * More than this for one file is a hang to whoever waits. Two lines of 80,000 characters, each `1-2 1-2 …`, take 2.4 s on
 * two idle cores (case 1663 of seed 2026): as long as they are, and no longer.
 */
const MOST_MS = 5_000;
/** After this, by the clock on the wall, the thread is ended: a machine with other work needs many seconds for two. */
const GIVE_UP_MS = 120_000;
/** Each loads the whole program, and on two cores a third would only wait. */
const MOST_THREADS = 4;
/** A file may not fill the memory of an office's computer. */
const MOST_MEGABYTES = 1_000;

interface Message {
  readonly index: number;
  readonly outcome?: 'valid' | 'refused' | 'crashed';
  readonly broken?: readonly string[];
  readonly ms?: number;
}

/** Judges all cases of a run. */
export async function runFuzz(run: FuzzRun): Promise<FuzzReport> {
  const counts = { valid: 0, refused: 0, crashed: 0 };
  const finds: Find[] = [];
  const add = (find: Find): void => {
    finds.push(find);
    run.onFind?.(find);
  };
  let slowestMs = 0;
  let done = 0;
  const take = ({ index, outcome, broken = [], ms = 0 }: Message): void => {
    if (outcome === undefined) return;
    counts[outcome]++;
    slowestMs = Math.max(slowestMs, ms);
    if (outcome === 'crashed') add({ index, what: 'crashed', told: broken });
    else if (broken.length > 0) add({ index, what: 'broke a promise', told: broken });
    if (ms > MOST_MS) add({ index, what: 'slow', told: [`${Math.round(ms)} ms`] });
    run.onProgress?.(++done);
  };
  const step = Math.min(MOST_THREADS, availableParallelism());
  const takeTurns = async (first: number): Promise<void> => {
    for (let from = first; from < run.from + run.count;) {
      const ended = await runThread({ seed: run.seed, from, to: run.from + run.count, step }, take);
      if (ended === undefined) return;
      add(ended);
      from = ended.index + step;
    }
  };
  await Promise.all(Array.from({ length: step }, (_, turn) => takeTurns(run.from + turn)));
  // In the order of the cases, however many threads there were.
  finds.sort((a, b) => a.index - b.index);
  return { valid: counts.valid, refused: counts.refused, slowestMs, finds };
}

/** Cases `from`, `from + step` and so on below `to`. */
interface Turn {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** Runs a thread until its cases are done; else the case in which it ended. */
function runThread(turn: Turn, take: (message: Message) => void): Promise<Find | undefined> {
  return new Promise((resolve) => {
    let index = turn.from;
    let told = 'the thread ended';
    const worker = new Worker(new URL('worker.ts', import.meta.url), {
      workerData: turn,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    let hasHung = false;
    const stop = (): void => {
      hasHung = true;
      void worker.terminate();
    };
    let watch = setTimeout(stop, GIVE_UP_MS);
    worker.on('message', (message: Message) => {
      index = message.index;
      clearTimeout(watch);
      watch = setTimeout(stop, GIVE_UP_MS);
      take(message);
    });
    worker.on(
      'error',
      (cause) => (told = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)),
    );
    worker.on('exit', (code) => {
      clearTimeout(watch);
      if (hasHung) resolve({ index, what: 'hung', told: [`more than ${GIVE_UP_MS} ms`] });
      else resolve(code === 0 ? undefined : { index, what: 'crashed', told: [told] });
    });
  });
}
