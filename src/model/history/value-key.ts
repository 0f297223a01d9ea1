/** What a value says, as one comparable text: two values with one key are the same fact, however they are written. */
import { maxLengthOf, fieldsOf, listEntry, substanceOf, type FieldInfo } from '../schema/schema-fields.ts';
import { factKey, LONGEST_FACT } from './text-substance.ts';

/** A file's fields as written, not validated: earlier versions need not fit the schema of today. */
export type Content = Readonly<Record<string, unknown>>;

/** Whether a field holds words that explain, which may be reworded. */
export function isExplanation(field: FieldInfo): boolean {
  return (maxLengthOf(field.schema) ?? 0) > LONGEST_FACT && substanceOf(field.schema) !== 'decision';
}

/** The key of one value that is neither a group nor a list; empty when there is none. */
export function leafKey({ schema }: FieldInfo, value: unknown): string {
  if (isAbsent(value)) return '';
  // `4.15万元` and 41500 are one amount.
  const parsed = schema.safeParse(value);
  const meant: unknown = parsed.success ? parsed.data : value;
  return typeof meant === 'string' ? factKey(meant) : (JSON.stringify(meant) ?? '');
}

/** The keys of all facts in a value, in the order of the schema. Explanations are no part of it. */
export function factKeys(field: FieldInfo, value: unknown): string[] {
  switch (field.type) {
    case 'group':
      return fieldsOf(field.schema).flatMap((inner) => factKeys(inner, fieldOf(value, inner.key)));
    case 'list': {
      const entry = listEntry(field.schema);
      const keys = entry ? entriesOf(value).map((one) => JSON.stringify(factKeys(entry, one))) : [];
      return [keys.sort().join()];
    }
    default:
      return isExplanation(field) || substanceOf(field.schema) === 'progress' ? [] : [leafKey(field, value)];
  }
}

/** A key of any value as written, whatever the order of its fields. */
export function writtenKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writtenKey).join()}]`;
  if (typeof value === 'string') return JSON.stringify(factKey(value));
  if (!isRecord(value)) return JSON.stringify(value) ?? '';
  const keys = Object.keys(value).filter((key) => !isAbsent(value[key]));
  return `{${keys
    .sort()
    .map((key) => `${key}:${writtenKey(value[key])}`)
    .join()}}`;
}

/** Whether two values are the same to the letter, whatever the order of their fields. */
export function isSameValue(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, index) => isSameValue(entry, other[index]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSameValue(one[key], other[key]));
}

/** A field of a group; `undefined` when the value is no group or has none there. */
export function fieldOf(value: unknown, key: string): unknown {
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** The entries of a list; none when the value is no list. */
export function entriesOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether nothing is written: no such line, or a line without a value. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** Whether a value is a group of fields. */
export function isRecord(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
