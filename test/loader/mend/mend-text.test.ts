import { readdirSync, readFileSync, existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/loader/mend/apply-edits.ts';
import { judgeText } from '../../../src/loader/judge-text.ts';
import { mendText, tidyText, type Mended } from '../../../src/loader/mend/mend-text.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { AS_OF, readSmallCity, SEPTEMBER, SHUINAN } from '../../support/small-city.ts';

const RIGHT = readSmallCity(SEPTEMBER);
const NOTICE = `${SHUINAN}/other/2026/2026-11-05-fire-season.md`;

function mend(text: string, { path = SEPTEMBER, mayDerive = true } = {}): Mended {
  return mendText(path, text, { asOf: AS_OF, mayDerive });
}

function codesOf(text: string, path = SEPTEMBER): string[] {
  return judgeText(path, text, AS_OF).problems.map(({ code }) => code);
}

function valueOf(text: string, path = SEPTEMBER): unknown {
  return judgeText(path, text, AS_OF).value?.value;
}

describe('applyEdits', () => {
  const edit = { replacement: '154****8350', removes: '电话' };

  test('changes what it is told to and nothing else', () => {
    const edits = [
      { ...edit, line: 2, column: 4, length: 3 },
      { ...edit, line: 2, column: 8, length: 3 },
    ];
    expect(applyEdits('a: 一\nb: 123、123\nc: 三\n', edits)).toBe(
      'a: 一\nb: 154****8350、154****8350\nc: 三\n',
    );
  });

  test('counts characters, not code units', () => {
    expect(applyEdits('𠮷😀 123', [{ ...edit, line: 1, column: 4, length: 3 }])).toBe('𠮷😀 154****8350');
  });

  test('of two changes of one place it makes the first', () => {
    const edits = [
      { line: 1, column: 1, length: 3, replacement: 'x' },
      { line: 1, column: 2, length: 1, replacement: 'y' },
    ];
    expect(applyEdits('abcd', edits)).toBe('xd');
  });
});

/** What clerks do to a line, by the line as it is right. */
const SLIPS: readonly (readonly [right: string, wrong: string])[] = [
  ['title: 水南村', 'title：水南村'],
  ['title: 水南村', '标题：水南村'],
  ['title: 水南村', '标题: 水南村'],
  ['title: 水南村', 'title:水南村'],
  ['type: 公布', 'type：　公布'],
  ['publishedOn: 2026-10-09', 'publishedOn: 2026年10月9日'],
  ['publishedOn: 2026-10-09', 'publishedOn: 2026.10.9'],
  ['publishedOn: 2026-10-09', 'publishedOn: 2026/10/9'],
  ['publishedOn: 2026-10-09', 'publishedOn: ２０２６－１０－０９'],
  ['publishedOn: 2026-10-09', '公布日期：2026年10月09日'],
  ['period: 2026-09', 'period: 2026年9月'],
  ['period: 2026-09', 'period: 2026.9'],
  ['opening: 85000', 'opening: 85,000.00'],
  ['opening: 85000', 'opening: 85000元'],
  ['opening: 85000', 'opening: ￥85,000'],
  ['opening: 85000', 'opening: 捌万伍仟元整'],
  ['opening: 85000', 'opening: ８５０００'],
  ['opening: 85000', 'opening: “85000”'],
  ['opening: 85000', '期初结存：85，000元'],
  ['amount: 3150', 'amount: 3,150元'],
  ['amount: 3150', 'amount：3150'],
  ['amount: 3150', '金额: 3,150'],
  ['title: 二组路灯维修, ', 'title: 二组路灯维修， '],
];

describe('mendText', () => {
  test.each(SLIPS)('makes “%s” of “%s”', (right, wrong) => {
    const text = RIGHT.replace(right, wrong);
    expect(codesOf(text).length).toBeGreaterThan(0);
    const mended = mend(text);
    expect(codesOf(mended.text)).toEqual([]);
    expect(valueOf(mended.text)).toEqual(valueOf(RIGHT));
  });

  test('mends several slips on top of each other, and the second time nothing', () => {
    const slips = fc.uniqueArray(fc.constantFrom(...SLIPS), {
      minLength: 1,
      maxLength: 5,
      selector: ([right]) => right.split(':', 1)[0],
    });
    fc.assert(
      fc.property(slips, (chosen) => {
        const text = chosen.reduce((all, [right, wrong]) => all.replace(right, wrong), RIGHT);
        const once = mend(text).text;
        expect(codesOf(once)).toEqual([]);
        expect(valueOf(once)).toEqual(valueOf(RIGHT));
        expect(mend(once)).toEqual({ text: once, count: 0, hasDerived: false, kept: [] });
      }),
      { numRuns: 40 },
    );
  });

  test('changes nothing in an example of any kind', () => {
    for (const kind of KINDS) {
      const folder = `src/model/kinds/${kind}`;
      const ending = existsSync(`${folder}/example.yaml`) ? 'yaml' : 'md';
      const text = readFileSync(`${folder}/example.${ending}`, 'utf8');
      const path = `${SHUINAN}/other/2026/2026-10-09-example.${ending}`;
      expect(mend(text, { path }).text, kind).toBe(text);
      expect(valueOf(tidyText(path, text, AS_OF), path), kind).toEqual(valueOf(text, path));
    }
  });

  test('whatever is mended in the cases of problems, the second time there is nothing to mend', () => {
    const folder = 'test/spec/problems';
    for (const name of readdirSync(folder).filter((one) => !one.endsWith('.txt'))) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const place = /^# 放到 (\S+)$/m.exec(text)?.[1] ?? '';
      const path = place.startsWith('/') ? place.slice(1) : `${SHUINAN}/${place}`;
      const once = mend(text, { path });
      expect(mend(once.text, { path }).text, name).toBe(once.text);
      expect(once.count > 0, name).toBe(once.text !== text);
    }
  });

  test.each([
    ['an amount in the short form of speech', 'amount: 九千六, on: 2026-09-28'],
    ['a number with a gap', 'amount: 9 600, on: 2026-09-28'],
    ['an amount that is no number', 'amount: 约9600, on: 2026-09-28'],
    ['a day that does not exist', 'amount: 9600, on: 2026-9-31'],
    ['a word that is only near', 'amount: 9600, one: 2026-09-28'],
    ['a key that is there already', 'amount: 9600, on: 2026-09-28, 金额: 9600'],
  ])('guesses at nothing: %s', (_what, wrong) => {
    const text = RIGHT.replace('amount: 9600, on: 2026-09-28', wrong);
    expect(codesOf(text).length).toBeGreaterThan(0);
    expect(mend(text).text).toBe(text);
  });
});

