/** The search of a city, from the files as the job writes them. */
import { describe, expect, test } from 'vitest';
import { startCity, type CityEngine } from '../../../../src/client/search/city/city-engine.ts';
import { hitOf, inOrder } from '../../../../src/client/search/city/city-hits.ts';
import { sayingsDigest } from '../../../../src/client/search/city/keys.ts';
import { indexCounty, type IndexedSite } from '../../../../scripts/search/index-county.ts';
import { joinCounties } from '../../../../scripts/search/join-counties.ts';
import { calendarDate } from '../../../../src/model/values/calendar-date.ts';
import { soundTable } from '../../../../scripts/build/sounds.ts';
import type { FindableItem } from '../../../../src/site/search/findable.ts';
import type { CityIndex, Saying, SearchRecord } from '../../../../src/site/search/search-index.ts';

const DAY = '2026-11-23';
const SAYINGS: readonly Saying[] = [
  { say: ['低保'], find: ['最低生活保障'], items: ['low'] },
  { say: ['修路'], find: ['道路硬化'] },
];

const place = (url: string, title: string, within?: string): SearchRecord => ({
  ...{ url, title, text: '', isPlace: true, words: [title.slice(0, 2)] },
  ...(within !== undefined && { place: within }),
});
const PLACES = [
  place('qing/', '青石县'),
  place('qing/he/', '河西镇', '青石县'),
  place('shuinan/', '水南村', '青石县河西镇'),
  place('tao/', '桃花县'),
  place('tao/shan/', '山口乡', '桃花县'),
  place('shuinan-shankou/', '水南村', '桃花县山口乡'),
];

const item = (path: string, title: string, text: string, more: object = {}): FindableItem => ({
  ...{ path, title, text, section: 'affairs', item: 'notices', publishedOn: calendarDate('2026-10-09') },
  ...more,
});
const SHUINAN: IndexedSite = {
  ...{ name: '水南村', township: 'qing/he/' },
  items: [
    item('shuinan/affairs/road/', '水南村道路硬化工程中标公示', '中标价 128,450.00元，宏通队', {
      until: '2026-11-27',
      publishedOn: '2026-11-18',
    }),
    item('shuinan/affairs/well/', '水南村打井通知', '停水两天，桥边集合'),
    item('shuinan/affairs/low/', '水南村第三季度最低生活保障名单', '', { item: 'low', isLocal: true }),
    item('shuinan/finance/sept/', '水南村2026年9月财务收支公布表', '收入 32,651.00元，路灯电费', {
      ...{ section: 'finance', item: 'accounts', period: '2026-09' },
    }),
  ],
};
const SHANKOU: IndexedSite = {
  ...{ name: '水南村', township: 'tao/shan/' },
  items: [
    item('shuinan-shankou/affairs/road/', '水南村道路硬化工程竣工公布', '宏通队，路灯也装了', {
      publishedOn: '2025-10-12',
    }),
    item('shuinan-shankou/', '水南村谁负责、电话', '书记 电话', {
      ...{ section: undefined, item: undefined, publishedOn: undefined, words: ['书记电话'] },
    }),
  ],
};

function filesOf(sayings: readonly Saying[] = SAYINGS, of = sayings): Map<string, string> {
  const counties = new Map([
    ['qing', indexCounty([SHUINAN], of)],
    ['tao', indexCounty([SHANKOU], of)],
  ]);
  const index: CityIndex = {
    ...{ day: DAY, counties: [], records: PLACES, sayings, passOver: ['怎么办', '多少钱', '的'] },
    items: { low: '最低生活保障', accounts: '财务收支', notices: '通知' },
  };
  const joined = joinCounties(counties, { day: DAY, sayings: sayingsDigest(of) });
  return new Map([
    ...joined,
    ['index.json', JSON.stringify(index)],
    ['sounds.json', JSON.stringify(soundTable())],
  ]);
}

