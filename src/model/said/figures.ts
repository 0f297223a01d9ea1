/**
 * The figures of a file that a text can speak of, read from the schema of its kind: how long a list is and in what it
 * counts, every count, amount and date with the name of its field, sums of a list's column, and entries by their name.
 */
import { parseDate, type CalendarDate } from '../values/calendar-date.ts';
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import { KIND_SCHEMAS } from '../kinds.ts';
import { sumFen, type Fen } from '../values/fen.ts';
import type { FieldPath } from '../schema/finding.ts';
import type { CountFigure, Figure } from './figure.ts';
import {
  fieldsOf,
  listEntry,
  mayBePeriod,
  privacyOf,
  unitOf,
  type FieldInfo,
} from '../schema/schema-fields.ts';

/** What says in what a count of its own is counted. */
const UNIT_OF_TITLE: readonly (readonly [RegExp, string])[] = [
  [/户/, '户'],
  [/人|党员|选民|到$|^[男女]$|成员/, '人'],
  [/件|受理|办结|没办完/, '件'],
  [/票/, '票'],
  [/份数/, '份'],
  [/块数/, '块'],
  [/项/, '项'],
  [/组|网格/, '个'],
];
const NAMING_KEYS: ReadonlySet<string> = new Set(['title', 'name', 'subject', 'source', 'step', 'lot']);
/** Told of other times, by other people, or about the file itself. */
const NOT_FIGURES: ReadonlySet<string> = new Set([
  'corrections',
  'withdrawal',
  'posted',
  'purges',
  'exemptions',
  'photos',
  'approvals',
]);

/** All figures of a file. */
export function figuresIn(content: DisclosureContent): Figure[] {
  return fieldsIn(KIND_SCHEMAS[content.kind])
    .filter(({ key }) => !NOT_FIGURES.has(key))
    .flatMap((field) => below(field, valueOf(content, field.key), { path: [field.key], names: [] }));
}

/** Schemas never change, and every entry of a list has the same. */
const described = new WeakMap<FieldInfo['schema'], readonly FieldInfo[]>();

function fieldsIn(schema: FieldInfo['schema']): readonly FieldInfo[] {
  const known = described.get(schema) ?? fieldsOf(schema);
  described.set(schema, known);
  return known;
}

