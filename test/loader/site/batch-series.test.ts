import { expect, test } from 'vitest';
import { loadSmallCity, SHUINAN } from '../../support/small-city.ts';

/** A notice about help in an emergency, of a batch, published on a day of a month. */
function batch(name: string, month: number, more = ''): Record<string, string> {
  const day = `2026-${String(month).padStart(2, '0')}-10`;
  return {
    [`${SHUINAN}/other/2026/${day}-wood-${month}.md`]:
      `---\nkind: notice\nitem: notices\ntitle: 水南村2026年${name}柴草领取通知\ntype: 通知\npublishedOn: ${day}\n` +
      `issuer: 水南村村民委员会\n${more}---\n\n到村部领。\n`,
  };
}

async function tell(files: Record<string, string>): Promise<string[]> {
  const { problems } = await loadSmallCity(files);
  return problems.map(({ file, message, hint }) => `${file.split('/').at(-1)}：${message}${hint}`);
}

test('a batch that nobody saw is asked for at the one after it', async () => {
  const files = { ...batch('第一批', 3), ...batch('第二批', 4), ...batch('第四批', 6) };
  expect(await tell(files)).toEqual([
    `2026-06-10-wood-6.md：2026年这件事有“第二批”（${SHUINAN}/other/2026/2026-04-10-wood-4.md），再往后就是“第四批”，` +
      '中间少了第 3 个。漏发了请补上，批次写错了请改；贴在别处、本来就没有的，可以不改。',
  ]);
});

test('a batch that comes twice is asked about, whatever numerals it is written in', async () => {
  expect(await tell({ ...batch('第二批', 4), ...batch('第2批', 5) })).toEqual([
    `2026-05-10-wood-5.md：“第2批”已经有一份了，是 ${SHUINAN}/other/2026/2026-04-10-wood-4.md。` +
      '批次写错了请改；是同一批又改过，请在原来那份里写更正，不要另发一份。',
  ]);
});

test('a series may begin with any number, end anywhere, and what was withdrawn does not count', async () => {
  expect(await tell({ ...batch('第三批', 3), ...batch('第四批', 4) })).toEqual([]);
  const withdrawn = 'withdrawal: { on: 2026-04-12, why: 发错了, by: 水南村村民委员会 }\n';
  expect(
    await tell({ ...batch('第一批', 3), ...batch('第二批', 4, withdrawn), ...batch('第二批', 5) }),
  ).toEqual([]);
});
