/** A release to be checked: a folder, or what a web server gives. */
import { readFile } from 'node:fs/promises';
import { resolve, join } from 'node:path';
import { filesBelow } from '../build/tree.ts';

/** A file of the release, or why there is none. */
export type Found =
  | { readonly state: 'found'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' }
  /** Only for some, as a server may keep the ledger. */
  | { readonly state: 'closed' }
  /** The server did not answer, twice. */
  | { readonly state: 'unreachable'; readonly because: string };

export interface ReleaseSource {
  /** As the person named it. */
  readonly name: string;
  /** Files that are read at the same time. */
  readonly width: number;
  readonly read: (path: string) => Promise<Found>;
  /** All files there are; absent where nobody can list them. */
  readonly list?: () => readonly string[];
}

/** A published folder. */
export function folderSource(dir: string): ReleaseSource {
  const root = resolve(dir);
  return {
    name: dir,
    width: 16,
    read: async (path) => {
      if (!isInside(path)) return { state: 'missing' };
      try {
        return { state: 'found', bytes: await readFile(join(root, path)) };
      } catch {
        // Not there, a folder, or not to be read: in no case what the manifest promises.
        return { state: 'missing' };
      }
    },
    list: () => filesBelow(root, ''),
  };
}

const TIMEOUT_MS = 30_000;
const PAUSE_MS = 500;

/** A published address. Pages are asked for as visitors do, `a/b/` and not `a/b/index.html`. */
export function webSource(url: string): ReleaseSource {
  const base = new URL(url.endsWith('/') ? url : `${url}/`);
  return {
    name: url,
    width: 8,
    read: async (path) => {
      if (!isInside(path)) return { state: 'missing' };
      const address = new URL(addressOf(path), base);
      // The page for what is missing comes with that status.
      const isAnswer = (status: number): boolean => status === 200 || (path === '404.html' && status === 404);
      const first = await ask(address, isAnswer);
      if (first.state !== 'unreachable') return first;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
      return ask(address, isAnswer);
    },
  };
}

async function ask(address: URL, isAnswer: (status: number) => boolean): Promise<Found> {
  try {
    const response = await fetch(address, {
      // A proxy on the way may keep what is old.
      headers: { 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (isAnswer(response.status)) return { state: 'found', bytes };
    if (response.status === 401 || response.status === 403) return { state: 'closed' };
    if (response.status >= 500) return { state: 'unreachable', because: `服务器答 ${response.status}` };
    return { state: 'missing' };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    return { state: 'unreachable', because: cause?.code ?? message };
  }
}

function addressOf(path: string): string {
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  return address.split('/').map(encodeURIComponent).join('/') || './';
}

/** A manifest comes from outside as well, and must not lead out of the release. */
function isInside(path: string): boolean {
  return !path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..');
}
