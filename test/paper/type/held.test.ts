import { describe, expect, test } from 'vitest';
import { cellTerms, HELD_ON_PAPER, trueMinus } from '../../../src/paper/type/held.ts';
import { cellLines, textLines } from '../../../src/paper/type/text-width.ts';
import { paperCell, paperPhrase, paperSentence, paperText } from '../../../src/site/board/paper-text.ts';
import { fen } from '../../../src/model/values/fen.ts';
import { money, person } from '../../../src/model/values/values.ts';

describe('the end of a line on paper', () => {
  test.each([
    ['任期2025年1月至2030年1月', ['2025年1月', '2030年1月']],
    ['电话024-4555 0706转2，热线400-123-4567', ['电话024-4555 0706转2', '400-123-4567']],
    ['应收23,160.00元，结余-500.00元，合计4.15万元', ['23,160.00元', '结余-500.00元', '合计4.15万元']],
    ['由党支部副书记关立军主持', ['党支部副书记', '关立军']],
    ['谢广田、李福、王春梅到会。会计李民：已核', ['李福', '会计', '李民']],
  ])('of “%s” tears none of %j', (text, held) => {
    const found = text.match(HELD_ON_PAPER) ?? [];
    for (const one of held) expect(found).toContain(one);
  });

  test.each([
    ['异议请找水南村村务监督委员会', '村务监督委员会'],
    ['召集村民会议和村民代表会议', '村民会议'],
    ['第2至8页装成小册，共8页', '共8页'],
  ])('of “%s” does not tear %s', (text, held) => {
    expect(text.match(HELD_ON_PAPER)).toContain(held);
  });

  test('may tear what only begins like a post', () => {
    expect('党员大会开会'.match(HELD_ON_PAPER)).toBeNull();
  });

  test('tears no name of a person, whatever the name', () => {
    expect(paperPhrase(['户主', person('爱新觉罗毓峰'), '申请'])).toContain(
      '<span class="n">爱新觉罗毓峰</span>',
    );
    expect(paperSentence([[person('欧阳春'), '一户。']])).toContain('<span class="n">欧阳春</span>');
  });

  test('is where lines are counted to end as well', () => {
    // The telephone number does not begin on the first line, which is then two.
    expect(textLines('有事请打024-4555 0706', 10)).toBe(2);
    expect(textLines('党支部书记关立军', 6)).toBe(2);
  });
});

describe('a cell of a table', () => {
  test('ends its lines between terms, and tears only those of more than eight characters', () => {
    expect(cellTerms('委员、民主理财小组组长（兼）')).toEqual([
      { text: '委员、', isHeld: true },
      { text: '民主理财小组组长', isHeld: true },
      { text: '（兼）', isHeld: true },
    ]);
    expect(cellTerms('接待群众对公开的意见，五天答复')).toEqual([
      { text: '接待群众对公开的意见，', isHeld: false },
      { text: '五天答复', isHeld: true },
    ]);
    expect(cellLines('委员、民主理财小组组长', 9)).toBe(2);
  });

  test('is drawn so', () => {
    expect(paperCell(['委员、民主理财小组组长'])).toBe(
      '<span class="p-t"><span class="n">委员</span>、</span><span class="p-t"><span class="n">民主理财小组组长</span></span>',
    );
  });
});

test('a minus sign is a true one; a hyphen stays a hyphen', () => {
  expect(trueMinus('结余-500.00，电话024-4555 0706，A-1，-3')).toBe(
    '结余−500.00，电话024-4555 0706，A-1，−3',
  );
  expect(paperCell([money(fen(-186_040))])).toBe('−1,860.40');
  expect(paperText('比去年-3.5%')).toContain('−3.5%');
});
