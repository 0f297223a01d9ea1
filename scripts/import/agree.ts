/** The clerk agrees, sets a column right, or leaves. Nothing is written without it. */
import { findNearest } from '../../src/model/values/nearest.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { Chosen } from '../../src/sheet/match-columns.ts';
import { readHeading } from '../../src/sheet/read-heading.ts';
import type { Rivals, SheetReading } from '../../src/sheet/reading.ts';
import { sheetFormOf, type SheetField } from '../../src/sheet/sheet-form.ts';
import type { Questions } from '../terminal/ask.ts';
import { UsageError } from '../terminal/options.ts';
import type { Scene } from './scene.ts';

export type Answer =
  | { readonly type: 'write' }
  | { readonly type: 'leave' }
  | { readonly type: 'again'; readonly chosen: Chosen; readonly withHidden?: boolean };

interface Asked {
  readonly reading: SheetReading;
  /** Why it cannot be written as it is. */
  readonly refusal: string | undefined;
  readonly hasHidden: boolean;
  readonly withHidden: boolean;
}

/** What to do with a reading that has been shown. */
export async function agreeOn({ options, print, questions }: Scene, asked: Asked): Promise<Answer> {
  const { reading, refusal, hasHidden, withHidden } = asked;
  if (options.isAgreed && refusal === undefined) return { type: 'write' };
  if (!questions) {
    print('\n看清楚没有错，就在后面加 --yes 再来一次，才会写文件。\n');
    return { type: 'leave' };
  }
  const [rivals] = reading.rivals;
  if (rivals) return decide(questions, rivals);
  if (refusal !== undefined) questions.tell(refusal);
  const answer = await questions.choose('这样对吗？', [
    ...(refusal === undefined ? [{ value: 'write' as const, label: '对，写成文件' }] : []),
    ...(reading.columns.length > 0 ? [{ value: 'column' as const, label: '有一列认错了，改一下' }] : []),
    ...(hasHidden && !withHidden ? [{ value: 'hidden' as const, label: '隐藏的行和列也要导入' }] : []),
    { value: 'leave' as const, label: '不写，我先去改表' },
  ]);
  if (answer === 'hidden') return { type: 'again', chosen: {}, withHidden: true };
  if (answer !== 'column') return { type: answer };
  const columns = [...new Map(reading.columns.map((one) => [one.heading, one])).values()];
  const column = await questions.choose(
    '哪一列？',
    columns.map((one) => ({
      value: one,
      label: `${one.name}列 ${one.heading}`,
      hint: one.field?.title ?? '没有导入',
    })),
  );
  const field = await questions.choose<string>('它是什么？', [
    ...fieldsOfForm(reading.kind, column.table).map(({ steps, title }) => ({
      value: steps.join('.'),
      label: title,
    })),
    { value: '', label: '不导入这一列' },
  ]);
  return { type: 'again', chosen: { [readHeading(column.heading).name]: field } };
}

/** Of columns that may be the same field the one that is to be published; the others are left out. */
async function decide(questions: Questions, { title, key, columns }: Rivals): Promise<Answer> {
  const winner = await questions.choose(`有 ${columns.length} 列都可能是“${title}”，公布哪一列？`, [
    ...columns.map(({ name, heading, map }) => ({ value: map, label: `${name}列 ${heading}` })),
    { value: '', label: '先不写，我去问清楚' },
  ]);
  if (winner === '') return { type: 'leave' };
  const chosen = Object.fromEntries(columns.map(({ map }) => [map, map === winner ? key : '']));
  return { type: 'again', chosen };
}

function fieldsOfForm(kind: Kind, table: string): readonly SheetField[] {
  const { tables } = sheetFormOf(kind);
  return tables.find(({ title }) => title === table)?.columns ?? [];
}

/** `--map 发放数=金额` → by the keys of the schema. Throws `UsageError` for a field that the kind does not have. */
export function resolveMap(map: Readonly<Record<string, string>>, kind: Kind): Chosen {
  const fields = sheetFormOf(kind).tables.flatMap(({ columns }) => columns);
  return Object.fromEntries(
    Object.entries(map).map(([heading, written]) => {
      if (written === '') return [heading, ''];
      const field = fields.find(({ title, steps }) => title === written || steps.join('.') === written);
      if (field) return [heading, field.steps.join('.')];
      const titles = [...new Set(fields.map(({ title }) => title))];
      const nearest = findNearest(written, titles);
      throw new UsageError(
        `--map 里的“${written}”不是这种表的字段${nearest ? `，是不是“${nearest}”？` : ''}可以写：${titles.join('、')}，或 不导入。`,
      );
    }),
  );
}
