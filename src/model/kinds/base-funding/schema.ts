import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import { FUNDING_LEVELS } from '../../place/funding-standard.ts';
import * as field from '../../schema/fields.ts';

export const OTHER_SOURCES = [
  '县级专项资金',
  '运行维护经费',
  '党费补助',
  '以奖代补',
  '社会捐赠',
  '集体补贴',
  '其他',
] as const;

/** 阵地经费: of a year what each level has budgeted and paid, what else came in, what was spent on what, what is left. */
export const baseFundingSchema = z
  .strictObject({
    kind: z.literal('base-funding').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('哪一年', '写成 2026'),
    shares: field.list(
      '各级安排和拨付',
      field.group('一级', {
        level: field.choice('哪一级', FUNDING_LEVELS),
        budgeted: field.amount('今年安排'),
        received: field.amount('已经到账'),
        receipts: field
          .list(
            '到账的每一笔',
            field.group('一笔', { on: field.date('到账日期'), amount: field.amount('金额') }),
            '还没有到账的不写',
            24,
          )
          .optional(),
      }),
      '市、县（区）、乡镇（街道）各写一行',
      3,
    ),
    others: field
      .list(
        '其他来的钱',
        field.group('一笔', {
          source: field.choice('来源', OTHER_SOURCES),
          on: field.date('到账日期'),
          amount: field.amount('金额'),
          note: field.text('说明', '哪个单位、因为什么', 60).optional(),
        }),
        undefined,
        40,
      )
      .optional(),
    opening: field.amount('上年结余').optional(),
    uses: field
      .list(
        '花在哪',
        field.group('一项', {
          purpose: field.text('用途', undefined, 60),
          spent: field.amount('支出'),
          note: field.text('备注', '日期、票据', 60).optional(),
        }),
        '还没有花的不写',
        100,
      )
      .optional(),
    totals: field.group('合计', {
      budgeted: field.amount('安排合计'),
      received: field.amount('到账合计', '各级到账加其他来的钱，不算上年结余'),
      spent: field.amount('支出合计'),
      balance: field.amount('结余'),
    }),
  })
  .meta({ title: '阵地经费' });

export type BaseFunding = z.output<typeof baseFundingSchema>;
export type FundingShare = BaseFunding['shares'][number];
