/** What the net shows of a text: free words beside somebody who has a right to be left alone, and nothing else. */
import { describe, expect, test } from 'vitest';
import type { GuardFormat } from '../../src/guard/scene.ts';
import { findToldOfPersons } from '../../src/guard/told-of-persons.ts';

/** The line on which the words begin and the words, as `submit` shows them. */
function shown(text: string, format: GuardFormat = 'markdown', officers: readonly string[] = []): string[] {
  return findToldOfPersons(text, { format, officers: new Set(officers) }).map(
    ({ start, words }) => `${text.slice(0, start).split('\n').length} ${words}`,
  );
}

describe('is shown', () => {
  test('a sentence with the name of a villager, whatever it says', () => {
    expect(shown('张桂芝家今年翻建房屋。')).toEqual(['1 张桂芝家今年翻建房屋。']);
    // No rule knows these words.
    expect(shown('给张桂芝送去两袋米，那道坎她一个人迈的。')).toHaveLength(1);
  });

  test('a household that is meant without a name', () => {
    expect(shown('该户今年的日子全靠邻居搭把手。')).toHaveLength(1);
  });

  test('with what goes on about the same person, as one passage', () => {
    expect(shown('二组李德贵申请了临时救助。打那以后门就没开过。\n\n本村今年修路三条。')).toEqual([
      '1 二组李德贵申请了临时救助。打那以后门就没开过。',
    ]);
    expect(shown('李德贵家的事：\n- 打那以后门就没开过\n- 秋粮是邻居收的')).toHaveLength(1);
  });

  test('of an object or a row, the name and what is remarked beside it', () => {
    const list = `kind: subsidy-list
rows:
  - { group: 一组, name: 谢金荣, quantity: 2.74, amount: 228.98, note: 门一直锁着 }
  - { group: 一组, name: 谢红, quantity: 2.89, amount: 241.52 }`;
    expect(shown(list, 'yaml')).toEqual(['3 谢金荣，门一直锁着']);
    const table = `| 姓名 | 小组 | 金额 | 备注 |
| --- | --- | --- | --- |
| 谢金荣 | 一组 | 228.98 | 门一直锁着 |
| 谢红 | 一组 | 241.52 | |`;
    expect(shown(table)).toEqual(['3 谢金荣，门一直锁着']);
  });

  test('a remark of one character, and a text field of YAML', () => {
    expect(shown('rows:\n  - { name: 谢金荣, amount: 228, note: 寡 }', 'yaml')).toEqual(['2 谢金荣，寡']);
    expect(shown('text: 经评议，同意给谢金荣补一季', 'yaml')).toEqual(['1 经评议，同意给谢金荣补一季']);
  });

  test('the head of a Markdown file as what it is, with lines of the whole file', () => {
    const text =
      '---\ntitle: 公告\napprovals:\n  - { role: 村委会主任, name: 谢广田, action: 审核 }\n---\n\n找到谢金荣家丢的牛了。\n';
    expect(shown(text)).toEqual(['7 找到谢金荣家丢的牛了。']);
  });

  test('a list of names with what heads it', () => {
    expect(shown('上台领奖的有：\n\n- 柴文博\n- 李佳宁\n')).toEqual(['1 上台领奖的有： - 柴文博 - 李佳宁']);
  });

  test('the same words of a list once: they are judged once', () => {
    const row = (name: string): string => `  - { name: ${name}, amount: 228, note: 2023年征地后余下面积 }\n`;
    expect(shown(`rows:\n${row('谢金荣')}${row('张翠兰')}`, 'yaml')).toEqual([
      '2 谢金荣，2023年征地后余下面积',
    ]);
  });
});

describe('is not shown', () => {
  test('what a form asks for: names, groups, amounts, dates, sizes', () => {
    const list = `rows:
  - { group: 一组, name: 谢金荣, household: 5, covered: 5, category: B类, amount: 3200 }
  - { group: 二组, name: 张翠兰, plot: 山前坡地, class: 耕地, quantity: 2.4, from: 2026-03-20 }`;
    expect(shown(list, 'yaml')).toEqual([]);
    expect(shown('| 姓名 | 小组 | 金额 |\n| --- | --- | --- |\n| 谢金荣 | 一组 | 228.98 |')).toEqual([]);
    expect(shown('name: 谢金荣', 'yaml')).toEqual([]);
  });

  test('what somebody in office does, by the office beside the name or because the site declares it', () => {
    expect(shown('村委会主任谢广田主持会议，会计李长河汇报账目。')).toEqual([]);
    expect(shown('铲车由谢广田调度。')).toHaveLength(1);
    expect(shown('铲车由谢广田调度。', 'markdown', ['谢广田'])).toEqual([]);
    // Somebody else beside them is private all the same.
    expect(shown('谢广田上门看了谢金荣。', 'markdown', ['谢广田'])).toHaveLength(1);
  });

  test('what is said of everybody, of the village, of a firm', () => {
    expect(shown('全村共有12户参加。第一场雪当天清完。每周清扫两次。')).toEqual([]);
    expect(shown('contractor: 溪湖区利民建筑工程队', 'yaml')).toEqual([]);
    expect(shown('category: 其他收入', 'yaml')).toEqual([]);
  });
});
