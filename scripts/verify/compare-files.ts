/** A release against its manifest: every file by size and SHA-256. */
import { createHash } from 'node:crypto';
import {
  dataTablePath,
  findDisclosurePath,
  insidePath,
  ledgerPath,
  sitePath,
  type SitePath,
} from '../../src/site/urls.ts';
import {
  filesOfManifest,
  isManifest,
  MANIFEST_FILE,
  siteManifestPath,
  type Manifest,
  type ManifestEntry,
} from '../build/manifest.ts';
import { STATUS_FILE } from '../build/release/release-folder.ts';
import type { Difference } from './difference.ts';
import { readClaim, type Claim } from './page-claims.ts';
import type { Found, ReleaseSource } from './release-source.ts';

export interface ComparedFiles {
  readonly differences: readonly Difference[];
  /** Files that were compared. */
  readonly files: number;
  /** Files of the ledger, and what says the same, that only some may read, as is for the server to say. */
  readonly closed: readonly string[];
  /** What the page of each disclosure says, by its address; pages that are missing are left out. */
  readonly claims: ReadonlyMap<SitePath, Claim>;
  /** Whether the manifest names a page, be it there or not. */
  readonly isListed: (file: string) => boolean;
}

/**
 * What the manifest of a release lists, and what those of these sites list, or of all; in words why there is none. One of a
 * site that is another than the release's names is told as a file that was changed; what it lists is compared all the same.
 */
export async function readManifests(
  source: ReleaseSource,
  siteIds: readonly string[] | undefined,
): Promise<Manifest | string> {
  const found = await source.read(MANIFEST_FILE);
  if (found.state !== 'found') return `读不到 ${MANIFEST_FILE}${reasonOf(found)}，没法核对。`;
  const manifest = parseManifest(found.bytes);
  if (!manifest) return `${MANIFEST_FILE} 不是 npm run build 写的样子，没法核对。`;
  const whole: Record<string, ManifestEntry> = {};
  // A county's has sites that are not asked for; its own folder is never a site's.
  const isRead = (path: string): boolean =>
    isManifest(path) && (!siteIds || !sites.has(path) || siteIds.some((id) => path === siteManifestPath(id)));
  const sites = new Set<string>();
  let level: Manifest = manifest;
  for (let depth = 0; Object.keys(level).length > 0; depth++) {
    const next: Record<string, ManifestEntry> = {};
    const below = Object.entries(level).filter(([path]) => !Object.hasOwn(whole, path));
    Object.assign(whole, Object.fromEntries(below));
    if (depth > 0) for (const [path] of below) if (isManifest(path)) sites.add(path);
    await eachOf(
      below.filter(([path]) => isRead(path)),
      source.width,
      async ([path]) => {
        const file = await source.read(path);
        if (file.state === 'found')
          Object.assign(next, filesOfManifest(path, parseManifest(file.bytes) ?? {}));
      },
    );
    level = next;
  }
  return whole;
}

function parseManifest(bytes: Uint8Array): Manifest | undefined {
  try {
    const manifest = JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
    return isListing(manifest) ? manifest : undefined;
  } catch {
    return undefined;
  }
}

function reasonOf(found: Found): string {
  if (found.state === 'unreachable') return `（${found.because}）`;
  return found.state === 'closed' ? '（要登录）' : '';
}

function isListing(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value as Record<string, Partial<ManifestEntry> | null>).every(
    (entry) => typeof entry?.sha256 === 'string' && typeof entry.bytes === 'number',
  );
}

/** What a release has besides: its manifest, and what changes without it. */
const UNLISTED = new Set<string>([MANIFEST_FILE, STATUS_FILE]);

/** Compares the files of these sites, or all. `onFile` is told how many are done, of how many. */
export async function compareFiles(
  source: ReleaseSource,
  manifest: Manifest,
  {
    siteIds,
    onFile,
  }: { siteIds?: readonly string[] | undefined; onFile: (done: number, total: number) => void },
): Promise<ComparedFiles> {
  const isWanted = (path: string): boolean => !siteIds || siteIds.some((id) => path.startsWith(sitePath(id)));
  const listed = Object.entries(manifest).filter(([path]) => isWanted(path));
  const differences: Difference[] = [];
  const closed: string[] = [];
  const claims = new Map<SitePath, Claim>();
  let done = 0;
  await eachOf(listed, source.width, async ([path, entry]) => {
    const found = await source.read(path);
    const address = findDisclosurePath(path);
    if (found.state === 'found' && address)
      claims.set(address, readClaim(Buffer.from(found.bytes).toString('utf8')));
    if (found.state === 'closed' && mayBeClosed(path)) closed.push(path);
    const difference = compareFile(path, entry, found);
    if (difference) differences.push(difference);
    onFile(++done, listed.length);
  });
  for (const path of source.list?.() ?? [])
    if (isWanted(path) && !UNLISTED.has(path) && !Object.hasOwn(manifest, path))
      differences.push({ code: 'FILE_EXTRA', path, message: '多出来的文件，清单里没有。' });
  return {
    differences,
    files: listed.length - closed.length,
    closed: closed.sort(),
    claims,
    isListed: (file) => Object.hasOwn(manifest, file),
  };
}

/** What a server may keep behind a password: the ledger, and the table of what is owed, which says the same. */
function mayBeClosed(path: string): boolean {
  return (
    path.startsWith(ledgerPath()) ||
    path.startsWith(insidePath(ledgerPath())) ||
    path === dataTablePath('owed')
  );
}

function compareFile(path: string, entry: ManifestEntry, found: Found): Difference | undefined {
  switch (found.state) {
    case 'closed':
      return mayBeClosed(path)
        ? undefined
        : { code: 'FILE_UNREACHABLE', path, message: '要登录才能看。公开的内容谁都应当看得到。' };
    case 'missing':
      return { code: 'FILE_MISSING', path, message: '清单里有，文件没有。' };
    case 'unreachable':
      return { code: 'FILE_UNREACHABLE', path, message: `取了两次都没取到：${found.because}。` };
    case 'found':
      if (found.bytes.length !== entry.bytes)
        return {
          code: 'FILE_CHANGED',
          path,
          message: `改过：清单上是 ${entry.bytes} 字节，现在是 ${found.bytes.length} 字节。`,
        };
      return sha256(found.bytes) === entry.sha256
        ? undefined
        : { code: 'FILE_CHANGED', path, message: '改过：大小一样，内容和清单上的不一样。' };
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Does something with each thing, `width` at a time. */
async function eachOf<T>(
  things: readonly T[],
  width: number,
  act: (thing: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let thing = things[next++]; thing !== undefined; thing = things[next++]) await act(thing);
  };
  await Promise.all(Array.from({ length: width }, work));
}
