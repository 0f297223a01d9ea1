/** 格式一览: every kind with what it is for and what is filled in, from the schemas. */
import type { Catalogue } from '../../../src/model/catalogue/catalogue.ts';
import { disclosureShape } from '../../../src/model/disclosure/disclosure-fields.ts';
import { type Kind, KIND_SCHEMAS, KIND_TITLES, KINDS, NIL_RETURN } from '../../../src/model/kinds.ts';
import { fieldsOf, listEntry, type FieldInfo } from '../../../src/model/schema/schema-fields.ts';
import { markdownTable } from './sections.ts';

/** More items than this are only counted. */
/** The page of the kind has all of them. */
const NAMED_OPTIONAL = 8;
const NAMED_ITEMS = 6;

/** The table of kinds, in the order of `KINDS`. */
export function kindsTable(catalogue: Catalogue): string {
  return markdownTable(
    ['是什么', '`kind`', '哪些事项用，要填什么'],
    KINDS.map((kind) => [
      `[${KIND_TITLES[kind]}](${kind}.md)`,
      `\`${kind}\``,
      `用于：${itemsOf(kind, catalogue)}。要填：${fieldsTold(kind)}。`,
    ]),
  );
}

function itemsOf(kind: Kind, { items }: Catalogue): string {
  if (kind === NIL_RETURN) return '按期公开的每一项，这一期没有时用';
  const own = items.filter(({ kinds }) => kinds.includes(kind));
  return own.length > NAMED_ITEMS ? `${own.length} 项` : own.map(({ title }) => title).join('、');
}

/** The fields of a kind that not every kind has; those of its lists in brackets. */
function fieldsTold(kind: Kind): string {
  const own = fieldsOf(KIND_SCHEMAS[kind]).filter(
    ({ key, isOptional }) =>
      key !== 'kind' && (!(key in disclosureShape) || (key === 'period' && !isOptional)),
  );
  const [must, may] = [
    own.filter(({ isOptional }) => !isOptional),
    own.filter(({ isOptional }) => isOptional),
  ];
  const told = must.map(nameWithParts).join('、');
  const named = may.slice(0, NAMED_OPTIONAL).map(({ title }) => title);
  const more = may.length > NAMED_OPTIONAL ? '等' : '';
  return may.length === 0 ? told : `${told}；可以不写的：${named.join('、')}${more}`;
}

function nameWithParts({ title, schema }: FieldInfo): string {
  const parts = fieldsOf(listEntry(schema)?.schema ?? schema).filter(({ isOptional }) => !isOptional);
  return parts.length === 0 ? title : `${title}（${parts.map((part) => part.title).join('、')}）`;
}
