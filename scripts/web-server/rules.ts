/**
 * How a release is served: the one table from which the preview answers, and from which what servers and hosts read is
 * written (`npm run docs`). Patterns are of the kind that JavaScript, PCRE (nginx) and RE2 (Caddy) read alike, and are
 * held against the path from the release's root with a slash before it.
 */

/** Types by the ending of a name. */
export const TYPES: Readonly<Record<string, string>> = {
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
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Of files with any other ending. */
export const OTHER_TYPE = 'application/octet-stream';

/** Whether files of a type become smaller when they are sent compressed. */
export const isCompressed = (type: string): boolean =>
  /^(?:text\/|application\/(?:json|manifest|xml|atom))|svg/.test(type);

/** Types without their parameters that are sent compressed, each once. */
export const COMPRESSED_TYPES: readonly string[] = [
  ...new Set(Object.values(TYPES).filter(isCompressed).map(withoutCharset)),
];

/** `text/csv` of `text/csv; charset=utf-8`. */
export function withoutCharset(type: string): string {
  return type.split(';', 1)[0] ?? type;
}

/** Of the whole site. What a page may load is said in the page itself, which knows the hash of its own style. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Pages open no windows of others, nor others theirs; the form editor signs in through one of the content's server. */
export const OPENER = { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' } as const;
/** The same of the form editor. */
export const OPENER_OF_FORMS = {
  pattern: '^/admin/',
  glob: '/admin/*',
  value: 'same-origin-allow-popups',
} as const;

/** A name or an address that never gets other content. */
export const FOREVER = 'public, max-age=31536000, immutable';
/** What changes with a release is asked for again each time; a short answer says that it has not changed. */
export const ASK_AGAIN = 'no-cache';
/** What was asked for with a password: nothing on the way may keep it for others. */
export const FOR_ONE = 'private, no-cache';
/** All else. */
export const AN_HOUR = 'public, max-age=3600';
/** In the query of an address, `search.js?v=1a2b`: the address gets no other content. */
export const VERSION_QUERY = 'v';

export interface CacheRule {
  readonly pattern: string;
  /** As static hosts write it, who know no patterns; absent where what they do by themselves is right. */
  readonly globs?: readonly string[];
  readonly value: string;
}

/** The first that fits holds, for what is there; of errors nothing is kept. */
export const CACHING: readonly CacheRule[] = [
  // With a hash in the name.
  { pattern: String.raw`^/assets/[^/]+\.[\w-]{8,}\.\w+$`, globs: ['/assets/*.css'], value: FOREVER },
  // The folder of an index of the city's search is named by what is in it.
  { pattern: String.raw`^/search/[0-9a-f]{12}/\w[\w-]*\.json$`, value: FOREVER },
  { pattern: String.raw`\.html$`, value: ASK_AGAIN },
  { pattern: String.raw`/search/[\w-]+\.json$`, value: ASK_AGAIN },
  { pattern: '/(?:manifest|release|status)[.]json$', value: ASK_AGAIN },
  { pattern: '/sw[.]js$', value: ASK_AGAIN },
];

/** `Cache-Control` of a file of the release, by its path with a slash before it. */
export function cacheControl(path: string, { isVersioned }: { readonly isVersioned: boolean }): string {
  if (isVersioned) return FOREVER;
  return CACHING.find(({ pattern }) => new RegExp(pattern).test(path))?.value ?? AN_HOUR;
}

/**
 * Names that begin with a dot are nobody's to see, but for the folder where the world looks for `security.txt`. For
 * JavaScript and PCRE; RE2 cannot look ahead.
 */
export const HIDDEN = String.raw`/\.(?!well-known/)`;
