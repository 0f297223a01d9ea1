import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 班子成员及分工: office holders, their posts, duties and work telephones. */
export const rosterSchema = z
  .strictObject({
    kind: z.literal('roster').meta({ title: '格式' }),
    ...disclosureShape,
    body: field.text('班子', '村党支部委员会、村务监督委员会', 40),
    term: field.text('任期', '2024年12月至2029年12月', 40).optional(),
    members: field.list(
      '成员',
      field.group('一人', {
        name: field.text('姓名', undefined, 20),
        post: field.text('职务', undefined, 40),
        duties: field.text('分工', undefined, 120),
        phone: field.phone('工作电话').optional(),
      }),
      undefined,
      // 村民委员会组织法 2018 文本第25条: a representative for every five to fifteen households.
      300,
    ),
  })
  .meta({ title: '班子成员及分工' });

export type Roster = z.output<typeof rosterSchema>;
