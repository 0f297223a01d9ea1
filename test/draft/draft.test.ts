/** The file that is made of what a clerk was asked. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftPath, draftText, type Draft } from '../../src/draft/draft.ts';
import { writtenValues } from '../../src/draft/written-values.ts';
import { parseMarkdown, parseYaml } from '../../src/loader/read/parse-source.ts';
import { validateDisclosure } from '../../src/loader/validate.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { KIND_SCHEMAS, KINDS, type Kind } from '../../src/model/kinds.ts';
import { exampleOf } from '../support/kind-examples.ts';

const NOTICE: Draft = {
  kind: 'notice',
  section: 'affairs',
  publishedOn: calendarDate('2026-11-10'),
  slug: 'water-stop',
  values: {
    issuer: '水南村村民委员会',
    title: '停水通知',
    item: 'notices',
    publishedOn: '2026-11-10',
    type: '通知',
  },
  body: '明天上午停水。',
};

test('a notice is front matter and text, with its keys in the order of the schema', () => {
  expect(draftText(NOTICE)).toBe(
    '---\nkind: notice\nitem: notices\ntitle: 停水通知\ntype: 通知\npublishedOn: 2026-11-10\nissuer: 水南村村民委员会\n---\n\n明天上午停水。\n',
  );
});

test('it lies in the folder of its section and year', () => {
  expect(draftPath(NOTICE)).toBe('affairs/2026/2026-11-10-water-stop.md');
  expect(draftPath({ ...NOTICE, kind: 'accounts', section: 'finance' })).toBe(
    'finance/2026/2026-11-10-water-stop.yaml',
  );
});

const draftOf = (kind: Kind, values: Draft['values'], isForm = false): Draft => ({
  ...NOTICE,
  kind,
  values,
  body: undefined as never,
  isForm,
});

describe.each(KINDS)('the example of %s', (kind) => {
  const content = exampleOf(kind);
  const values = writtenValues(KIND_SCHEMAS[kind], content, content.written);
  const read = kind === 'notice' ? parseMarkdown : parseYaml;

  test('is written so that it reads as what it was', () => {
    const source = read('x', draftText(draftOf(kind, values)), new Map()).value;
    expect(source?.value).toEqual(values);
    expect(source && validateDisclosure(source).value).toEqual(content);
  });

  test('says the same with everything in it that a clerk could add', () => {
    expect(read('x', draftText(draftOf(kind, values, true)), new Map()).value?.value).toEqual(values);
  });

  test('can be read as YAML before anything is filled in, and with every remark taken into use', () => {
    const { item, title, type, publishedOn, issuer } = values;
    const text = draftText(draftOf(kind, { item, title, type, publishedOn, issuer }, true));
    const yaml = kind === 'notice' ? (text.split('---\n')[1] ?? '') : text;
    const inUse = yaml.replace(/^( *(?:- )?)# (?=( *)(- )?[a-zA-Z]+: )/gm, '$1');
    expect(Object.keys(parse(yaml) as object)).toContain('title');
    expect(Object.keys(parse(inUse) as object).length).toBeGreaterThan(
      Object.keys(parse(yaml) as object).length,
    );
  });
});
