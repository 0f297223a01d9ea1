import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { EXPENSE_CATEGORIES, INCOME_CATEGORIES } from '../book-categories.ts';

function entry(categories: typeof INCOME_CATEGORIES | typeof EXPENSE_CATEGORIES) {
  return field.group('一笔', {
    category: field.choice('科目', categories as readonly [string, ...string[]]),
    title: field.text('项目', '做什么用的，写具体', 60),
    amount: field.amount('金额'),
    on: field.date('日期').optional(),
    voucher: field.text('票据', '收据031号、凭证9-03', 40).optional(),
    note: field.text('说明', '付给谁、几个人、什么标准', 120).optional(),
  });
}

/** 月、季财务收支公布表. Opening + income − expense = closing. */
export const accountsSchema = z
  .strictObject({
    kind: z.literal('accounts').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '月写 2026-09，季度写 2026-Q3'),
    opening: field.amount('期初结存', '上期期末的数'),
    openingWhy: field
      .text('期初为什么不一样', '期初和上期期末不一样才写：调了哪笔账、谁定的；会写在页面上', 120)
      .optional(),
    income: z.array(entry(INCOME_CATEGORIES)).max(500).meta({ title: '收入', description: '没有就写 []' }),
    expense: z.array(entry(EXPENSE_CATEGORIES)).max(500).meta({ title: '支出', description: '没有就写 []' }),
    incomeTotal: field.amount('收入合计').optional(),
    expenseTotal: field.amount('支出合计').optional(),
    closing: field.amount('期末结存', '期初＋收入－支出'),
    holdings: field
      .group('存在哪', {
        bank: field.amount('银行存款'),
        cash: field.amount('库存现金'),
      })
      .optional(),
    yearToDate: field
      .group(
        '本年累计',
        { income: field.amount('本年累计收入'), expense: field.amount('本年累计支出') },
        '从1月加到这一期；前几期都公布了，可以不写，会自己加',
      )
      .optional(),
  })
  .meta({ title: '财务收支公布表' });

export type Accounts = z.output<typeof accountsSchema>;
export type AccountsEntry = Accounts['income'][number];
