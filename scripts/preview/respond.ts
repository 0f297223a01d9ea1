/** How a file of a release is answered in production: which file, which headers, in which encoding. The rules are those of all servers. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import {
  ASK_AGAIN,
  cacheControl,
  HIDDEN,
  isCompressed,
  OPENER,
  OPENER_OF_FORMS,
  OTHER_TYPE,
  SECURITY_HEADERS,
  TYPES,
} from '../web-server/rules.ts';

const COMMON = Object.fromEntries(
  Object.entries(SECURITY_HEADERS).map(([name, value]) => [name.toLowerCase(), value]),
);

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

export interface Question {
  /** Path under the release's base, decoded, without the leading slash. */
  readonly path: string;
  /** Whether the address carries a version, `search.js?v=1a2b`. */
  readonly isVersioned: boolean;
  readonly acceptEncoding: string;
  readonly ifNoneMatch?: string;
}

/** The answer to a request for a path of the release in `dir`. */
export function answer(dir: string, question: Question): Answer {
  const { path } = question;
  const isOutside = path.split('/').some((segment) => segment === '..' || segment.includes('\0'));
  if (isOutside || new RegExp(HIDDEN).test(`/${path}`)) return notFound(dir, question);
  const file = join(dir, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() && !path.endsWith('/')) return fileAnswer(dir, path, question);
  if (!found?.isDirectory()) return notFound(dir, question);
  if (path !== '' && !path.endsWith('/'))
    return {
      status: 308,
      headers: { ...COMMON, location: `${encodeURI(path.split('/').at(-1) ?? '')}/` },
    };
  const index = `${path}index.html`;
  return statSync(join(dir, index), { throwIfNoEntry: false })?.isFile()
    ? fileAnswer(dir, index, question)
    : notFound(dir, question);
}

function notFound(dir: string, question: Question): Answer {
  const page = '404.html';
  return statSync(join(dir, page), { throwIfNoEntry: false })?.isFile()
    ? fileAnswer(dir, page, { ...question, ifNoneMatch: '', status: 404 })
    : { status: 404, headers: { ...COMMON, 'content-type': TYPES['.txt'] ?? '' } };
}

function fileAnswer(dir: string, path: string, question: Question & { status?: number }): Answer {
  const { status = 200 } = question;
  const type = TYPES[extname(path)] ?? OTHER_TYPE;
  const { mtimeMs, size } = statSync(join(dir, path));
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = {
    ...COMMON,
    'content-type': type,
    'cache-control': status === 200 ? cacheControl(`/${path}`, question) : ASK_AGAIN,
    etag,
    [OPENER.name.toLowerCase()]: new RegExp(OPENER_OF_FORMS.pattern).test(`/${path}`)
      ? OPENER_OF_FORMS.value
      : OPENER.value,
    ...(isCompressed(type) && { vary: 'accept-encoding' }),
  };
  if (question.ifNoneMatch === etag) return { status: 304, headers };
  const content = readFileSync(join(dir, path));
  const encoding = isCompressed(type) ? chooseEncoding(question.acceptEncoding) : undefined;
  if (!encoding) return { status, headers, body: content };
  return { status, headers: { ...headers, 'content-encoding': encoding }, body: encode(content, encoding) };
}

type Encoding = 'br' | 'gzip';

function chooseEncoding(accepted: string): Encoding | undefined {
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

/** Brotli at 5, as servers compress while they answer. */
function encode(content: Uint8Array, encoding: Encoding): Uint8Array {
  return encoding === 'br'
    ? brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    : gzipSync(content);
}
