/** Where the engine's server is, and what the queues on it are called. */
import { UsageError } from '../../terminal/options.ts';
import { withoutKey } from './open-store.ts';

/** Sites that are to be made. */
export const SITES = 'sites';
/** Townships, counties and the city, done when what is below them is. */
export const LEVELS = 'levels';
/** Before the names of all keys. */
export const PREFIX = 'gongkailan';

export interface ServerPlace {
  readonly host: string;
  readonly port: number;
  readonly db: number;
  readonly username?: string;
  readonly password?: string;
  readonly tls?: object;
  /** A server that is restarted is waited for. */
  readonly maxRetriesPerRequest: null;
}

/** Where a server is: `redis://host:6379/0`, `rediss://` over TLS. One city, one number of a database. */
export function connectionTo(
  address: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): ServerPlace {
  const url = URL.parse(address);
  if (!url || !/^rediss?:$/.test(url.protocol) || !/^(?:\/\d{0,3})?$/.test(url.pathname))
    throw new UsageError(`--queue 看不懂“${withoutKey(address)}”：写 redis://主机:6379/0 这样的。`);
  if (url.username || url.password)
    throw new UsageError(
      '--queue 里不写用户和口令：请放在环境变量 GONGKAILAN_QUEUE_USER、GONGKAILAN_QUEUE_PASSWORD 里。',
    );
  const { GONGKAILAN_QUEUE_USER: username, GONGKAILAN_QUEUE_PASSWORD: password } = env;
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    ...(username && { username }),
    ...(password && { password }),
    ...(url.protocol === 'rediss:' && { tls: {} }),
    maxRetriesPerRequest: null,
  };
}
