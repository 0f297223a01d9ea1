import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { boundariesField } from '../boundaries.ts';
import { partySchema } from '../party.ts';

/** What happened to a household's contracted land. */
export const LAND_CHANGES = ['承包', '调整', '流转', '交回'] as const;

export const CONTRACTED_CLASSES = ['耕地', '林地', '草地', '其他'] as const;

export type ContractedClass = (typeof CONTRACTED_CLASSES)[number];

const transferSchema = field.group('流转', {
  form: field.choice('方式', ['出租（转包）', '入股', '互换', '转让']),
  to: partySchema('受让方'),
  area: field.quantity('流转面积', '单位：亩'),
  from: field.date('起'),
  until: field.date('止'),
  price: field.amount('每亩每年价', '不按钱算的不写').optional(),
  yearly: field.amount('一年多少钱', '流转面积×每亩价').optional(),
});

/** 土地承包、调整与流转 (农村土地承包法第二十条、第二十一条、第三十八条). */
export const contractedLandSchema = z
  .strictObject({
    kind: z.literal('contracted-land').meta({ title: '格式' }),
    ...disclosureShape,
    matter: field.text('什么事', '二轮承包地个别调整、2026年春季土地流转', 60),
    decision: field.text('哪次会议定的', '调整承包地必须写，如 2026年3月8日村民会议', 80).optional(),
    approvedBy: field.text('谁批准', '调整承包地必须写，写机关和文号', 80).optional(),
    rows: field.list(
      '地块',
      field.group('一块', {
        change: field.choice('事项', LAND_CHANGES),
        group: field.text('小组', '一组、二组', 20),
        name: field.person('承包方', '户主姓名'),
        plot: field.text('地块', undefined, 30),
        class: field.choice('地类', CONTRACTED_CLASSES),
        area: field.quantity('面积', '单位：亩，照原来的写，有几位小数写几位'),
        boundaries: boundariesField.optional(),
        from: field.date('承包起'),
        until: field.date('承包止'),
        yearlyFee: field.amount('年承包费', '家庭承包不收费的不写').optional(),
        transfer: transferSchema.optional(),
        note: field.text('备注', undefined, 60).optional(),
      }),
    ),
    totals: field.group('合计', {
      plots: field.count('块数'),
      area: field.quantity('面积合计'),
      transferred: field.quantity('流转面积合计', '没有流转不写').optional(),
    }),
  })
  .meta({ title: '土地承包、调整与流转' });

export type ContractedLand = z.output<typeof contractedLandSchema>;
export type LandRow = ContractedLand['rows'][number];
export type Transfer = z.output<typeof transferSchema>;
