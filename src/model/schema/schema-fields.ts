/** Reads a schema's fields back: titles, choices and keys, for messages and forms. The one reader of zod's insides. */
import { z } from 'zod';
import type { FieldPrivacy, FieldSubstance } from './fields.ts';
import type { FieldPath } from './finding.ts';
import { QUANTITY_SCALE } from '../values/fen.ts';
import { WRITTEN } from '../values/written-forms.ts';

export type FieldType =
  'text' | 'number' | 'count' | 'date' | 'choice' | 'flag' | 'list' | 'group' | 'literal';

/** One field of a schema, as a clerk should hear of it. */
export interface FieldInfo {
  /** The key in the file; empty for the top of a file and for entries of a list. */
  readonly key: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly type: FieldType;
  readonly isOptional: boolean;
  /** Allowed words of a choice. */
  readonly choices: readonly string[];
  readonly schema: z.ZodType;
}

/** The field at a path, e.g. `['income', 3, 'amount']`; `undefined` when the schema has none there. */
export function findField(schema: z.ZodType, path: FieldPath): FieldInfo | undefined {
  let current = describe('', schema);
  for (const step of path) {
    const next = child(current.schema, step);
    if (!next) return undefined;
    current = describe(typeof step === 'string' ? step : '', next);
  }
  return current;
}

/** The fields of a group, in the order of the schema; none when it is not a group. */
export function fieldsOf(schema: z.ZodType): FieldInfo[] {
  const { inner } = unwrap(schema);
  return inner instanceof z.ZodObject
    ? Object.entries(inner.shape as Record<string, z.ZodType>).map(([key, field]) => describe(key, field))
    : [];
}

/** Every field that occurs anywhere in a schema, from the top down. */
export function allFields(schema: z.ZodType): FieldInfo[] {
  const { inner } = unwrap(schema);
  if (inner instanceof z.ZodArray) return allFields(inner.element as z.ZodType);
  return fieldsOf(inner).flatMap((field) => [field, ...allFields(field.schema)]);
}

/** What the entries of a list are; `undefined` when it is no list. */
export function listEntry(schema: z.ZodType): FieldInfo | undefined {
  const { inner } = unwrap(schema);
  return inner instanceof z.ZodArray ? describe('', inner.element as z.ZodType) : undefined;
}

/** How private what a field holds is; `undefined` when it is not. */
export function privacyOf(schema: z.ZodType): FieldPrivacy | undefined {
  const { inner } = unwrap(schema);
  return inner.meta()?.['privacy'] as FieldPrivacy | undefined;
}

/** Whether a text may name no private person. */
export function isNameless(schema: z.ZodType): boolean {
  return unwrap(schema).inner.meta()?.['isNameless'] === true;
}

/** How a change of what a field holds weighs, where its length does not say it. */
export function substanceOf(schema: z.ZodType): FieldSubstance | undefined {
  return unwrap(schema).inner.meta()?.['substance'] as FieldSubstance | undefined;
}

/** Whether a text is the name of one of the site's photos. */
export function namesPhoto(schema: z.ZodType): boolean {
  return unwrap(schema).inner.meta()?.['names'] === 'photo';
}

/** Whether a field takes a month, quarter, half-year or year in the place of a day. */
export function mayBePeriod(schema: z.ZodType): boolean {
  return unwrap(schema).inner.meta()?.['written'] === WRITTEN.dayOrPeriod;
}

/** What a number counts in, e.g. 元; `undefined` when the field does not say. */
export function unitOf(schema: z.ZodType): string | undefined {
  return unwrap(schema).inner.meta()?.['unit'] as string | undefined;
}

/** How many of the whole numbers inside make one of what is written: 100 fen a yuan; of quantities mostly a million. */
export function scaleOf(schema: z.ZodType): number {
  const scale = unwrap(schema).inner.meta()?.['scale'];
  if (typeof scale === 'number') return scale;
  return unitOf(schema) === '元' ? 100 : QUANTITY_SCALE;
}

/** The most characters a text may have; `undefined` for what is no text, or has a form of its own like a date. */
export function maxLengthOf(schema: z.ZodType): number | undefined {
  const { inner } = unwrap(schema);
  return inner instanceof z.ZodString ? (inner.maxLength ?? undefined) : undefined;
}

/** The fewest and the most entries a list may have. */
export function listLimitsOf(schema: z.ZodType): { readonly min: number; readonly max: number | undefined } {
  const { inner } = unwrap(schema);
  if (!(inner instanceof z.ZodArray)) return { min: 0, max: undefined };
  const limits = (inner.def.checks ?? []).map(
    ({ _zod }) => _zod.def as { minimum?: number; maximum?: number },
  );
  const max = limits.find(({ maximum }) => maximum !== undefined)?.maximum;
  return { min: limits.find(({ minimum }) => minimum !== undefined)?.minimum ?? 0, max };
}

function child(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const { inner } = unwrap(schema);
  if (inner instanceof z.ZodArray && typeof step === 'number') return inner.element as z.ZodType;
  if (inner instanceof z.ZodObject && typeof step === 'string') {
    const shape = inner.shape as Record<string, z.ZodType>;
    return Object.hasOwn(shape, step) ? shape[step] : undefined;
  }
  return undefined;
}

interface Unwrapped {
  readonly inner: z.ZodType;
  readonly isOptional: boolean;
  readonly title?: string;
  readonly description?: string;
  readonly format?: string;
}

function unwrap(schema: z.ZodType): Unwrapped {
  const meta = schema.meta() ?? {};
  const own = {
    ...(meta.title !== undefined && { title: meta.title }),
    ...(meta.description !== undefined && { description: meta.description }),
    ...(typeof meta['format'] === 'string'
      ? { format: meta['format'] }
      : typeof meta['type'] === 'string' && { format: meta['type'] }),
  };
  if (schema instanceof z.ZodOptional) {
    const below = unwrap(schema.unwrap() as z.ZodType);
    return { ...below, ...own, isOptional: true };
  }
  return { ...own, inner: schema, isOptional: false };
}

function describe(key: string, schema: z.ZodType): FieldInfo {
  const { inner, isOptional, title, description, format } = unwrap(schema);
  return {
    key,
    title: title ?? key,
    description,
    type: typeOf(inner, format),
    isOptional,
    choices: inner instanceof z.ZodEnum ? inner.options.map(String) : [],
    schema,
  };
}

function typeOf(inner: z.ZodType, format: string | undefined): FieldType {
  if (inner instanceof z.ZodArray) return 'list';
  if (inner instanceof z.ZodObject) return 'group';
  if (inner instanceof z.ZodEnum) return 'choice';
  if (inner instanceof z.ZodBoolean) return 'flag';
  if (inner instanceof z.ZodLiteral) return 'literal';
  if (inner instanceof z.ZodNumber || format === 'number') return 'number';
  if (format === 'integer') return 'count';
  return format === 'date' ? 'date' : 'text';
}
