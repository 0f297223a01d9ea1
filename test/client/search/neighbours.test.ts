import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../src/client/search/findings.ts';
import { mayNameAnother, neighboursNamed } from '../../../src/client/search/neighbours.ts';

const OWN = '谢家崴子村';
const place = (title: string, url: string, where = '示例县青石镇') => ({
  ...{ title, url, text: '', isPlace: true as const, place: where },
});
const PLACES = [
  place('谢家崴子村', 'xiejiawaizi/'),
  place('柳河沿村', 'liuheyan/'),
  place('河沿村', 'heyan/'),
  place('彩胜社区', 'caisheng/'),
  place('东山村', 'dongshan/', '甲县甲镇'),
  place('东山村', 'dongshan-2/', '乙县乙镇'),
  place('青石镇', 'shili/qingshi/'),
  place('崴子村', 'waizi/'),
];
const named = (query: string) => neighboursNamed(query, OWN, PLACES).map(({ url, rest }) => [url, rest]);

describe('another village that a question names', () => {
  test.each([
    ['柳河沿村的低保', [['liuheyan/', '低保']]],
    ['柳河沿 低保', [['liuheyan/', '低保']]],
    ['彩胜的账', [['caisheng/', '账']]],
    ['彩胜社区', [['caisheng/', '']]],
    ['河沿村里的路', [['heyan/', '路']]],
    [
      '东山村修路',
      [
        ['dongshan/', '修路'],
        ['dongshan-2/', '修路'],
      ],
    ],
  ])('%s', (query, expected) => {
    expect(named(query)).toEqual(expected);
  });

  test.each(['谢家崴子村的低保', '谢家崴子的低保', '低保', '青石镇的低保'])('%s names none', (query) => {
    expect(named(query)).toEqual([]);
  });
});

test('the places of the city are asked for where a village is named, or a word stands nowhere here', () => {
  const found = (more: Partial<Findings> = {}): Findings => ({
    ...{ hits: [{} as Findings['hits'][number]], corrections: [], related: [], choices: [], nearest: [] },
    ...more,
  });
  expect(mayNameAnother('低保', OWN, found())).toBe(false);
  expect(mayNameAnother('谢家崴子村的低保', OWN, found())).toBe(false);
  expect(mayNameAnother('柳河沿村的低保', OWN, found())).toBe(true);
  const lost = { corrections: [{ typed: '柳河沿的', used: '低保', lost: 4 }] };
  expect(mayNameAnother('柳河沿的低保', OWN, found(lost))).toBe(true);
  expect(mayNameAnother('柳河沿', OWN, found({ hits: [] }))).toBe(true);
});
