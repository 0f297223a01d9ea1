import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { boundariesField } from '../boundaries.ts';
import { partySchema } from '../party.ts';

/** 各类资源, as 农经发〔2011〕13号 names them. */
export const LAND_CLASSES = [
  '耕地',
  '园地',
  '林地',
  '草地',
  '滩涂',
  '水面',
  '四荒地',
  '集体建设用地',
  '其他',
] as const;

/** 资源台账: land, woods and water of the collective, plot by plot (农经发〔2011〕13号). */
export const resourcesSchema = z
  .strictObject({
    kind: z.literal('resources').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '年度清查写年份，如 2025'),
    countedOn: field.date('清查日期', '数是算到哪天的'),
    rows: field.list(
      '资源',
      field.group('一块', {
        class: field.choice('地类', LAND_CLASSES),
        plot: field.text('地块', '叫什么、在哪', 40),
        area: field.quantity('面积', '单位：亩，照原来的写，有几位小数写几位'),
        boundaries: boundariesField.optional(),
        use: field.choice('使用情况', ['发包', '自营', '未利用']),
        lessee: partySchema('承包方').optional(),
        from: field.date('承包起').optional(),
        until: field.date('承包止').optional(),
        yearlyFee: field.amount('年承包费').optional(),
        note: field.text('备注', undefined, 60).optional(),
      }),
    ),
    totals: field.group('合计', {
      classes: field.list(
        '各地类',
        field.group('一类', {
          class: field.choice('地类', LAND_CLASSES),
          plots: field.count('块数'),
          area: field.quantity('面积'),
        }),
        undefined,
        LAND_CLASSES.length,
      ),
      plots: field.count('块数'),
      area: field.quantity('面积合计'),
      yearlyFee: field.amount('年承包费合计', '没有发包的写 0'),
    }),
  })
  .meta({ title: '资源台账' });

export type Resources = z.output<typeof resourcesSchema>;
export type Resource = Resources['rows'][number];
