import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 党组织类型. 联合党支部 is what units with fewer than three full members form together. */
export const ORGANISATIONS = ['党委', '党总支', '党支部', '联合党支部'] as const;

const bands = (title: string, example: string) =>
  field.list(
    title,
    field.group('一档', { band: field.text('哪一档', example, 20), count: field.count('人数') }),
    '每人只算在一档里，各档相加等于党员总数',
    12,
  );

/** 党组织设置与党员构成 (`party-org-structure`). Numbers only: who the members are has no field on purpose. */
export const partyOrganisationSchema = z
  .strictObject({
    kind: z.literal('party-organisation').meta({ title: '格式' }),
    ...disclosureShape,
    name: field.text('党组织名称', '全称，如 中共谢家崴子村支部委员会', 60),
    organisation: field.choice('党组织类型', ORGANISATIONS),
    superior: field.text('上级党组织', undefined, 60),
    groups: field.count('党小组数', '没有划分就写 0'),
    branches: field
      .list(
        '下设支部',
        field.group('一个支部', {
          name: field.text('名称', undefined, 40),
          groups: field.count('党小组数').optional(),
          members: field.count('党员人数'),
        }),
        '党总支、党委才写',
        40,
      )
      .optional(),
    members: field.group('党员', {
      total: field.count('党员总数'),
      full: field.count('正式党员'),
      probationary: field.count('预备党员'),
      men: field.count('男'),
      women: field.count('女'),
    }),
    ages: bands('年龄', '35岁及以下').optional(),
    educations: bands('文化程度', '大专及以上').optional(),
    countedOn: field.date('统计到哪天'),
  })
  .meta({ title: '党组织设置与党员构成' });

export type PartyOrganisation = z.output<typeof partyOrganisationSchema>;
