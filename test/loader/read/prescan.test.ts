import { describe, expect, test } from 'vitest';
import { loadSmallCity, readSmallCity, SHUINAN } from '../../support/small-city.ts';

const NOTICE = `${SHUINAN}/other/2026/2026-11-10-water.yaml`;
const FIRE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

async function codesFor(body: string): Promise<string[]> {
  const { problems } = await loadSmallCity({
    [NOTICE]: `kind: notice
item: notices
title: 水南村关于停水的通知
type: 通知
publishedOn: 2026-11-10
issuer: 水南村村民委员会
${body}`,
  });
  return problems.map(({ code, line }) => `${line} ${code}`);
}

describe('text that only looks like a slip is left alone', () => {
  test.each([
    ['a full-width colon in a block of text', 'body: |\n  时间：11月12日\n  title：不是名字\n'],
    ['a tab in a block of text', 'body: |\n  第一行\n  \t缩进的一行\n'],
    ['a full-width space at the start of a paragraph', 'body: |\n  　　各位村民：\n'],
    ['a row of equals signs within a block', 'body: |\n  大标题\n  =======\n  正文\n'],
    ['a folded block', 'body: >-\n  note：照旧\n  type:照旧\n'],
    [
      'a block within a list',
      'photos:\n  - file: patrol.jpg\n    caption: |\n      by：护林员\nbody: 停水\n',
    ],
    ['a remark with a space after the number sign', 'body: 停水一天 # 周四\n'],
    ['a number sign in quotes', 'body: "停水 #3 楼"\n'],
    ['a number sign within a word', 'body: 停水到3#楼\n'],
    ['a telephone number with a colon in it', 'body: 有事打电话:024-4555 0102\n'],
    ['a remark line that looks like anything', '# title：老的标题\nbody: 停水\n'],
  ])('%s', async (_name, body) => {
    expect(await codesFor(body)).toEqual([]);
  });

  test('a Markdown heading underlined with equals signs is no conflict', async () => {
    const text = readSmallCity(FIRE).replace('11月1日至', '秋防\n=======\n\n11月1日至');
    expect((await loadSmallCity({ [FIRE]: text })).problems).toEqual([]);
  });
});

describe('slips are found where they are', () => {
  test.each([
    ['after a block of text', 'body: |\n  停水\nnumber：3号\n', ['9 YAML_FULL_WIDTH_COLON']],
    ['two on two lines', 'number：3号\nbody：停水\n', ['7 YAML_FULL_WIDTH_COLON', '8 YAML_FULL_WIDTH_COLON']],
    ['in the last line without a line end', 'body:停水', ['7 YAML_COLON_SPACE']],
  ])('%s', async (_name, body, expected) => {
    expect(await codesFor(body)).toEqual(expected);
  });

  test('a conflict in the text of a Markdown file', async () => {
    const text = `${readSmallCity(FIRE)}<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> x\n`;
    const { problems } = await loadSmallCity({ [FIRE]: text });
    expect(problems).toMatchObject([{ code: 'MERGE_CONFLICT', line: 15 }]);
  });

  test('a line in the front matter counts from the top of the file', async () => {
    const text = readSmallCity(FIRE).replace('type: 通知', 'type: 布告');
    expect((await loadSmallCity({ [FIRE]: text })).problems).toMatchObject([
      { line: 5, column: 7, length: 2 },
    ]);
  });
});
