import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { boundariesField } from '../boundaries.ts';
import { depositsField, registrationField } from '../offering.ts';
import { partySchema } from '../party.ts';
import { priceBasisField, priceUnitField, wholeLotField } from '../pricing.ts';
import { termSchema } from '../term.ts';

/** What is published of a letting, in order. `lease` ties the two together. */
export const LEASE_STAGES = ['预公告', '公告', '结果'] as const;

/** Where price decides, the highest offer wins: 明底暗标, 高标中标法, 网络竞价, 价高者得. */
export const BY_PRICE = /竞价|报价|拍卖|暗标|明标|高标|价高/;

const lotSchema = field.group('一宗', {
  name: field.text('标的', '2号冷库、河东机动地', 40),
  place: field.text('位置', undefined, 60).optional(),
  boundaries: boundariesField.optional(),
  area: field.quantity('面积（数量）', '整个一起租的不写').optional(),
  unit: field.text('单位', '亩、平方米、间', 8).optional(),
  isAbout: field.flag('面积是大约数', '原文写“约”的写 true').optional(),
  buildingArea: field.quantity('建筑面积', '平方米；地和房一起租、两个面积都有的才写').optional(),
  price: field
    .amount('起始单价', '不另外写的，是一年多少元；有面积的，是一亩（一平方米）一年多少元')
    .optional(),
  priceUnit: priceUnitField,
  per: priceBasisField,
  isWhole: wholeLotField,
  startingPrice: field.amount('起始总价', '整个租期的，面积×单价×年限；押金不算').optional(),
  inKind: field.text('按实物算', '不按钱算的写这里，如 每年每亩稻谷600斤', 60).optional(),
  priceNote: field
    .text('价钱的说明', '暗底、开标前定；前3年每亩800元，后2年900元；两塘一起以每亩每年800元起投', 160)
    .optional(),
  note: field.text('说明', '现状、用途、附属设施', 200).optional(),
});

const awardSchema = field.group('一宗', {
  lot: field.text('标的', '和上面写的一样', 40),
  winner: partySchema('成交人'),
  price: field.amount('成交单价', '和起始单价一样的算法').optional(),
  total: field.amount('成交总价', '整个租期一共多少；押金不算').optional(),
  inKind: field.text('按实物算', '每年每亩稻谷620斤', 60).optional(),
  priceNote: field.text('价钱的说明', '每年不一样的写清每年多少', 160).optional(),
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
    term: termSchema('租期'),
    total: field.amount('起始价合计', '各宗起始总价相加；押金不算').optional(),
    deposits: depositsField,
    withDeposits: field.amount('连押金一共要交', '起始价合计＋押金').optional(),
    payments: field
      .list(
        '分几次交',
        field.group('一次', {
          due: field.text('什么时候交', '签合同时；每年1月5日以前', 60),
          amount: field.amount('交多少').optional(),
          note: field.text('说明', '交前两年的；最后一年用第一次预交的抵', 80).optional(),
        }),
        '一次交清的写一条',
        40,
      )
      .optional(),
    fees: field.text('报名费', '不退的费用，写明多少', 80).optional(),
    account: field.text('交款账户', '只写村集体的对公账户', 100).optional(),
    registration: registrationField,
    method: field.text(
      '交易方式',
      '照方案写：公开竞价、密封报价（明底暗标）、公开招标、竞争性谈判、只有1人报名的协商',
      80,
    ),
    increment: field.text('每次加多少', '按每亩10元的整数倍加', 60).optional(),
    openingOn: field.date('开标（交易）日期', '还没定的不写').optional(),
    openingAt: field.text('开标时间、地点', '14:30，乡镇交易中心；另行通知', 80).optional(),
    tieBreak: field.text('出价一样怎么办', '抽签；本集体成员优先', 80).optional(),
    conditions: field.longText('条件和要求', '谁能报名、不准做什么', 6_000).optional(),
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
        awards: field.list('成交', awardSchema, undefined, 50).optional(),
        unsold: field
          .list(
            '没租出去的',
            field.group('一宗', {
              lot: field.text('标的', '和上面写的一样', 40),
              why: field.text('为什么、怎么办', '没人报名，重新招租', 80),
            }),
            undefined,
            50,
          )
          .optional(),
      })
      .optional(),
  })
  .meta({ title: '招租（发包）' });

export type Lease = z.output<typeof leaseSchema>;
export type Lot = Lease['lots'][number];
export type Award = z.output<typeof awardSchema>;
