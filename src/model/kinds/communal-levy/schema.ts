import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { decisionSchema } from '../decision.ts';
import { levelsField } from '../levels.ts';

/** 方案 is posted before anybody pays, 完工 tells what became of the money. */
export const LEVY_STAGES = ['方案', '完工'] as const;

/** Where the money for a work comes from (real/R15): what each part may be called in the accounts. */
export const LEVY_SOURCES = ['财政奖补', '村集体', '村民筹资', '筹劳折资', '社会捐赠', '其他'] as const;

/** 一事一议筹资筹劳: one work, who agreed to it, what each person pays and works, and where the rest comes from. */
export const communalLevySchema = z
  .strictObject({
    kind: z.literal('communal-levy').meta({ title: '格式' }),
    ...disclosureShape,
    name: field.text('项目名称', '修什么，如 二组通组路硬化', 60),
    stage: field.choice('到哪一步', LEVY_STAGES, '收钱出工以前公示方案，工程做完公布花了多少'),
    content: field.text('建设内容', '修多长、多宽、几盏灯', 300),
    schedule: field.text('工期', '2026年5月开工，9月底完工', 60).optional(),
    meeting: decisionSchema.optional(),
    investment: field.amount('总投资'),
    sources: field.list(
      '资金来源',
      field.group('一项', {
        from: field.choice('来源', LEVY_SOURCES),
        amount: field.amount('金额'),
        levels: levelsField,
        note: field.text('说明', '哪一级、哪个单位', 60).optional(),
      }),
      undefined,
      12,
    ),
    levy: field
      .group('筹资', {
        people: field.count('出资人数'),
        perPerson: field.amount('每人出多少'),
        amount: field.amount('筹资合计'),
        ceiling: field.amount('每人上限', '省里或县里定的，每人每年最多多少元').optional(),
        waived: field.count('免交人数', '五保、现役军人、确实困难的等').optional(),
      })
      .optional(),
    labour: field
      .group('筹劳', {
        people: field.count('出劳人数'),
        days: field.quantity('每人几个工日'),
        total: field.quantity('工日合计'),
        dayValue: field.amount('每个工日折多少钱'),
        amount: field.amount('筹劳折资合计'),
        ceiling: field.quantity('每人工日上限', '省里或县里定的，每人每年最多几个').optional(),
      })
      .optional(),
    uses: field
      .list(
        '钱怎么用',
        field.group('一项', { title: field.text('用途', undefined, 60), amount: field.amount('金额') }),
        '方案写打算怎么用，完工写实际花在哪',
        60,
      )
      .optional(),
    result: field
      .group('完工情况', {
        finishedOn: field.date('完工日期'),
        quality: field.text('验收结果', undefined, 60).optional(),
        received: field.amount('实际到位'),
        spent: field.amount('实际支出'),
        balance: field.amount('结余'),
        balanceUse: field.text('结余怎么办', '退给谁、留着做什么', 100).optional(),
      })
      .optional(),
  })
  .meta({ title: '一事一议筹资筹劳' });

export type CommunalLevy = z.output<typeof communalLevySchema>;
