/** 全市阵地: what follows from a topic. The topic is one of its own, so that no real one has to hold still. */
import { describe, expect, test } from 'vitest';
import { baseLinks } from '../../../src/site/base/base-links.ts';
import { topicJson, topicTables } from '../../../src/site/base/base-tables.ts';
import { percent } from '../../../src/site/base/percent.ts';
import { baseDays, siteBase } from '../../../src/site/base/site-base.ts';
import { undated, type BaseTopic } from '../../../src/site/base/topic.ts';
import { topicView } from '../../../src/site/base/topic-page.ts';
import { summarise, type SiteSummary } from '../../../src/site/summary.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';

interface Lamps {
  readonly lit: number;
  readonly all: number;
}

/** Of as many notices as a site has published, those of which the title speaks of lamps. */
const lamps: BaseTopic<Lamps> = {
  name: 'lamps',
  title: '路灯',
  source: '出自各村（社区）的通知',
  facts: ({ disclosures }, asOf) => {
    const out = disclosures.filter(({ content }) => content.publishedOn <= asOf);
    if (out.length === 0) return undefined;
    return { lit: out.filter(({ content }) => content.title.includes('路灯')).length, all: out.length };
  },
  figures: [
    { label: '路灯亮了', unit: '盏', how: '亮的相加', of: ({ lit }) => lit, outOf: ({ all }) => all },
    { label: '一共', unit: '盏', how: '全部相加', of: ({ all }) => all },
  ],
  breakdown: {
    heading: '没亮的',
    unit: '盏',
    of: ({ lit, all }) => [{ label: '灭灯', amount: all - lit }],
  },
  worstFirst: {
    heading: '灭得最多的',
    distance: ({ lit, all }) => all - lit,
    say: ({ lit, all }) => `灭了 ${all - lit} 盏`,
  },
  columns: [
    { title: '亮的', widthCharacters: 10, onPage: true, cell: ({ lit }) => lit },
    { title: '全部', widthCharacters: 10, cell: ({ all }) => all },
  ],
};

const asOf = day('2026-10-12');

const notice = (publishedOn: string, title: string) => aDisclosure({ publishedOn, title });

function summary(
  id: string,
  name: string,
  notices: readonly (readonly [string, string])[],
  place = { countyId: 'shili', townshipId: 'qingshi' },
): SiteSummary {
  const site = aSite({
    id,
    name,
    since: '2025-01-01',
    disclosures: notices.map(([on, title]) => notice(on, title)),
  });
  return { ...summarise(site, asOf), ...place, base: siteBase(site, asOf, [lamps]) };
}

const summaries = [
  summary('shuinan', '水南村', [
    ['2025-10-12', '路灯修好了'],
    ['2026-03-01', '路灯修好了'],
    ['2026-04-01', '换灯泡'],
  ]),
  summary('beigou', '北沟村', [
    ['2026-05-01', '停电'],
    ['2026-06-01', '停电'],
  ]),
  summary('xinghua', '杏花社区', []),
  summary('baihe', '白河村', [['2026-05-01', '路灯修好了']], {
    countyId: 'shili',
    townshipId: 'baihe',
  }),
];
const city = aCity();
const [county] = city.counties;
const [qingshi] = county!.townships;
const context = { city, summaries, asOf };

