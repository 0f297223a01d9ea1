import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

const rowSchema = field.group('一户', {
  group: field.text('小组', '一组、二组', 20).optional(),
  name: field.person(),
  quantity: field.quantity('数量'),
  amount: field.amount('金额'),
  note: field.text('备注', undefined, 40).optional(),
});

/** What a township gives out by village (real/R1): the amounts are sums of amounts that were rounded for each household. */
const villageSchema = field.group('一村', {
  village: field.text('村（组）', undefined, 20),
  households: field.count('户数').optional(),
  quantity: field.quantity('数量'),
  amount: field.amount('金额'),
  note: field.text('备注', '尾差在哪', 40).optional(),
});

/** 惠农惠民补贴发放名单. Identity and card numbers have no field on purpose. */
export const subsidyListSchema = z
  .strictObject({
    kind: z.literal('subsidy-list').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('补贴年度'),
    subsidy: field.text('补贴名称', '耕地地力保护补贴', 60),
    basis: field.text('文件依据', '文件名和文号', 120).optional(),
    unit: field.text('数量单位', '亩、台、人、月', 6),
    standard: field.amount('补贴标准', '每亩（台、人……）多少元；各户标准不同就不写').optional(),
    payment: field.text('怎么发', '公示无异议后 10 月 30 日前打到一卡通', 120).optional(),
    rows: field.list('名单', rowSchema, '分到户的，一户一行').optional(),
    villages: field.list('各村', villageSchema, '只分到村（组）的，一村一行，不写 rows').optional(),
    totals: field.group('合计', {
      rows: field.count('户（人）数', '分到户的一定要写').optional(),
      quantity: field.quantity('数量合计'),
      amount: field.amount('金额合计'),
    }),
  })
  .meta({ title: '补贴发放名单' });

export type SubsidyList = z.output<typeof subsidyListSchema>;
export type SubsidyRow = z.output<typeof rowSchema>;
export type SubsidyVillage = z.output<typeof villageSchema>;
