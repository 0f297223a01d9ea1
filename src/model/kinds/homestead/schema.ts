import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { boundariesField } from '../boundaries.ts';

/** Applications are posted before they go to the township, approvals are published afterwards (实施条例第三十四条). */
export const HOMESTEAD_STAGES = ['申请', '批准'] as const;

export const HOMESTEAD_CHANGES = ['新建', '翻建', '扩建', '退出'] as const;

/** 宅基地申请与审批 (土地管理法第六十二条). No field for house numbers, incomes or family reasons. */
export const homesteadSchema = z
  .strictObject({
    kind: z.literal('homestead').meta({ title: '格式' }),
    ...disclosureShape,
    stage: field.choice('到哪一步', HOMESTEAD_STAGES),
    ceiling: field.quantity('面积上限', '本地规定每户最多多少平方米').optional(),
    ceilings: field
      .list(
        '按人口分的上限',
        field.group('一档', {
          members: field.count('几人起', '3人以下写 1，4人户写 4，5人以上写 5'),
          area: field.quantity('最多多少', '单位：平方米'),
        }),
        '家里人多少、上限不一样的写这里，不写 ceiling',
        10,
      )
      .optional(),
    ceilingBasis: field.text('上限依据', '文件名和文号', 100).optional(),
    decision: field.text('哪次会议同意的', '村民小组会议或村民代表会议', 80).optional(),
    rows: field.list(
      '名单',
      field.group('一户', {
        group: field.text('小组', '一组、二组', 20).optional(),
        name: field.person('户主'),
        members: field.count('家庭人口'),
        change: field.choice('申请类型', HOMESTEAD_CHANGES),
        place: field.text('地点', '写到小组和地块，不写门牌', 40),
        before: field
          .quantity('原有面积', '单位：平方米，没有宅基地写 0；新建必须写，别的原文没有就不写')
          .optional(),
        area: field.quantity('申请（批准）面积', '单位：平方米，退出写 0'),
        storeys: field.quantity('层数', '有半层的写 2.5；退出写 0'),
        floorArea: field.quantity('建筑面积', '各层加起来，单位：平方米；没写明的不写').optional(),
        eaves: field.quantity('檐高', '单位：米；没写明的不写').optional(),
        boundaries: boundariesField.optional(),
        returnsOld: field.flag('退回旧宅', '另选地方新建的，旧宅基地退回集体写 true').optional(),
        approval: field
          .group('批准', {
            number: field.text('批准书号', undefined, 40),
            on: field.date('批准日期'),
          })
          .optional(),
        note: field.text('备注', undefined, 60).optional(),
      }),
    ),
    totals: field.group('合计', {
      households: field.count('户数'),
      area: field.quantity('面积合计'),
    }),
  })
  .meta({ title: '宅基地申请与审批' });

export type Homestead = z.output<typeof homesteadSchema>;
export type HomesteadRow = Homestead['rows'][number];