interface At {
  readonly path: FieldPath;
  /** The name of the entry it lies in. */
  readonly names: readonly string[];
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function below(field: FieldInfo, value: unknown, at: At): Figure[] {
  if (value === undefined || value === null) return [];
  const { path, names } = at;
  switch (field.type) {
    case 'group':
      return fieldsIn(field.schema).flatMap((inner) =>
        below(inner, valueOf(value, inner.key), { path: [...path, inner.key], names }),
      );
    case 'list':
      return Array.isArray(value) ? listFigures(field, value, path) : [];
    case 'count':
      return typeof value === 'number' ? [countFigure(field, value, path)] : [];
    case 'number':
      return typeof value === 'number' && unitOf(field.schema) === '元'
        ? [{ type: 'amount', path, names: [field.title, ...names], value: value as Fen }]
        : [];
    case 'date':
      return typeof value === 'string'
        ? [{ type: 'date', path, name: field.title, value: value as CalendarDate }]
        : [];
    default:
      return isDayText(field, value) ? [{ type: 'date', path, name: field.title, value }] : [];
  }
}

/** A day in a field that takes a period as well; what a text says of a month is not held against one. */
function isDayText({ schema }: FieldInfo, value: unknown): value is CalendarDate {
  return mayBePeriod(schema) && typeof value === 'string' && parseDate(value) !== undefined;
}

function countFigure({ title, description = '' }: FieldInfo, value: number, path: FieldPath): CountFigure {
  const unitsIn = (words: string): string[] =>
    UNIT_OF_TITLE.flatMap(([pattern, unit]) => (pattern.test(words) ? [unit] : []));
  // What a title does not say, its explanation may.
  const units = unitsIn(title).length > 0 ? unitsIn(title) : unitsIn(description);
  return { type: 'count', path, name: title, units, nouns: [title.replace(/数$/, '')], value };
}

function listFigures(field: FieldInfo, entries: readonly unknown[], path: FieldPath): Figure[] {
  const entry = listEntry(field.schema);
  if (!entry) return [];
  const inner = fieldsIn(entry.schema);
  const [, unit = '条', noun = ''] = /^一(.)(.*)$/u.exec(entry.title) ?? [];
  const words = field.title.split(/[、（）()或和]/).filter((word) => word !== '');
  const counted = {
    type: 'count',
    path,
    name: field.title,
    units: [unit],
    nouns: noun === '' ? words : [...words, ...noun.split(/[（）]/).filter((word) => word !== '')],
  } as const;
  const naming = inner.find(({ key, schema }) => NAMING_KEYS.has(key) && privacyOf(schema) === undefined);
  return [
    { ...counted, of: 'list', value: entries.length },
    ...partsOf(inner, entries).map((value) => ({ ...counted, value, isPart: true }) as const),
    ...inner.flatMap((column) => {
      const wider = countedWithNamed(column, inner, { entries, path });
      const sums = sumsOf(column, entries, path);
      return wider.length > 0 ? [...sums.map((sum) => ({ ...sum, isPart: true as const })), ...wider] : sums;
    }),
    ...groupSums(inner, entries, path),
    ...entries.flatMap((one, index) => {
      const name = naming ? valueOf(one, naming.key) : undefined;
      const names = typeof name === 'string' ? [name] : [];
      return below(entry, one, { path: [...path, index], names });
    }),
  ];
}

/** Columns whose words put entries into groups. */
const GROUPING_KEYS: ReadonlySet<string> = new Set(['group', 'village', 'place', 'party']);

function isGrouping({ type, key }: FieldInfo): boolean {
  return type === 'choice' || (type === 'text' && GROUPING_KEYS.has(key));
}

/** How many entries are in one group, and how many different names 14 lines have: either may be meant. */
function partsOf(inner: readonly FieldInfo[], entries: readonly unknown[]): number[] {
  return inner.flatMap((column) => {
    const isName = NAMING_KEYS.has(column.key) || privacyOf(column.schema) !== undefined;
    if (!isName && !isGrouping(column)) return [];
    const groups = Map.groupBy(entries, (one) => valueOf(one, column.key));
    groups.delete(undefined);
    return isName ? [groups.size] : [...groups.values()].map((own) => own.length);
  });
}

/** The sum of a column; 人数 of all households are the people of the list. */
function sumsOf(column: FieldInfo, entries: readonly unknown[], path: FieldPath): Figure[] {
  const values = entries.map((one) => valueOf(one, column.key));
  if (column.type === 'group') {
    return fieldsIn(column.schema).flatMap((field) =>
      sumsOf(
        field,
        values.filter((one) => one !== undefined),
        [...path, column.key],
      ),
    );
  }
  const numbers = values.filter((one) => typeof one === 'number');
  if (numbers.length === 0) return [];
  const sum = numbers.reduce((total, one) => total + one, 0);
  if (column.type === 'count') return [{ ...countFigure(column, sum, path), of: 'sum' }];
  return unitOf(column.schema) === '元'
    ? [{ type: 'amount', path, names: [column.title], value: sumFen(numbers as Fen[]), of: 'sum' }]
    : [];
}

/**
 * Donors of whom one is named and 18 are only counted are 19 people, and 21 with two firms: where some entries give a
 * count and others a name instead, each of the named may be one more. Those with a person's name are told as the sum.
 */
function countedWithNamed(
  column: FieldInfo,
  inner: readonly FieldInfo[],
  { entries, path }: { readonly entries: readonly unknown[]; readonly path: FieldPath },
): CountFigure[] {
  if (column.type !== 'count') return [];
  const counts = entries.flatMap((one) => valueOf(one, column.key) ?? []);
  const named = entries.filter((one) => valueOf(one, column.key) === undefined);
  if (counts.length === 0 || named.length === 0) return [];
  const sum = counts.reduce<number>((total, one) => total + Number(one), 0);
  const persons = named.filter((one) =>
    inner.some(({ key, schema }) => privacyOf(schema) !== undefined && valueOf(one, key) !== undefined),
  ).length;
  const figure = countFigure(column, sum + persons, path);
  const units = [...new Set([...figure.units, ...(figure.units.includes('人') ? ['户'] : [])])];
  return [
    { ...figure, ...(persons > 0 && { name: `${column.title}和写了名字的` }), of: 'sum' },
    ...[counts.length + named.length, sum + named.length, named.length - persons].map(
      (value): CountFigure => ({ ...figure, units, value, isPart: true }),
    ),
  ];
}

/** What the entries of one word come to: 一组 so much, 二组 so much. */
function groupSums(inner: readonly FieldInfo[], entries: readonly unknown[], path: FieldPath): Figure[] {
  const amounts = inner.filter(({ type, schema }) => type === 'number' && unitOf(schema) === '元');
  return inner
    .filter(isGrouping)
    .flatMap(({ key }) => [...Map.groupBy(entries, (one) => valueOf(one, key)).values()])
    .filter((own) => own.length > 1 && own.length < entries.length)
    .flatMap((own) =>
      amounts.map(({ key, title }) => ({
        type: 'amount' as const,
        path,
        names: [title],
        value: sumFen(own.map((one) => valueOf(one, key)).filter((one) => typeof one === 'number') as Fen[]),
        isPart: true as const,
      })),
    );
}
