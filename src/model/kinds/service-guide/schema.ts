import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { matterDifferences, matterShape } from '../../services/matter.ts';

const place = field.text('在哪办', undefined, 60);
const who = {
  agent: field.text('经办人', '代办员、窗口工作人员', 20).optional(),
  backup: field.text('不在时找谁', 'B岗', 20).optional(),
};

/** 办事指南和代办事项: what can be done here, what to bring, how long it takes, whom to see. */
export const serviceGuideSchema = z
  .strictObject({
    kind: z.literal('service-guide').meta({ title: '格式' }),
    ...disclosureShape,
    hours: field.text('办理时间', '周一至周五 8:30—16:30', 60),
    matters: field
      .list(
        '全市统一的事项',
        field.group('一个事项', {
          matter: field.identifier('事项编号', '全市办事事项的编号；写了它，只写和全市不一样的'),
          ...matterDifferences,
          place: place.optional(),
          ...who,
          phone: field.phone('电话').optional(),
        }),
        '带什么、怎么走、几天办好都用全市的，不用抄',
        200,
      )
      .optional(),
    services: field
      .list(
        '事项',
        field.group('一个事项', {
          name: field.text('事项', '城乡居民养老保险参保', 60),
          mode: matterShape.mode,
          who: matterShape.who,
          materials: matterShape.materials,
          steps: matterShape.steps.optional(),
          workingDays: matterShape.workingDays,
          fee: matterShape.fee,
          feeBasis: matterShape.feeBasis.optional(),
          place,
          ...who,
          phone: field.phone('电话'),
          basis: matterShape.basis.optional(),
        }),
        '全市没有统一写的，只有这里办的',
        200,
      )
      .optional(),
  })
  .meta({ title: '办事指南和代办事项' });

export type ServiceGuide = z.output<typeof serviceGuideSchema>;
export type Service = NonNullable<ServiceGuide['services']>[number];
export type MatterHere = NonNullable<ServiceGuide['matters']>[number];
