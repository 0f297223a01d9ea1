import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { EXPENSE_CATEGORIES, INCOME_CATEGORIES } from '../book-categories.ts';

/** 收支逐笔明细: every voucher of a period in the order of the book. Columns after 农经发〔2011〕13号 (逐项逐笔). */
export const itemisedAccountsSchema = z
  .strictObject({
    kind: z.literal('itemised-accounts').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '月写 2026-09，季度写 2026-Q3'),
    opening: field.amount('期初结存', '和同一期收支公布表的期初一样'),
    entries: z
      .array(
        field.group('一笔', {
          on: field.date('日期'),
          voucher: field.text('凭证号', '凭证9-03、收据031号', 40),
          summary: field.text('摘要', '做什么用的，写具体；付给个人的不写姓名，写几个人', 60),
          category: field.choice('科目', [...INCOME_CATEGORIES, ...EXPENSE_CATEGORIES]),
          income: field.amount('收入', '收钱写这一格，只写一格').optional(),
          expense: field.amount('支出', '花钱写这一格，只写一格').optional(),
          handler: field.text('经手人', '办这件事的干部', 20),
          approver: field.text('审批人', '签字同意花钱的人；支出必须写', 20).optional(),
          note: field.text('说明', '几个人、什么标准、补记哪个月的票', 60).optional(),
        }),
      )
      .max(1_000)
      .meta({ title: '明细', description: '一笔一行，按日期先后；没有收支写 []' }),
    incomeTotal: field.amount('收入合计'),
    expenseTotal: field.amount('支出合计'),
    closing: field.amount('期末结存', '期初＋收入－支出'),
  })
  .meta({ title: '收支逐笔明细' });

export type ItemisedAccounts = z.output<typeof itemisedAccountsSchema>;
export type ItemisedEntry = ItemisedAccounts['entries'][number];
