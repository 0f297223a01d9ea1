import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';
import { MEETINGS } from '../meeting-rules.ts';
import { attendanceSchema, votesSchema } from '../voting.ts';

/** 自治章程、村规民约（居民公约）、村级制度、小微权力清单: articles that a meeting adopted and the township has on record. */
export const charterSchema = z
  .strictObject({
    kind: z.literal('charter').meta({ title: '格式' }),
    ...disclosureShape,
    name: field.text('名称', '示例村村规民约', 60),
    adoption: field
      .group('通过', {
        meeting: field.choice('会议', MEETINGS),
        on: field.date('通过日期'),
        attendance: attendanceSchema.optional(),
        votes: votesSchema.optional(),
      })
      .optional(),
    record: field
      .group('备案', {
        with: field.text('向谁备案', '青石镇人民政府', 40),
        on: field.date('备案日期'),
        number: field.text('备案编号', undefined, 40).optional(),
      })
      .optional(),
    effectiveOn: field.date('生效日期', '原文没写从哪天起的不写').optional(),
    replaces: field.text('代替哪一份', '2021年6月通过的村规民约', 80).optional(),
    chapters: field.list(
      '章',
      field.group('一章', {
        title: field.text('章名', '没有分章就写 全文', 40),
        restarts: field.flag('条文重新编号', '这一章又从第一条数起的，写 true').optional(),
        articles: field.list(
          '条文',
          field.longText('一条', '不用写“第几条”，自动编号', 1_000),
          undefined,
          100,
        ),
      }),
      undefined,
      30,
    ),
  })
  .meta({ title: '章程、村规民约和制度' });

export type Charter = z.output<typeof charterSchema>;
