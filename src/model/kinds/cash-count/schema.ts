import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

export const ACCOUNT_TYPES = ['银行存款', '库存现金'] as const;

const figures = {
  book: field.amount('账面数', '账上记的'),
  counted: field.amount('实存数', '银行对账单上的，或当面数的'),
  difference: field.amount('差额', '实存数－账面数；一样写 0'),
};

/** 货币资金盘点 (农经发〔2011〕13号: 现金及银行存款). Account numbers have no field on purpose. */
export const cashCountSchema = z
  .strictObject({
    kind: z.literal('cash-count').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '季度写 2026-Q3，月写 2026-09'),
    countedOn: field.date('盘点日期'),
    counters: field.text('盘点人', '谁数的，至少两个人', 60),
    accounts: field.list(
      '账户',
      field.group('一个账户', {
        type: field.choice('种类', ACCOUNT_TYPES),
        name: field.text('账户名称', '农商银行小市支行基本户、报账员手里的现金；不写完整账号', 40),
        holder: field.text('户名', '存在谁的名下；银行存款必须写，要是集体的名字', 40).optional(),
        tail: field.text('账号尾号', '最后四位，写在引号里；不写完整账号', 4).optional(),
        ...figures,
        reason: field.text('差额原因', '差额不是 0 的必须写，如 3张未入账票据', 120).optional(),
      }),
      undefined,
      30,
    ),
    totals: field.group('合计', figures),
  })
  .meta({ title: '货币资金盘点' });

export type CashCount = z.output<typeof cashCountSchema>;
export type CountedAccount = CashCount['accounts'][number];
