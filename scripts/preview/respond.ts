/** How a file of a release is answered in production: which file, which headers, in which encoding. */
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

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

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.opml': 'text/x-opml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

const COMPRESSED = /^(?:text\/|application\/(?:json|manifest|xml|atom))|svg/;

/** Of the whole site. What a page may load is said in the page itself, which knows the hash of its own style. */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Names with a hash in them never get other content; pages are asked for again each time. */
function cacheControl(path: string, isVersioned: boolean): string {
  if (isVersioned || /^assets\/[^/]+\.[\w-]{8,}\.\w+$/.test(path))
    return 'public, max-age=31536000, immutable';
  return /\.html$|search\/[\w-]+\.json$|(^|\/)manifest\.json$|\/sw\.js$/.test(path)
    ? 'no-cache'
    : 'public, max-age=3600';
}

/** The answer to a request for a path of the release in `dir`. */
export function answer(dir: string, question: Question): Answer {
  const { path } = question;
  if (path.split('/').some((segment) => segment === '..' || segment.includes('\0')))
    return notFound(dir, question);
  const file = join(dir, path);
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() && !path.endsWith('/')) return fileAnswer(dir, path, question);
  if (!found?.isDirectory()) return notFound(dir, question);
  if (path !== '' && !path.endsWith('/'))
    return {
      status: 308,
      headers: { ...SECURITY_HEADERS, location: `${encodeURI(path.split('/').at(-1) ?? '')}/` },
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
    : { status: 404, headers: { ...SECURITY_HEADERS, 'content-type': TYPES['.txt'] ?? '' } };
}

function fileAnswer(dir: string, path: string, question: Question & { status?: number }): Answer {
  const { status = 200 } = question;
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const { mtimeMs, size } = statSync(join(dir, path));
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': type,
    'cache-control': cacheControl(path, question.isVersioned),
    etag,
    // The form editor signs in through a window of the server where the content lies.
    ...(path.startsWith('admin/') && { 'cross-origin-opener-policy': 'same-origin-allow-popups' }),
    ...(COMPRESSED.test(type) && { vary: 'accept-encoding' }),
  };
  if (question.ifNoneMatch === etag) return { status: 304, headers };
  const content = readFileSync(join(dir, path));
  const encoding = COMPRESSED.test(type) ? chooseEncoding(question.acceptEncoding) : undefined;
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
