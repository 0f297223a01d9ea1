/** Forms out of schemas. Only this knows both; what it makes is data for the browser. */
import type { z } from 'zod';
import type { ProblemCode } from '../model/schema/finding.ts';
import { choiceWords } from './choice-words.ts';
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
import { hintOf, namedByTitles } from './form-hints.ts';
import {
  RECORD_FORMS,
  type FormField,
  type FormFieldType,
  type KindForm,
  type RecordForm,
} from './form-field.ts';
import { inspectionSchema } from '../model/place/inspection.ts';
import { ledgerRuleSchema } from '../model/place/ledger-rule.ts';
import { publicitySchema, sharedPublicitySchema } from '../model/place/publicity.ts';
import { regionSchema } from '../model/place/region.ts';
import { signStyleSchema } from '../model/place/sign-style.ts';
import { siteSchema } from '../model/place/site.ts';
import { sharedMatterSchema } from '../model/services/matter.ts';
import { rectificationSchema } from '../model/place/rectification.ts';

/** The forms of all kinds, and of what is no disclosure. */
export function kindForms(): KindForm[] {
  return [...KINDS.map(formOf), ...RECORD_FORMS.map(recordForm)];
}

const RECORDS: Readonly<Record<RecordForm, z.ZodType>> = {
  rectification: rectificationSchema,
  inspection: inspectionSchema,
  site: siteSchema,
  publicity: publicitySchema,
  'shared-publicity': sharedPublicitySchema,
  level: regionSchema,
  service: sharedMatterSchema,
  signs: signStyleSchema,
  ledger: ledgerRuleSchema,
};

/** The form of a file that is no disclosure. */
export function recordForm(kind: RecordForm): KindForm {
  const schema = RECORDS[kind];
  const ending = kind.endsWith('publicity') ? 'md' : 'yaml';
  const held = fieldsOf(schema).filter(({ key }) => key !== NOT_HELD);
  return { kind, title: schema.meta()?.title ?? '', ending, fields: namedByTitles(held.map(formField)) };
}

/** 改动: what stood there before may be anything, a list or a group too, and no form has a place for that. It stays as it is. */
const NOT_HELD = 'changes';

/** The form of one kind. */
export function formOf(kind: Kind): KindForm {
  return {
    kind,
    title: KIND_TITLES[kind],
    ending: endingOf(kind),
    fields: namedByTitles(fieldsOf(KIND_SCHEMAS[kind]).map(formField)),
  };
}

/** One field with all that lies in it. */
function formField(field: FieldInfo): FormField {
  const { key, title, description, isOptional, choices, schema } = field;
  const type = typeOf(field);
  const shape = shapeOf(field, type);
  const unit = unitOf(schema);
  const maxLength = maxLengthOf(schema);
  // Choices that are shown by what they mean need not be told.
  const meanings = titlesOf(field);
  return {
    key,
    title,
    ...(meanings.length === 0 && hintOf(description, type)),
    type,
    isOptional,
    ...(maxLength !== undefined && type !== 'article' && { maxLength }),
    ...(shape && { pattern: shape }),
    ...(unit !== undefined && { unit }),
    ...(choices.length > 0 && { choices }),
    ...(meanings.length > 0 && { choiceTitles: meanings }),
    ...listOf(field),
    ...(type === 'group' && { fields: fieldsOf(schema).map(formField) }),
  };
}

/** What English choices mean; nothing where they are Chinese. */
function titlesOf({ choices, description }: FieldInfo): string[] {
  const titles = choiceWords(choices, description);
  return titles.every((title) => title === '') ? [] : titles;
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
  QUANTITY_INVALID: [String.raw`^-?(0|[1-9]\d*)(\.\d{1,6})?$`, '只写数字，最多六位小数，如 12.53'],
  COUNT_INVALID: [String.raw`^(0|[1-9]\d{0,7})$`, '只写整数，如 36'],
  MONTH_INVALID: [String.raw`^\d{4}-(0[1-9]|1[0-2])$`, '写到月，如 1988-11'],
  DAY_OR_PERIOD_INVALID: [
    String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?$`,
    '写成 2022-11-08；没说哪天的，月写 2022-11，季度写 2027-Q3，半年写 2027-H1，年写 2027',
  ],
  PERIOD_INVALID: [
    String.raw`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4]|-H[12])?$`,
    '月写 2026-09，季度写 2026-Q3，半年写 2026-H1，全年写 2026；周写星期一的日期',
  ],
  PHONE_INVALID: [
    String.raw`^(?=(?:\D*\d){5,12}\D*$)[\d\s-]+$`,
    '写成 024-4555 0102，或五位服务热线如 12345',
  ],
  SERIES_NUMBER_INVALID: [String.raw`^第?\s?\d{1,4}(-\d{1,3})?\s?号?$`, '只写数字，如 8；加发的写 6-1'],
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
