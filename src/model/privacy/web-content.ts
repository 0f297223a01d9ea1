/**
 * The fields of a disclosure as far as the web may show them, for data files. The same decision as for the page
 * (`visibility.ts`), taken on what the clerk wrote instead of on the document: what is masked, marked or taken down
 * there is so here.
 */
import { disclosureShape } from '../disclosure/disclosure-fields.ts';
import type { DisclosureContent } from '../disclosure/disclosure.ts';
import { documentOf, type ReadingContext } from '../disclosure/document.ts';
import { KIND_SCHEMAS, type Kind } from '../kinds.ts';
import { personsIn } from './private-fields.ts';
import { fieldsOf, listEntry, privacyOf, unitOf, type FieldInfo } from '../schema/schema-fields.ts';
import { maskName } from '../values/values.ts';
import { visibilityOf, type Visibility } from './visibility.ts';
import { namesOfRows } from './withhold.ts';

/** Values by the keys of the schema of a kind. */
export type WebContent = Readonly<Record<string, unknown>>;

/** Whether a donor agreed is written for the clerk and the checks; the page does not say it. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['consent']);

/** A field with all that data files ask of its schema, read once: asking zod for every value is slow. */
export interface ShownField extends Pick<FieldInfo, 'key' | 'title' | 'description' | 'type'> {
  /** What a number counts in, e.g. 元. */
  readonly unit?: string | undefined;
  readonly isPerson: boolean;
  /** Of a group. */
  readonly fields: readonly ShownField[];
  /** Of a list. */
  readonly entry?: ShownField | undefined;
}

const ownFieldsByKind = new Map<Kind, readonly ShownField[]>();

/** The fields that belong to a kind alone, in the order of its schema, without those that no page shows. */
export function ownFields(kind: Kind): readonly ShownField[] {
  const known =
    ownFieldsByKind.get(kind) ??
    fieldsOf(KIND_SCHEMAS[kind])
      .filter(({ key }) => key !== 'kind' && !Object.hasOwn(disclosureShape, key))
      .map(shownField);
  ownFieldsByKind.set(kind, known);
  return known;
}

function shownField({ key, title, description, type, schema }: FieldInfo): ShownField {
  const unit = unitOf(schema);
  const entry = type === 'list' ? listEntry(schema) : undefined;
  return {
    key,
    title,
    type,
    isPerson: privacyOf(schema) === 'person',
    fields:
      type === 'group'
        ? fieldsOf(schema)
            .filter((one) => !NOT_SHOWN.has(one.key))
            .map(shownField)
        : [],
    description,
    unit,
    entry: entry && shownField(entry),
  };
}

/** What of a disclosure's own fields the web may show; `undefined` where it may say no more than that there is one. */
export function contentOnWeb(content: DisclosureContent, context: ReadingContext): WebContent | undefined {
  const item = context.catalogue.items.find(({ id }) => id === content.item);
  const { body, persons } = visibilityOf(content, item, context);
  if (body !== 'full') return undefined;
  const isEmptied = persons === 'gone' && personsIn(content).length > 0;
  const names = isEmptied ? namesOfRows(documentOf(content, { ...context, reach: 'wall' })) : NOBODY;
  return showGroup(ownFields(content.kind), content, { persons, names });
}

interface Sight {
  readonly persons: Visibility['persons'];
  /** Persons whose rows the page takes out altogether. */
  readonly names: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

function showGroup(fields: readonly ShownField[], group: object, sight: Sight): WebContent {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = (group as WebContent)[field.key];
      return value === undefined || value === null ? [] : [[field.key, show(field, value, sight)]];
    }),
  );
}

function show(field: ShownField, value: unknown, sight: Sight): unknown {
  if (field.type === 'group') return showGroup(field.fields, value as object, sight);
  if (field.type === 'list') {
    const { entry } = field;
    if (!entry) return [];
    return (value as unknown[])
      .filter((one) => sight.persons !== 'gone' || !isAboutPerson(entry, one, sight))
      .map((one) => show(entry, one, sight));
  }
  return field.isPerson ? showName(String(value), sight) : value;
}

function showName(name: string, { persons }: Sight): string {
  if (persons === 'full') return name;
  return persons === 'masked' ? maskName(name) : '（个人）';
}

/**
 * Whether an entry goes when the time of its person is over: one with a name of its own always; one with a person in a
 * group of it, like the tenant of an asset, where that person names the row on the page.
 */
function isAboutPerson(entry: ShownField, value: unknown, { names }: Sight): boolean {
  const isNamed = entry.fields.some(
    ({ key, isPerson }) => isPerson && (value as WebContent)[key] !== undefined,
  );
  return isNamed || personsOf(entry, value).some((name) => names.has(name));
}

/** The persons an entry of a list names: its own and those of its groups, not those of lists within it. */
function personsOf(entry: ShownField, value: unknown): string[] {
  return entry.fields.flatMap((field) => {
    const inner = (value as WebContent)[field.key];
    if (inner === undefined || inner === null) return [];
    if (field.type === 'group') return personsOf(field, inner);
    return field.isPerson ? [String(inner)] : [];
  });
}
