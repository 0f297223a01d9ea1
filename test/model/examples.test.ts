import { describe, expect, test } from 'vitest';
import type { ParsedSource } from '../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import { indexCatalogue } from '../../src/model/catalogue/catalogue.ts';
import { checkContent } from '../../src/model/disclosure/checks.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { KIND_SCHEMAS, KINDS } from '../../src/model/kinds.ts';
import { fieldsOf, type FieldInfo } from '../../src/model/schema/schema-fields.ts';
import { documentOf } from '../../src/model/disclosure/document.ts';
import { vocabularyOf } from '../../src/model/words/vocabulary.ts';
import { exampleText, parseExample } from '../support/kind-examples.ts';
import { SMALL_CATALOGUE } from '../support/small-city.ts';

const asOf = calendarDate('2026-12-31');

/** Fields that would contradict the rest stand in remarks: `# posting:` and the lines below it. */
function withRemarksAsFields(text: string): string {
  return text.replace(/^( *)# (?=( +)?(- )?[a-zA-Z]+:( |$))/gm, '$1');
}

/** Fields of a schema that a value does not have, e.g. `holdings.cash`. In a list one entry that has it is enough. */
function missingFields(fields: readonly FieldInfo[], values: readonly unknown[], path = ''): string[] {
  return fields.flatMap((field) => {
    const found = values
      .flatMap((value) => (value as Record<string, unknown>)[field.key])
      .filter((value) => value !== undefined);
    const name = `${path}${field.key}`;
    if (found.length === 0) return [name];
    return missingFields(innerFields(field), found, `${name}.`);
  });
}

function innerFields(field: FieldInfo): FieldInfo[] {
  return field.type === 'list' ? fieldsOf(entrySchema(field)) : fieldsOf(field.schema);
}

function entrySchema({ schema }: FieldInfo): FieldInfo['schema'] {
  const inner =
    'unwrap' in schema && !('element' in schema) ? (schema.unwrap as () => FieldInfo['schema'])() : schema;
  return (inner as unknown as { element: FieldInfo['schema'] }).element;
}

describe.each(KINDS)('the example of %s', (kind) => {
  const text = exampleText(kind);
  const source = parseExample(kind, text).value as ParsedSource;
  const validated = validateDisclosure(source);

  test('is valid', () => {
    expect(validated.problems).toEqual([]);
    expect(validated.value?.kind).toBe(kind);
  });

  test('is true: no check finds anything', () => {
    const content = validated.value;
    if (!content) throw new Error('not valid');
    const items = indexCatalogue(SMALL_CATALOGUE);
    const section = items.get(content.item)?.section ?? 'other';
    expect(checkContent(content, { items, siteType: 'village', section, asOf })).toEqual([]);
  });

  test('mentions every field, in remarks where it would contradict the rest', () => {
    const everything = parseExample(kind, withRemarksAsFields(text));
    expect(everything.problems).toEqual([]);
    expect(missingFields(fieldsOf(KIND_SCHEMAS[kind]), [everything.value?.value])).toEqual([]);
  });

  test('is still of the right shape with every field in it', () => {
    const everything = parseExample(kind, withRemarksAsFields(text)).value as ParsedSource;
    expect(validateDisclosure(everything).problems).toEqual([]);
  });

  test('is about a village that says it is an example', () => {
    expect(validated.value?.title).toContain('示例');
    expect(validated.value?.issuer).toContain('示例');
  });

  test('reads as a document', () => {
    const content = validated.value;
    if (!content) throw new Error('not valid');
    const { blocks } = documentOf(content, {
      disclosures: [],
      words: vocabularyOf('village'),
      catalogue: SMALL_CATALOGUE,
      reach: 'wall',
      asOf,
    });
    expect(blocks.length).toBeGreaterThan(0);
  });
});
