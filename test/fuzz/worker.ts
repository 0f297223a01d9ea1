/** A thread that judges cases one after the other, so that another can see when one does not end. */
import { parentPort, workerData } from 'node:worker_threads';
import { fuzzCase } from './cases.ts';
import { openLaboratory } from './judge.ts';

const { seed, from, to, step } = workerData as { seed: number; from: number; to: number; step: number };
/** The second argument is what is handed over: nothing. */
const tell = (message: object): void => parentPort?.postMessage(message, []);

const laboratory = openLaboratory();
for (let index = from; index < to; index += step) {
  tell({ index });
  const one = fuzzCase(seed, index);
  const start = process.threadCpuUsage();
  try {
    const { outcome, broken } = await laboratory.judge(one);
    tell({ index, outcome, broken, ms: sinceMs(start) });
  } catch (cause) {
    const stack = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    tell({
      index,
      outcome: 'crashed',
      broken: [stack.slice(0, 1_500)],
      ms: sinceMs(start),
    });
  }
}
laboratory.close();

/** What the machine worked on it, whatever else it works on: a busy machine makes no file slow. */
function sinceMs(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}