describe('totals', () => {
  const TOTAL = RIGHT.replace('closing:', 'incomeTotal: 318.60\nexpenseTotal: 12750\nclosing:');

  test('a total is mended when the entries come to the closing balance', () => {
    const wrong = TOTAL.replace('expenseTotal: 12750', 'expenseTotal: 12570');
    expect(codesOf(wrong)).toEqual(['SUM_MISMATCH']);
    expect(mend(wrong).text).toBe(TOTAL.replace('12750', '12750.00'));
  });

  test('nothing is mended when an entry may be what is wrong', () => {
    const wrong = TOTAL.replace('amount: 3150', 'amount: 3510');
    expect(codesOf(wrong)).toEqual(['SUM_MISMATCH', 'BALANCE_MISMATCH']);
    expect(mend(wrong).text).toBe(wrong);
  });

  test('the closing balance is mended when totals, bank and till all say what it is', () => {
    const right = TOTAL.replace(/closing: .*/, 'closing: 72568.60\nholdings: { bank: 72000, cash: 568.60 }');
    const wrong = right.replace('closing: 72568.60', 'closing: 72586.60');
    expect(mend(wrong).text).toBe(right);
    const unproved = wrong.replace('cash: 568.60', 'cash: 586.60');
    expect(mend(unproved).text).toBe(unproved);
  });

  test('a total that was published is left alone, and named', () => {
    const wrong = TOTAL.replace('expenseTotal: 12750', 'expenseTotal: 12570').replace(
      'title: 水',
      'title：水',
    );
    const { text, kept } = mend(wrong, { mayDerive: false });
    expect(text).toBe(wrong.replace('title：水', 'title: 水'));
    expect(kept.map(({ code }) => code)).toEqual(['SUM_MISMATCH']);
  });
});

describe('tidyText', () => {
  const tidy = (text: string, path = SEPTEMBER): string => tidyText(path, text, AS_OF);

  test('is not kept busy by a long run of spaces', () => {
    const long = `kind: notice\ntitle: a${' '.repeat(200_000)}b\n`;
    const start = performance.now();
    expect(tidy(long)).toBe(long);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('takes spaces from line ends and ends the file with one line end', () => {
    expect(tidy(RIGHT.replaceAll('\n', ' \n').trimEnd())).toBe(RIGHT);
    expect(tidy(`${RIGHT}\n\n`)).toBe(RIGHT);
  });

  test('leaves line breaks of Markdown and text in blocks as they are', () => {
    const notice = readSmallCity(NOTICE).replace(/\n$/, '  \n第二行\n');
    expect(tidy(notice, NOTICE)).toBe(notice);
    const path = `${SHUINAN}/other/2026/2026-11-10-water.yaml`;
    const block = 'kind: notice\nbody: |\n  停水  \n  一天\n';
    expect(tidy(block, path)).toBe(block);
  });

  test('leaves a file alone that cannot be read', () => {
    expect(tidy('title：水  \n\n\n')).toBe('title：水  \n\n\n');
  });
});
