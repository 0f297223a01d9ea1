/** What a clerk reads when the paper is printed. */
import { expect, test } from 'vitest';
import { formatPosters } from '../../../scripts/posters/report.ts';

const caisheng = {
  siteId: 'caisheng',
  files: ['caisheng/board/board.pdf', 'caisheng/board/slip.pdf', 'caisheng/board/previews/board.png'],
  problems: [],
  waiting: ['彩胜村2026年10月财务收支公布表', '彩胜村低保名单'],
  isKept: false,
};
const empty = {
  siteId: 'shuinan',
  files: ['shuinan/board/board.pdf'],
  problems: [],
  waiting: [],
  isKept: true,
};

test('names what does not fit, and the slip as the first to print', () => {
  expect(formatPosters([caisheng], 'posters')).toBe(`印好了 1 个村（社区）的 2 个 PDF、1 张小图，在 posters。
贴不下的 2 件：《彩胜村2026年10月财务收支公布表》《彩胜村低保名单》（差几个卡位、怎么办，张贴单 slip.pdf 里有）
先印张贴单，照着它贴：posters/caisheng/board/slip.pdf
`);
});

test('says whose it is where there are several, and nothing where all hangs', () => {
  expect(formatPosters([caisheng, empty], 'out')).toContain('\ncaisheng：贴不下的 2 件：');
  expect(formatPosters([empty], 'out')).toBe(`印好了 1 个村（社区）的 1 个 PDF、0 张小图，在 out。
其中 1 个村（社区）的早已印好，没有变，没有重印。
`);
});

test('leaves it to the slips of many sites', () => {
  const many = Array.from({ length: 21 }, (_, index) => ({ ...caisheng, siteId: `site-${index}` }));
  expect(formatPosters(many, 'out').split('\n').slice(1)).toEqual([
    '有 21 个村（社区）还有贴不下的，是哪几件，写在各自的张贴单 slip.pdf 里。',
    '',
  ]);
});

test("points to the slip in front of the week's print", () => {
  const week = {
    ...empty,
    isKept: false,
    files: ['shuinan/board/week/1-A4.pdf', 'shuinan/board/week/2-A3.pdf'],
  };
  expect(formatPosters([week], 'posters')).toContain(
    '先印张贴单，照着它贴：posters/shuinan/board/week/1-A4.pdf',
  );
});
