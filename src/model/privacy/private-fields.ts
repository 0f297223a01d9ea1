/** Which values of a disclosure are a private person's name, read from the schema of its kind. */
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import type { FieldPath } from '../schema/finding.ts';
import { KIND_SCHEMAS, type Kind } from '../kinds.ts';
import { standsForNobody } from '../values/values.ts';
import { fieldsOf, isNameless, listEntry, privacyOf, type FieldInfo } from '../schema/schema-fields.ts';

export interface FieldText {
  readonly path: FieldPath;
  readonly text: string;
}

/** Keys on the way to the text fields of a schema; a `*` stands for every entry of a list. */
interface TextField {
  readonly steps: readonly string[];
  readonly isPerson: boolean;
  readonly isNameless: boolean;
}

const EVERY = '*';
const known = new Map<Kind, readonly TextField[]>();

/** Names of private persons in a disclosure, in the order of the file. */
export function personsIn(content: DisclosureContent): FieldText[] {
  return textFields(content.kind)
    .filter(({ isPerson }) => isPerson)
    .flatMap(({ steps }) => collect(content, steps))
    .filter(({ text }) => !standsForNobody(text));
}

/** All other texts of a disclosure that are published as they are written. */
export function textsIn(content: DisclosureContent): FieldText[] {
  return textFields(content.kind)
    .filter(({ isPerson }) => !isPerson)
    .flatMap(({ steps }) => collect(content, steps));
}

/** Those of them in which nobody may be named who holds no office. */
export function namelessTextsIn(content: DisclosureContent): FieldText[] {
  return textFields(content.kind)
    .filter((field) => field.isNameless)
    .flatMap(({ steps }) => collect(content, steps));
}

function textFields(kind: Kind): readonly TextField[] {
  const found = known.get(kind) ?? fieldsOf(KIND_SCHEMAS[kind]).flatMap((field) => below(field, []));
  known.set(kind, found);
  return found;
}

function below(field: FieldInfo, above: readonly string[]): TextField[] {
  const steps = [...above, field.key];
  if (field.type === 'group') return fieldsOf(field.schema).flatMap((inner) => below(inner, steps));
  if (field.type === 'list') {
    const entry = listEntry(field.schema);
    return entry ? below({ ...entry, key: EVERY }, steps) : [];
  }
  const { schema } = field;
  return field.type === 'text'
    ? [{ steps, isPerson: privacyOf(schema) === 'person', isNameless: isNameless(schema) }]
    : [];
}

function collect(value: unknown, steps: readonly string[], path: FieldPath = []): FieldText[] {
  const [step, ...rest] = steps;
  if (value === undefined || value === null) return [];
  if (step === undefined) return typeof value === 'string' ? [{ path, text: value }] : [];
  if (step === EVERY)
    return (value as unknown[]).flatMap((entry, index) => collect(entry, rest, [...path, index]));
  return collect((value as Record<string, unknown>)[step], rest, [...path, step]);
}
