/** The job that keeps the city's index, against real builds and releases. */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readManifest, wholeManifest } from '../../../scripts/build/manifest.ts';
import { isWhole } from '../../../scripts/build/store.ts';
import { startCity } from '../../../src/client/search/city/city-engine.ts';
import { openRepository, type Repository } from '../../support/repository.ts';
import { runScript, type ScriptResult } from '../../support/run-script.ts';
import { readSmallCity, SHUINAN } from '../../support/small-city.ts';

// Several real builds one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const WATER = `${SHUINAN}/other/2026/2026-11-21-water.md`;

let root: string;
let out: string;
let repository: Repository;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'gongkailan-search-job-'));
  out = join(root, 'dist');
  cpSync(join(import.meta.dirname, '../../fixtures/small-city'), join(root, 'content'), { recursive: true });
  repository = openRepository(join(root, 'content'));
  repository.git('init', '-q', '-b', 'main');
  repository.commit('2026-11-20', '准备');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function run(name: string, ...args: string[]): Promise<ScriptResult> {
  const result = await runScript(name, args, { GONGKAILAN_CACHE: join(root, 'cache') });
  if (result.exitCode !== 0)
    throw new Error(`${name}: exit ${result.exitCode}\n${result.stdout}\n${result.stderr}`);
  return result;
}
const build = () =>
  run('build', '--content', join(root, 'content'), '--out', out, '--no-posters', '--search-apart');
const search = () => run('search', '--out', out);

/** Addresses that the city's search finds. */
async function find(query: string): Promise<string[]> {
  const folder = pathToFileURL(join(realpathSync(out), '/'));
  const { finder, store } = await startCity(
    { index: new URL('search/index.json', folder), sounds: new URL('assets/sounds.json', folder) },
    <T>(file: URL): Promise<T> =>
      existsSync(file)
        ? Promise.resolve(JSON.parse(readFileSync(file, 'utf8')) as T)
        : Promise.reject(new Error(file.href)),
  );
  const { found } = await finder.find(query);
  return ((await store?.entries([...found.keys()])) ?? []).map(([path]) => path);
}

/** All that the index of a release holds, as text. */
function indexText(): string {
  const folder = join(out, 'search');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && entry.name !== 'index.json')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const release = (): string => basename(realpathSync(out));
const releases = (): string[] =>
  readdirSync(join(root, '.dist.releases')).filter((name) => /^\d+$/.test(name));

/** Writes a notice that it is about something nobody else speaks of. */
function write(about: string, text: string): void {
  repository.write(
    WATER,
    readSmallCity(FIRE)
      .replace('2026-11-05', '2026-11-21')
      .replace('2026〕11号', '2026〕12号')
      .replace('秋季森林防火', about)
      .concat(text),
  );
}

describe('one after the other', () => {
  test('a release that is built apart has no index, and the job publishes one that is listed and whole', async () => {
    write('停水', '\n\n八爪井的泵坏了。\n');
    repository.commit('2026-11-21');
    await build();
    expect(existsSync(join(out, 'search/now.json'))).toBe(false);
    const { stdout } = await search();
    expect(stdout).toMatch(/编好了全市的查找：\d+ 件/);
    expect(await find('八爪井')).toEqual(['shuinan/other/2026-11-21-water/']);
    const files = readManifest(out);
    expect(Object.keys(files).filter((path) => path.startsWith('search/')).length).toBe(4);
    expect(isWhole({ folder: out, files })).toBe(true);
    expect(Object.keys(wholeManifest(out, files)).some((path) => /search\/\w+\/w0\.json/.test(path))).toBe(
      true,
    );
  });

  test('nothing changed: nothing is published, and a build has nothing to do either', async () => {
    const before = release();
    expect((await search()).stdout).toContain('查找没有变');
    expect((await build()).stdout).toContain('其中 0 个重新生成');
    expect(release()).toBe(before);
  });

  test('a release that is built later keeps the last index, which says of which day it is', async () => {
    repository.write(
      `${SHUINAN}/other/2026/2026-11-22-pump.md`,
      readFileSync(join(root, 'content', WATER), 'utf8')
        .replace('2026-11-21', '2026-11-22')
        .replace('2026〕12号', '2026〕13号')
        .replace('停水', '换泵')
        .replace('八爪井', '九眼井'),
    );
    repository.commit('2026-11-22');
    await build();
    expect(await find('八爪井')).toEqual(['shuinan/other/2026-11-21-water/']);
    expect(await find('九眼井')).toEqual([]);
    const now = JSON.parse(readFileSync(join(out, 'search/now.json'), 'utf8')) as { day: string };
    expect(now.day).toBe('2026-11-21');
    await search();
    expect(await find('九眼井')).toEqual(['shuinan/other/2026-11-22-pump/']);
  });

  test('the five releases one can go back to are five, however often the index was made', async () => {
    const all = releases();
    const index = release();
    // One that is the same but for its index is passed over by whoever goes back.
    const { stdout } = await run('rollback', '--out', out);
    expect(stdout).toContain('退到了');
    expect(existsSync(join(out, 'shuinan/other/2026-11-22-pump/index.html'))).toBe(false);
    await run('rollback', '--out', out, '--to', index);
    expect(all.length).toBeLessThanOrEqual(6);
  });

  test('what was withdrawn is in no byte of the index of the very release that withdraws it', async () => {
    const file = join(root, 'content', WATER);
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n---', 4);
    writeFileSync(
      file,
      `${text.slice(0, end)}\nwithdrawal: { on: 2026-11-22, why: 写错了, by: 村委会 }${text.slice(end)}`,
    );
    repository.commit('2026-11-22');
    await build();
    expect(await find('八爪井')).toEqual([]);
    expect(indexText()).not.toContain('八爪');
    await search();
    expect(await find('八爪井')).toEqual([]);
    // The rest of the county is there again.
    expect(await find('九眼井')).toEqual(['shuinan/other/2026-11-22-pump/']);
  });
});