describe('a topic for the city', () => {
  const view = topicView(lamps, {}, context);

  test('sums its figures, and says how, who is missing, and of whom it is known what it was a year before', () => {
    expect(view.figures).toEqual([
      {
        label: '路灯亮了',
        value: '3 / 6 盏（50%）',
        how: '亮的相加。',
        before:
          '两年都这样写的 1 个村（社区）：一年前 1 / 1 盏（100%），现在 2 / 3 盏（67%）；其余 2 个不能比',
      },
      {
        label: '一共',
        value: '6 盏',
        how: '全部相加。',
        before: '两年都这样写的 1 个村（社区）：一年前 1 盏，现在 3 盏；其余 2 个不能比',
      },
    ]);
    expect(view.note).toEqual({ sites: '3 个村（社区）写了，1 个没写' });
  });

  test('says the year before plainly where all sites wrote on both days', () => {
    const old = [summary('shuinan', '水南村', [['2025-03-01', '路灯修好了']])];
    expect(topicView(lamps, {}, { ...context, summaries: old }).figures[1]?.before).toBe('一年前 1 盏');
  });

  test('says why there is no year before', () => {
    const young = [summary('shuinan', '水南村', [['2026-03-01', '路灯修好了']])];
    expect(topicView(lamps, {}, { ...context, summaries: young }).note).toEqual({
      sites: '1 个村（社区）写了',
      noBefore: '没有一年前的数：2025年10月12日还没有村（社区）写',
    });
  });

  test('says nothing of the year before where a figure cannot be compared', () => {
    const [lit, all] = lamps.figures;
    const timeless = { ...lit, compares: undated };
    const partly = topicView({ ...lamps, figures: [timeless, all!] }, {}, context);
    expect(partly.figures.map(({ before }) => before !== undefined)).toEqual([false, true]);
    expect(partly.note).not.toHaveProperty('noBefore');
    const wholly = { ...lamps, figures: [timeless] as const };
    expect(topicView(wholly, {}, context).note).toHaveProperty(
      'noBefore',
      '没有一年前的数：2025年10月12日没有能和现在比的记录',
    );
    expect(topicJson(wholly, {}, context)).toMatchObject({ figures: [{ compared: null }] });
  });

  test('has a tile for each township, its bar as long as its share', () => {
    expect(view.tiles?.rows).toEqual([
      {
        county: '示例县',
        tiles: [
          { name: '青石镇', href: 'shili/qingshi/', text: '40%', width: '40%' },
          { name: '白河乡', href: 'shili/baihe/', text: '100%', width: '100%' },
        ],
      },
    ]);
  });

  test('names the furthest first, and not those that lack nothing', () => {
    expect(view.worst.sites.map(({ text, place, says, href }) => [text, place, says, href])).toEqual([
      ['北沟村', '青石镇', '灭了 2 盏', '../../beigou/'],
      ['水南村', '青石镇', '灭了 1 盏', '../../shuinan/'],
    ]);
  });

  test('names those that say nothing where their silence stands, and leaves half of the places to the others', () => {
    const silent = Array.from({ length: 9 }, (_, index) => summary(`silent-${index}`, `无灯${index}村`, []));
    const silentFirst = { ...lamps.worstFirst, silent: { distance: 99, says: '没写' } };
    const namesOf = (some: SiteSummary[]) =>
      topicView({ ...lamps, worstFirst: silentFirst }, {}, { ...context, summaries: some }).worst;
    const { sites, more } = namesOf([...summaries, ...silent]);
    expect(sites.map(({ text }) => text)).toEqual([
      ...['杏花社区', ...[0, 1, 2, 3, 4, 5, 6].map((index) => `无灯${index}村`)],
      ...['北沟村', '水南村'],
    ]);
    expect(more).toBe(2);
    const dark = Array.from({ length: 8 }, (_, index) =>
      summary(`dark-${index}`, `灭灯${index}村`, [['2026-05-01', '停电']]),
    );
    expect(namesOf([...dark, ...silent]).sites.filter(({ says }) => says === '没写')).toHaveLength(5);
  });

  test('names none for its silence on a day on which that is no lack', () => {
    const silentOn = (isLack: boolean) => ({
      ...lamps.worstFirst,
      silent: { distance: 99, says: '没写', isLack: () => isLack },
    });
    const names = (isLack: boolean) =>
      topicView({ ...lamps, worstFirst: silentOn(isLack) }, {}, context).worst.sites.map(({ text }) => text);
    expect([names(true), names(false)].map((some) => some.includes('杏花社区'))).toEqual([true, false]);
  });

  test('never lists all sites, and names those that say nothing only while they are few', () => {
    expect(view.table).toBeUndefined();
    expect(view.missing).toEqual({
      count: 1,
      regions: [],
      sites: [{ text: '杏花社区', href: '../../xinghua/' }],
      without: [],
    });
    const silent = Array.from({ length: 11 }, (_, index) => summary(`silent-${index}`, `无灯${index}村`, []));
    expect(topicView(lamps, {}, { ...context, summaries: [...summaries, ...silent] }).missing).toEqual({
      count: 12,
      regions: [{ text: '示例县 12 个', href: 'shili/' }],
      sites: [],
      without: [],
    });
  });
});

test('a region of which no site publishes is named, and not left out silently', () => {
  const [first] = summaries;
  const elsewhere = [{ ...first!, countyId: 'elsewhere' }];
  expect(topicView(lamps, {}, { ...context, summaries: elsewhere }).missing.without).toEqual(['示例县']);
});

