import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** What a standard is paid for. */
export const PAY_UNITS = ['月', '季', '年', '工', '次', '天'] as const;

/** 干部报酬与误工补贴 (村民委员会组织法 2018 文本第24条一项; 农经发〔2011〕13号). Officers' names are public. */
export const cadrePaySchema = z
  .strictObject({
    kind: z.literal('cadre-pay').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '季度写 2026-Q3，全年写 2026'),
    rows: field.list(
      '名单',
      field.group('一人', {
        name: field.text('姓名', '干部写姓名；发给普通村民的误工不写姓名，写几个人', 20),
        post: field.text('职务', '党支部书记、村委会主任', 40),
        standard: field.amount('标准', '每月（每工……）多少元'),
        per: field.choice('按什么算', PAY_UNITS, '固定报酬写 月，误工写 工'),
        quantity: field.quantity('数量', '几个月、几个工；几个人一起的写总数'),
        performance: field.amount('绩效报酬', '一个人写在一行、另有绩效的才写').optional(),
        allowance: field.amount('补贴', '养老保险、通讯补贴，写在一行的才写').optional(),
        due: field.amount('应发', '标准×数量；有绩效、补贴的加上'),
        paid: field.amount('实发', '这一期真发到手的'),
        source: field.text('资金来源', '县财政、镇财政、村集体', 20),
        note: field.text('说明', '为什么少发、多发', 60).optional(),
      }),
      undefined,
      300,
    ),
    totals: field.group('合计', { due: field.amount('应发合计'), paid: field.amount('实发合计') }),
    payment: field.text('怎么发', '9月30日前打到一卡通', 120).optional(),
  })
  .meta({ title: '干部报酬与误工补贴' });

export type CadrePay = z.output<typeof cadrePaySchema>;
export type PayRow = CadrePay['rows'][number];
