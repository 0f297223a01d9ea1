import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 代办件统计 (agency-stats): numbers only, nobody's matter. */
export const agencyStatisticsSchema = z
  .strictObject({
    kind: z.literal('agency-statistics').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间', '月写 2026-09，季度写 2026-Q3'),
    carriedOver: field.count('上期没办完', '上一期留下来的件数'),
    rows: field.list(
      '各类事项',
      field.group('一类', {
        category: field.text('类别', '社保、民政、户籍、证照', 30),
        accepted: field.count('受理', '这一期新收的件数'),
        finished: field.count('办结', '这一期办完的，含上期留下的'),
        late: field.count('超期', '办完了但过了承诺时限的').optional(),
      }),
      undefined,
      60,
    ),
    totals: field.group('合计', {
      accepted: field.count('受理'),
      finished: field.count('办结'),
      pending: field.count('还没办完', '上期没办完＋受理－办结'),
    }),
    satisfaction: field
      .group('回访', {
        asked: field.count('回访件数'),
        satisfied: field.count('满意件数'),
      })
      .optional(),
  })
  .meta({ title: '代办件统计' });

export type AgencyStatistics = z.output<typeof agencyStatisticsSchema>;
