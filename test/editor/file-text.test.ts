/** Files read into forms and written back: nothing is lost, and nothing changes that nobody changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { amendYaml } from '../../src/editor/amend-yaml.ts';
import { kindForms } from '../../src/editor/form-fields.ts';
import { readFile, writeFile } from '../../src/editor/file-text.ts';

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

test('every disclosure of the sample city is the same after it was opened and saved', () => {
  const changed: string[] = [];
  for (const path of readdirSync('content/sites', { recursive: true, encoding: 'utf8' })) {
    const ending = /\/(?:party|affairs|finance|other)\/\d{4}\/.*\.(yaml|md)$/.exec(path)?.[1] as
      'yaml' | 'md' | undefined;
    if (!ending) continue;
    const text = readFileSync(join('content/sites', path), 'utf8');
    if (writeFile(readFile(text, ending, forms), ending, forms) !== text) changed.push(path);
  }
  expect(changed).toEqual([]);
});
