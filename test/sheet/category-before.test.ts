/** An entry stays under the 科目 under which the village published it before. */
import { describe, expect, test } from 'vitest';
import { EXPENSE_CATEGORIES, INCOME_CATEGORIES } from '../../src/model/kinds/book-categories.ts';
import { categoryBefore } from '../../src/sheet/category-before.ts';
import { aDisclosure } from '../support/a-site.ts';
import { monthlyAccounts } from '../support/a-site-context.ts';

const accountsOf = (publishedOn: string, expense: readonly [category: string, title: string][]) =>
  aDisclosure({
    ...monthlyAccounts('2026-09', { opening: 1000, income: 600, expense: 1 }),
    publishedOn,
    income: [{ category: '其他收入', title: '打谷场临时占地费', amount: 600, on: '2026-09-09' }],
    expense: expense.map(([category, title]) => ({ category, title, amount: 1, on: '2026-09-09' })),
  });

const before = categoryBefore([
  accountsOf('2026-09-09', [
    ['干部报酬', '监委会误工补贴'],
    ['公益支出', '秋季护林员补助'],
    ['管理费用', '村部水费'],
    ['公益支出', '二组水费'],
  ]),
  accountsOf('2026-10-09', [
    ['管理费用', '9月监委会误工补贴（3人）'],
    ['其他支出', '杂项'],
  ]),
]);

describe('the 科目 of an entry', () => {
  test('is that under which it was published last, whatever the month', () => {
    expect(before('监委会误工补贴', EXPENSE_CATEGORIES)).toBe('管理费用');
    expect(before('10月 监委会误工补贴', EXPENSE_CATEGORIES)).toBe('管理费用');
    expect(before('第三季度打谷场临时占地费', INCOME_CATEGORIES)).toBe('其他收入');
  });

  test('is that of a longer or shorter name, where all such names agree', () => {
    expect(before('护林员补助', EXPENSE_CATEGORIES)).toBe('公益支出');
    expect(before('水费', EXPENSE_CATEGORIES)).toBeUndefined();
    expect(before('杂项采购', EXPENSE_CATEGORIES)).toBeUndefined();
  });

  test('is of the side of the accounts that it stands on', () => {
    expect(before('打谷场临时占地费', EXPENSE_CATEGORIES)).toBeUndefined();
  });
});
