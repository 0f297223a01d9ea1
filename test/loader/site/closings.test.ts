/** 撤并: what a site may still publish, where it may have gone, and what others show of it. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import { readClosings } from '../../../src/loader/site/closings.ts';
import { day } from '../../support/a-site.ts';
import { AS_OF, makeSmallCity, readSmallCity, SHUINAN, type FileContents } from '../../support/small-city.ts';

const DONGSHI = 'sites/shili/hexi/dongshi';

function closing(folder: string, on: string, ...into: string[]): FileContents {
  const list = into.length > 0 ? `  into: [${into.join(', ')}]\n` : '';
  return {
    [`${folder}/site.yaml`]: `${readSmallCity(`${folder}/site.yaml`)}closed:\n  on: ${on}\n${list}  source: 示例县人民政府批复（示县政〔2026〕12号）\n`,
  };
}

async function problemsOf(files: FileContents): Promise<string[]> {
  const { problems } = await loadContent(makeSmallCity(files), { asOf: AS_OF });
  return problems.map(({ code, file, message }) => `${code} ${file.split('/').at(-1)}: ${message}`);
}

describe('where a site went', () => {
  test('may be a site that is closed later itself, and then goes on', async () => {
    expect(
      await problemsOf({ ...closing(SHUINAN, '2026-11-20', 'dongshi'), ...closing(DONGSHI, '2026-11-22') }),
    ).toEqual([]);
  });

  test('may be nowhere: it is dissolved', async () => {
    expect(await problemsOf(closing(DONGSHI, '2026-11-22'))).toEqual([]);
  });

  test.each([
    ['the day before', '2026-11-19'],
    ['the same day', '2026-11-20'],
  ])('is no site that was closed %s', async (_, on) => {
    expect(
      await problemsOf({ ...closing(SHUINAN, '2026-11-20', 'dongshi'), ...closing(DONGSHI, on) }),
    ).toEqual([
      expect.stringMatching(/^SUCCESSOR_CLOSED site.yaml: “dongshi”自己2026年11月\d+日就撤并了。$/),
    ]);
  });

  test('is never a circle', async () => {
    expect(
      await problemsOf({
        ...closing(SHUINAN, '2026-11-20', 'dongshi'),
        ...closing(DONGSHI, '2026-11-20', 'shuinan'),
      }),
    ).toEqual([
      expect.stringMatching(/^SUCCESSOR_CLOSED .*绕成了圈。$/),
      expect.stringMatching(/^SUCCESSOR_CLOSED .*绕成了圈。$/),
    ]);
    // The later one of two: the first is right by itself.
    expect(
      await problemsOf({
        ...closing(SHUINAN, '2026-11-20', 'dongshi'),
        ...closing(DONGSHI, '2026-11-22', 'shuinan'),
      }),
    ).toEqual([expect.stringMatching(/^SUCCESSOR_CLOSED .*绕成了圈。$/)]);
  });
});

describe('what a site may publish after it is closed', () => {
  const closed = closing(SHUINAN, '2026-11-10', 'dongshi');
  const notice = (name: string, more = ''): FileContents => ({
    [`${SHUINAN}/other/2026/2026-11-15-${name}.md`]: `---
kind: notice
item: notices
title: 水南村关于移交档案的通知
type: 通知
publishedOn: 2026-11-15
issuer: 水南村村民委员会
${more}---

档案已经移交。
`,
  });

  test('is nothing new', async () => {
    expect(await problemsOf({ ...closed, ...notice('new') })).toEqual([
      expect.stringContaining(
        'SITE_CLOSED 2026-11-15-new.md: 这份 2026-11-15 公布，本村（社区）2026-11-10 已经撤并',
      ),
    ]);
  });

  test('is what follows something of before', async () => {
    expect(
      await problemsOf({ ...closed, ...notice('goes-on', 'follows: 2026-11-05-fire-season\n') }),
    ).toEqual([]);
  });

  test('is the accounts of a time in which it still was, and not of one in which it was not', async () => {
    const accounts = (month: string): FileContents => ({
      [`${SHUINAN}/finance/2026/2026-11-15-accounts.yaml`]: readSmallCity(
        `${SHUINAN}/finance/2026/2026-10-09-september-accounts.yaml`,
      )
        .replace(/^publishedOn: .*$/m, 'publishedOn: 2026-11-15')
        .replace(/^number: .*\n/m, '')
        .replace(/^period: .*$/m, `period: ${month}`),
    });
    const codes = async (files: FileContents) =>
      (await problemsOf(files)).filter((problem) => problem.startsWith('SITE_CLOSED'));
    expect(await codes({ ...closed, ...accounts('2026-10') })).toEqual([]);
    expect(await codes({ ...closing(SHUINAN, '2026-10-01'), ...accounts('2026-10') })).toHaveLength(2);
  });

  test('is what was withdrawn since, for it cannot be taken out any more', async () => {
    const withdrawal = 'withdrawal: { on: 2026-11-16, why: 村已经撤并, by: 水南村村民委员会 }\n';
    expect(await problemsOf({ ...closed, ...notice('back', withdrawal) })).toEqual([]);
  });
});

describe('what sites show of each other', () => {
  const files = closing(SHUINAN, '2026-11-20', 'dongshi');

  test('is nothing before the day, and both ways from then on, by name', async () => {
    const closings = readClosings(makeSmallCity(files));
    for (const siteId of ['shuinan', 'dongshi'])
      expect(closings.successionOf(siteId, day('2026-11-19'))).toBeUndefined();
    expect(closings.successionOf('shuinan', day('2026-11-20'))).toEqual({
      into: [{ id: 'dongshi', name: '东市社区' }],
      formerly: [],
    });
    expect(closings.successionOf('dongshi', day('2026-11-20'))).toEqual({
      into: [],
      formerly: [{ id: 'shuinan', name: '水南村', on: '2026-11-20' }],
    });
  });

  test('is there when only one of them is loaded', async () => {
    const { sites } = await loadContent(makeSmallCity(files), { asOf: AS_OF, siteIds: ['dongshi'] });
    expect(sites.map(({ succession }) => succession?.formerly)).toEqual([
      [{ id: 'shuinan', name: '水南村', on: '2026-11-20' }],
    ]);
  });

  test('is nothing where site.yaml cannot be read, which its own check says', async () => {
    const root = makeSmallCity({ [`${SHUINAN}/site.yaml`]: 'closed: [\n' });
    expect(readClosings(root).byId.size).toBe(0);
    expect(readClosings(join(root, 'nowhere')).byId.size).toBe(0);
  });
});
