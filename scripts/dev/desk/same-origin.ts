/**
 * Who may ask the desk. It writes files and starts programs, so a page of any other address must not be able to: not by
 * a form or a script (cross-site request), not by a name that was made to point here (DNS rebinding).
 */
import type { IncomingHttpHeaders } from 'node:http';

/** The header that the desk's own script sends; a form or picture of another page cannot. */
const DESK_HEADER = 'x-gongkailan-desk';

const OWN_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export interface Asked {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Whether a request comes from this machine's own address; one that does something, from the desk itself. */
export function isOwnRequest({ method, headers }: Asked): boolean {
  const { host, origin } = headers;
  if (host === undefined || !OWN_NAMES.has(host.replace(/:\d+$/, ''))) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  return (
    method === 'POST' &&
    origin !== undefined &&
    headers[DESK_HEADER] === '1' &&
    (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin' &&
    (headers['content-type'] ?? '').startsWith('application/json')
  );
}
