import { describe, expect, test } from 'vitest';
import { regionSchema, type RegionFile } from '../../../src/model/place/region.ts';
import { baseView } from '../../../src/site/base/base-page.ts';
import { figuresJsonOf, topicJson, topicTables } from '../../../src/site/base/base-tables.ts';
import type { Telephone } from '../../../src/site/base/region-part.ts';
import { stationsSections } from '../../../src/site/base/topics/stations-sections.ts';
import { stationsTopic } from '../../../src/site/base/topics/stations.ts';
import { summarise } from '../../../src/site/summary.ts';
import type { WorkbookTable } from '../../../src/site/text/workbook.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aSite, day } from '../../support/a-site.ts';

const hall = (name: string, phone: string) =>
  regionSchema.parse({
    station: {
      ...{ name, place: '主街一楼', hours: '周一至周五 8:30至16:30', phone },
      windows: [
        { name: '社保窗口', does: '医保、养老', person: '石磊' },
        { name: '综合窗口', does: '证明' },
      ],
    },
  });

const city = aCity();
const [county] = city.counties;
const [qingshi, baihe] = county!.townships;
const levels: RegionFile[] = [
  { countyId: 'shili', content: hall('示例县政务服务中心', '024-4555 0520') },
  { countyId: 'shili', townshipId: 'qingshi', content: hall('青石镇便民服务中心', '024-4555 0522') },
];
const page = {
  ...{ city, levels, saying: 1, from: 'base/stations/' as const },
  asOf: '2026-11-23' as never,
  summaries: [
    { countyId: 'shili', townshipId: 'qingshi' },
    { countyId: 'shili', townshipId: 'qingshi' },
  ],
};

const textOf = (phone: Telephone | undefined): string | undefined =>
  typeof phone === 'object' ? phone.text : phone;

test('a level comes with its own hall first: where, when, what number, which windows', () => {
  const [own] = stationsSections({ county: county!, township: qingshi! }, page);
  expect(own?.heading).toBe('青石镇的服务大厅');
  expect(own?.lines?.map(({ text, meta, phone }) => [text, meta, textOf(phone)])).toEqual([
    ['青石镇便民服务中心', '主街一楼。周一至周五 8:30至16:30。', '024-4555 0522'],
  ]);
  expect(own?.table?.rows).toEqual([
    ['社保窗口', '医保、养老', '石磊'],
    ['综合窗口', '证明', '没写'],
  ]);
});

test('three levels are counted, with those that have not written', () => {
  const counts = (region: Parameters<typeof stationsSections>[0]) =>
    stationsSections(region, page).find(({ heading }) => heading === '各级有几处')?.table?.rows;
  expect(counts({})).toEqual([
    ['县（区）大厅', 1, 0],
    ['乡镇（街道）大厅', 1, 1],
    ['村（社区）服务站', 1, 1],
  ]);
  expect(counts({ county: county!, township: qingshi! })).toEqual([
    ['乡镇（街道）大厅', 1, 0],
    ['村（社区）服务站', 1, 1],
  ]);
});

test('a level leads to the halls right below it, never to all', () => {
  const below = (region: Parameters<typeof stationsSections>[0]) =>
    stationsSections(region, page)
      .filter(({ heading }) => heading.startsWith('各') && heading.endsWith('服务大厅'))
      .flatMap(({ lines = [] }) => lines.map(({ text, href }) => [text, href]));
  expect(below({})).toEqual([['示例县政务服务中心', 'shili/']]);
  expect(below({ county: county! })).toEqual([['青石镇便民服务中心', 'shili/qingshi/']]);
});

test('a level that has written of no hall says so, but not in a city where nobody has', () => {
  const without = levels.slice(1);
  const [own] = stationsSections({ county: county! }, { ...page, levels: without });
  expect(own).toEqual({ heading: '示例县的服务大厅', note: '没写大厅在哪、几点开。' });
  expect(stationsSections({ county: county!, township: baihe! }, page)[0]?.note).toBe(
    '没写大厅在哪、几点开。',
  );
  expect(stationsSections({ county: county! }, { ...page, levels: [] })).toEqual([]);
});

describe('the files', () => {
  const asOf = day('2026-11-23');
  const site = aSite({ station: { room: '村部', agent: '石磊' } });
  const summaries = [
    { ...summarise(site, asOf), countyId: 'shili', townshipId: 'qingshi' },
    { ...summarise(aSite({ id: 'beigou' }), asOf), countyId: 'shili', townshipId: 'qingshi' },
  ];
  const cityHall = { content: hall('示例市政务服务中心', '024-4555 0500') };
  const context = { city, summaries, asOf, levels: [cityHall, ...levels] };
  const namesIn = (tables: readonly WorkbookTable[]) => tables.map(({ name }) => name);

  test('hold a row for each hall, the city’s own first, and how many have written', () => {
    const tables = topicTables(stationsTopic, {}, context);
    expect(namesIn(tables).slice(-2)).toEqual(['各级服务大厅', '各级有几处']);
    const [halls, counts] = tables.slice(-2);
    expect(halls?.rows.map((row) => row.slice(0, 4))).toEqual([
      ['市', null, null, '示例市政务服务中心'],
      ['县（区）', '示例县', null, '示例县政务服务中心'],
      ['乡镇（街道）', '示例县', '青石镇', '青石镇便民服务中心'],
    ]);
    expect(halls?.rows[2]?.slice(4)).toEqual([
      ...['主街一楼', '周一至周五 8:30至16:30', '024-4555 0522', '不是'],
      '社保窗口：医保、养老；综合窗口：证明',
    ]);
    expect(counts?.rows).toEqual([
      ['县（区）大厅', 1, 0],
      ['乡镇（街道）大厅', 1, 1],
      ['村（社区）服务站', 1, 1],
    ]);
    expect(topicJson(stationsTopic, {}, context)).toMatchObject({
      levels: [
        { name: '各级服务大厅', rows: halls?.rows },
        { name: '各级有几处', columns: ['哪一级', '写了', '没写'], rows: counts?.rows },
      ],
    });
  });

  test('of a county hold its own, and none where nobody has written of a hall', () => {
    const [halls] = topicTables(stationsTopic, { county: county! }, context).slice(-2);
    expect(halls?.rows.map(([level]) => level)).toEqual(['县（区）', '乡镇（街道）']);
    const without = { ...context, levels: [] };
    expect(namesIn(topicTables(stationsTopic, {}, without))).not.toContain('各级服务大厅');
    expect(topicJson(stationsTopic, {}, without)).not.toHaveProperty('levels');
  });

  test('and the page over all topics tell the three levels', () => {
    const shown = baseView(context).topics.find(({ id }) => id === 'stations');
    expect(shown?.levels?.table?.rows[0]).toEqual(['县（区）大厅', 1, 0]);
    const told = figuresJsonOf(context).topics.find(({ topic }) => topic === 'stations');
    expect(told).toMatchObject({ levels: [{ name: '各级有几处', rows: shown?.levels?.table?.rows }] });
  });
});