/** A city, and which of its files were read. */
async function open(files = filesOf()): Promise<{ city: CityEngine; read: string[] }> {
  const read: string[] = [];
  const root = 'https://a.example/search/';
  const city = await startCity(
    { index: new URL('index.json', root), sounds: new URL('sounds.json', root) },
    <T>(address: URL): Promise<T> => {
      const name = address.href.slice(root.length);
      read.push(name.replace(/^[0-9a-f]{12}\//, ''));
      const text = files.get(name);
      return text === undefined ? Promise.reject(new Error(name)) : Promise.resolve(JSON.parse(text) as T);
    },
  );
  return { city, read };
}

async function ask(query: string, filters = {}, files?: Map<string, string>) {
  const { city } = await open(files);
  const { store, index, finder } = city;
  if (!store) throw new Error('no index');
  const findings = await finder.find(query);
  const order = await inOrder(findings.found, filters, { store, day: index.day });
  const shown = async (numbers: readonly number[]) =>
    (await store.entries(numbers)).map((entry) => hitOf(entry, { index, words: findings.words }));
  const paths = async (numbers: readonly number[]) => (await shown(numbers)).map(({ page }) => page.url);
  return {
    places: findings.places.map(({ page }) => page.url),
    within: findings.within.map(({ url }) => url),
    open: await paths(order.open),
    others: await paths(order.others),
    standing: await paths(order.standing),
    mentions: await paths(order.mentions),
    corrections: findings.corrections,
    alone: findings.alone,
    hits: await shown([...order.open, ...order.others, ...order.standing]),
  };
}

describe('a word', () => {
  test('is found under what pages call it, what is open to objection apart', async () => {
    const { open: posted, others } = await ask('修路');
    expect(posted).toEqual(['shuinan/affairs/road/']);
    expect(others).toEqual(['shuinan-shankou/affairs/road/']);
  });

  test('finds a list of persons by its title, which says where it is read', async () => {
    const { others, hits } = await ask('低保');
    expect(others).toEqual(['shuinan/affairs/low/']);
    expect(hits[0]?.page.text).toMatch(/^名单只在本村/);
  });

  test('is found with the words of a question beside it, of which a character is left', async () => {
    expect((await ask('低保的领')).others).toEqual(['shuinan/affairs/low/']);
  });

  test('that every object has by itself is found nowhere', async () => {
    expect((await ask('constructor')).others).toEqual([]);
    expect((await ask('hasOwnProperty')).others).toEqual([]);
  });

  test('typed in letters or with a slip is understood, and that is said', async () => {
    expect((await ask('dibao')).others).toEqual(['shuinan/affairs/low/']);
    const slip = await ask('道路硬华');
    expect(slip.others).toEqual(['shuinan-shankou/affairs/road/']);
    expect(slip.corrections).toEqual([{ typed: '道路硬华', used: '道路硬化' }]);
  });

  test('is found as well when the words of the release are newer than the index', async () => {
    const newer: Saying[] = [...SAYINGS, { say: ['铺路'], find: ['道路硬化'] }];
    expect((await ask('铺路', {}, filesOf(newer, SAYINGS))).others).toEqual([
      'shuinan-shankou/affairs/road/',
    ]);
  });
});

describe('two words', () => {
  test('are answered by what has both', async () => {
    expect((await ask('道路硬化 宏通')).open).toEqual(['shuinan/affairs/road/']);
  });

  // Both stand in the same village, in the same section and year.
  test('of which each stands in another disclosure are not answered, and each is offered alone', async () => {
    const { open: posted, others, mentions, alone } = await ask('打井 路灯');
    expect([...posted, ...others, ...mentions]).toEqual([]);
    expect(alone).toEqual(['打井', '路灯']);
  });
});

describe('a place', () => {
  test('is shown by its name, each with where it lies when there are two', async () => {
    const { places, others } = await ask('水南村');
    expect(places).toEqual(['shuinan/', 'shuinan-shankou/']);
    expect(others).toEqual([]);
  });

  test('beside a word narrows what is found, and is named', async () => {
    const { within, open: posted, others } = await ask('山口乡修路');
    expect(within).toEqual(['tao/shan/']);
    expect([...posted, ...others]).toEqual(['shuinan-shankou/affairs/road/']);
    expect((await ask('桃花县 道路硬化')).others).toEqual(['shuinan-shankou/affairs/road/']);
  });
});

describe('a place with a word', () => {
  const FINANCE = 'shuinan/finance/sept/';

  // 67 of 511 sites share a name: both are named, and what either published is found.
  test.each([
    ['水南村 财务', [FINANCE]],
    ['水南 财务', [FINANCE]],
    ['水南财务', [FINANCE]],
    ['水南村财务收支', [FINANCE]],
    ['财务 水南', [FINANCE]],
    ['水南村 路灯', [FINANCE, 'shuinan-shankou/affairs/road/']],
    ['shuinan dibao', ['shuinan/affairs/low/']],
    ['水南 dibao', ['shuinan/affairs/low/']],
    ['水南村 低保', ['shuinan/affairs/low/']],
  ])('“%s” finds what was published there, and names each place of the name', async (query, paths) => {
    const { within, places, open: posted, others, mentions } = await ask(query);
    expect([...posted, ...others, ...mentions].sort()).toEqual([...paths].sort());
    expect([...within, ...places].sort()).toEqual(['shuinan-shankou/', 'shuinan/']);
  });

  test('leads to the place where nothing of it was published', async () => {
    const { within, places, others } = await ask('山口乡 财务');
    expect(others).toEqual([]);
    expect([...within, ...places]).toEqual(['tao/shan/']);
  });

  test('tells places of one name apart by where they lie', async () => {
    expect((await ask('桃花县水南村 路灯')).others).toEqual(['shuinan-shankou/affairs/road/']);
    expect((await ask('河西镇 水南 财务')).others).toEqual([FINANCE]);
  });
});

describe('figures', () => {
  test.each([
    ['三万多', 'shuinan/finance/sept/'],
    ['12.8万', 'shuinan/affairs/road/'],
    ['三万二千六百五十一块', 'shuinan/finance/sept/'],
    ['128450', 'shuinan/affairs/road/'],
    ['9月 收支', 'shuinan/finance/sept/'],
  ])('“%s” are understood', async (query, path) => {
    const { open: posted, others, mentions } = await ask(query);
    expect([...posted, ...others, ...mentions]).toEqual([path]);
  });
});

test('part of a name in pinyin finds every place that it may be', async () => {
  const both = ['shuinan/', 'shuinan-shankou/'];
  expect(await ask('shuin')).toMatchObject({ places: both, corrections: [] });
  expect((await ask('shui nan')).places).toEqual(both);
  expect((await ask('taohua')).places).toEqual(['tao/']);
});

describe('what is chosen', () => {
  test.each([
    [{ county: 'tao' }, ['shuinan-shankou/affairs/road/']],
    [{ year: '2026' }, ['shuinan/affairs/road/']],
    [{ open: '1' }, ['shuinan/affairs/road/']],
    [{ section: 'finance' }, []],
  ])('%j narrows what is found', async (filters, paths) => {
    const { open: posted, others } = await ask('修路', filters);
    expect([...posted, ...others]).toEqual(paths);
  });

  test('is taken from the words where somebody asks for what is being posted', async () => {
    expect(await ask('正在公示的工程')).toMatchObject({ open: ['shuinan/affairs/road/'], others: [] });
    expect((await ask('正在公示')).open).toEqual(['shuinan/affairs/road/']);
  });
});

test('what stands there always is found apart from what was published', async () => {
  expect(await ask('书记电话')).toMatchObject({ standing: ['shuinan-shankou/'], others: [] });
});

test('a question takes as few files as it has words', async () => {
  const { city, read } = await open();
  await city.finder.find('低保');
  expect(read.filter((name) => name.startsWith('w')).length).toBeLessThanOrEqual(2);
  expect(read.filter((name) => !name.startsWith('w'))).toEqual(['index.json', 'now.json']);
});
