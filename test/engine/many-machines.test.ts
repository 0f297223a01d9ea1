/**
 * A release that many machines made, with a real Valkey and a real Ceph: whatever dies, it is the release that one machine
 * makes alone. Each machine is a process of its own with its own cache; each worker has its own clone.
 */
import { appendFileSync, cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readSiteManifest } from '../../scripts/build/engine/site-archive.ts';
import { CITY_DAY } from '../../scripts/workshop/city/write-city.ts';
import {
  cloneOf,
  commitAll,
  inventCity,
  LOCK_SECONDS,
  madeBy,
  manifestOf,
  startMachine,
  until,
  type Machine,
} from './machines.ts';
import { CEPH, startCeph } from './servers/ceph.ts';
import { describeWith } from './servers/needed.ts';
import { askWell, environmentOf, listObjects, type Key, type ObjectServer } from './servers/object-server.ts';
import { run } from './servers/server-process.ts';
import { startValkey, VALKEY, type Valkey } from './servers/valkey.ts';

const SITES = 7;
const DAY = ['--as-of', CITY_DAY, '--no-posters'];

describeWith('many machines', [VALKEY, CEPH], (folder) => {
  let valkey: Valkey;
  let objects: ObjectServer;
  let city: string;
  /** What one machine with one process makes. */
  let alone: string;
  const started: Machine[] = [];
  let count = 0;

  /** On a new machine, or on the one of this folder. */
  const start = (
    command: readonly string[],
    { key = objects.writer, at = join(folder(), `machine-${++count}`) }: { key?: Key; at?: string } = {},
  ): Machine & { readonly at: string } => {
    const machine = startMachine(command, at, environmentOf(objects, key));
    started.push(machine);
    return { ...machine, at };
  };
  const others = (store: string): string[] => {
    const addresses = ['--store', `s3://gongkailan/${store}`, '--queue', valkey.address];
    return [...addresses, '--lock', LOCK_SECONDS];
  };
  const startWorker = (store: string, { key = objects.writer, content = city } = {}): Machine => {
    const clone = cloneOf(content, join(folder(), `clone-${++count}`));
    return start(['work', '--content', clone, ...others(store), '--jobs', '1'], { key });
  };
  const startBuild = (args: readonly string[], { key = objects.writer, content = city } = {}) => {
    const out = join(folder(), `out-${++count}`);
    return { out, ...start(['build', '--content', content, '--out', out, ...DAY, ...args], { key }) };
  };
  const ends = async (machine: Machine, exitCode = 0): Promise<string> => {
    const code = await machine.end;
    expect(code, machine.said()).toBe(exitCode);
    return machine.said();
  };
  /** Names of the sites that the store has. */
  const inStore = async (store: string): Promise<string[]> => {
    const names = await listObjects(objects, `${store}/ac/`);
    const texts = names.map(async (name) => (await askWell(objects, objects.writer, `/${name}`)).text());
    return (await Promise.all(texts)).map((text) => readSiteManifest(text)?.siteId ?? '').sort();
  };
  /** Four sites of the store: what is written of each, and where its bytes lie. */
  const someOf = async (store: string) => {
    const names = await listObjects(objects, `${store}/ac/`);
    const [first, second, third, fourth] = await Promise.all(
      names.slice(0, 4).map(async (name) => {
        const text = await (await askWell(objects, objects.writer, `/${name}`)).text();
        const manifest = readSiteManifest(text);
        if (!manifest) throw new Error(`${name} is no manifest`);
        return { name, text, siteId: manifest.siteId, pack: `${store}/cas/${manifest.pack.sha256}` };
      }),
    );
    if (!first || !second || !third || !fourth) throw new Error('too few sites');
    return [first, second, third, fourth] as const;
  };
  const activeJobs = async (): Promise<number> => {
    const redis = new Redis(valkey.port);
    const active = await redis.llen('gongkailan:sites:active');
    redis.disconnect();
    return active;
  };

  beforeAll(async () => {
    valkey = await startValkey(folder());
    objects = await startCeph(folder());
    // Few disclosures each: every test has all sites made.
    city = inventCity(join(folder(), 'city'), { sites: SITES, years: 0.1 });
    const build = startBuild(['--jobs', '1']);
    await ends(build);
    alone = manifestOf(build.out);
  });
  afterEach(async () => {
    for (const machine of started.splice(0)) await machine.kill('SIGKILL');
    await valkey.comeBack();
  });
  afterAll(async () => {
    await objects.stop();
    await valkey.stop();
  });

  test('four processes of one machine make what one makes', async () => {
    // Enough disclosures that one machine takes four processes for them.
    const content = inventCity(join(folder(), 'large-city'), { sites: 12, years: 1 });
    const [one, four] = ['1', '4'].map((jobs) => startBuild(['--jobs', jobs], { content }));
    if (!one || !four) throw new Error('two builds were started');
    await Promise.all([ends(one), ends(four)]);
    expect(manifestOf(four.out)).toBe(manifestOf(one.out));
  });

  test('three workers make it, one of them killed in the middle of a site', async () => {
    const workers = ['first', 'second', 'third'].map(() => startWorker('killed'));
    await Promise.all(workers.map((one) => until('a worker is ready', () => one.said().includes('等活'))));
    const build = startBuild(others('killed'));
    await until('all three are at work', async () => (await activeJobs()) === 3);
    const [killed, ...living] = workers;
    await killed?.kill('SIGKILL');
    const byKilled = killed ? madeBy(killed) : [];
    const said = await ends(build);
    expect(manifestOf(build.out)).toBe(alone);
    expect(said).toContain('其中 0 个重新生成');
    const byLiving = new Set(living.flatMap(madeBy));
    const all = await inStore('killed');
    expect(all.length).toBe(SITES);
    // What he was at was taken over.
    expect(all.filter((id) => !byKilled.includes(id) && !byLiving.has(id))).toEqual([]);
    expect(byLiving.size).toBeGreaterThanOrEqual(SITES - byKilled.length);
  });

  test('a queue server that dies and comes back empty is told again what is not done', async () => {
    const worker = startWorker('restarted');
    const build = startBuild(others('restarted'));
    await until('something is done', () => madeBy(worker).length >= 2);
    await valkey.die();
    await valkey.comeBack();
    const said = await ends(build);
    expect(manifestOf(build.out)).toBe(alone);
    expect(said).toContain('其中 0 个重新生成');
    expect(new Set(madeBy(worker)).size).toBe(SITES);
  });

  test('a queue server that dies for good keeps the coordinator from nothing', async () => {
    const worker = startWorker('gone');
    const build = startBuild([...others('gone'), '--patience', '3']);
    await until('something is done', () => madeBy(worker).length >= 1);
    await valkey.die();
    const said = await ends(build);
    expect(said).toContain('队列不答话');
    expect(manifestOf(build.out)).toBe(alone);
    expect((await inStore('gone')).length).toBe(SITES);
  });

  test('a coordinator that was killed and runs again has only made what is missing', async () => {
    const worker = startWorker('again');
    const first = startBuild(others('again'));
    await until('something is done', () => madeBy(worker).length >= 3);
    await first.kill('SIGKILL');
    await worker.kill('SIGKILL');
    const done = await inStore('again');
    expect(done.length).toBeLessThan(SITES);
    const other = startWorker('again');
    const second = startBuild(others('again'));
    await ends(second);
    expect(manifestOf(second.out)).toBe(alone);
    expect(madeBy(other).length).toBe(SITES - done.length);
    expect(madeBy(other).filter((id) => done.includes(id))).toEqual([]);
  });

  test('a coordinator to whom nobody comes makes it all and tells others', async () => {
    const build = startBuild([...others('full'), '--patience', '1']);
    await ends(build);
    expect(manifestOf(build.out)).toBe(alone);
    expect((await inStore('full')).length).toBe(SITES);
  });

  test('what was cut short or swapped in the store is refused, made anew and whole again', async () => {
    const [cut, swapped, exchanged, other] = await someOf('full');
    const put = (name: string, body: string | Buffer) =>
      askWell(objects, objects.writer, `/${name}`, { method: 'PUT', body: Buffer.from(body) });
    const bytes = async (name: string) =>
      Buffer.from(await (await askWell(objects, objects.writer, `/${name}`)).arrayBuffer());
    await put(cut.pack, (await bytes(cut.pack)).subarray(0, 1000));
    await put(swapped.pack, await bytes(other.pack));
    await put(exchanged.name, other.text);

    const worker = startWorker('full');
    const build = startBuild(others('full'));
    await ends(build);
    expect(manifestOf(build.out)).toBe(alone);
    expect(madeBy(worker).sort()).toEqual([cut.siteId, swapped.siteId, exchanged.siteId].sort());
    const reader = startBuild(['--store', 's3://gongkailan/full'], { key: objects.reader });
    expect(await ends(reader)).toContain('其中 0 个重新生成');
    expect(manifestOf(reader.out)).toBe(alone);
  });

  test("a reader's key takes what is there and leaves nothing, as coordinator and as worker", async () => {
    const missing = (await someOf('full')).slice(0, 2);
    for (const { name } of missing) await askWell(objects, objects.writer, `/${name}`, { method: 'DELETE' });
    const left = await listObjects(objects, 'full/');
    const worker = startWorker('full', { key: objects.reader });
    const build = startBuild(others('full'), { key: objects.reader });
    const said = await ends(build);
    expect(said).toContain('不让这把钥匙写');
    expect(said).toContain('其中 2 个重新生成');
    expect(manifestOf(build.out)).toBe(alone);
    expect(madeBy(worker)).toEqual([]);
    expect(await listObjects(objects, 'full/')).toEqual(left);
  });

  test('a site with errors keeps nobody waiting, and is held back and told of as ever', async () => {
    const changed = join(folder(), 'changed');
    cpSync(city, changed, { recursive: true });
    const worker = startWorker('killed', { content: changed });
    // All of it is in the store.
    const first = startBuild(others('killed'), { content: changed });
    await ends(first);
    const before = worker.said().length;
    const [broken = '', fine = ''] = sitePaths(changed);
    appendFileSync(join(changed, broken, 'site.yaml'), '\nnot-a-field: 1\n');
    appendFileSync(join(changed, fine, 'site.yaml'), '\n# nothing\n');
    commitAll(changed, 'Break one');
    const command = ['build', '--content', changed, '--out', first.out, ...DAY, ...others('killed')];
    const said = await ends(start(command, { at: first.at }), 3);
    expect(said).toContain('有 1 个村（社区）的新内容没有公布');
    expect(madeBy(worker, before)).toEqual([fine.split('/').at(-1)]);
    expect(worker.said()).toContain('个问题');
  });

  test('a worker does nothing for a job that is none, or that it would make something else of', async () => {
    const worker = startWorker('forged');
    const queue = new Queue('sites', { connection: { port: valkey.port }, prefix: 'gongkailan' });
    const job = {
      siteId: sitePaths(city)[0]?.split('/').at(-1),
      ...{
        commit: run('git', ['rev-parse', 'HEAD'], city).trim(),
        asOf: CITY_DAY,
        hasPosters: false,
        input: 'f'.repeat(64),
      },
    };
    await queue.add('away', { ...job, siteId: '../../../etc' });
    await queue.add('option', { ...job, commit: '--upload-pack=touch' });
    await queue.add('more', { ...job, run: 'rm' });
    await queue.add('other', job);
    await until('all four are refused', () => worker.said().split('\n').filter(Boolean).length >= 5);
    expect(worker.said()).toContain('away not a job');
    expect(worker.said()).toContain('option not a job');
    expect(worker.said()).toContain('more not a job');
    expect(worker.said()).toContain('other 这台电脑的程序、Node 或内容和发活的不一样');
    expect(await listObjects(objects, 'forged/')).toEqual([]);
    await queue.close();
  });
});

/** Folders of all sites, sorted. */
function sitePaths(city: string): string[] {
  const below = (path: string): string[] =>
    readdirSync(join(city, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${path}/${name}`)
      .sort();
  return below('sites').flatMap(below).flatMap(below);
}
