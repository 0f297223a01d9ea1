import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { decisionSchema } from '../decision.ts';

/** 收入 and 支出 of a year's result, after 财会〔2023〕14号, with the names of older tables that are still filled in. */
export const RESULT_INCOME = ['经营收入', '发包及上交收入', '投资收益', '补助收入', '其他收入'] as const;

export const RESULT_EXPENSE = ['经营支出', '税金及附加', '管理费用', '公益支出', '其他支出'] as const;

/** What may be done with it, in the order of the law (农村集体经济组织法 第42条). */
export const USES = [
  '提取公积公益金',
  '弥补亏损',
  '提取福利费',
  '外来投资分利',
  '成员分配',
  '其他分配',
] as const;

function lines(title: string, names: readonly [string, ...string[]]) {
  return z
    .array(field.group('一项', { line: field.choice('项目', names), amount: field.amount('金额') }))
    .max(20)
    .meta({ title, description: '没有的项目不写；一项也没有写 []' });
}

/** 收益及收益分配表: what a year earned, and what becomes of it. */
export const incomeDistributionSchema = z
  .strictObject({
    kind: z.literal('income-distribution').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属年度', '写年份，如 2025'),
    income: lines('收入', RESULT_INCOME),
    incomeTotal: field.amount('总收入'),
    expense: lines('支出', RESULT_EXPENSE),
    expenseTotal: field.amount('总支出'),
    surplus: field.amount('本年收益', '总收入－总支出；亏了写负数'),
    opening: field.amount('年初未分配收益', '上年年末未分配的数'),
    transfers: field.amount('其他转入', '公积公益金转来补亏等，没有就不写').optional(),
    distributable: field.amount('可分配收益', '本年收益＋年初未分配收益＋其他转入'),
    uses: z
      .array(
        field.group('一项', {
          use: field.choice('用途', USES),
          amount: field.amount('金额'),
          note: field.text('说明', '怎么分、按什么比例', 120).optional(),
        }),
      )
      .max(12)
      .meta({ title: '分配', description: '先提公积公益金，再补亏损，再分；不分写 []' }),
    closing: field.amount('年末未分配收益', '可分配收益－各项分配'),
    readableFrom: field.date('供查阅日期', '从哪天起放在村部让成员看；要比成员大会早10天').optional(),
    decision: decisionSchema.optional(),
  })
  .meta({ title: '收益及收益分配表' });

export type IncomeDistribution = z.output<typeof incomeDistributionSchema>;
