/** A disclosure's file for editors: one schema for all kinds, of which the file's `kind` chooses. */
import { takesKind, type CatalogueItem } from '../model/catalogue/catalogue.ts';
import { jsonSchemaOf, type JsonSchema } from '../model/schema/json-schema.ts';
import { type Kind, KIND_SCHEMAS, KIND_TITLES, KINDS, PROSE } from '../model/kinds.ts';
import { editorSchemaOf, type EditorSchema, type Snippet } from './editor-schema.ts';
import { shareDefinitions } from './share-definitions.ts';
import { fileText } from './snippets.ts';

/** An item of the catalogue; its kinds are those of the city and of every county and township. */
export type OfferedItem = Pick<CatalogueItem, 'id' | 'title' | 'kinds' | 'frequency'>;

/** Kinds that are YAML; the front matter of Markdown the YAML extension does not read. */
const YAML_KINDS = KINDS.filter((kind) => kind !== PROSE);

/** What is written after publication, or hardly ever: never in a new file. */
const NOT_IN_NEW = [
  'corrections',
  'withdrawal',
  'posted',
  'purges',
  'exemptions',
  'asPublished',
  'photos',
  'follows',
  'number',
];

export interface OfferedExamples {
  readonly items: readonly OfferedItem[];
  /** The example of each kind, as the loader reads it: which of the optional fields are usual. */
  readonly examples: Readonly<Partial<Record<Kind, unknown>>>;
}

/** The schema of a disclosure's file. What kinds have in common is defined once. */
export function disclosureEditorSchema(offered: OfferedExamples): EditorSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '公开文件',
    allOf: [
      { type: 'object', errorMessage: '请一行一行写“名字: 内容”，第一行写 kind' },
      { required: ['kind'], errorMessage: '少了「格式」，不知道这份文件是什么。请在第一行写 kind: …' },
      // Whole files are offered until it is known what the file is.
      { if: { type: 'object', required: ['kind'] }, else: { defaultSnippets: newFiles(offered) } },
      ...YAML_KINDS.map((kind) => ({
        if: { properties: { kind: { const: kind } }, required: ['kind'] },
        // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's word, and no promise.
        then: { $ref: `#/definitions/${kind}` },
      })),
    ],
    properties: {
      kind: {
        title: '格式',
        markdownDescription: '格式，必填。这份文件是什么：写在第一行，下面能写哪些由它定。',
        enum: YAML_KINDS,
        markdownEnumDescriptions: YAML_KINDS.map((kind) => KIND_TITLES[kind]),
        errorMessage: '没有这种「格式」。按 Ctrl+空格，从列出来的里面挑',
      },
    },
    definitions: shareDefinitions(
      Object.fromEntries(YAML_KINDS.map((kind) => [kind, kindSchema(kind, offered.items)])),
    ),
  };
}

function newFiles({ items, examples }: OfferedExamples): Snippet[] {
  return YAML_KINDS.map((kind) => ({
    label: `${KIND_TITLES[kind]}：新写一份`,
    markdownDescription: `整份${KIND_TITLES[kind]}，空着的地方一处一处填，按 Tab 到下一处。`,
    suggestionKind: 15,
    bodyText: fileText(withItems(jsonSchemaOf(KIND_SCHEMAS[kind]), kind, items), examples[kind], NOT_IN_NEW),
  }));
}

/** The items that may be written in a kind. */
export function itemsOf(kind: Kind, items: readonly OfferedItem[]): readonly OfferedItem[] {
  return items.filter((item) => takesKind(item as CatalogueItem, kind));
}

function kindSchema(kind: Kind, items: readonly OfferedItem[]): EditorSchema {
  const words = Object.fromEntries(itemsOf(kind, items).map(({ id, title }) => [id, title]));
  const schema = editorSchemaOf(jsonSchemaOf(KIND_SCHEMAS[kind]), {
    kind: { [kind]: KIND_TITLES[kind] },
    item: words,
  });
  return { ...schema, title: KIND_TITLES[kind] };
}

function withItems(schema: JsonSchema, kind: Kind, items: readonly OfferedItem[]): JsonSchema {
  const { item = {} } = schema.properties ?? {};
  const own = itemsOf(kind, items).map(({ id }) => id);
  return { ...schema, properties: { ...schema.properties, item: { ...item, enum: own } } };
}
