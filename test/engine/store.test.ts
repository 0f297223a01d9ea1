/** What holds of every store that machines share: in a folder, in a real Ceph, in a real Swift. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFolderStore } from '../../scripts/build/engine/folder-store.ts';
import type { Store } from '../../scripts/build/engine/interfaces.ts';
import { openStore } from '../../scripts/build/engine/open-store.ts';
import { entryOf } from '../../scripts/build/manifest.ts';
import { CEPH, startCeph } from './servers/ceph.ts';
import { describeWith } from './servers/needed.ts';
import { askWell, environmentOf, type ObjectServer } from './servers/object-server.ts';
import { openSlowLine } from './servers/slow-line.ts';
import { startSwift, SWIFT } from './servers/swift.ts';

const INPUT = 'a'.repeat(64);
const TEXT = Buffer.from('公开栏'.repeat(1000));

interface Lying {
  readonly store: Store;
  /** Has other bytes lie under a name, as a disk or a stranger would. */
  readonly change: (name: string, bytes: Uint8Array) => Promise<void>;
}

function promises(lying: () => Lying): void {
  test('gives the bytes of a hash, and none where there are none', async () => {
    const { store } = lying();
    const { sha256, bytes } = await store.keepBytes(TEXT);
    expect(sha256).toBe(entryOf(TEXT).sha256);
    expect(bytes).toBe(TEXT.length);
    expect(await store.readBytes(sha256)).toEqual(TEXT);
    expect(await store.readBytes('0'.repeat(64))).toBeUndefined();
    expect(await store.readManifest('0'.repeat(64))).toBeUndefined();
  });

  test.each([
    ['cut short', TEXT.subarray(0, 100)],
    ['swapped for others of the same length', Buffer.from('公布栏'.repeat(1000))],
  ])('gives nothing for bytes that were %s, and takes them anew', async (_, others) => {
    const { store, change } = lying();
    const { sha256 } = await store.keepBytes(TEXT);
    await change(`cas/${sha256}`, others);
    expect(await store.readBytes(sha256)).toBeUndefined();
    await store.keepBytes(TEXT);
    expect(await store.readBytes(sha256)).toEqual(TEXT);
  });

  test('lets the first manifest stand, and another only in place of one that is known to be broken', async () => {
    const { store } = lying();
    expect(await store.putManifest(INPUT, 'first')).toBe('first');
    expect(await store.putManifest(INPUT, 'second')).toBe('first');
    expect(await store.putManifest(INPUT, 'third', 'not what stands')).toBe('first');
    expect(await store.readManifest(INPUT)).toBe('first');
    expect(await store.putManifest(INPUT, 'second', 'first')).toBe('second');
    expect(await store.readManifest(INPUT)).toBe('second');
  });
}

/** What many are told who put at once, and what stands then. */
async function putAtOnce({ store }: Lying): Promise<Set<string | undefined>> {
  const input = 'b'.repeat(64);
  const told = Array.from({ length: 20 }, (_, index) => store.putManifest(input, `by ${index}`));
  return new Set([...(await Promise.all(told)), await store.readManifest(input)]);
}

describe('a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gkl-store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const lying = (): Lying => ({
    store: openFolderStore(folder),
    change: async (name, bytes) => {
      const [kind = '', digest = ''] = name.split('/');
      const file = join(folder, kind, digest.slice(0, 2), digest);
      mkdirSync(dirname(file), { recursive: true });
      readFileSync(file);
      writeFileSync(file, bytes);
    },
  });
  promises(lying);
  test('has one of many stand who put at once', async () => {
    expect((await putAtOnce(lying())).size).toBe(1);
  });
});

/** Swift has no conditional PUT behind its s3api: of two that look in the same moment both put, and the later stands. */
const SERVERS = [
  { name: 'Ceph', needed: CEPH, start: startCeph, isAtomic: true },
  { name: 'Swift', needed: SWIFT, start: startSwift, isAtomic: false },
];

for (const { name, needed, start, isAtomic } of SERVERS)
  describeWith(name, [needed], (folder) => {
    let server: ObjectServer;
    let store: Store;
    let reading: Store;
    beforeAll(async () => {
      server = await start(folder());
      store = await openStore('s3://gongkailan/city', environmentOf(server, server.writer));
      reading = await openStore('s3://gongkailan/city', environmentOf(server, server.reader));
    });
    afterAll(() => server.stop());
    const lying = (): Lying => ({
      store,
      change: async (object, bytes) => {
        await askWell(server, server.writer, `/city/${object}`, { method: 'PUT', body: Buffer.from(bytes) });
      },
    });
    promises(lying);
    test('has the first stand of two that looked in the same moment, where the server knows how', async () => {
      const input = 'b'.repeat(64);
      const line = await openSlowLine(server.url);
      const slow = await openStore(
        's3://gongkailan/city',
        environmentOf({ ...server, url: line.url }, server.writer),
      );
      const told = slow.putManifest(input, 'slow');
      await line.waits;
      expect(await store.putManifest(input, 'quick')).toBe('quick');
      line.letGo();
      expect(await told).toBe(isAtomic ? 'quick' : 'slow');
      expect(await store.readManifest(input)).toBe(isAtomic ? 'quick' : 'slow');
      line.close();
    });

    test("a reader's key reads and cannot write", async () => {
      const { sha256 } = await store.keepBytes(TEXT);
      await store.putManifest(INPUT, 'first');
      expect(await reading.readBytes(sha256)).toEqual(TEXT);
      const standing = await reading.readManifest(INPUT);
      expect(standing).toBeDefined();
      const others = Buffer.from('of a stranger');
      await expect(reading.keepBytes(others)).rejects.toThrow('不让这把钥匙写');
      await expect(reading.putManifest('c'.repeat(64), 'mine')).rejects.toThrow('不让这把钥匙写');
      await expect(reading.putManifest(INPUT, 'mine', standing)).rejects.toThrow('不让这把钥匙写');
      expect(await store.readManifest(INPUT)).toBe(standing);
      expect(await store.readManifest('c'.repeat(64))).toBeUndefined();
      expect(await store.readBytes(entryOf(others).sha256)).toBeUndefined();
    });

    test('a key that nobody knows is refused, and a server that is not there is told of', async () => {
      const stranger = environmentOf(server, { id: 'test:nobody', secret: 'x' });
      const closed = await openStore('s3://gongkailan/city', stranger);
      await expect(closed.readManifest(INPUT)).rejects.toThrow('不让这把钥匙读');
    });
  });

describe('an address', () => {
  test.each(['s3://', 's3://UPPER/x', 's3://bucket/../x', 'https://host/bucket', 's3://me:secret@host/x'])(
    'that is none is refused, and no key is repeated: %s',
    async (address) => {
      await expect(openStore(address, {})).rejects.toThrow(/看不懂“(?!.*secret)/);
    },
  );

  test('of a bucket needs keys from the environment', async () => {
    await expect(openStore('s3://bucket/city', {})).rejects.toThrow('AWS_ACCESS_KEY_ID');
  });
});
