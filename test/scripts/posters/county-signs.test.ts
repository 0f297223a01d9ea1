import { expect, test } from 'vitest';
import { signLists } from '../../../scripts/posters/county-signs.ts';
import { aSite, day } from '../../support/a-site.ts';

const { county, township } = aSite();
const city = { name: '示例市', counties: [{ ...county, townships: [township] }] } as never;
const siteOf = (id: string, name: string) => ({ id, name, countyId: 'shili', townshipId: 'qingshi' });
const A4 = { widthMm: 210, heightMm: 297 };

/** Two on a page. */
const badges = (names: readonly string[]) => ({
  mode: 'badges',
  title: '胸牌',
  sizes: names.filter((_, index) => index % 2 === 0).map(() => A4),
  pieces: names.map((name, index) => ({ name, page: Math.floor(index / 2) + 1, copies: 1 })),
  piece: { widthMm: 90, heightMm: 55 },
});
const clothing = (copies: number) => ({
  mode: 'clothing',
  title: '服装标识',
  sizes: [{ widthMm: 240, heightMm: 80 }],
  pieces: [{ name: '网格员', page: 1, copies }],
});

const [shuinan, dongshi] = [siteOf('shuinan', '水南村'), siteOf('dongshi', '东市社区')];

const lists = signLists(
  [
    { site: shuinan, print: badges(['甲', '乙', '丙']), firstPage: 1 },
    { site: dongshi, print: badges(['丁']), firstPage: 3 },
    { site: shuinan, print: clothing(6), firstPage: 1 },
  ],
  { city, county, sites: [shuinan, dongshi], outDir: '', on: day('2026-11-23') },
);

test('the list for the shop says how many of each format are made for whom, with the size of one', () => {
  expect(lists[0]?.columns.map(({ title }) => title).slice(3)).toEqual([
    '胸牌 90×55毫米',
    '服装标识 240×80毫米',
  ]);
  expect(lists[0]?.rows).toEqual([
    ['示例县', '青石镇', '水南村', 3, 6],
    ['示例县', '青石镇', '东市社区', 1, 0],
    ['合计', '', '2个', 4, 6],
  ]);
});

test('the list says on which page of the county’s file each piece is', () => {
  expect(lists[1]?.rows.map((row) => row.slice(2))).toEqual([
    ['水南村', '胸牌', 'badges.pdf', 1, '甲', 1],
    ['水南村', '胸牌', 'badges.pdf', 1, '乙', 1],
    ['水南村', '胸牌', 'badges.pdf', 2, '丙', 1],
    ['东市社区', '胸牌', 'badges.pdf', 3, '丁', 1],
    ['水南村', '服装标识', 'clothing.pdf', 1, '网格员', 6],
  ]);
});
