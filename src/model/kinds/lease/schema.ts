import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { boundariesField } from '../boundaries.ts';
import { partySchema } from '../party.ts';

/** What is published of a letting, in order. `lease` ties the two together. */
export const LEASE_STAGES = ['公告', '结果'] as const;

/** How the lessee is chosen. Where price decides, the highest offer wins. */
export const LEASE_METHODS = ['公开竞价', '密封报价', '公开招标', '竞争性谈判', '协商'] as const;

const lotSchema = field.group('一宗', {
  name: field.text('标的', '2号冷库、河东机动地', 40),
  place: field.text('位置', undefined, 60).optional(),
  boundaries: boundariesField.optional(),
  area: field.quantity('面积（数量）', '整个一起租的不写').optional(),
  unit: field.text('单位', '亩、平方米、间', 8).optional(),
  price: field.amount('起始单价', '一年多少元；有面积的，是一亩（一平方米）一年多少元').optional(),
  startingPrice: field.amount('起始总价', '面积×单价×年限；押金不算').optional(),
  inKind: field.text('按实物算', '不按钱算的写这里，如 每年每亩稻谷600斤', 60).optional(),
});

const depositSchema = field.group('一笔', {
  name: field.text('名称', '押金、投标保证金、履约保证金', 20),
  amount: field.amount('金额'),
  refund: field.text('什么时候退', undefined, 60),
});

const awardSchema = field.group('一宗', {
  lot: field.text('标的', '和上面写的一样', 40),
  winner: partySchema('成交人'),
  price: field.amount('成交单价', '和起始单价一样的算法').optional(),
  total: field.amount('成交总价', '整个租期一共多少；押金不算').optional(),
  inKind: field.text('按实物算', '每年每亩稻谷620斤', 60).optional(),
  contract: field
    .group('合同', {
      number: field.text('合同编号', undefined, 30),
      signedOn: field.date('签订日期'),
    })
    .optional(),
  note: field.text('备注', '不是最高价成交的，写明为什么', 80).optional(),
});

/** 招租（发包）公告与结果 (农经发〔2011〕13号: 资产资源发包租赁专项公开; real/R2). */
export const leaseSchema = z
  .strictObject({
    kind: z.literal('lease').meta({ title: '格式' }),
    ...disclosureShape,
    lease: field.identifier('招租编号', '公告和结果写同一个编号'),
    stage: field.choice('到哪一步', LEASE_STAGES),
    lots: field.list('标的', lotSchema, '租什么，一宗一段', 50),
    term: field.group('租期', {
      years: field.quantity('年限', '名义上租几年'),
      from: field.date('起', '签合同那天起的不写').optional(),
      until: field.date('止', '最后一天'),
    }),
    total: field.amount('起始价合计', '各宗起始总价相加；押金不算').optional(),
    deposits: field.list('押金、保证金', depositSchema, '要退的钱，不算收入', 10).optional(),
    withDeposits: field.amount('连押金一共要交', '起始价合计＋押金').optional(),
    fees: field.text('报名费', '不退的费用，写明多少', 60).optional(),
    account: field.text('交款账户', '只写村集体的对公账户', 100).optional(),
    registration: field
      .group('报名', {
        from: field.date('开始'),
        until: field.date('截止'),
        place: field.text('地点', undefined, 60),
        contact: field.text('联系人', '写办事的干部', 30),
        phone: field.phone('电话'),
      })
      .optional(),
    method: field.choice('交易方式', LEASE_METHODS),
    openingOn: field.date('开标（交易）日期').optional(),
    tieBreak: field.text('出价一样怎么办', '抽签；本集体成员优先', 60).optional(),
    conditions: field.longText('条件和要求', '谁能报名、不准做什么', 3_000).optional(),
    decision: field.text('哪次会议定的', '2026年12月26日村民代表会议', 80).optional(),
    result: field
      .group('结果', {
        on: field.date('成交日期'),
        offers: field
          .list(
            '报价',
            field.group('一家', {
              lot: field.text('标的', '只有一宗的不写', 40).optional(),
              bidder: partySchema('报价人'),
              price: field.amount('报价', '和起始单价一样的算法；没有单价的写总价'),
            }),
            undefined,
            100,
          )
          .optional(),
        awards: field.list('成交', awardSchema, undefined, 50),
      })
      .optional(),
  })
  .meta({ title: '招租（发包）' });

export type Lease = z.output<typeof leaseSchema>;
export type Lot = Lease['lots'][number];
export type Award = z.output<typeof awardSchema>;
