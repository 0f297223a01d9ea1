import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openSiteMemory } from '../../scripts/site-memory.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import type { SiteMemory } from '../../src/loader/site/site-memory.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { AS_OF, makeSmallCity, SEPTEMBER } from '../support/small-city.ts';

let contentRoot: string;
let cacheRoot: string;

beforeEach(() => {
  contentRoot = makeSmallCity();
  const folder = mkdtempSync(join(tmpdir(), 'parsed-'));
  cacheRoot = folder;
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

/** Loads as a new process would; `recalled` are the sites that were not read again. */
async function load({ code = 'code', day = AS_OF } = {}) {
  const memory: SiteMemory = openSiteMemory(contentRoot, { cacheRoot, code });
  const recall = vi.spyOn(memory, 'recall');
  const loaded = await loadContent(contentRoot, { asOf: day, memory });
  const recalled = recall.mock.results.filter(({ value }) => value !== undefined).length;
  return { loaded, recalled };
}

const keptFiles = (): string[] =>
  readdirSync(cacheRoot, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => join(cacheRoot, path));

const change = (file: string, from: string, to: string): void => {
  const path = join(contentRoot, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

describe('sites that were loaded before', () => {
  test('are the same as if they were loaded again', async () => {
    const { loaded: first, recalled: before } = await load();
    const { loaded: second, recalled: after } = await load();
    expect([before, after]).toEqual([0, 2]);
    expect(first.problems).toEqual([]);
    expect(second).toStrictEqual(await loadContent(contentRoot, { asOf: AS_OF }));
  });

  test('are read again when one of their files changed, and only they', async () => {
    await load();
    appendFileSync(join(contentRoot, SEPTEMBER), '# 多一行\n');
    expect((await load()).recalled).toBe(1);
  });

  test.each([
    ['on another day', { day: calendarDate('2026-11-24') }],
    ['by another program', { code: 'other' }],
  ])('are read again %s', async (_name, other) => {
    await load();
    expect((await load(other)).recalled).toBe(0);
  });

  test('are read again when what all share changed', async () => {
    await load();
    appendFileSync(join(contentRoot, 'city.yaml'), '# 多一行\n');
    expect((await load()).recalled).toBe(0);
  });

  test('are not kept when anything is wrong with them', async () => {
    change(SEPTEMBER, 'publishedOn: 2026-10-09', 'publishedOn: 2026-10-10');
    const codes = async (): Promise<string[]> => (await load()).loaded.problems.map(({ code }) => code);
    const found = await codes();
    expect(found).toContain('FILE_NAME_INVALID');
    expect(await codes()).toEqual(found);
    expect((await load()).recalled).toBe(1);
  });

  test.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['altered in one figure', (text: string) => text.replace(/"opening":\d/, '"opening":9')],
    ['empty', () => ''],
    ['not ours', () => 'x\n{}'],
  ])('are read again when what was kept is %s', async (_name, damage) => {
    const { loaded } = await load();
    for (const file of keptFiles()) writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const again = await load();
    expect(again.loaded).toStrictEqual(loaded);
    expect(again.recalled).toBeLessThan(2);
  });
});
