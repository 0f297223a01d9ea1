/** One coordinator at a time on a server: each clears away what an earlier one left. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { UsageError } from '../../terminal/options.ts';
import { PREFIX, type ServerPlace } from './bull-connection.ts';

const KEY = `${PREFIX}:coordinator`;
const LOOK_MS = 250;
/** Only who has the place may keep it longer, or give it back. */
const IF_MINE = (then: string): string => `if redis.call('GET', KEYS[1]) == ARGV[1] then return ${then} end`;

/** What a server answers; `undefined` when it does not. */
export type Answered = <T>(answer: Promise<T>) => Promise<T | undefined>;

/** A server that is being restarted is waited for, one that is gone is not. */
export function answeredWithin(milliseconds: number): Answered {
  return async (answer) => {
    const silence = new AbortController();
    try {
      return await Promise.race([answer, pause(milliseconds, undefined, { signal: silence.signal })]);
    } finally {
      silence.abort();
      // What comes of it later is of no interest to anybody.
      answer.catch(() => undefined);
    }
  };
}

/**
 * Takes it; waits for one whose holder is dead. `undefined` when the server does not answer. Throws `UsageError` when somebody
 * is at work.
 */
export async function takePlace(
  connection: ServerPlace,
  lockSeconds: number,
  answered: Answered,
): Promise<AsyncDisposable | undefined> {
  const redis = new Redis(connection);
  // It is asked again when the server is back.
  redis.on('error', () => undefined);
  const name = randomUUID();
  const until = performance.now() + (lockSeconds + 1) * 1000;
  for (;;) {
    const told = await answered(
      redis.set(KEY, name, 'EX', lockSeconds, 'NX').then((said) => said ?? 'taken'),
    );
    if (told === 'OK') break;
    if (told !== undefined && performance.now() < until) {
      await pause(LOOK_MS);
      continue;
    }
    redis.disconnect();
    if (told === undefined) return undefined;
    throw new UsageError('另一个生成正在用这个队列，等它完成再来。');
  }
  const renew = IF_MINE(`redis.call('EXPIRE', KEYS[1], ${lockSeconds})`);
  const renewal = setInterval(
    () => void redis.eval(renew, 1, KEY, name).catch(() => undefined),
    (lockSeconds * 1000) / 3,
  );
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(renewal);
      if (redis.status === 'ready') await redis.eval(IF_MINE("redis.call('DEL', KEYS[1])"), 1, KEY, name);
      redis.disconnect();
    },
  };
}
