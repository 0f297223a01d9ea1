import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 本期无发生额: that of an item there was nothing in a period, so that an empty slot is not taken for a forgotten one. */
export const nilReturnSchema = z
  .strictObject({
    kind: z.literal('nil-return').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间'),
    nothing: field.text('没有什么', '临时救助和慰问；前面不用写“没有”', 60),
    note: field.text('说明', '要说的才写，如 下一次什么时候有', 200).optional(),
  })
  .meta({ title: '本期没有发生' });

export type NilReturn = z.output<typeof nilReturnSchema>;
