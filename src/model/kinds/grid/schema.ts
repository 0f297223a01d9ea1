import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 网格划分与网格员. Grid workers hold an office: their names and work telephones are public. */
export const gridSchema = z
  .strictObject({
    kind: z.literal('grid').meta({ title: '格式' }),
    ...disclosureShape,
    grids: field.list(
      '网格',
      field.group('一个网格', {
        number: field.text('网格编号', '第一网格、210521-01', 30),
        range: field.text('范围', '哪几个组、哪几栋楼；不写门牌号', 80),
        households: field.count('户数'),
        leader: field.text('网格长', undefined, 20).optional(),
        worker: field.text('网格员', undefined, 20),
        phone: field.phone('工作电话'),
      }),
      undefined,
      200,
    ),
    totals: field.group('合计', {
      grids: field.count('网格数'),
      households: field.count('总户数'),
    }),
  })
  .meta({ title: '网格和网格员' });

export type Grid = z.output<typeof gridSchema>;
