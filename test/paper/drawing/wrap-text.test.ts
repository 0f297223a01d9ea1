import { expect, test } from 'vitest';
import { wrapText } from '../../../src/paper/drawing/wrap-text.ts';

test.each([
  ['breaks between any two Chinese characters', '卡位净尺寸', 3, ['卡位净', '尺寸']],
  ['keeps a number whole', '净宽303×426毫米', 5, ['净宽', '303×426', '毫米']],
  ['never begins a line with closing punctuation', '外形三，版块二。', 3, ['外形', '三，版', '块二。']],
  ['never ends a line with an opening one', '栏眉（大字）高', 3, ['栏眉', '（大', '字）高']],
  ['leaves out a space at a break', 'A3 297 处', 2.5, ['A3', '297', '处']],
  ['keeps together what a no-break space ties', '一共17\u00a0处', 3, ['一共', '17\u00a0处']],
  ['gives what is too long a line to itself', '见0123456789处', 3, ['见', '0123456789', '处']],
  ['has no lines for nothing', '', 3, []],
])('%s', (_, text, measure, lines) => {
  expect(wrapText(text, measure)).toEqual(lines);
});
