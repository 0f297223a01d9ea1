/**
 * A store in a bucket of a server that speaks S3. A manifest is put with `If-None-Match: *`, which makes one of many win; a
 * server that does not know it (OpenStack Swift answers 501) is looked at before, and one that takes no notice too, so
 * that there too nothing that stands is replaced, but for two that look in the same moment.
 */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { UsageError } from '../../terminal/options.ts';
import { entryOf } from '../manifest.ts';
import type { Store } from './interfaces.ts';
import { NotAllowedError } from './not-allowed.ts';

export interface S3Place {
  /** `https://s3.example.org/bucket/prefix`. */
  readonly address: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** What no server needs for one object; a connection that hangs ends then. */
const REQUEST_MS = 120_000;
/** With pauses that double, half a minute in all. */
const MOST_TRIES = 8;
const FIRST_PAUSE_MS = 250;
/** Too much at once, or the server is being restarted. */
const PASSES = new Set([429, 500, 502, 503, 504]);

type Ask = (
  name: string,
  request: { method: string; body?: Uint8Array; headers?: HeadersInit },
) => Promise<Response>;

/** Opens it; nothing is asked before something is read or put. */
export function openS3Store(place: S3Place): Store {
  const ask = askerOf(place);
  const read = async (name: string): Promise<Buffer | undefined> => {
    const answer = await ask(name, { method: 'GET' });
    if (answer.status === 404) return undefined;
    return Buffer.from(await expectGood(answer, '读').arrayBuffer());
  };
  const put = (name: string, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<Response> =>
    ask(name, { method: 'PUT', body: bytes, headers });
  return {
    async readBytes(sha256) {
      const bytes = await read(`cas/${sha256}`);
      return bytes && entryOf(bytes).sha256 === sha256 ? bytes : undefined;
    },
    async keepBytes(bytes) {
      const entry = entryOf(bytes);
      const name = `cas/${entry.sha256}`;
      const known = await ask(name, { method: 'HEAD' });
      if (known.status !== 200 || tagOf(known) !== md5Of(bytes)) expectGood(await put(name, bytes), '写');
      return entry;
    },
    async readManifest(input) {
      return (await read(`ac/${input}`))?.toString();
    },
    async putManifest(input, text, broken) {
      const name = `ac/${input}`;
      const bytes = Buffer.from(text);
      const standing = (await read(name))?.toString();
      if (standing !== undefined && standing !== broken) return standing;
      const only = standing === undefined ? { 'if-none-match': '*' } : undefined;
      const answer = await put(name, bytes, only);
      if (only && answer.status === NOT_IMPLEMENTED) expectGood(await put(name, bytes), '写');
      // 409: another is being put in this moment.
      else if (!only || (answer.status !== 412 && answer.status !== 409)) expectGood(answer, '写');
      return (await read(name))?.toString() ?? text;
    },
  };
}

const NOT_IMPLEMENTED = 501;

function askerOf({ address, sessionToken, ...key }: S3Place): Ask {
  const token = sessionToken === undefined ? {} : { sessionToken };
  const client = new AwsClient({ ...key, ...token, service: 's3', retries: 0 });
  return async (name, { method, body, headers }) => {
    // Part of what is signed, so the server refuses bytes that were changed on the way.
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    for (let tried = 1; ; tried++) {
      const answer = await client
        .fetch(`${address}/${name}`, {
          method,
          ...(body && { body: Buffer.from(body) }),
          headers: { ...headers, 'x-amz-content-sha256': sha256 },
          signal: AbortSignal.timeout(REQUEST_MS),
        })
        .catch((cause: unknown) => ({ cause }));
      if ('cause' in answer || PASSES.has(answer.status)) {
        if (tried < MOST_TRIES) {
          await pause(FIRST_PAUSE_MS * 2 ** (tried - 1));
          continue;
        }
        if ('cause' in answer)
          throw new UsageError(`共用的存放处（${address}）连不上：${whyOf(answer.cause)}。`);
      } else if (answer.status === 401 || answer.status === 403)
        throw new NotAllowedError(notAllowed(method));
      return answer;
    }
  };
}

function notAllowed(method: string): string {
  const what = method === 'PUT' ? '写' : '读';
  return `共用的存放处不让这把钥匙${what}。钥匙写在环境变量 AWS_ACCESS_KEY_ID、AWS_SECRET_ACCESS_KEY 里。`;
}

function expectGood(answer: Response, what: '读' | '写'): Response {
  if (answer.ok) return answer;
  throw new UsageError(`共用的存放处${what}不成：它答的是 ${answer.status} ${answer.statusText}。`);
}

function whyOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  return inner instanceof Error ? inner.message : String(inner);
}

const md5Of = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('hex');

/** The MD5 of what was put in one piece, as all servers give it; another when it is encrypted, then it is put again. */
function tagOf(answer: Response): string | undefined {
  return answer.headers.get('etag')?.replaceAll('"', '');
}
