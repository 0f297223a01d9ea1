/** Where something is missing in a draft, a place for it that says what belongs there, in the words of the schema. */
import type { z } from 'zod';
import { fieldsOf, listEntry, type FieldInfo } from '../model/schema/schema-fields.ts';
import { aside, blank, isNote, noted, type Note } from './note.ts';

type Values = Readonly<Record<string, unknown>>;

/** A group's values with a place for each that cannot be left out, in the order of the schema. */
export function withBlanks(schema: z.ZodType, values: Values): Record<string, unknown> {
  const fields = fieldsOf(schema);
  const known = fields.flatMap((field): [string, unknown][] => {
    const value = values[field.key];
    if (value !== undefined) return [[field.key, completed(field, value)]];
    return field.isOptional ? [] : [[field.key, blankOf(field)]];
  });
  const keys = new Set(fields.map(({ key }) => key));
  // What the schema does not know is kept: the checks will say so at its line.
  return Object.fromEntries([...known, ...Object.entries(values).filter(([key]) => !keys.has(key))]);
}

function completed(field: FieldInfo, value: unknown): unknown {
  if (isNote(value)) return value;
  if (Array.isArray(value)) {
    const entry = listEntry(field.schema);
    return entry ? value.map((one: unknown) => completed(entry, one)) : value;
  }
  return field.type === 'group' && isGroup(value) ? withBlanks(field.schema, value) : value;
}

function isGroup(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The place of a field that must be written: of a table one row, of a group each of its fields. */
export function blankOf(field: FieldInfo): Note {
  if (field.type === 'group') {
    // Where each may be left out, but not all of them, the head says that something is missing.
    const isAllOptional = fieldsOf(field.schema).every(({ isOptional }) => isOptional);
    return noted(blankGroup(field), `${isAllOptional ? '填：' : ''}${comment(field)}`);
  }
  const entry = field.type === 'list' ? listEntry(field.schema) : undefined;
  if (!entry) return blank(`填：${comment(field)}`);
  const one = entry.type === 'group' ? blankGroup(entry) : blank(`填：${comment(entry)}`);
  return noted([one], `填：${comment(field)}。一项一段，照下面的样子往下加`);
}

/** The place of a field that may be left out and was written the last time. */
export function againOf(field: FieldInfo): Note {
  const note = blankOf(field);
  return { ...note, comment: `${note.comment}。上次写了，这次没有就整个删掉` };
}

/** The place of a field that may be left out. */
export function asideOf(field: FieldInfo): Note {
  return aside(blankOf(field), `可以不写：${comment(field)}`);
}

/** What must be written stands first, so that an entry of a list never begins with a remark. */
function blankGroup(group: FieldInfo): Record<string, unknown> {
  const fields = fieldsOf(group.schema);
  return Object.fromEntries(
    [...fields.filter(({ isOptional }) => !isOptional), ...fields.filter(({ isOptional }) => isOptional)].map(
      (field) => [field.key, field.isOptional ? asideOf(field) : blankOf(field)],
    ),
  );
}

/** `科目，从这些里选：经营收入、补助收入` */
function comment({ title, description, choices, type }: FieldInfo): string {
  const options = type === 'flag' ? ['true（是）', 'false（否）'] : choices;
  const told = [title, description, options.length > 0 ? `从这些里选：${options.join('、')}` : undefined];
  return told
    .filter((part) => part !== undefined)
    .join('，')
    .replace(/\s+/g, ' ');
}
