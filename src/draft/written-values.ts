/** What the loader understood, back as a clerk writes it: yuan instead of fen, quantities as decimals. */
import type { z } from 'zod';
import { isInWan } from '../model/values/fen.ts';
import { fieldsOf, listEntry, scaleOf, unitOf, type FieldInfo } from '../model/schema/schema-fields.ts';
import type { WrittenAmounts } from '../model/values/written.ts';

/** The values of a group as they stand in a file, in the order of its schema; amounts written in 万元 stay so. */
export function writtenValues(
  schema: z.ZodType,
  content: object,
  written: WrittenAmounts = {},
): Record<string, unknown> {
  const given = content as Record<string, unknown>;
  return Object.fromEntries(
    fieldsOf(schema).flatMap((field) => {
      const value = given[field.key];
      return value === undefined ? [] : [[field.key, writtenValue(field, value, written)]];
    }),
  );
}

function writtenValue(field: FieldInfo, value: unknown, written: WrittenAmounts): unknown {
  if (Array.isArray(value)) {
    const entry = listEntry(field.schema);
    return entry ? value.map((one: unknown) => writtenValue(entry, one, written)) : value;
  }
  if (field.type === 'group' && typeof value === 'object' && value !== null)
    return writtenValues(field.schema, value, written);
  if (field.type !== 'number' || typeof value !== 'number') return value;
  const text = unitOf(field.schema) === '元' ? written[value] : undefined;
  return text !== undefined && isInWan(text) ? text : value / scaleOf(field.schema);
}
