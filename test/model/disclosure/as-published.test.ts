import { describe, expect, test } from 'vitest';
import type { ParsedSource } from '../../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../../src/loader/validate.ts';
import { checkContent } from '../../../src/model/disclosure/checks.ts';
import { documentOf } from '../../../src/model/disclosure/document.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import { vocabularyOf } from '../../../src/model/words/vocabulary.ts';
import { monthlyAccounts } from '../../support/a-site-context.ts';
import { aDisclosure } from '../../support/a-site.ts';
import { parseExample } from '../../support/kind-examples.ts';
import { SMALL_CATALOGUE } from '../../support/small-city.ts';

/*
 * A township's paper as it was published (real/R1): 81.11 yuan a mu, but one village is 0.22 yuan off, since the township
 * added up what it had rounded for each household, and the whole is rounded to the yuan.
 */
const PAPER = `kind: subsidy-list
item: subsidy-list
title: 2025年耕地地力保护补贴分村分配表
type: 公布
period: 2025
publishedOn: 2025-06-18
issuer: 示例村村民委员会
subsidy: 耕地地力保护补贴
unit: 亩
standard: 81.11
villages:
  - { village: 五峰村, households: 1003, quantity: 1487.61, amount: 120660.27 }
  - { village: 西源村, households: 781, quantity: 1536.8512, amount: 124654 }
totals: { quantity: 3024.4612, amount: 245314 }
remarks: |
  补贴资金必须全部通过“一卡通”发放。

  6月25日前兑付到户。
contact: { name: 村会计李秀珍, phone: 024-4555 0103 }
`;

function read(more: string) {
  const source = parseExample('subsidy-list', PAPER + more).value as ParsedSource;
  const { value, problems } = validateDisclosure(source);
  if (!value) throw new Error(problems.map(({ message }) => message).join('\n'));
  return value;
}

const found = (more: string): string[] =>
  checkContent(read(more), { section: 'finance', asOf: calendarDate('2026-12-31') }).map(
    ({ code, severity = 'error', path }) => `${code} ${severity} ${path.join('.')}`,
  );

describe('figures that stand as another paper has them', () => {
  test('a total that is rounded to the yuan is wrong by itself', () => {
    expect(found('')).toContain('SUM_MISMATCH error totals.amount');
  });

  test('and stands when somebody says which figure it is and why', () => {
    const why = 'asPublished:\n  - { field: totals.amount, why: 镇里按元下达 }\n';
    expect(found(why).filter((one) => one.includes('totals'))).toEqual([]);
  });

  test('in words of the other paper beside the exact sum, as far as those were rounded', () => {
    const inWan = (text: string): string[] =>
      found(`asPublished:\n  - { field: totals.amount, text: ${text}, why: 文件按万元取两位小数 }\n`);
    expect(inWan('24.53万元').filter((one) => one.startsWith('AS_'))).toEqual([]);
    expect(inWan('约24.5万元').filter((one) => one.startsWith('AS_'))).toEqual([]);
    expect(inWan('25.43万元')).toContain('AS_PUBLISHED_WRONG error asPublished.0.text');
  });

  test('a figure that is not there, and one that needs no words', () => {
    const field = (path: string): string[] => found(`asPublished:\n  - { field: ${path}, why: 照抄 }\n`);
    expect(field('totals.money')).toContain('AS_PUBLISHED_WRONG error asPublished.0.field');
    expect(field('villages.1.households')).toContain('AS_PUBLISHED_WRONG warning asPublished.0.field');
  });

  test('what is far off cannot be declared away', () => {
    const wrong = PAPER.replace('amount: 245314 }', 'amount: 345314 }');
    const source = parseExample(
      'subsidy-list',
      `${wrong}asPublished:\n  - { field: totals.amount, why: 照抄 }\n`,
    ).value as ParsedSource;
    const content = validateDisclosure(source).value;
    const codes = content
      ? checkContent(content, { section: 'finance', asOf: calendarDate('2026-12-31') }).map(
          ({ code }) => code,
        )
      : [];
    expect(codes).toContain('SUM_MISMATCH');
  });

  test('nor what a village’s own books are off by, however little', () => {
    const { content } = aDisclosure({
      ...monthlyAccounts('2026-09', { opening: 1000, income: 300, expense: 100 }),
      publishedOn: '2026-10-09',
      closing: 1201,
      asPublished: [{ field: 'closing', why: '照抄' }],
    });
    const told = checkContent(content, { section: 'finance', asOf: calendarDate('2026-12-31') });
    expect(told.filter(({ path }) => path[0] === 'closing')).toHaveLength(1);
    expect(told.map(({ message }) => message)).toContain('「期末结存」没有要说明的：村里自己的账要对得上。');
    expect(told.map(({ hint }) => hint).join('')).not.toContain('就写进 asPublished');
  });

  test('readers are told, and find the words and the office at the end', () => {
    const { blocks } = documentOf(
      read('asPublished:\n  - { field: totals.amount, text: 24.53万元, why: 镇里按元下达 }\n'),
      {
        disclosures: [],
        words: vocabularyOf('village'),
        catalogue: SMALL_CATALOGUE,
        reach: 'wall',
        asOf: calendarDate('2026-12-31'),
      },
    );
    expect(blocks.slice(-3)).toEqual([
      { type: 'prose', markdown: '# 其他说明\n\n补贴资金必须全部通过“一卡通”发放。\n\n6月25日前兑付到户。' },
      {
        type: 'facts',
        heading: '照原文件的数',
        rows: [{ label: '金额合计', value: ['原文件写作 24.53万元，镇里按元下达'] }],
      },
      {
        type: 'facts',
        heading: '联系方式',
        rows: [
          { label: '联系人', value: ['村会计李秀珍'] },
          { label: '电话', value: ['024-4555 0103'] },
        ],
      },
    ]);
  });
});
