import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { decisionSchema } from '../decision.ts';

const purposeSchema = field.group('一项', {
  title: field.text('发给谁', '参加村里保洁的脱贫户、光伏管护员', 60),
  people: field.count('几个人（户）', '原文没写几个的不写，只写每人（户）多少、一共多少').optional(),
  each: field.amount('每人（户）多少').optional(),
  amount: field.amount('一共多少').optional(),
  stated: field
    .amount(
      '发放金额',
      '只有照抄别处、原文没有写明是每人还是一共时才用，按发放合计推算；自己写的请用 each 或 amount',
    )
    .optional(),
});

const rowSchema = field.group('一户', {
  group: field.text('小组', '一组、二组', 20),
  name: field.person('户主或成员'),
  shares: field.quantity('份额').optional(),
  amount: field.amount('应分'),
  deducted: field.amount('代扣', '欠集体的钱，本人同意才能扣').optional(),
  paid: field.amount('实发').optional(),
  note: field.text('备注', '同名的怎么区分；不写家庭情况', 30).optional(),
});

/** 集体收益分配、光伏收益: what there is to share, by which measure, who gets how much, what is left. */
export const dividendSchema = z
  .strictObject({
    kind: z.literal('dividend').meta({ title: '格式' }),
    ...disclosureShape,
    source: field.text('分什么收益', '2025年度集体经营收益、上半年光伏发电收益', 60),
    basis: field.text('依据', '分配方案、上级文件', 120).optional(),
    unit: field.choice('按户还是按人', ['户', '人']),
    meeting: decisionSchema.optional(),
    income: field.amount('本期收益').optional(),
    opening: field.amount('以前没分完的').optional(),
    distributable: field.amount('可分配收益').optional(),
    reserves: field
      .list(
        '提取和集体用途',
        field.group('一项', {
          title: field.text('名称', '公积公益金、福利费、电站运维费', 40),
          amount: field.amount('金额'),
        }),
        '不分给个人、留在集体的',
        20,
      )
      .optional(),
    shares: field
      .group('份额', { count: field.quantity('份额总数'), perShare: field.amount('每份多少') })
      .optional(),
    classes: field
      .list(
        '各种股',
        field.group('一种', {
          title: field.text('哪种股', '人口股、农龄股', 20),
          count: field.quantity('多少股'),
          perShare: field.amount('每股多少'),
        }),
        '各种股每股不一样的写这里，不写 shares',
        10,
      )
      .optional(),
    purposes: field.list('分给哪几类人', purposeSchema, '不按份额、按用途分时写', 20).optional(),
    rows: field.list('名单', rowSchema).optional(),
    totals: field.group('合计', {
      people: field.count('户（人）数').optional(),
      amount: field.amount('分给个人合计'),
      deducted: field.amount('代扣合计').optional(),
      paid: field.amount('实发合计').optional(),
    }),
    balance: field.amount('结余', '分完还剩多少，留到下次').optional(),
    payment: field.text('怎么发', '9月30日前打到一卡通', 120).optional(),
  })
  .meta({ title: '收益分配' });

export type Dividend = z.output<typeof dividendSchema>;
export type Purpose = z.output<typeof purposeSchema>;
export type DividendRow = z.output<typeof rowSchema>;
