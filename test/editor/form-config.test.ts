/** What the form editor is told: every field of every kind, in a clerk's words. */
import { describe, expect, test } from 'vitest';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { formSite, formSiteOnWeb } from '../../scripts/admin/form-site.ts';
import { collectionName } from '../../src/editor/collection-name.ts';
import { formConfig } from '../../src/editor/form-config.ts';
import type { FormField } from '../../src/editor/form-field.ts';
import { formOf, kindForms } from '../../src/editor/form-fields.ts';
import type { FormSettings } from '../../src/editor/form-site.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { KIND_SCHEMAS, KINDS } from '../../src/model/kinds.ts';
import { fieldsOf, listEntry, type FieldInfo } from '../../src/model/schema/schema-fields.ts';

interface Widget {
  readonly name: string;
  readonly widget: string;
  readonly required?: boolean;
  readonly default?: unknown;
  readonly options?: readonly (string | { readonly label: string; readonly value: string })[];
  readonly fields?: readonly Widget[];
}

const { sites } = await loadContent('content', {
  asOf: calendarDate('2026-11-25'),
  siteIds: ['shangjia', 'dongxing'],
});
const settings: FormSettings = { sveltia: '0.0.0', folder: 'gongkailan', contentFolder: 'content' };
const configOf = (id: string) => {
  const site = sites.find(({ profile }) => profile.id === id);
  if (!site) throw new Error(`no site ${id}`);
  return formConfig({ site: formSite(site), forms: kindForms(), settings });
};
const collectionsOf = (id: string) =>
  (configOf(id).collections ?? []) as unknown as (Widget & { folder: string; label: string })[];

/** Paths of all fields below a schema. */
function pathsIn(fields: readonly FieldInfo[], above = ''): string[] {
  return fields.flatMap((field) => {
    const path = above + field.key;
    const entry = listEntry(field.schema);
    return [path, ...pathsIn(fieldsOf(entry?.schema ?? field.schema), `${path}.`)];
  });
}

function pathsOf(fields: readonly FormField[], above = ''): string[] {
  return fields.flatMap(({ key, type, fields: inner = [] }) => [
    above + key,
    ...(type === 'list' ? [] : pathsOf(inner, `${above}${key}.`)),
  ]);
}

function everyField(fields: readonly FormField[]): FormField[] {
  return fields.flatMap((field) => [field, ...everyField(field.fields ?? [])]);
}

describe('forms', () => {
  test.each(KINDS)('%s has all fields of its schema, in its order', (kind) => {
    expect(pathsOf(formOf(kind).fields)).toEqual(pathsIn(fieldsOf(KIND_SCHEMAS[kind])));
  });

  test.each(KINDS)('%s asks for what its schema needs, and offers its choices', (kind) => {
    const form = formOf(kind);
    for (const field of fieldsOf(KIND_SCHEMAS[kind])) {
      const made = form.fields.find(({ key }) => key === field.key);
      expect(made?.isOptional, field.key).toBe(field.isOptional);
      expect(made?.choices ?? [], field.key).toEqual(field.choices);
    }
    for (const { title, hint = '', key } of everyField(form.fields)) {
      expect(title, key).toMatch(/\p{Script=Han}/u);
      expect(hint, key).not.toMatch(/\[\]|写 true|文件夹|引号|organisation|写 [a-z]+[，。]/);
    }
  });

  test('a pattern takes what the schema takes, and refuses what it refuses', () => {
    const texts = [
      '12',
      '12.5',
      '12.345',
      '4.15万元',
      '-3',
      '1,200',
      '１２',
      'abc-1',
      'Abc',
      '2026-Q3',
      '2026-09',
      '2026-H1',
    ];
    const more = [
      '2026',
      '2026-11-16',
      '2026-11-08',
      '2026-13',
      '024-4555 0102',
      '12345',
      '12',
      '1988-11',
      '二〇二六年',
    ];
    const refused = KINDS.flatMap((kind) =>
      fieldsOf(KIND_SCHEMAS[kind]).flatMap(({ key, schema }) => {
        const made = formOf(kind).fields.find((field) => field.key === key);
        if (!made?.pattern) return [];
        const pattern = new RegExp(made.pattern[0]);
        const value = (text: string) =>
          made.type === 'number' && /^-?[\d.]+$/.test(text) ? Number(text) : text;
        return [...texts, ...more]
          .filter((text) => schema.safeParse(value(text)).success && !pattern.test(text))
          .map((text) => `${kind}.${key}: ${text}`);
      }),
    );
    expect(refused).toEqual([]);
    const opening = formOf('accounts').fields.find(({ key }) => key === 'opening');
    const wrong = ['1,200', '１２', '12.345', '-', '12元'];
    expect(wrong.filter((text) => new RegExp(opening?.pattern?.[0] ?? '').test(text))).toEqual([]);
  });

  test('photos are chosen, numbers are typed as text, a long list has its limit', () => {
    const fields = everyField(formOf('accounts').fields);
    expect(fields.filter(({ type }) => type === 'photo').map(({ key }) => key)).toEqual([
      'file',
      'far',
      'near',
    ]);
    expect(fields.find(({ key }) => key === 'opening')).toMatchObject({ type: 'number', unit: '元' });
    expect(fields.find(({ key }) => key === 'income')).toMatchObject({
      type: 'table',
      maxEntries: 500,
      mayBeEmpty: true,
    });
  });
});

