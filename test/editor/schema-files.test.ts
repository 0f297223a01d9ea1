/** The schemas for editors: they take whatever the loader takes, and see what clerks get wrong. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../scripts/project-folders.ts';
import { disclosureShape } from '../../src/model/disclosure/disclosure-fields.ts';
import { KIND_SCHEMAS, KINDS, type Kind } from '../../src/model/kinds.ts';
import {
  ajvOf,
  contentYaml,
  marksIn,
  readEditorSchemas,
  schemasFor,
  valueIn,
  valueOf,
} from '../support/editor-schemas.ts';

const YAML_KINDS = KINDS.filter((kind) => kind !== 'notice');

let ajv: ReturnType<typeof ajvOf> | undefined;
let schemas: ReturnType<typeof readEditorSchemas>;

beforeAll(() => {
  schemas = readEditorSchemas();
});

function judgeOf(name: string) {
  const found = schemas.find((one) => one.name === name);
  if (!found) throw new Error(`no schema ${name}`);
  return found.judge;
}

/** What the schema says of files of one kind, and no more than whether it takes them. */
function judgeOfKind(kind: Kind) {
  ajv ??= ajvOf('disclosure');
  return ajv.compile({ $ref: `disclosure#/definitions/${kind}` });
}

/** The example of a kind as a clerk sees it, and with all that stands in its remarks. */
function examplesOf(kind: Kind): string[] {
  const text = readFileSync(join(PROJECT_ROOT, `src/model/kinds/${kind}/example.yaml`), 'utf8');
  return [text, text.replace(/^# (?=( +)?(- )?[a-zA-Z]+:( |$))/gm, '')];
}

describe('what is right', () => {
  test('every file of the sample city has one schema, which takes it', () => {
    const files = contentYaml();
    expect(files.length).toBeGreaterThan(400);
    const offences = files.flatMap((file) => {
      const bound = schemasFor(file, schemas);
      if (bound.length !== 1) return [`${file} has ${bound.length} schemas`];
      return bound.flatMap(({ judge }) => marksIn(judge, valueIn(file)).map((mark) => `${file} ${mark}`));
    });
    expect(offences).toEqual([]);
  });

  test('a schema without a file of the sample city is for what the sample has none of, and takes that', () => {
    const files = contentYaml();
    const bound = new Set(files.flatMap((file) => schemasFor(file, schemas).map(({ name }) => name)));
    expect(schemas.filter(({ name }) => !bound.has(name)).map(({ name }) => name)).toEqual([
      'editor',
      'import',
    ]);
    const editor =
      'server: gitlab\nrepository: benxi/xiaoshi/gongkai\naddress: https://git.example.cn:8443\n';
    expect(marksIn(judgeOf('editor'), valueOf(editor))).toEqual([]);
    expect(marksIn(judgeOf('editor'), valueOf(editor.replace('https://', '')))).toHaveLength(1);
    const memory = 'columns:\n  - { kind: accounts, heading: 发放数, field: amount }\n';
    expect(marksIn(judgeOf('import'), valueOf(memory))).toEqual([]);
  });

  test.each(YAML_KINDS)('the example of %s', (kind) => {
    expect(existsSync(join(PROJECT_ROOT, `src/model/kinds/${kind}/example.yaml`))).toBe(true);
    for (const text of examplesOf(kind)) expect(marksIn(judgeOf('disclosure'), valueOf(text))).toEqual([]);
  });

  test('a new file is YAML with all that the kind must have, and red only where nothing is written yet', () => {
    const judge = judgeOf('disclosure');
    const snippets = newFiles();
    expect(snippets).toHaveLength(YAML_KINDS.length);
    for (const text of snippets) {
      const value = valueOf(text) as { kind: Kind };
      const marks = marksIn(judge, value).map((mark) => mark.replace(/^\S+ /, ''));
      expect(
        marks.filter((mark) => /^(少了|没有这个名字)/.test(mark)),
        value.kind,
      ).toEqual([]);
      expect(marks.length, value.kind).toBeGreaterThan(5);
    }
  });

  test('whatever the loader takes, the schema takes: every value of every example, changed', () => {
    let taken = 0;
    const offences = YAML_KINDS.flatMap((kind) => {
      const judge = judgeOfKind(kind);
      return changesOf(valueOf(examplesOf(kind)[1] ?? ''))
        .filter(({ path }) => kind === 'accounts' || !isShared(path))
        .flatMap(({ path, value, changed }) => {
          // Which items there are is for the catalogue to say.
          if (path === 'item' || !KIND_SCHEMAS[kind].safeParse(changed).success) return [];
          taken += 1;
          return judge(changed) ? [] : [`${kind} ${path} = ${JSON.stringify(value)}`];
        });
    });
    expect(offences).toEqual([]);
    expect(taken).toBeGreaterThan(1000);
  });
});

/** The whole files that an editor offers, before a clerk fills them in. */
function newFiles(): string[] {
  const { allOf } = JSON.parse(
    readFileSync(join(PROJECT_ROOT, '.vscode/schemas/disclosure.json'), 'utf8'),
  ) as { allOf: { else?: { defaultSnippets: { bodyText: string }[] } }[] };
  return allOf
    .flatMap((part) => part.else?.defaultSnippets ?? [])
    .map(({ bodyText }) => bodyText.replace(/\$\{\d+[:|][^}]*\}|\$\d+/g, ''));
}

/** Every kind has these; one shows how they are taken. */
function isShared(path: string): boolean {
  return Object.hasOwn(disclosureShape, path.split('.')[0] ?? '') && path !== 'period';
}

const OTHER_VALUES = [
  ...['字', '2026-09', '2026-Q3', '2026-10-09', '50 万元', '024-4555 0102'],
  ...[3, 12.5, 2026, [], undefined],
];

/** Every way to put another value in the place of one. */
function changesOf(whole: unknown): { path: string; value: unknown; changed: unknown }[] {
  const rebuild = (
    node: unknown,
    path: string,
    put: (changed: unknown) => unknown,
  ): { path: string; value: unknown; changed: unknown }[] => [
    ...(path === '' ? [] : OTHER_VALUES.map((value) => ({ path, value, changed: put(value) }))),
    ...(typeof node === 'object' && node !== null
      ? Object.entries(node)
          // The rows of a list are alike.
          .filter(([key]) => !Array.isArray(node) || key === '0')
          .flatMap(([key, below]) =>
            rebuild(below, path === '' ? key : `${path}.${key}`, (value) =>
              put(
                Array.isArray(node)
                  ? node.map((entry: unknown, index) => (String(index) === key ? value : entry))
                  : without({ ...node, [key]: value }, key),
              ),
            ),
          )
      : []),
  ];
  return rebuild(whole, '', (value) => value);
}

function without(group: Record<string, unknown>, key: string): Record<string, unknown> {
  return group[key] === undefined
    ? Object.fromEntries(Object.entries(group).filter(([name]) => name !== key))
    : group;
}

describe('what is wrong is marked in Chinese', () => {
  const accounts = (change: (text: string) => string): string[] =>
    marksIn(judgeOf('disclosure'), valueOf(change(examplesOf('accounts')[0] ?? '')));

  test.each([
    ['no kind', /^kind: accounts$/m, '', '少了「格式」，不知道这份文件是什么。请在第一行写 kind: …'],
    [
      'a kind that is not',
      'kind: accounts',
      'kind: acounts',
      '/kind 没有这种「格式」。按 Ctrl+空格，从列出来的里面挑',
    ],
    [
      'an item of another kind',
      'fin-monthly-statement',
      'temporary-relief',
      '/item 「公开事项」只能写：fin-monthly-statement',
    ],
    [
      'a date with dots',
      'publishedOn: 2026-06-09',
      'publishedOn: 2026.6.9',
      '/publishedOn 「公布日期」写成 2026-10-09',
    ],
    [
      'a 13th month',
      'period: 2026-05',
      'period: 2026-13',
      '/period 「所属期间」写得不对。月写 2026-09，季度写 2026-Q3',
    ],
    ['a word that is not', 'type: 公布', 'type: 公开', '/type 「文种」只能写：公示、公布、公告、通知'],
    [
      'an amount with a unit',
      'opening: 86420.15',
      'opening: 86420.15元',
      '/opening 「期初结存」写数字，单位：元。不加逗号，不写“元”；也可以写 4.15万元',
    ],
    [
      'an amount with a comma',
      'opening: 86420.15',
      'opening: "86,420.15"',
      '/opening 「期初结存」写数字，单位：元。不加逗号，不写“元”；也可以写 4.15万元',
    ],
    [
      'an empty field',
      'issuer: 示例村股份经济合作社',
      'issuer:',
      '/issuer 「落款单位」写文字，最多 60 个字；只有数字的，两头加上英文引号',
    ],
    ['a missing field', /^closing: .*$/m, '', '少了「期末结存」，请加一行 closing: …（期初＋收入－支出）'],
    [
      'a missing field of a row',
      '    title: 存款利息\n',
      '',
      '/income/2 少了「项目」，请加一行 title: …（做什么用的，写具体）',
    ],
    [
      'a name that is not',
      'voucher: 收据031号',
      'vocher: 收据031号',
      '/income/0 没有这个名字，请看看拼写，或者删掉这一行。这里可以写：category 科目、title 项目、amount 金额、on 日期、voucher 票据、note 说明',
    ],
    [
      'no list',
      /^expense:\n(?: .*\n)+/m,
      'expense: 没有\n',
      '/expense 「支出」是一条一条的，每条另起一行，前面写“- ”；一条也没有就写 []',
    ],
    [
      'no group',
      /^holdings:\n(?: .*\n)+/m,
      'holdings: 银行\n',
      '/holdings 「存在哪」下面要另起几行，往里缩两格，写清每一项',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(accounts((text) => text.replace(from, to))).toEqual([expected]);
  });

  test.each([
    [
      'site',
      'content/sites/benxi-county/xiaoshi/xiejiawaizi/site.yaml',
      'type: village',
      'type: 村',
      '/type 「类型」只能写：village、community',
    ],
    [
      'city',
      'content/city.yaml',
      /hotline: .*/,
      'hotline: 热线',
      '/hotline 「热线」写得不对。群众不满意时打的电话，如 12345',
    ],
    [
      'catalogue',
      'content/catalogue.yaml',
      'frequency: monthly',
      'frequency: 每月',
      '「公开频率」只能写：weekly、monthly、quarterly、semiannual、annual、event、permanent',
    ],
    [
      'board',
      'content/boards/village-4800x1500.yaml',
      /widthMm: \d+/,
      'widthMm: 4.8米',
      '/widthMm 「总宽」写数字，不写单位，0 到 20000',
    ],
    [
      'ledger',
      'content/ledger.yaml',
      /unposted: .*/,
      'unposted: 10%',
      '/versions/0/unposted 「没有张贴照片」写整数，不写单位',
    ],
  ])('%s', (name, file, from, to, expected) => {
    const text = readFileSync(join(PROJECT_ROOT, file), 'utf8');
    const marks = marksIn(judgeOf(name), valueOf(text.replace(from, to)));
    expect(marks).toHaveLength(1);
    expect(marks[0]).toContain(expected);
  });
});
