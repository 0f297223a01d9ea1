/** How a field and its values are named to a clerk, and to villagers in a correction. */
import { formatDayOrPeriod, parseDayOrPeriod } from '../values/day-or-period.ts';
import { formatFen, type Fen } from '../values/fen.ts';
import {
  fieldsOf,
  listEntry,
  mayBePeriod,
  privacyOf,
  unitOf,
  type FieldInfo,
} from '../schema/schema-fields.ts';
import { maskName } from '../values/values.ts';
import { entriesOf, fieldOf, isAbsent } from './value-key.ts';
import { excerptsOf, tellDifference } from './word-diff.ts';

const LONGEST_VALUE = 40;
/** Telephone, identity and card numbers: what may be private is not said again. */
const LONG_NUMBER = /\d(?:[\s-]?\d){6,}/g;

/** The name of a field below what is named already: `名单第2户` and 数量 make `名单第2户的数量`. */
export function nameBelow(above: string, title: string): string {
  return above === '' ? title : `${above}的${title}`;
}

/** What an entry is called by, when it is no private person's. */
const NAMING_KEYS: ReadonlySet<string> = new Set(['title', 'name', 'step']);

/** An entry of a list, counted as its schema counts and called by its name: `支出第2笔“路灯维修”`. */
export function nameEntry(
  above: string,
  entry: FieldInfo,
  { index, value }: { readonly index: number; readonly value: unknown },
): string {
  const unit = /^一(.{1,3})$/.exec(entry.title)?.[1] ?? '条';
  const naming = fieldsOf(entry.schema).find(({ key }) => NAMING_KEYS.has(key));
  const isPublic = naming !== undefined && privacyOf(naming.schema) === undefined;
  const name = isPublic ? formatWritten(naming, fieldOf(value, naming.key)) : undefined;
  return `${above}第${index + 1}${unit}${name ? `“${name}”` : ''}`;
}

/** A value as people read it; `undefined` when there is none. */
export function formatWritten(field: FieldInfo, value: unknown): string | undefined {
  if (isAbsent(value)) return undefined;
  switch (field.type) {
    case 'group':
      return formatParts(
        fieldsOf(field.schema).map((inner) => formatWritten(inner, fieldOf(value, inner.key))),
      );
    case 'list': {
      const entry = listEntry(field.schema);
      return entry && formatParts(entriesOf(value).map((one) => formatWritten(entry, one)));
    }
    case 'flag':
      return value === true ? '是' : '否';
    default:
      return formatLeaf(field, value);
  }
}

/** What two texts have that differs, where they are too long to be shown whole; `undefined` for all else. */
export function formatDifference(
  field: FieldInfo,
  before: unknown,
  after: unknown,
): { readonly before: string; readonly after: string; readonly difference: string } | undefined {
  if (field.type !== 'text' || typeof before !== 'string' || typeof after !== 'string') return undefined;
  if (privacyOf(field.schema) !== undefined) return undefined;
  const [was, is] = [plainText(before), plainText(after)];
  if (Math.max([...was].length, [...is].length) <= LONGEST_VALUE) return undefined;
  if (was === is) return { before: '（号码）', after: '（号码）', difference: '只有号码不一样' };
  const difference = tellDifference(was, is);
  const excerpts = excerptsOf(was, is);
  return difference === undefined || excerpts === undefined
    ? undefined
    : { before: excerpts[0], after: excerpts[1], difference };
}

/** A text in one line, without numbers that may be private. */
function plainText(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(LONG_NUMBER, '（号码）');
}

function formatParts(parts: readonly (string | undefined)[]): string {
  return shorten(parts.filter((part) => part !== undefined).join('，'));
}

function formatLeaf({ schema, type }: FieldInfo, value: unknown): string {
  // What is there now may be wrong in itself; the check of the file says how.
  if (typeof value === 'object' || (typeof value === 'number' && !Number.isFinite(value)))
    return '（写错了）';
  if (privacyOf(schema) === 'person' && typeof value === 'string') return maskName(value.trim());
  const unit = unitOf(schema);
  const amount = unit && typeof value === 'number' ? schema.safeParse(value) : undefined;
  if (amount?.success) return `${formatFen(amount.data as Fen)}${unit}`;
  const text = String(value).trim();
  const isDay = type === 'date' || mayBePeriod(schema);
  const day = isDay ? parseDayOrPeriod(text) : undefined;
  return day ? formatDayOrPeriod(day) : shorten(plainText(text));
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_VALUE ? text : `${characters.slice(0, LONGEST_VALUE - 1).join('')}…`;
}
