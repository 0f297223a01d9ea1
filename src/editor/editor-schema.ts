/**
 * JSON Schema as the YAML extension of VS Code reads it: with Chinese for what is offered (`markdownDescription`,
 * `markdownEnumDescriptions`, `defaultSnippets`) and for what is wrong (`errorMessage`).
 */
import type { JsonSchema } from '../model/schema/json-schema.ts';
import { choiceWords } from './choice-words.ts';
import { fieldDescription, missingMessage, unknownKeyMessage, valueMessage } from './field-messages.ts';
import { groupBody, listBody, type SnippetBody } from './snippets.ts';

export interface Snippet {
  readonly label: string;
  readonly markdownDescription?: string;
  /** Keys and values; the editor indents it. */
  readonly body?: SnippetBody;
  /** The text as it is. */
  readonly bodyText?: string;
  readonly sortText?: string;
  /** `CompletionItemKind` of the language server protocol. */
  readonly suggestionKind?: number;
}

/** What the extension understands beside JSON Schema. Other readers pass it by. */
export interface EditorSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, EditorSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly errorMessage?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, EditorSchema>>;
  readonly additionalProperties?: false;
  readonly required?: readonly string[];
  readonly items?: EditorSchema;
  readonly allOf?: readonly EditorSchema[];
  readonly if?: EditorSchema;
  readonly then?: EditorSchema;
  readonly else?: EditorSchema;
  readonly defaultSnippets?: readonly Snippet[];
}

/** Words of a field that the schema cannot know, with what they mean: the items of a catalogue, the boards there are. */
export type KnownWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A schema for editors. `words` by the path of the field, with `*` for the entries of a list: `items.*.id`. */
export function editorSchemaOf(schema: JsonSchema, words: KnownWords = {}): EditorSchema {
  return groupSchema(schema, { key: '', path: [], isRequired: true, words });
}

interface Spot {
  readonly key: string;
  readonly path: readonly string[];
  readonly isRequired: boolean;
  readonly words: KnownWords;
}

function schemaAt(schema: JsonSchema, spot: Spot): EditorSchema {
  if (schema.properties) return groupSchema(schema, spot);
  return schema.items ? listSchema(schema, spot) : valueSchema(schema, spot);
}

/**
 * A message holds for all that is wrong with a schema, so what can be wrong stands in schemas of its own: no group at
 * all, a name that is not known, each field that is missing. That the group stands beside its snippets, not around
 * them, makes the editor insert all of them with the name.
 */
function groupSchema(schema: JsonSchema, spot: Spot): EditorSchema {
  const { title, properties = {}, required = [] } = schema;
  const isTop = spot.path.length === 0;
  const fields = Object.entries(properties).map(([key, field]): [string, EditorSchema] => [
    key,
    schemaAt(field, { ...spot, key, path: [...spot.path, key], isRequired: required.includes(key) }),
  ]);
  return {
    ...(title !== undefined && { title }),
    ...(!isTop && {
      markdownDescription: fieldDescription(schema, spot.isRequired),
      defaultSnippets: [snippet(`${title ?? spot.key}：要写的都列出来`, groupBody(schema))],
    }),
    allOf: [
      { type: 'object', errorMessage: isTop ? '请一行一行写“名字: 内容”' : valueMessage(schema, spot.key) },
      {
        properties: Object.fromEntries(fields),
        additionalProperties: false,
        errorMessage: unknownKeyMessage(properties),
      },
      ...required.map((key) => ({
        required: [key],
        errorMessage: missingMessage(key, properties[key] ?? {}),
      })),
    ],
  };
}

function listSchema(schema: JsonSchema, spot: Spot): EditorSchema {
  const { title, items = {}, minItems, maxItems } = schema;
  return {
    ...(title !== undefined && { title }),
    markdownDescription: fieldDescription(schema, spot.isRequired),
    defaultSnippets: [{ ...snippet(`${title ?? spot.key}：第一条`, listBody(schema)), sortText: '~' }],
    allOf: [
      {
        type: 'array',
        ...bounds({ minItems, maxItems }),
        errorMessage: valueMessage(schema, spot.key),
        items: schemaAt(
          { ...items, title: items.title ?? title ?? spot.key },
          { ...spot, path: [...spot.path, '*'], isRequired: true },
        ),
      },
    ],
  };
}

function valueSchema(schema: JsonSchema, spot: Spot): EditorSchema {
  const known = spot.words[spot.path.join('.')];
  const words = known ? Object.keys(known) : schema.enum;
  const { title, minLength, maxLength, minimum, maximum, written } = schema;
  const message = valueMessage({ ...schema, ...(words && { enum: words }) }, spot.key);
  return {
    ...(title !== undefined && { title }),
    markdownDescription: fieldDescription(schema, spot.isRequired),
    ...((written?.types ?? schema.type) !== undefined && { type: single(written?.types ?? schema.type) }),
    ...(schema.const !== undefined && !known && { const: schema.const }),
    ...(words && {
      enum: words,
      ...meaningsOf(known ? Object.values(known) : choiceWords(words, schema.description)),
    }),
    ...(written && !known && { pattern: written.pattern }),
    ...bounds({ minLength, maxLength, minimum, maximum }),
    errorMessage: message,
  };
}

/** Above the single fields, with the sign of a snippet. */
function snippet(label: string, body: SnippetBody): Snippet {
  return { label, body, sortText: '!', suggestionKind: 15 };
}

function meaningsOf(meanings: readonly string[]): Pick<EditorSchema, 'markdownEnumDescriptions'> {
  return meanings.some((meaning) => meaning !== '') ? { markdownEnumDescriptions: meanings } : {};
}

function single(types: string | readonly string[] | undefined): string | readonly string[] {
  return Array.isArray(types) && types.length === 1
    ? String(types[0])
    : (types as string | readonly string[]);
}

function bounds(limits: Readonly<Record<string, number | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(limits).filter((entry): entry is [string, number] => entry[1] !== undefined),
  );
}