describe('what a site is likely to write', () => {
  const site = sites.find(({ profile }) => profile.id === 'shangjia');
  if (!site) throw new Error('no site shangjia');
  const forSome = new Set(
    site.catalogue.items
      .filter(({ audience }) => audience !== undefined && audience !== 'public')
      .map(({ id }) => id),
  );
  const reserved = {
    ...site,
    disclosures: site.disclosures.filter(({ content }) => forSome.has(content.item)),
  };

  test('comes out of all files on this computer, and in a release out of what the web tells', () => {
    expect(reserved.disclosures.length).toBeGreaterThan(0);
    expect(Object.keys(formSite(reserved).habits)).not.toEqual([]);
    expect(formSiteOnWeb(reserved, calendarDate('2026-11-25')).habits).toEqual({});
    // Nothing was published yet.
    expect(formSiteOnWeb(site, calendarDate('2024-01-01')).habits).toEqual({});
    expect(formSiteOnWeb(site, calendarDate('2026-11-25')).habits).toHaveProperty(
      collectionName('finance', 'accounts'),
    );
  });

  test('may be deleted in a folder of this computer, and not on a server', () => {
    const backend = { name: 'gitea', repo: 'town/board' } as const;
    const onServer = formConfig({
      site: formSite(site),
      forms: kindForms(),
      settings: { ...settings, backend },
    });
    const mayDelete = (config: { collections?: readonly unknown[] | undefined }): unknown[] => [
      ...new Set(
        (config.collections ?? []).flatMap((one) =>
          'folder' in (one as object) ? [(one as { delete?: unknown }).delete] : [],
        ),
      ),
    ];
    expect(mayDelete(configOf('shangjia'))).toEqual([true]);
    expect(mayDelete(onServer)).toEqual([false]);
  });
});

describe('the configuration', () => {
  test('has a list of forms for each kind that the catalogue allows there', () => {
    const village = collectionsOf('shangjia');
    expect(village.find(({ name }) => name === collectionName('finance', 'accounts'))).toMatchObject({
      label: '财务·财务收支公布表',
      folder: 'content/sites/pingshan/qiaotou/shangjia/finance',
      extension: 'yaml',
      format: 'gongkailan',
      path: "{{fields.publishedOn | date('YYYY')}}/{{slug}}",
      filter: { field: 'kind', value: 'accounts' },
    });
    expect(village.some(({ name }) => name === 'finance-homestead')).toBe(false);
    expect(collectionsOf('dongxing').some(({ name }) => name.endsWith('-contracted-land'))).toBe(false);
  });

  test('is one that Sveltia takes: its own schema says so', () => {
    const schema = JSON.parse(
      readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false, logger: false }).compile(schema);
    expect(validate(JSON.parse(JSON.stringify(configOf('shangjia')))), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  test('accounts come with the words of the last ones', () => {
    const accounts = collectionsOf('shangjia').find(({ name }) => name === 'finance-accounts');
    expect(
      (accounts?.fields ?? []).map(
        ({ name, widget, required }) => `${name} ${widget}${required === true ? ' *' : ''}`,
      ),
    ).toEqual([
      'kind hidden',
      'item select *',
      'title string *',
      'type select *',
      'number string',
      'period string *',
      'publishedOn datetime *',
      'issuer string *',
      'opening string *',
      'openingWhy string',
      'income list',
      'expense list',
      'incomeTotal string',
      'expenseTotal string',
      'closing string *',
      'holdings object',
      'yearToDate object',
      'remarks text',
      'contact object',
      'posting object',
      'approvals list',
      'photos list',
      'follows string',
      'asPublished list',
      'corrections list',
      'withdrawal object',
      'posted object',
      'purges list',
      'exemptions list',
    ]);
    const field = (key: string) => accounts?.fields?.find(({ name }) => name === key);
    expect(field('item')).toMatchObject({ default: 'fin-monthly-statement' });
    expect(field('issuer')).toMatchObject({ default: '尚家村股份经济合作社' });
    expect(field('income')).toMatchObject({
      hint: '没有就一行也不加',
      summary: '{{fields.category}}　{{fields.title}}　{{fields.amount}}元',
    });
    expect(field('approvals')?.default).toEqual([
      { role: '报账员', name: '陈建军', action: '提出' },
      { role: '民主理财小组', name: '赵振国', action: '审核' },
      { role: '村务监督委员会', name: '尚淑华', action: '审核' },
      { role: '理事长', name: '高永利', action: '审批' },
    ]);
  });
});
