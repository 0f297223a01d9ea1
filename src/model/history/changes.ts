/**
 * 改动: what the ledger counts and somebody changed later, in a list `changes` of the same file. It keeps what stood
 * there before, so that what fell due before a change is counted by what held then, whoever reads the file and wherever.
 * That every change is in it, with the value that was published, is for `history/` to see to.
 */
import { z } from 'zod';
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import * as field from '../schema/fields.ts';
import { findField, listEntry } from '../schema/schema-fields.ts';
import type { Finding } from '../schema/finding.ts';

export const changeSchema = field.group('改动', {
  on: field.date('从哪天起', '从哪天起照新的算，写成 2027-02-01；以前的仍照原来的算'),
  what: field.text('改了什么', '照检查报的抄，如 since、items.fin-monthly-statement.due', 120),
  was: z
    .unknown()
    .optional()
    .meta({ title: '原来的', description: '照抄原来写的；原来没有写，就不写这一行' }),
  why: field.text('为什么', undefined, 200),
  by: field.text('谁决定', undefined, 60),
});

/** The list as a field of a file. */
export const changesField = field
  .list('改动', changeSchema, '公布以后改了台账要算的什么：原来是什么，为什么，谁决定', 60)
  .optional();

export type CountedChange = z.output<typeof changeSchema>;

/** A file's content that may tell of changes. */
export interface WithChanges {
  readonly changes?: readonly CountedChange[] | undefined;
}

/** The days on which something in a file changed, each once, in order. */
export function changeDays({ changes = [] }: WithChanges): CalendarDate[] {
  return [...new Set(changes.map(({ on }) => on))].sort();
}

/** A file's content as it held on a day: without the changes of later days. */
export function contentOn<T extends WithChanges>(schema: z.ZodType<T>, content: T, day: CalendarDate): T {
  return backTo(
    schema,
    content,
    (content.changes ?? []).filter(({ on }) => on > day),
  );
}

/** A file's content before some of its changes. */
export function backTo<T extends WithChanges>(
  schema: z.ZodType<T>,
  content: T,
  changes: readonly CountedChange[],
): T {
  // Of one day the last in the list is the newest.
  const newestFirst = changes.toReversed().sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : 0));
  return newestFirst.reduce(
    (later, { what, was }) => withValue(later, { schema, steps: what.split('.') }, was) as T,
    content,
  );
}

/**
 * A day that something waits for (the first of a site, the last to put something right) as it counts: once it has come, it
 * can be made earlier and no more be put off.
 */
export function countedDay(
  days: readonly { readonly day: CalendarDate; readonly on?: CalendarDate | undefined }[],
): CalendarDate | undefined {
  return days.reduce<CalendarDate | undefined>((counted, { day, on }) => {
    if (counted === undefined || on === undefined) return day;
    return on > counted && day > counted ? counted : day;
  }, undefined);
}

/** The values of a day's field over time, oldest first, each with the day from which it was to hold. */
export function dayOverTime<K extends string, T extends WithChanges & Readonly<Record<K, CalendarDate>>>(
  schema: z.ZodType<T>,
  content: T,
  key: K,
): { readonly day: CalendarDate; readonly on?: CalendarDate }[] {
  const days = (content.changes ?? [])
    .filter(({ what }) => what === key)
    .map(({ on }) => on)
    .sort();
  const first = days[0];
  if (first === undefined) return [{ day: content[key] }];
  return [
    { day: contentOn(schema, content, addDays(first, -1))[key] },
    ...days.map((on) => ({ on, day: contentOn(schema, content, on)[key] })),
  ];
}

interface Spot {
  readonly schema: z.ZodType;
  /** Keys, and in a list the id of an entry. */
  readonly steps: readonly string[];
}

function withValue(value: unknown, { schema, steps }: Spot, was: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) {
    const parsed = schema.safeParse(was);
    return parsed.success ? parsed.data : value;
  }
  const isGone = rest.length === 0 && (was === undefined || was === null);
  const entry = listEntry(schema);
  if (entry) {
    const entries = Array.isArray(value) ? (value as readonly { readonly id?: unknown }[]) : [];
    if (isGone) return entries.filter(({ id }) => id !== step);
    const below = { schema: entry.schema, steps: rest };
    return entries.some(({ id }) => id === step)
      ? entries.map((one) => (one.id === step ? withValue(one, below, was) : one))
      : [...entries, ...(rest.length === 0 ? [withValue({ id: step }, below, was)] : [])];
  }
  const inner = findField(schema, [step]);
  if (!inner || typeof value !== 'object' || value === null) return value;
  const { [step]: current, ...others } = value as Readonly<Record<string, unknown>>;
  return isGone
    ? others
    : { ...others, [step]: withValue(current, { schema: inner.schema, steps: rest }, was) };
}

/** The schema of what a change names; `undefined` when the file has nothing of that name. */
export function schemaOf(schema: z.ZodType, steps: readonly string[]): z.ZodType | undefined {
  return steps.reduce<z.ZodType | undefined>(
    (at, step) => at && (listEntry(at)?.schema ?? findField(at, [step])?.schema),
    schema,
  );
}

/** Changes that name nothing of the file, or a value that could not have stood there. */
export function checkChanges(schema: z.ZodType, { changes = [] }: WithChanges): Finding[] {
  return changes.flatMap(({ what, was }, index): Finding[] => {
    const at = schemaOf(schema, what.split('.'));
    if (!at)
      return [
        {
          code: 'VALUE_NOT_ALLOWED',
          path: ['changes', index, 'what'],
          message: `第 ${index + 1} 条改动说的“${what}”，这个文件里没有这一项。`,
          hint: '请照检查报的抄，例如：since、deadline、items.fin-monthly-statement.due。',
        },
      ];
    if (was === undefined || was === null || at.safeParse(was).success) return [];
    return [
      {
        code: 'VALUE_NOT_ALLOWED',
        path: ['changes', index, 'was'],
        message: `第 ${index + 1} 条改动写的原来的值，“${what}”不能这样写。`,
        hint: '请照检查报的原样抄；原来没有写这一项，就把 was 这一行删掉。',
      },
    ];
  });
}
