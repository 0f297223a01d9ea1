import { describe, expect, test } from 'vitest';
import { markdownItems } from '../../../src/paper/sheet/markdown-items.ts';

describe('a clerk’s Markdown on paper', () => {
  test('is paragraphs, headings and lists in order', () => {
    const items = markdownItems('今天停水。\n\n## 时间\n\n- 上午\n- 下午\n\n请互相转告。');
    expect(items).toEqual([
      { type: 'prose', form: 'paragraph', pieces: ['今天停水。'] },
      { type: 'heading', text: '时间' },
      { type: 'prose', form: 'item', pieces: ['- 上午', '- 下午'] },
      { type: 'prose', form: 'paragraph', pieces: ['请互相转告。'] },
    ]);
  });

  test('a bold line of its own is a heading', () => {
    expect(markdownItems('**村里当天就能办的**')).toEqual([{ type: 'heading', text: '村里当天就能办的' }]);
  });

  test('an indented paragraph stays with its list item', () => {
    expect(markdownItems('1. 先打电话\n\n   打不通就来村部\n2. 再去镇里')).toEqual([
      { type: 'prose', form: 'item', pieces: ['1. 先打电话\n\n   打不通就来村部', '2. 再去镇里'] },
    ]);
  });

  test('a long paragraph may be cut after full stops, and joins to itself again', () => {
    const text = `${'水'.repeat(100)}。“${'电'.repeat(100)}。”${'气'.repeat(20)}`;
    const [item] = markdownItems(text);
    expect(item).toMatchObject({
      pieces: [`${'水'.repeat(100)}。`, `“${'电'.repeat(100)}。”`, '气'.repeat(20)],
    });
  });

  test('a long paragraph with emphasis is cut outside of it, for a cut inside would tear its marks apart', () => {
    const strong = `**${'电'.repeat(100)}。**`;
    const [item] = markdownItems(`${'水'.repeat(80)}。${strong}${'火'.repeat(80)}。`);
    expect(item).toMatchObject({ pieces: [`${'水'.repeat(80)}。`, `${strong}${'火'.repeat(80)}。`] });
  });

  test('a table has amounts at the right, its unit above and its sum at the end', () => {
    const [item, ...rest] = markdownItems(
      '单位：元\n\n| 项目 | 金额 |\n| --- | --- |\n| 电费 | 1,200.50 |\n| **水费** | 80.00 |\n| 合计 | 1,280.50 |',
    );
    expect(rest).toEqual([]);
    expect(item).toMatchObject({
      type: 'table',
      note: '单位：元',
      table: {
        columns: [
          { title: '项目', align: 'center' },
          { title: '金额', align: 'end' },
        ],
        lines: [
          { type: 'row', cells: [['电费'], ['1,200.50']] },
          { type: 'row', cells: [['水费'], ['80.00']] },
        ],
        total: [['合计'], ['1,280.50']],
      },
    });
  });
});

describe('a list of amounts', () => {
  const amounts = (markdown: string) =>
    markdownItems(markdown).map((item) =>
      item.type === 'table'
        ? [item.note, ...item.table.lines.map(({ cells }) => cells.map(([text]) => text).join('｜'))]
        : item.type,
    );

  test('is a table with a column of figures: nothing that ends in a figure touches its amount', () => {
    expect(amounts('- 保洁员工资11 6,913.88元\n- 电费：1,200.00元\n- 水费450元\n')).toEqual([
      ['单位：元', '保洁员工资11｜6,913.88', '电费｜1,200.00', '水费｜450'],
    ]);
  });

  test('with sums in 元 and in 万元 says each by itself', () => {
    expect(amounts('1. 修桥 18万元\n2. 电费 1,200.00元\n')).toEqual([
      ['', '修桥｜18万元', '电费｜1,200.00元'],
    ]);
  });

  test('stays a list where an item says something else', () => {
    expect(amounts('- 电费1,200.00元\n- 水费还没交\n')).toEqual(['prose']);
    expect(amounts('- 一组 35户\n- 二组 40户\n')).toEqual(['prose']);
  });
});

test('a table whose figures say their unit has none above it', () => {
  const note = (cell: string) =>
    markdownItems(`单位：元\n\n| 项目 | 金额 |\n| --- | --- |\n| 修桥 | ${cell} |\n`).map((item) =>
      item.type === 'table' ? item.note : '',
    );
  expect(note('18万元')).toEqual(['']);
  expect(note('180,000.00')).toEqual(['单位：元']);
});
