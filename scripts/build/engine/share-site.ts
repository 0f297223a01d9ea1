/** Outputs of sites on their way between the folder store of a machine and a store that machines share. */
import { fingerprintKey } from '../fingerprint.ts';
import { entryOf } from '../manifest.ts';
import { layIn, outputFiles, type OutputFile, type StoredPart } from '../store.ts';
import type { SiteFacts } from '../survey.ts';
import type { Store } from './interfaces.ts';
import {
  compress,
  decompress,
  formatSiteManifest,
  isLarge,
  packFiles,
  readSiteManifest,
  unpackFiles,
  type SiteManifest,
} from './site-archive.ts';

/** Whose output, and what it is made from. */
export interface SharedSite {
  readonly siteId: string;
  readonly input: string;
}

export interface Shelves {
  readonly store: Store;
  /** The folder store of this machine. */
  readonly storeRoot: string;
  /** What an output says that it was made from, as an input digest. */
  readonly inputOf: (facts: SiteFacts) => string;
}

/**
 * Has an output lie in the folder store, whole and held against its hashes; returns the hash of its manifest, `undefined` when
 * nobody made it or it is damaged.
 */
export async function fetchSite(site: SharedSite, shelves: Shelves): Promise<string | undefined> {
  const text = await shelves.store.readManifest(site.input);
  return text !== undefined && (await fetchListed(text, site, shelves)) ? hashOf(text) : undefined;
}

const hashOf = (text: string): string => entryOf(Buffer.from(text)).sha256;

async function fetchListed(text: string, site: SharedSite, shelves: Shelves): Promise<boolean> {
  const { siteId, input } = site;
  const manifest = readSiteManifest(text);
  if (manifest?.siteId !== siteId || manifest.input !== input) return false;
  const files = await readFiles(manifest, shelves.store);
  if (!files?.every(({ path }) => isOfOutput(path, siteId))) return false;
  return layIn<SiteFacts>(shelves.storeRoot, `sites/${siteId}`, {
    ...{ key: manifest.key, files },
    isRight: ({ facts }) =>
      shelves.inputOf(facts) === input && fingerprintKey(facts.fingerprint) === manifest.key,
  });
}

async function readFiles(
  { pack, unpacked, large }: SiteManifest,
  store: Store,
): Promise<OutputFile[] | undefined> {
  const packed = await store.readBytes(pack.sha256);
  const piece = packed && decompress(packed, unpacked);
  const files = piece && unpackFiles(piece);
  if (!files) return undefined;
  for (const [path, { sha256 }] of Object.entries(large)) {
    const bytes = await store.readBytes(sha256);
    if (!bytes) return undefined;
    files.push({ path, bytes });
  }
  return files;
}

/** What the folder store has beside the files of an output. */
const BESIDE = new Set(['entry.json', 'findable.json.gz']);

/** `files/xiejiawaizi/…`, and no way out of it. */
function isOfOutput(path: string, siteId: string): boolean {
  if (BESIDE.has(path)) return true;
  const steps = path.split('/');
  return (
    path.startsWith(`files/${siteId}/`) &&
    // One that is a path of its own on another system is none here.
    steps.every((step) => step !== '' && step !== '.' && step !== '..' && !/[\\:\0]/.test(step))
  );
}

/** Puts an output of the folder store where others find it; returns the hash of the manifest that stands then. */
export async function shareSite(
  site: SharedSite,
  stored: StoredPart<SiteFacts>,
  shelves: Shelves,
): Promise<string> {
  const { store } = shelves;
  const files = outputFiles(stored);
  const large: [string, SiteManifest['pack']][] = [];
  for (const { path, bytes } of files.filter(({ bytes: { length } }) => isLarge({ bytes: length })))
    large.push([path, await store.keepBytes(bytes)]);
  const piece = packFiles(files.filter(({ bytes: { length } }) => !isLarge({ bytes: length })));
  const pack = await store.keepBytes(compress(piece));
  const text = formatSiteManifest({
    ...{ version: 1, siteId: site.siteId, input: site.input, key: stored.key },
    ...{ pack, unpacked: piece.length, large: Object.fromEntries(large) },
  });
  let standing = await store.putManifest(site.input, text);
  // What somebody else put first stands as long as it is whole.
  if (standing !== text && !(await fetchListed(standing, site, shelves)))
    standing = await store.putManifest(site.input, text, standing);
  return hashOf(standing);
}
