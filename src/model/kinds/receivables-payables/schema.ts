import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 应收 is owed to the collective; 应付 and 借款 it owes itself. */
export const DIRECTIONS = ['应收', '应付', '借款'] as const;

const movement = {
  opening: field.amount('期初'),
  increase: field.amount('本期增加', '没有写 0'),
  decrease: field.amount('本期减少', '收回的、还掉的；没有写 0'),
  closing: field.amount('期末', '期初＋增加－减少'),
};

/** 债权债务明细 (农经发〔2011〕13号 items 债权债务). Neither identity numbers nor telephones have a field. */
export const receivablesPayablesSchema = z
  .strictObject({
    kind: z.literal('receivables-payables').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '季度写 2026-Q3，年度写 2026；期末是这一期最后一天'),
    rows: z
      .array(
        field.group('一笔', {
          direction: field.choice('性质', DIRECTIONS, '别人欠集体的写应收；集体欠别人的写应付，贷款写借款'),
          organisation: field.text('单位', '对方是单位的写这一行', 40).optional(),
          name: field.person('姓名', '对方是个人的写这一行').optional(),
          group: field.text('小组', '个人才写；有同名的好分清', 20).optional(),
          reason: field.text('什么钱', '2024年机动地承包费尾款、质保金', 60),
          since: field.period('什么时候欠的', '写年 2019 或年月 2019-05'),
          ...movement,
          note: field.text('说明', '什么时候还、为什么没还', 60).optional(),
        }),
      )
      .max(1_000)
      .meta({ title: '明细', description: '没有债权债务写 []' }),
    totals: field.group('合计', {
      receivable: field.group('债权合计', movement, '应收的加起来；没有的都写 0'),
      payable: field.group('债务合计', movement, '应付和借款加起来；没有的都写 0'),
    }),
  })
  .meta({ title: '债权债务明细' });

export type ReceivablesPayables = z.output<typeof receivablesPayablesSchema>;
export type DebtRow = ReceivablesPayables['rows'][number];
export type DebtSide = keyof ReceivablesPayables['totals'];
