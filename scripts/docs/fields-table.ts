/** Tables of the fields of a file, from its schema: what to write, what it means, what may be left out. */
import type { z } from 'zod';
import { boardStandardSchema } from '../../src/model/board-standard.ts';
import { publicitySchema } from '../../src/model/publicity.ts';
import { fieldsOf, listEntry, type FieldInfo } from '../../src/model/schema-fields.ts';
import { markdownTable } from './sections.ts';

/** Fields of a board standard, those of its lists and groups below them. */
export function boardFieldsTable(): string {
  return fieldsTable(boardStandardSchema);
}

/** Fields of a text for the publicity board. */
export function publicityFieldsTable(): string {
  return fieldsTable(publicitySchema);
}

function fieldsTable(schema: z.ZodType): string {
  return markdownTable(['写', '是什么', '怎么写'], rowsOf(schema, ''));
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
  const told = description ?? (choices.length > 0 ? choices.join('、') : '');
  return [...(isOptional ? ['可以不写'] : []), ...(told ? [told] : [])].join('；');
}
