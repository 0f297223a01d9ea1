import { expect, test } from 'vitest';
import { regionSchema, type RegionFile } from '../../../src/model/place/region.ts';
import type { Telephone } from '../../../src/site/base/region-part.ts';
import { stationsSections } from '../../../src/site/base/topics/stations-sections.ts';
import { aCity } from '../../support/a-site-context.ts';

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
    ['县（区）大厅', '1', '0'],
    ['乡镇（街道）大厅', '1', '1'],
    ['村（社区）服务站', '1', '1'],
  ]);
  expect(counts({ county: county!, township: qingshi! })).toEqual([
    ['乡镇（街道）大厅', '1', '0'],
    ['村（社区）服务站', '1', '1'],
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
