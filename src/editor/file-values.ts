/** Between what stands in a file and what a form holds: numbers are typed as text, photos are paths, nothing is empty. */
import { SOURCE_KEY, type FormField } from './form-field.ts';

type Values = Readonly<Record<string, unknown>>;

/** Where the form editor finds photos; the files name them without it. */
const PHOTO_FOLDER = '/photos/';

/** What a file says, as the form holds it. What the form does not know is left as it is. */
export function toForm(values: Values, fields: readonly FormField[]): Record<string, unknown> {
  const known = new Map(fields.map((field) => [field.key, field]));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const field = known.get(key);
      return [key, field ? formValue(value, field) : value];
    }),
  );
}

function formValue(value: unknown, field: FormField): unknown {
  const { type, fields = [] } = field;
  if (type === 'group' && isGroup(value)) return toForm(value, fields);
  if (type === 'table' && Array.isArray(value))
    return value.map((row: unknown) => (isGroup(row) ? toForm(row, fields) : row));
  const [entry] = fields;
  if (type === 'list' && Array.isArray(value))
    return value.map((one: unknown) => (entry ? formValue(one, entry) : one));
  if (type === 'photo' && typeof value === 'string') return `${PHOTO_FOLDER}${value}`;
  return typeof value === 'number' ? String(value) : value;
}

/**
 * What a form holds, as a file says it, in the order of the schema: numbers as numbers, 4.15万元 as it is, and no line
 * for what was left empty. What the form does not know comes last.
 */
export function toFile(values: Values, fields: readonly FormField[]): Record<string, unknown> {
  const known = new Set(fields.map(({ key }) => key));
  const filled = fields.map((field): [string, unknown] => [field.key, fileValue(values[field.key], field)]);
  const others = Object.entries(values).filter(([key]) => !known.has(key) && key !== SOURCE_KEY);
  return Object.fromEntries([...filled, ...others].filter(([, value]) => value !== undefined));
}

function fileValue(value: unknown, field: FormField): unknown {
  const { type, fields = [], isOptional, mayBeEmpty = false } = field;
  switch (type) {
    case 'group': {
      const group = toFile(isGroup(value) ? value : {}, fields);
      return Object.keys(group).length === 0 ? undefined : group;
    }
    case 'table':
    case 'list': {
      const rows = (Array.isArray(value) ? value : []).map((row: unknown) => rowValue(row, field));
      const filled = rows.filter((row) => row !== undefined);
      return filled.length > 0 || (!isOptional && mayBeEmpty) ? filled : undefined;
    }
    case 'flag':
      return value === true || (value === false && !isOptional) ? value : undefined;
    default:
      return plainValue(value, type);
  }
}

/** A row in which nothing was filled in is none. */
function rowValue(row: unknown, { type, fields = [] }: FormField): unknown {
  const [entry] = fields;
  if (type === 'list') return entry && fileValue(row, entry);
  const values = toFile(isGroup(row) ? row : {}, fields);
  return Object.keys(values).length === 0 ? undefined : values;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function plainValue(value: unknown, type: FormField['type']): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return undefined;
  if (type === 'number' && NUMBER.test(text)) return Number(text);
  return type === 'photo' ? text.replace(/^.*\//, '') : text;
}

function isGroup(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
