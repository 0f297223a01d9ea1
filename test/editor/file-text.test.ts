/** Files read into forms and written back: nothing is lost, and nothing changes that nobody changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amendYaml } from '../../src/editor/amend-yaml.ts';
import { RECORD_FORMS, type RecordForm } from '../../src/editor/form-field.ts';
import { kindForms } from '../../src/editor/form-fields.ts';
import { readFile, writeFile } from '../../src/editor/file-text.ts';
import { endingOf, KINDS } from '../../src/model/kinds.ts';

const forms = new Map<string, ReturnType<typeof kindForms>[number]>(
  kindForms().map((form) => [form.kind, form]),
);

const ACCOUNTS = `# 街道换系统，晚了一天
kind: accounts
period: 2026 # 全年
opening: 4.15万元
closing: 100.50

income:
  - { category: 补助收入, title: 运转补助, amount: 12500 } # 二季度
  - { category: 其他收入, title: 利息, amount: 9.5 }
expense: []
`;

describe('a file that is changed in a form', () => {
  const values = () =>
    readFile(ACCOUNTS, 'yaml', forms) as { income: Record<string, string>[]; [key: string]: unknown };

  test('is held with its numbers as text, so that 万元 can be written', () => {
    expect(values()).toMatchObject({
      period: '2026',
      opening: '4.15万元',
      closing: '100.5',
      income: [{ amount: '12500' }, { amount: '9.5' }],
    });
  });

  test('is the same when nothing was changed', () => {
    expect(writeFile(values(), 'yaml', forms)).toBe(ACCOUNTS);
  });

  test('is read as well when a Windows program has saved it', () => {
    const notice = '---\nkind: notice\ntitle: 封山防火 # 镇里要求\n---\n\n不带火种进山。\n';
    for (const saved of [notice.replaceAll('\n', '\r\n'), `\uFEFF${notice}`]) {
      const read = readFile(saved, 'md', forms);
      expect(read).toMatchObject({ title: '封山防火', body: '不带火种进山。' });
      expect(writeFile(read, 'md', forms)).toBe(notice);
    }
  });

  test('keeps its comments, and its rows on one line', () => {
    const changed = values();
    changed['opening'] = '41500';
    changed.income[1] = { ...changed.income[1], amount: '0.3万元', note: '' };
    expect(writeFile(changed, 'yaml', forms)).toBe(
      ACCOUNTS.replace('opening: 4.15万元', 'opening: 41500').replace('amount: 9.5', 'amount: 0.3万元'),
    );
  });

  test('loses a row with what stood beside it, and no other', () => {
    const changed = values();
    changed.income.shift();
    changed.income.push({ category: '其他收入', title: '废品', amount: '88' });
    expect(writeFile(changed, 'yaml', forms)).toBe(
      ACCOUNTS.replace(/ {2}- .*# 二季度\n/, '').replace(
        'expense',
        '  - { category: 其他收入, title: 废品, amount: 88 }\nexpense',
      ),
    );
  });

  test('gets a new field where the schema has it', () => {
    const corrections = [
      { on: '2026-11-20', what: '利息写错', before: '', after: '', why: '看错行', by: '会计' },
    ];
    const text = writeFile({ ...values(), issuer: '合作社', corrections }, 'yaml', forms);
    expect(text).toContain(
      'period: 2026 # 全年\nissuer: 合作社\ncorrections:\n  - { on: 2026-11-20, what: 利息写错, why: 看错行, by: 会计 }\nopening',
    );
  });

  test('is written anew when it cannot be read', () => {
    expect(amendYaml('a: [', { a: 1 })).toBe('a: 1\n');
  });
});

describe('a new file', () => {
  test('has no line for what was left empty, and numbers as numbers', () => {
    const text = writeFile(
      {
        kind: 'accounts',
        title: ' 十月收支 ',
        number: '',
        opening: '100.50',
        income: [],
        expense: [{ category: '管理费用', title: '电费', amount: '12', on: '', note: null }],
        holdings: { bank: '', cash: '' },
        photos: [{ file: '/photos/a.webp', caption: '近景' }],
      },
      'yaml',
      forms,
    );
    expect(text).toBe(
      [
        'kind: accounts',
        'title: 十月收支',
        'photos:',
        '  - { file: a.webp, caption: 近景 }',
        'opening: 100.5',
        'income: []',
        'expense:',
        '  - { category: 管理费用, title: 电费, amount: 12 }',
        '',
      ].join('\n'),
    );
  });

  test('of a notice has its text below its fields', () => {
    expect(
      writeFile({ kind: 'notice', title: '停水', body: '周三停水。\n\n下午四点来水。' }, 'md', forms),
    ).toBe('---\nkind: notice\ntitle: 停水\n---\n\n周三停水。\n\n下午四点来水。\n');
  });
});

/** Where the files lie that are no disclosures, and which form each has. */
const RECORDS: readonly (readonly [RegExp, RecordForm])[] = [
  [/^sites\/.*\/site\.yaml$/, 'site'],
  [/^sites\/.*\/publicity\//, 'publicity'],
  [/^sites\/.*\/rectifications\//, 'rectification'],
  [/^publicity\//, 'shared-publicity'],
  [/^inspections\//, 'inspection'],
  [/^regions\//, 'level'],
  [/^services\//, 'service'],
  [/^signs\.yaml$/, 'signs'],
  [/^ledger\.yaml$/, 'ledger'],
];

/** The example of every kind, and what one village disclosed, by their paths. */
function disclosures(): string[] {
  const examples = KINDS.map((kind) => `src/model/kinds/${kind}/example.${endingOf(kind)}`);
  const sites = readdirSync(VILLAGE, { recursive: true, encoding: 'utf8' });
  return [...examples, ...sites.filter((path) => DISCLOSURE.test(path)).map((path) => join(VILLAGE, path))];
}

const VILLAGE = 'content/sites/pingshan/qiaotou/shangjia';
const DISCLOSURE = /(?:^|\/)(?:party|affairs|finance|other)\/\d{4}\/.*\.(?:yaml|md)$/;

test('of every example and disclosure only the line of the field is another that was changed', () => {
  const changed = disclosures().filter((path) => {
    const text = readFileSync(path, 'utf8');
    const ending = path.endsWith('.md') ? 'md' : 'yaml';
    const values = readFile(text, ending, forms);
    const title = String(values['title']);
    const written = writeFile({ ...values, title: `${title}（更正）` }, ending, forms);
    return written !== text.replace(/^title: .*$/m, (line) => line.replace(title, `${title}（更正）`));
  });
  expect(changed).toEqual([]);
});

test('every file of the sample city that has a form is the same after it was opened and saved', () => {
  const changed: string[] = [];
  const seen = new Set<string>();
  for (const path of readdirSync('content', { recursive: true, encoding: 'utf8' })) {
    const ending = /\.(yaml|md)$/.exec(path)?.[1] as 'yaml' | 'md' | undefined;
    const record = RECORDS.find(([place]) => place.test(path))?.[1];
    if (!ending || (!record && !DISCLOSURE.test(path))) continue;
    const text = readFileSync(join('content', path), 'utf8');
    if (writeFile(readFile(text, ending, forms, record), ending, forms, record) !== text) changed.push(path);
    seen.add(record ?? 'disclosure');
  }
  expect(changed).toEqual([]);
  expect([...seen].sort()).toEqual([...RECORD_FORMS, 'disclosure'].sort());
});
