/** The options by which a command is told of other machines, and what is said of them where they make no sense. */
import { readCount, UsageError } from '../../terminal/options.ts';

/** For `parseOptions`. */
export const ENGINE_OPTIONS = {
  store: { type: 'string' },
  queue: { type: 'string' },
  lock: { type: 'string' },
  patience: { type: 'string' },
} as const;

const [LOCK_SECONDS, PATIENCE_SECONDS] = [30, 60];

export const STORE_HELP = `  --store 地址       和别的电脑共用的存放处：s3://桶/前缀，或者一个共用的文件夹
                     [环境变量 GONGKAILAN_STORE；没有就只用自己的]`;

export const QUEUE_HELP = `  --queue 地址       派活的队列：redis://主机:6379/0 [环境变量 GONGKAILAN_QUEUE；没有就不派]
  --lock 秒数        干活的没了声息多久，活就归别的电脑；派活的和干活的写一样的 [${LOCK_SECONDS}]`;

export const PATIENCE_HELP = `  --patience 秒数    一台干活的电脑都没有，或者队列不答话，等多久就自己做 [${PATIENCE_SECONDS}]`;

export interface EngineOptions {
  /** Address of the store. */
  readonly store: string;
  /** Address of the engine's server; nobody is asked to work when absent. */
  readonly queue?: string | undefined;
  /** Of a job whose worker is dead others take over after so long; a coordinator's place is free then. */
  readonly lockSeconds: number;
  /** How long nobody may be there to work before the coordinator does. */
  readonly patienceSeconds: number;
}

/** What was asked for; `undefined` for a machine that works alone. Throws `UsageError`. */
export function readEngine(
  options: { readonly [name in keyof typeof ENGINE_OPTIONS]?: string },
  env: Readonly<Record<string, string | undefined>> = process.env,
): EngineOptions | undefined {
  const store = options.store ?? (env['GONGKAILAN_STORE'] || undefined);
  const queue = options.queue ?? (env['GONGKAILAN_QUEUE'] || undefined);
  if (store === undefined && queue !== undefined)
    throw new UsageError('有 --queue 也要有 --store：别的电脑做好的放在那里。');
  const bounds = { least: 1, most: 3600 };
  const lockSeconds = readCount('--lock', options.lock, { ...bounds, standard: LOCK_SECONDS });
  const patienceSeconds = readCount('--patience', options.patience, {
    ...bounds,
    standard: PATIENCE_SECONDS,
  });
  return store === undefined ? undefined : { store, queue, lockSeconds, patienceSeconds };
}
