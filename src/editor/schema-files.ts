/** Every kind of YAML file in `content/` with where it lies and what may stand in it, for editors. */
import type { z } from 'zod';
import { boardStandardSchema } from '../model/place/board-standard.ts';
import { catalogueSchema, regionalCatalogueSchema } from '../model/catalogue/catalogue.ts';
import { citySchema } from '../model/place/city.ts';
import { editorSettingsSchema } from '../model/clerk/editor-settings.ts';
import { importMemorySchema } from '../model/clerk/import-memory.ts';
import { jsonSchemaOf } from '../model/schema/json-schema.ts';
import { ledgerRuleSchema } from '../model/place/ledger-rule.ts';
import { plaqueStandardSchema } from '../model/place/plaques.ts';
import { fundingStandardSchema } from '../model/place/funding-standard.ts';
import type { StandardTopic } from '../model/place/standards.ts';
import { premisesStandardSchema } from '../model/place/premises.ts';
import { regionSchema } from '../model/place/region.ts';
import { sharedMatterSchema } from '../model/services/matter.ts';
import { inspectionSchema } from '../model/place/inspection.ts';
import { rectificationSchema } from '../model/place/rectification.ts';
import { signStyleSchema } from '../model/place/sign-style.ts';
import { siteSchema } from '../model/place/site.ts';
import { synonymsSchema } from '../model/words/synonyms.ts';
import { disclosureEditorSchema, type OfferedExamples } from './disclosure-schema.ts';
import { editorSchemaOf, type EditorSchema, type KnownWords } from './editor-schema.ts';
import { fileText } from './snippets.ts';
import { SECTIONS } from '../model/disclosure/section.ts';

/** What the content itself has to offer. */
export interface OfferedContent extends OfferedExamples {
  readonly boards: readonly { readonly id: string; readonly title: string }[];
  readonly counties: readonly { readonly id: string; readonly name: string }[];
}

export interface SchemaFile {
  /** `site` for `site.json`. */
  readonly name: string;
  /** The files that it is for, from the project's root. */
  readonly globs: readonly string[];
  readonly schema: EditorSchema;
}

const SITE = 'content/sites/*/*/*';

/** The schemas of all files, by the place of the files. */
export function schemaFiles(offered: OfferedContent): SchemaFile[] {
  const { items, boards, counties } = offered;
  const itemWords = wordsOf(items.map(({ id, title }) => [id, title]));
  const boardWords = wordsOf(boards.map(({ id, title }) => [id, title]));
  const countyWords = wordsOf(counties.map(({ id, name }) => [id, name]));
  return [
    {
      name: 'disclosure',
      globs: SECTIONS.map((section) => `${SITE}/${section}/*/*.yaml`),
      schema: disclosureEditorSchema(offered),
    },
    {
      name: 'site',
      globs: [`${SITE}/site.yaml`],
      schema: fileSchema(siteSchema, { board: boardWords, publicityBoard: boardWords }),
    },
    {
      name: 'rectification',
      globs: [`${SITE}/rectifications/*.yaml`],
      schema: fileSchema(rectificationSchema),
    },
    {
      name: 'inspection',
      globs: ['content/inspections/*/*.yaml'],
      schema: fileSchema(inspectionSchema),
    },
    { name: 'city', globs: ['content/city.yaml'], schema: fileSchema(citySchema) },
    { name: 'catalogue', globs: ['content/catalogue.yaml'], schema: fileSchema(catalogueSchema) },
    {
      name: 'regional-catalogue',
      globs: ['content/catalogue/*.yaml'],
      schema: fileSchema(regionalCatalogueSchema, { 'items.*.id': itemWords }),
    },
    { name: 'board', globs: ['content/boards/*.yaml'], schema: fileSchema(boardStandardSchema) },
    ...baseFiles(),
    { name: 'ledger', globs: ['content/ledger.yaml'], schema: fileSchema(ledgerRuleSchema) },
    {
      name: 'signs',
      globs: ['content/signs.yaml'],
      schema: fileSchema(signStyleSchema, { 'counties.*.county': countyWords, 'rosters.*': itemWords }),
    },
    { name: 'editor', globs: ['content/editor.yaml'], schema: fileSchema(editorSettingsSchema) },
    { name: 'import', globs: ['content/import.yaml'], schema: fileSchema(importMemorySchema) },
    {
      name: 'synonyms',
      globs: ['content/synonyms.yaml'],
      schema: fileSchema(synonymsSchema, { 'groups.*.items.*': itemWords }),
    },
  ];
}

/** Of the base: what is asked of it, what levels above say of theirs, what is served there. */
function baseFiles(): SchemaFile[] {
  const standard = (name: string, topic: StandardTopic, schema: z.ZodType): SchemaFile => ({
    name,
    globs: [`content/standards/*${topic}*.yaml`],
    schema: fileSchema(schema),
  });
  return [
    standard('standard', 'premises', premisesStandardSchema),
    standard('funding-standard', 'funding', fundingStandardSchema),
    standard('plaque-standard', 'plaques', plaqueStandardSchema),
    { name: 'service', globs: ['content/services/*.yaml'], schema: fileSchema(sharedMatterSchema) },
    { name: 'level', globs: ['content/regions/*.yaml'], schema: fileSchema(regionSchema) },
  ];
}

function wordsOf(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries);
}

function fileSchema(schema: z.ZodType, words: KnownWords = {}): EditorSchema {
  const json = jsonSchemaOf(schema);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...editorSchemaOf(json, words),
    defaultSnippets: [
      { label: `${json.title ?? ''}：新写一份`, bodyText: fileText(json), suggestionKind: 15 },
    ],
  };
}
