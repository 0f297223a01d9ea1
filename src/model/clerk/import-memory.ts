/** 导入时认过的列: `content/import.yaml`. What columns of sheets were said to be, so that it is asked once. */
import { z } from 'zod';
import * as field from '../schema/fields.ts';
import { KINDS } from '../kinds.ts';

const columnSchema = field.group('一列', {
  kind: z.enum(KINDS).meta({ title: '格式', description: '哪种公开，如 accounts' }),
  heading: field.text('表里的列名', '去掉空格和单位，如 发放数', 60),
  field: field.text('对应的字段', '如 amount；这一列不导入就不写', 80).optional(),
});

export const importMemorySchema = field.group('导入时认过的列', {
  columns: field.list('认过的列', columnSchema, 'npm run import 自己记的，认错了可以删掉那一条', 2_000),
});

export type ImportMemory = z.output<typeof importMemorySchema>;
