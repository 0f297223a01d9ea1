import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { attendanceSchema } from '../voting.ts';

/** Party members are graded 合格, those who hold an office 称职. */
export const APPRAISED = ['党员', '班子成员'] as const;

/** Another four words for the same four grades, as some forms have them; without it 优秀、合格 or 称职 and so on. */
export const OTHER_WORDS = '好、较好、一般、差';

const grades = (title: string, description: string) =>
  field.group(
    title,
    {
      excellent: field.count('优秀').optional(),
      good: field.count('合格（称职）'),
      fair: field.count('基本合格（基本称职）'),
      poor: field.count('不合格（不称职）'),
    },
    description,
  );

/** 民主评议结果: how many members got which grade, or the ballots on each who holds an office. */
export const appraisalSchema = z
  .strictObject({
    kind: z.literal('appraisal').meta({ title: '格式' }),
    ...disclosureShape,
    appraised: field.choice('评议谁', APPRAISED, '党员只写各等次人数，不写姓名；班子成员写每人得票'),
    words: field
      .choice(
        '等次怎么叫',
        [OTHER_WORDS],
        '票上写好、较好、一般、差的才写；excellent 是好，good 是较好，fair 是一般，poor 是差',
      )
      .optional(),
    on: field.date('评议日期'),
    place: field.text('地点', undefined, 40).optional(),
    by: field.text('谁来评', '全体党员；村民代表和党员代表', 60),
    attendance: attendanceSchema,
    outcome: grades('等次人数', '评议党员的写，各等次多少人').optional(),
    ungraded: field.count('不定等次', '预备党员等参加评议、不定等次的人数').optional(),
    ballots: field
      .group('测评票', {
        issued: field.count('发出'),
        returned: field.count('收回'),
        invalid: field.count('作废'),
      })
      .optional(),
    people: field
      .list(
        '每人得票',
        field.group('一人', {
          name: field.text('姓名', undefined, 20),
          post: field.text('职务', undefined, 40),
          votes: grades('得票', '各等次多少票，相加等于有效票'),
          result: field.choice('结论', ['优秀', '称职', '基本称职', '不称职', '好', '较好', '一般', '差']),
        }),
        '评议班子成员的写',
        40,
      )
      .optional(),
    followUp: field.text('结果怎么用', '基本合格的已经谈话，限期改进', 200).optional(),
  })
  .meta({ title: '民主评议结果' });

export type Appraisal = z.output<typeof appraisalSchema>;
export type Grades = NonNullable<Appraisal['outcome']>;
