import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** How far the site does it for people. */
export const SERVICE_MODES = ['直办', '代办', '协办', '公开告知'] as const;

/** 办事指南和代办事项: what can be done here, what to bring, how long it takes, whom to see. */
export const serviceGuideSchema = z
  .strictObject({
    kind: z.literal('service-guide').meta({ title: '格式' }),
    ...disclosureShape,
    hours: field.text('办理时间', '周一至周五 8:30—16:30', 60),
    services: field.list(
      '事项',
      field.group('一个事项', {
        name: field.text('事项', '城乡居民养老保险参保', 60),
        mode: field.choice(
          '怎么办',
          SERVICE_MODES,
          '直办 当场办；代办 替你跑；协办 帮你报；公开告知 告诉你找谁',
        ),
        who: field.text('谁能办', '年满16周岁、没有参加职工养老保险的', 120),
        materials: z
          .array(field.text('一样', undefined, 80))
          .max(30)
          .meta({ title: '带什么', description: '一样写一行；什么都不用带就写 []' }),
        steps: field.text('怎么走', '村里登记 → 镇里审核 → 县里发证', 200).optional(),
        workingDays: field.count('几天办好', '工作日；当场办好写 0'),
        fee: field.amount('收费', '不收费写 0'),
        feeBasis: field.text('收费依据', '收费的一定要写', 120).optional(),
        place: field.text('在哪办', undefined, 60),
        agent: field.text('经办人', '代办员、窗口工作人员', 20).optional(),
        backup: field.text('不在时找谁', 'B岗', 20).optional(),
        phone: field.phone('电话'),
        basis: field.text('依据', '法规、文件名称', 160).optional(),
      }),
      undefined,
      200,
    ),
  })
  .meta({ title: '办事指南和代办事项' });

export type ServiceGuide = z.output<typeof serviceGuideSchema>;
export type Service = ServiceGuide['services'][number];
