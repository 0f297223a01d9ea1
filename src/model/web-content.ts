/**
 * The fields of a disclosure as far as the web may show them, for data files. The same decision as for the page
 * (`visibility.ts`), taken on what the clerk wrote instead of on the document: what is masked, marked or taken down
 * there is so here.
 */
import type { Block, DisclosureDocument, Phrase } from './blocks.ts';
import { disclosureShape } from './disclosure-fields.ts';
import { KIND_SCHEMAS, type DisclosureContent } from './disclosure.ts';
import { documentOf } from './document.ts';
import type { DocumentContext } from './kinds/document-context.ts';
import type { Kind } from './kinds.ts';
import { fieldsOf, listEntry, privacyOf, type FieldInfo } from './schema-fields.ts';
import { maskName } from './values.ts';
import { visibilityOf, type Visibility } from './visibility.ts';

/** Values by the keys of the schema of a kind. */
export type WebContent = Readonly<Record<string, unknown>>;

/** Whether a donor agreed is written for the clerk and the checks; the page does not say it. */
const NOT_SHOWN: ReadonlySet<string> = new Set(['consent']);

/** The fields that belong to a kind alone, in the order of its schema, without those that no page shows. */
export function ownFields(kind: Kind): FieldInfo[] {
  return shownFields(KIND_SCHEMAS[kind]).filter(
    ({ key }) => key !== 'kind' && !Object.hasOwn(disclosureShape, key),
  );
}

/** The fields of a group that a page shows. */
export function shownFields(schema: FieldInfo['schema']): FieldInfo[] {
  return fieldsOf(schema).filter(({ key }) => !NOT_SHOWN.has(key));
}

/** What of a disclosure's own fields the web may show; `undefined` where it may say no more than that there is one. */
export function contentOnWeb(content: DisclosureContent, context: DocumentContext): WebContent | undefined {
  const item = context.catalogue.items.find(({ id }) => id === content.item);
  const { body, persons } = visibilityOf(content, item, context);
  if (body !== 'full') return undefined;
  const names = persons === 'gone' ? namesOfRows(documentOf(content, { ...context, reach: 'wall' })) : NOBODY;
  return showGroup(ownFields(content.kind), content, { persons, names });
}

interface Sight {
  readonly persons: Visibility['persons'];
  /** Persons whose rows the page takes out altogether. */
  readonly names: ReadonlySet<string>;
}

const NOBODY: ReadonlySet<string> = new Set();

function showGroup(fields: readonly FieldInfo[], group: object, sight: Sight): WebContent {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = (group as WebContent)[field.key];
      return value === undefined || value === null ? [] : [[field.key, show(field, value, sight)]];
    }),
  );
}

function show(field: FieldInfo, value: unknown, sight: Sight): unknown {
  if (field.type === 'group') return showGroup(shownFields(field.schema), value as object, sight);
  if (field.type === 'list') {
    const entry = listEntry(field.schema);
    if (!entry) return [];
    return (value as unknown[])
      .filter((one) => sight.persons !== 'gone' || !isAboutPerson(entry, one, sight))
      .map((one) => show(entry, one, sight));
  }
  return privacyOf(field.schema) === 'person' ? showName(String(value), sight) : value;
}

function showName(name: string, { persons }: Sight): string {
  if (persons === 'full') return name;
  return persons === 'masked' ? maskName(name) : '（个人）';
}

/**
 * Whether an entry goes when the time of its person is over: one with a name of its own always; one with a person in a
 * group of it, like the tenant of an asset, where that person names the row on the page.
 */
function isAboutPerson(entry: FieldInfo, value: unknown, { names }: Sight): boolean {
  const isNamed = fieldsOf(entry.schema).some(
    ({ key, schema }) => privacyOf(schema) === 'person' && (value as WebContent)[key] !== undefined,
  );
  return isNamed || personsOf(entry, value).some((name) => names.has(name));
}

/** The persons an entry of a list names: its own and those of its groups, not those of lists within it. */
function personsOf(entry: FieldInfo, value: unknown): string[] {
  if (entry.type !== 'group') return [];
  return fieldsOf(entry.schema).flatMap((field) => {
    const inner = (value as WebContent)[field.key];
    if (inner === undefined || inner === null) return [];
    if (field.type === 'group') return personsOf(field, inner);
    return privacyOf(field.schema) === 'person' ? [String(inner)] : [];
  });
}

/** Names that head the rows of a document's tables: these rows leave the page when their time is over. */
function namesOfRows({ blocks }: DisclosureDocument): ReadonlySet<string> {
  return new Set(blocks.flatMap((block) => (block.type === 'table' ? headings(block) : [])));
}

function headings({ columns, groups }: Extract<Block, { type: 'table' }>): string[] {
  const at = Math.max(
    0,
    columns.findIndex(({ isKey }) => isKey),
  );
  return groups.flatMap(({ rows }) => rows.flatMap((row) => namesIn(row[at] ?? [])));
}

function namesIn(phrase: Phrase): string[] {
  return phrase.flatMap((value) =>
    typeof value === 'object' && value.type === 'person' ? [value.name] : [],
  );
}
