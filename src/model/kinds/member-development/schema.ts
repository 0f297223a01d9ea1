import { z } from 'zod';
import { disclosureShape, postingSchema } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** The four stages at which a name is put up for objection (中国共产党发展党员工作细则). */
export const DEVELOPMENT_STAGES = ['入党积极分子', '发展对象', '接收预备党员', '预备党员转正'] as const;

export type DevelopmentStage = (typeof DEVELOPMENT_STAGES)[number];

/** 发展党员公示. Names are shown, that is its purpose; birth is published to the month only. */
export const memberDevelopmentSchema = z
  .strictObject({
    kind: z.literal('member-development').meta({ title: '格式' }),
    ...disclosureShape,
    type: field.choice('文种', ['公示'], '发展党员的四个环节都要公示'),
    posting: postingSchema,
    stage: field.choice('哪个环节', DEVELOPMENT_STAGES),
    organisation: field.text('党支部', '哪个支部研究的', 60),
    decidedOn: field.date('研究日期', '支委会（支部）研究同意的日期').optional(),
    persons: field.list(
      '公示对象',
      field.group('一人', {
        name: field.person(),
        sex: field.choice('性别', ['男', '女']),
        nation: field.text('民族', '汉族、满族；原文没有就不写', 10).optional(),
        born: field.month('出生年月', '只写到月，写成 1988-11，不写哪一天'),
        education: field.text('文化程度', '大专；原文没有就不写', 20).optional(),
        post: field.text('单位、职务', '没有就不写；不写住址', 60).optional(),
        appliedOn: field.dayOrPeriod('申请入党').optional(),
        activistOn: field.dayOrPeriod('确定为积极分子').optional(),
        candidateOn: field.dayOrPeriod('列为发展对象').optional(),
        probationaryOn: field.dayOrPeriod('接收为预备党员').optional(),
        probationEndsOn: field.date('预备期满', '一般是接收后满一年那天').optional(),
        extendedMonths: field.count('延长预备期', '延长过的写几个月').optional(),
        contacts: field.list('培养联系人', field.person('培养联系人'), '一至两名正式党员', 2).optional(),
        introducers: field.list('入党介绍人', field.person('入党介绍人'), '两名正式党员', 2).optional(),
        experience: field.text('经历和表现', '一两句话，不写家庭和身体情况', 200).optional(),
      }),
      undefined,
      40,
    ),
    mailbox: field.text('意见箱或信箱', '村部门口意见箱', 60).optional(),
  })
  .meta({ title: '发展党员公示' });

export type MemberDevelopment = z.output<typeof memberDevelopmentSchema>;
export type Developed = MemberDevelopment['persons'][number];
