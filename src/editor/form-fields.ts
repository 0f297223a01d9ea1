/** Forms out of schemas. Only this knows both; what it makes is data for the browser. */
import type { z } from 'zod';
import type { ProblemCode } from '../model/schema/finding.ts';
import { endingOf, type Kind, KIND_SCHEMAS, KIND_TITLES, KINDS } from '../model/kinds.ts';
import {
  fieldsOf,
  listEntry,
  listLimitsOf,
  maxLengthOf,
  namesPhoto,
  unitOf,
  type FieldInfo,
} from '../model/schema/schema-fields.ts';
import type { FormField, FormFieldType, KindForm } from './form-field.ts';

/** The forms of all kinds. */
export function kindForms(): KindForm[] {
  return KINDS.map(formOf);
}

/** The form of one kind. */
export function formOf(kind: Kind): KindForm {
  return {
    kind,
    title: KIND_TITLES[kind],
    ending: endingOf(kind),
    fields: fieldsOf(KIND_SCHEMAS[kind]).map(formField),
  };
}

/** One field with all that lies in it. */
function formField(field: FieldInfo): FormField {
  const { key, title, description, isOptional, choices, schema } = field;
  const type = typeOf(field);
  const shape = shapeOf(field, type);
  const unit = unitOf(schema);
  const maxLength = maxLengthOf(schema);
  return {
    key,
    title,
    ...hintOf(description, type),
    type,
    isOptional,
    ...(maxLength !== undefined && type !== 'article' && { maxLength }),
    ...(shape && { pattern: shape }),
    ...(unit !== undefined && { unit }),
    ...(choices.length > 0 && { choices }),
    ...listOf(field),
    ...(type === 'group' && { fields: fieldsOf(schema).map(formField) }),
  };
}

/** What is said of a file is not always true of a form. */
function hintOf(description: string | undefined, type: FormFieldType): { hint?: string } {
  if (description === undefined || type === 'item' || (type === 'date' && description.startsWith('写成')))
    return {};
  if (type === 'article') return { hint: '空一行就是另起一段；要加粗的字，前后各写两个星号：**加粗**' };
  if (description.includes('[]')) return { hint: '没有就一行也不加' };
  const hint = description
    .replace(/，?本村 photos 文件夹里的文件名/, '')
    .replace('，不写 rows', '')
    .replaceAll('写 true', '就打开');
  return hint === '' ? {} : { hint };
}

function listOf(field: FieldInfo): Partial<FormField> {
  const entry = listEntry(field.schema);
  if (!entry) return {};
  const { min, max } = listLimitsOf(field.schema);
  const fields =
    entry.type === 'group' ? fieldsOf(entry.schema).map(formField) : [{ ...formField(entry), key: 'entry' }];
  return { ...(max !== undefined && { maxEntries: max }), ...(min === 0 && { mayBeEmpty: true }), fields };
}

/** A text longer than this is written in several lines. */
const ONE_LINE = 120;
/** Longer than this it has headings, lists and tables. */
const ARTICLE = 5_000;

function typeOf(field: FieldInfo): FormFieldType {
  switch (field.type) {
    case 'literal':
      return 'kind';
    case 'list':
      return listEntry(field.schema)?.type === 'group' ? 'table' : 'list';
    case 'number':
    case 'count':
      return 'number';
    case 'text':
      return typeOfText(field);
    default:
      return field.type;
  }
}

function typeOfText({ key, schema }: FieldInfo): FormFieldType {
  const maxLength = maxLengthOf(schema) ?? 0;
  if (key === 'item') return 'item';
  if (key === 'body' && maxLength > ARTICLE) return 'article';
  if (namesPhoto(schema)) return 'photo';
  return maxLength > ONE_LINE ? 'lines' : 'text';
}

/** What a value of its own form must look like, by the problem that a wrong one is. */
const SHAPES: Partial<Record<ProblemCode, readonly [string, string]>> = {
  AMOUNT_NOT_A_NUMBER: [
    String.raw`^-?(0|[1-9]\d*)(\.\d{1,2})?$|^-?(0|[1-9]\d*)(\.\d{1,6})? ?万元?$`,
    '只写数字，最多两位小数，不加逗号，如 86420.35；也可以写 4.15万元',
  ],
  QUANTITY_INVALID: [String.raw`^-?(0|[1-9]\d*)(\.\d{1,3})?$`, '只写数字，最多三位小数，如 12.53'],
  COUNT_INVALID: [String.raw`^(0|[1-9]\d{0,7})$`, '只写整数，如 36'],
  MONTH_INVALID: [String.raw`^\d{4}-(0[1-9]|1[0-2])$`, '写到月，如 1988-11'],
  DAY_OR_MONTH_INVALID: [
    String.raw`^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$`,
    '写成 2022-11-08；只记得月份就写 2022-11',
  ],
  PERIOD_INVALID: [
    String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?$`,
    '月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026；周写星期一的日期',
  ],
  PHONE_INVALID: [
    String.raw`^(?=(?:\D*\d){5,12}\D*$)[\d\s-]+$`,
    '写成 024-4555 0102，或五位服务热线如 12345',
  ],
  ID_INVALID: ['^[a-z][a-z0-9]*(-[a-z0-9]+)*$', '只用小写英文字母、数字和短横线'],
  COLOUR_INVALID: ['^#[0-9a-fA-F]{6}$', '井号和六位数字、字母，如 #a6151b'],
};

/** The schemas say themselves what is wrong with a text that nothing takes. */
function shapeOf({ schema, key }: FieldInfo, type: FormFieldType): readonly [string, string] | undefined {
  if (!['text', 'number'].includes(type) || key === 'item') return undefined;
  const [issue] = (schema as z.ZodType).safeParse('？').error?.issues ?? [];
  const code = issue?.code === 'custom' ? (issue.params?.['problem'] as ProblemCode | undefined) : undefined;
  return code && SHAPES[code];
}
