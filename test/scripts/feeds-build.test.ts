/** Feeds of regions over several builds: they hold texts that no summary knows, of sites that are not built again. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runScript } from '../support/run-script.ts';
import { makeRepository } from '../support/repository.ts';
import { parseFeed, type ParsedFeed } from '../support/parsed-feed.ts';
import { makeSmallCity, readSmallCity, SHUINAN } from '../support/small-city.ts';

// Up to four builds one after the other, on a machine that may be busy.
vi.setConfig({ testTimeout: 480_000 });

let work: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'gongkailan-feeds-'));
});

afterAll(() => rmSync(work, { recursive: true, force: true }));

async function build(content: string, name: string, cache: string): Promise<string> {
  const out = join(work, name);
  const { exitCode, stdout, stderr } = await runScript(
    'build',
    ['--content', content, '--out', out, '--as-of', '2026-11-23', '--no-posters'],
    { GONGKAILAN_CACHE: join(work, cache) },
  );
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
  return out;
}

const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;
const ID = 'tag:gongkai.shili.example,2026:shuinan/other/2026-11-05-fire-season';

function entryIn(out: string, feed: string): ParsedFeed['entries'][number] | undefined {
  return parseFeed(readFileSync(join(out, feed), 'utf8')).entries.find(({ id }) => id === ID);
}

const manifestOf = (out: string): string => readFileSync(join(out, 'manifest.json'), 'utf8');

test('other words reach the feed of the city and move no date; a correction moves it; both as if built from nothing', async () => {
  const content = makeRepository();
  const first = await build(content.root, 'dist', 'cache');
  const before = entryIn(first, 'feed.atom');
  expect(before?.updated).toBe('2026-11-05T00:00:00+08:00');

  content.edit(FIRE, '进山不带火种', '谁进山都不带火种');
  content.commit('2026-11-21');
  const reworded = await build(content.root, 'dist', 'cache');
  expect(entryIn(reworded, 'feed.atom')?.html).toContain('谁进山都不带火种');
  expect(entryIn(reworded, 'shili/qingshi/feed.atom')?.updated).toBe(before?.updated);

  content.edit(
    FIRE,
    '---\n',
    '---\ncorrections:\n  - { on: 2026-11-22, what: 加了几个字, why: 没说清, by: 村委会 }\n',
  );
  content.commit('2026-11-22');
  const corrected = await build(content.root, 'dist', 'cache');
  expect(entryIn(corrected, 'feed.atom')).toMatchObject({
    updated: '2026-11-22T00:00:01+08:00',
    published: '2026-11-05T00:00:00+08:00',
  });
  const fresh = await build(content.root, 'fresh', 'cache-fresh');
  expect(manifestOf(corrected)).toBe(manifestOf(fresh));
});

test('the feed of the city is the same whether sites are built, stored or published', async () => {
  const content = makeRepository();
  const feedIn = (out: string): string => readFileSync(join(out, 'feed.atom'), 'utf8');
  const built = feedIn(await build(content.root, 'one', 'cache-kept'));
  expect(built).toContain(ID);
  // A commit that changes nothing: the city's pages say at which commit they are, the sites are kept.
  content.commit('2026-11-21');
  expect(feedIn(await build(content.root, 'two', 'cache-kept'))).toBe(built);
  content.commit('2026-11-22');
  expect(feedIn(await build(content.root, 'two', 'cache-kept'))).toBe(built);
});

test('outside git, where no commit tells builds apart, other words reach it as well', async () => {
  const content = makeSmallCity();
  await build(content, 'plain', 'cache-plain');
  writeFileSync(join(content, FIRE), readSmallCity(FIRE).replace('进山不带火种', '谁进山都不带火种'));
  const out = await build(content, 'plain', 'cache-plain');
  expect(entryIn(out, 'feed.atom')?.html).toContain('谁进山都不带火种');
});
