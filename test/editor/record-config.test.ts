/** The forms of what is no disclosure: a site itself, its publicity, and what levels above and the city say. */
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindForms } from '../../src/editor/form-fields.ts';
import type { FormSettings } from '../../src/editor/form-site.ts';
import { publicityTexts, siteFile } from '../../src/editor/record-config.ts';
import { regionConfig } from '../../src/editor/region-config.ts';

const settings: FormSettings = { sveltia: '0.0.0', folder: 'gongkailan', contentFolder: 'content' };
const all = { forms: kindForms(), settings };
const SITE = 'content/sites/a/b/shicun';

interface Shown {
  readonly name: string;
  readonly hint?: string;
  readonly options?: readonly unknown[];
}

test('a site has one for site.yaml, which says what it cannot hold', () => {
  const { files } = siteFile(SITE, all) as unknown as { files: { file: string; fields: Shown[] }[] };
  const [{ file, fields }] = files as [{ file: string; fields: Shown[] }];
  const field = (key: string) => fields.find(({ name }) => name === key);
  expect(file).toBe(`${SITE}/site.yaml`);
  expect(field('changes')).toBeUndefined();
  expect(field('since')?.hint).toBe(
    '从哪天起在本网公开，之前的不算逾期。公布以后再改的，还要请管理员在文件里写一段“改动”，这里写不了',
  );
  expect(field('type')?.options).toEqual([
    { label: '村', value: 'village' },
    { label: '社区', value: 'community' },
  ]);
});

test('a site has one for its publicity, whose files are named by the day and the topic', () => {
  expect(publicityTexts(SITE, all)).toMatchObject({
    folder: `${SITE}/publicity`,
    extension: 'md',
    format: 'frontmatter',
    slug: { template: '{{fields.publishedOn}}-{{fields.topic}}' },
  });
});

const region = (name: string) => regionConfig({ region: name, sites: [], ...all });

test('a level has inspections, its own file and publicity for its sites; the city what holds everywhere besides', () => {
  const names = (name: string) => (region(name).collections ?? []).map((one) => 'name' in one && one.name);
  expect(names('benxi-county.xiaoshi')).toEqual(['inspections', 'level', 'publicity']);
  expect(names('city')).toEqual(['inspections', 'level', 'publicity', 'services']);
});

test('what a township writes for all of its sites begins as its own', () => {
  const shared = region('benxi-county.xiaoshi').collections?.at(-1) as unknown as {
    fields: { name: string; default?: unknown }[];
  };
  expect(shared.fields.find(({ name }) => name === 'regions')?.default).toEqual([
    { county: 'benxi-county', township: 'xiaoshi' },
  ]);
});

test('Sveltia takes them: its own schema says so', () => {
  const path = 'node_modules/@sveltia/cms/schema/sveltia-cms.json';
  const validate = new Ajv({ strict: false, logger: false }).compile(
    JSON.parse(readFileSync(path, 'utf8')) as object,
  );
  for (const name of ['city', 'benxi-county'])
    expect(validate(JSON.parse(JSON.stringify(region(name)))), JSON.stringify(validate.errors)).toBe(true);
});