test('a share is rounded half up, and says all or nothing only when it is so', () => {
  const shares = [
    [3, 7, '43%'],
    [1, 8, '13%'],
    [999, 1000, '99%'],
    [1, 1000, '1%'],
    [1001, 1000, '101%'],
    [7, 7, '100%'],
    [0, 7, '0%'],
  ] as const;
  expect(shares.map(([value, of]) => percent(value, of))).toEqual(shares.map(([, , said]) => said));
});

test('a county shows its townships as bars, the least share first', () => {
  const { bars } = topicView(lamps, { county: county! }, context);
  expect(bars?.rows.map(({ label, amount, href }) => [label, amount, href])).toEqual([
    ['青石镇', '2 / 5 盏（40%）', 'qingshi/'],
    ['白河乡', '1 / 1 盏（100%）', 'baihe/'],
  ]);
});

test('a township of which no site says anything is not taken for one that has none', () => {
  const quiet = summary('baihe', '白河村', [], { countyId: 'shili', townshipId: 'baihe' });
  const some = [summaries[0]!, quiet];
  const { tiles } = topicView(lamps, {}, { ...context, summaries: some });
  expect(tiles?.rows[0]?.tiles.map(({ name, text, width }) => [name, text, width])).toEqual([
    ['青石镇', '67%', '66.7%'],
    ['白河乡', '没写', '0%'],
  ]);
});

test('a township lists every site that says something, with the columns for the page', () => {
  expect(topicView(lamps, { county: county!, township: qingshi! }, context).table).toEqual({
    heads: ['亮的'],
    rows: [
      { text: '水南村', href: '../../../../shuinan/', cells: ['2'] },
      { text: '北沟村', href: '../../../../beigou/', cells: ['0'] },
    ],
  });
});

test('files hold all columns of all sites, those that are missing, and the figures', () => {
  const [sites, missing, figures] = topicTables(lamps, {}, context);
  expect(sites?.rows).toEqual([
    ['示例县', '青石镇', '水南村', 2, 3],
    ['示例县', '青石镇', '北沟村', 0, 2],
    ['示例县', '白河乡', '白河村', 1, 1],
  ]);
  expect(missing?.rows).toEqual([['示例县', '青石镇', '杏花社区']]);
  expect(figures?.rows[0]?.slice(0, 3)).toEqual(['路灯', '路灯亮了', '3 / 6 盏（50%）']);
  expect(topicJson(lamps, {}, context)).toMatchObject({
    topic: 'lamps',
    figures: [
      {
        now: { value: 3, of: 6, sites: 3 },
        compared: { before: { value: 1, of: 1, sites: 1 }, now: { value: 2, of: 3, sites: 1 } },
      },
      {},
    ],
    missing: [{ id: 'xinghua' }],
  });
});

test('where no site says anything of any topic there are no pages and no ways to them', () => {
  const silent = [{ ...summaries[0]!, base: {} }];
  expect(baseLinks({}, { summaries: silent }, '')).toEqual([]);
});

describe('a summary is looked at again', () => {
  test('on the first day on which the year before says something else', () => {
    const site = aSite({ since: '2025-01-01', disclosures: [notice('2025-10-20', '路灯修好了')] });
    expect(baseDays(site, asOf, [lamps])).toEqual({ pages: [], summary: ['2026-10-20'] });
  });

  test('not for what does not change it', () => {
    const withoutChange: BaseTopic<object> = { ...lamps, facts: () => ({ lit: 1, all: 1 }) };
    const site = aSite({ since: '2025-01-01', disclosures: [notice('2025-10-20', '路灯修好了')] });
    expect(baseDays(site, asOf, [withoutChange])).toEqual({ pages: [], summary: [] });
  });

  test('on the days that the topic names', () => {
    const named: BaseTopic<object> = { ...lamps, facts: () => ({}), days: () => [day('2026-12-31')] };
    expect(baseDays(aSite({ since: '2026-01-01' }), asOf, [named]).pages).toContain('2026-12-31');
  });

  test('alone on the days that change nothing but the facts', () => {
    const named: BaseTopic<object> = { ...lamps, facts: () => ({}), daysOfFacts: () => [day('2026-12-31')] };
    const days = baseDays(aSite({ since: '2026-01-01' }), asOf, [named]);
    expect(days.pages).toEqual([]);
    expect(days.summary).toContain('2026-12-31');
  });

  test('nothing is said of the time before a site was here', () => {
    const site = aSite({ since: '2026-01-01', disclosures: [notice('2025-10-01', '路灯修好了')] });
    expect(siteBase(site, asOf, [lamps])).toEqual({ lamps: { now: { lit: 1, all: 1 } } });
  });
});
