import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 党费收缴使用: sums only. Who paid what is for members to read, so there is no field for it here. */
export const partyDuesSchema = z
  .strictObject({
    kind: z.literal('party-dues').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间'),
    members: field.count('党员数'),
    due: field.amount('应缴'),
    paid: field.amount('实缴'),
    /** 少缴、多缴 are both allowed, with a reason. */
    difference: field.text('多缴少缴的原因', '实缴和应缴不一样才写，不写姓名', 120).optional(),
    handedUp: field.amount('上缴上级'),
    kept: field.amount('留存', '收上来没有上缴的'),
    opening: field.amount('上期结存'),
    allotted: field.amount('上级下拨', '上级返还、下拨的党费；没有写 0'),
    used: field.amount('本期使用', '没有用写 0'),
    closing: field.amount('本期结存'),
    uses: field
      .list(
        '用在哪里',
        field.group('一笔', {
          on: field.date('日期').optional(),
          title: field.text('用途', '订党报；慰问老党员4人', 80),
          amount: field.amount('金额'),
        }),
        undefined,
        60,
      )
      .optional(),
    groups: field
      .list(
        '各支部（党小组）',
        field.group('一个支部（党小组）', {
          name: field.text('名称', undefined, 40),
          members: field.count('党员数'),
          due: field.amount('应缴'),
          paid: field.amount('实缴'),
        }),
        '可以不写；写了，相加要等于上面的数',
        60,
      )
      .optional(),
  })
  .meta({ title: '党费收缴使用' });

export type PartyDues = z.output<typeof partyDuesSchema>;
