/**
 * What a store says a site is, each lie by itself: a manifest that was exchanged is refused by each of three guards alone, so
 * `many-machines.test.ts` does not notice when one of them is gone.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolderStore } from '../../scripts/build/engine/folder-store.ts';
import { fetchSite, shareSite, type Shelves } from '../../scripts/build/engine/share-site.ts';
import {
  compress,
  formatSiteManifest,
  packFiles,
  readSiteManifest,
  type SiteManifest,
} from '../../scripts/build/engine/site-archive.ts';
import { fingerprintKey, type SiteFingerprint } from '../../scripts/build/fingerprint.ts';
import { outputFiles, readStoredAt, saveStored, type StoredPart } from '../../scripts/build/store.ts';
import type { SiteFacts } from '../../scripts/build/survey.ts';

const SITE = { siteId: 'one', input: 'a'.repeat(64) };
const OTHER_INPUT = 'b'.repeat(64);

let folder: string;
let shelves: Shelves;
let stored: StoredPart<SiteFacts>;
let manifest: SiteManifest;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gkl-share-'));
  const own = join(folder, 'own');
  const inputOf = ({ warnings }: SiteFacts): string => (warnings === 0 ? SITE.input : OTHER_INPUT);
  shelves = { store: openFolderStore(join(folder, 'shared')), storeRoot: join(folder, 'fetched'), inputOf };
  mkdirSync(join(folder, 'tree/one'), { recursive: true });
  writeFileSync(join(folder, 'tree/one/index.html'), '<p>公开栏');
  const fingerprint = {} as SiteFingerprint;
  const key = fingerprintKey(fingerprint);
  const paths = ['one/index.html'];
  saveStored(own, 'sites/one', {
    ...{ key, tree: join(folder, 'tree'), paths, facts: { fingerprint, warnings: 0 } },
  });
  const read = readStoredAt<SiteFacts>(own, 'sites/one');
  if (!read) throw new Error('nothing was saved');
  stored = read;
  await shareSite(SITE, stored, shelves);
  const text = (await shelves.store.readManifest(SITE.input)) ?? '';
  const shared = readSiteManifest(text);
  if (!shared) throw new Error('nothing was shared');
  manifest = shared;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Whether it is taken with another manifest under an input digest. */
async function isTaken(change: Partial<SiteManifest>, site = SITE): Promise<boolean> {
  const text = formatSiteManifest({ ...manifest, ...change });
  const { store } = shelves;
  await store.putManifest(site.input, text, await store.readManifest(site.input));
  return (await fetchSite(site, shelves)) !== undefined;
}

test('what is as it was put is taken', async () => {
  expect(await isTaken({})).toBe(true);
});

test('a manifest that says another site or other inputs is refused', async () => {
  expect(await isTaken({ siteId: 'two' })).toBe(false);
  expect(await isTaken({ input: OTHER_INPUT })).toBe(false);
});

test('an output that was made from something else is refused, whatever its manifest says', async () => {
  expect(await isTaken({ input: OTHER_INPUT }, { ...SITE, input: OTHER_INPUT })).toBe(false);
  expect(await isTaken({ key: '0'.repeat(20) })).toBe(false);
});

test('a pack with a file that is not of the site is refused before anything is written', async () => {
  const piece = packFiles([...outputFiles(stored), { path: '../beside.txt', bytes: Buffer.from('x') }]);
  const pack = await shelves.store.keepBytes(compress(piece));
  expect(await isTaken({ pack, unpacked: piece.length })).toBe(false);
  expect(existsSync(shelves.storeRoot)).toBe(false);
});
