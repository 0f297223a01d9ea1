/** Tables of the fields of a file, from its schema: what to write, what it means, what may be left out. */
import type { z } from 'zod';
import { boardStandardSchema } from '../../../src/model/place/board-standard.ts';
import { disclosureShape } from '../../../src/model/disclosure/disclosure-fields.ts';
import { KIND_SCHEMAS } from '../../../src/model/kinds.ts';
import { publicitySchema } from '../../../src/model/place/publicity.ts';
import { fieldsOf, listEntry, unitOf, type FieldInfo } from '../../../src/model/schema/schema-fields.ts';
import { markdownTable } from './sections.ts';

/** Fields of a board standard, those of its lists and groups below them. */
export function boardFieldsTable(): string {
  return fieldsTable(boardStandardSchema);
}

/** Fields that every disclosure has; what its text is for in prose, as fields everywhere else. */
export function commonFieldsTable(): string {
  const [common = []] = Object.values(KIND_SCHEMAS)
    .map((schema) => fieldsOf(schema).filter(({ key }) => key in disclosureShape))
    .sort((one, other) => other.length - one.length);
  return markdownTable(
    ['写', '是什么', '怎么写'],
    common.flatMap((field) => {
      const entry = listEntry(field.schema);
      const below = entry ? fieldsOf(entry.schema) : [];
      return [...fieldRows(field, ''), ...below.flatMap((one) => fieldRows(one, `${field.key}[].`))];
    }),
  );
}

/** Fields of a text for the publicity board. */
export function publicityFieldsTable(): string {
  return fieldsTable(publicitySchema);
}

function fieldsTable(schema: z.ZodType): string {
  return markdownTable(['写', '是什么', '怎么写'], rowsOf(schema, ''));
}

/** A list of a schema, with the fields of its entries. */
export interface FieldList {
  /** Where it is written: `income`, `motions[].parts`. */
  readonly path: string;
  readonly title: string;
  readonly fields: readonly FieldInfo[];
}

/** The lists at and below a field whose entries have fields of their own, from the top down. */
export function listsBelow(field: FieldInfo, above = '', titles = ''): FieldList[] {
  const entry = listEntry(field.schema);
  const path = `${above}${field.key}`;
  const title = titles + field.title;
  const fields = fieldsOf(entry?.schema ?? field.schema);
  const below = fields.flatMap((one) => listsBelow(one, `${path}${entry ? '[]' : ''}.`, `${title} · `));
  return entry && fields.length > 0 ? [{ path, title, fields }, ...below] : below;
}

/** The rows of a field and of the group that it is; of a list only that it is one. */
export function fieldRows(field: FieldInfo, above: string): string[][] {
  const name = `${above}${field.key}`;
  const isList = listEntry(field.schema) !== undefined;
  return [
    [`\`${name}\``, field.title, howTo(field) || byType(field)],
    ...(isList ? [] : fieldsOf(field.schema).flatMap((one) => fieldRows(one, `${name}.`))),
  ];
}

function byType({ type, schema, key }: FieldInfo): string {
  const unit = unitOf(schema);
  if (type === 'literal') return '照抄，是这一种格式的名字';
  if (type === 'date') return '写成 2026-11-10';
  if (type === 'flag') return '是就写 true，不是就不写';
  if (unit !== undefined) return `数字，单位：${unit}`;
  if (type === 'count' || type === 'number') return '数字';
  if (type === 'list') return '一条一条写';
  return key === 'period' ? '月 2026-10，季 2026-Q3，半年 2026-H1，年 2026' : '';
}

function rowsOf(schema: z.ZodType, above: string): string[][] {
  return fieldsOf(schema).flatMap((field) => {
    const entry = listEntry(field.schema);
    const name = `${above}${field.key}`;
    return [
      [`\`${name}\``, field.title, howTo(field)],
      ...rowsOf(entry?.schema ?? field.schema, entry ? `${name}[].` : `${name}.`),
    ];
  });
}

function howTo({ description, choices, isOptional }: FieldInfo): string {
  // Words that the description explains one by one are not listed again.
  const isTold = choices.every((choice) => description?.includes(choice));
  return [isOptional ? '可以不写' : '', isTold ? '' : choices.join('、'), description ?? '']
    .filter((part) => part !== '')
    .join('；');
}
