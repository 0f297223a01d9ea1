/** The form editor as a clerk uses it: five kinds are filled in and five are changed, in a real browser. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { adminFiles } from '../../scripts/admin/admin-files.ts';
import { formSite } from '../../scripts/admin/form-site.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { formOf } from '../../src/editor/form-fields.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/place/site.ts';
import {
  changeText,
  fieldAt,
  fillIn,
  goTo,
  openForms,
  press,
  save,
  serveAdmin,
  textFiles,
  type FormPage,
} from '../support/form-editor.ts';

const AS_OF = calendarDate('2026-11-25');
const SITE = 'content/sites/pingshan/qiaotou/shangjia';

/** Published files that are taken away and filled in again, and the names that the editor gives them. */
const AGAIN = {
  'finance/2026/2026-04-14-q1-accounts.yaml': 'finance/2026/2026-04-14-fin-monthly-statement.yaml',
  'other/2026/2026-11-19-snow-duty.md': 'other/2026/2026-11-19-emergency.md',
  'affairs/2026/2026-11-02-resolution-2026-3.yaml': 'affairs/2026/2026-11-02-meeting-resolution.yaml',
  'affairs/2025/2025-11-04-supervision-members.yaml': 'affairs/2025/2025-11-04-supervision-committee.yaml',
};

const SUBSIDY = {
  kind: 'subsidy-list',
  item: 'subsidy-fertility',
  title: '尚家村2026年秸秆还田补贴分户面积及金额公示',
  type: '公示',
  period: '2026',
  publishedOn: '2026-11-20',
  issuer: '桥头街道尚家村村民委员会',
  posting: { from: '2026-11-20', until: '2026-11-29', to: '尚家村村务监督委员会', phone: '024-4555 0722' },
  approvals: [
    { role: '报账员', name: '陈建军', action: '提出', on: '2026-11-18' },
    { role: '村务监督委员会主任', name: '尚淑华', action: '审核', on: '2026-11-19' },
  ],
  subsidy: '秸秆还田补贴',
  unit: '亩',
  standard: 30,
  rows: [
    { group: '一组', name: '刘金凤', quantity: 2.34, amount: 70.2 },
    { group: '二组', name: '陈凤山', quantity: 3.24, amount: 97.2, note: '邻村代耕' },
  ],
  totals: { rows: 2, quantity: 5.58, amount: 167.4 },
};

let site: Site;
let browser: Browser;
let server: Server;
let forms: FormPage;
let before: Map<string, string>;
let after: Map<string, string>;

beforeAll(async () => {
  const { sites } = await loadContent('content', { asOf: AS_OF, siteIds: ['shangjia'] });
  site = sites[0] as Site;
  const files = await adminFiles({ sites: [{ id: 'shangjia', name: '尚家村' }], contentRoot: 'content' });
  const served = await serveAdmin(
    new Map([...files, ['shangjia/forms.json', JSON.stringify(formSite(site))]]),
  );
  server = served.server;
  before = textFiles('.', SITE);
  browser = await launchBrowser();
  const left = [...before].filter(([path]) => !Object.hasOwn(AGAIN, path.slice(SITE.length + 1)));
  forms = await openForms(browser, { url: served.url, site: 'shangjia', files: new Map(left) });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Values as they stand in a file. */
function valuesIn(path: string, text: string): Record<string, unknown> {
  if (!path.endsWith('.md')) return parse(text) as Record<string, unknown>;
  const [, head = '', body = ''] = text.split(/^---\n/m);
  return { ...(parse(head) as object), body: body.trim() };
}

async function fillInNew(section: string, values: Record<string, unknown>): Promise<void> {
  const kind = values['kind'] as Kind;
  const item = site.catalogue.items.find(({ id }) => id === values['item'])?.title;
  await goTo(forms, `#/collections/${section}-${kind}/new`);
  await fillIn(forms.page, formOf(kind).fields, { ...values, item });
  await save(forms);
}

/** Opens a file, unfolds what is to be changed, and fills in other texts by their place. */
async function change(file: string, texts: Record<string, string>): Promise<void> {
  const kind = valuesIn(file, before.get(`${SITE}/${file}`) ?? '')['kind'] as Kind;
  const [section = '', ...name] = file.replace(/\.\w+$/, '').split('/');
  await goTo(forms, `#/collections/${section}-${kind}/entries/${name.join('/')}`);
  for (const [path, text] of Object.entries(texts)) {
    const [list = ''] = path.split('.');
    const field = fieldAt(forms.page, path);
    if ((await field.count()) === 0)
      await press(fieldAt(forms.page, list).getByRole('button', { name: '全部展开' }).first());
    await changeText(forms, field.locator('input,textarea,[role=textbox]').first(), text);
  }
  await save(forms);
}

describe('the form editor', () => {
  test('fills in five kinds, each to the right file', async () => {
    for (const path of Object.keys(AGAIN)) {
      const { photos: _photos, ...values } = valuesIn(path, before.get(`${SITE}/${path}`) ?? '');
      await fillInNew(path.split('/')[0] ?? '', values);
    }
    await fillInNew('finance', SUBSIDY);

    const written = await forms.read();
    const added = [...written.keys()]
      .filter((path) => !before.has(path))
      .map((path) => path.slice(SITE.length + 1));
    const subsidy = 'finance/2026/2026-11-20-subsidy-fertility.yaml';
    expect(added.sort()).toEqual([...Object.values(AGAIN), subsidy].sort());
    for (const [old, path] of Object.entries(AGAIN)) {
      const { photos: _photos, ...values } = valuesIn(old, before.get(`${SITE}/${old}`) ?? '');
      expect(valuesIn(path, written.get(`${SITE}/${path}`) ?? ''), path).toEqual(values);
    }
    expect(valuesIn(subsidy, written.get(`${SITE}/${subsidy}`) ?? '')).toEqual(SUBSIDY);
  });

  test('changes five kinds, and of each file only the line that was changed', async () => {
    const changes: [string, string, Record<string, string>, [string, string]][] = [
      [
        'finance/2026/2026-02-11-income-expense-jan.yaml',
        'a comment above, rows on one line each',
        { 'expense.8.note': '铲车9小时' },
        ['note: 铲车8小时', 'note: 铲车9小时'],
      ],
      [
        'other/2026/2026-08-27-waste-sorting.md',
        'fields above a text',
        { title: '尚家村垃圾分类怎么分（第二版）' },
        [
          /^title: .*$/m.exec(before.get(`${SITE}/other/2026/2026-08-27-waste-sorting.md`) ?? '')?.[0] ?? '',
          'title: 尚家村垃圾分类怎么分（第二版）',
        ],
      ],
      [
        'affairs/2026/2026-02-09-resolution-2026-1.yaml',
        'groups inside rows',
        { 'motions.1.progress': '4月底签完76份' },
        ['progress: 3月底签完74份', 'progress: 4月底签完76份'],
      ],
      [
        'finance/2026/2026-05-18-fertility-subsidy.yaml',
        'a comment between the fields, 88 rows',
        { basis: '平山区2026年耕地地力保护补贴实施方案' },
        ['补贴发放方案', '补贴实施方案'],
      ],
      [
        'finance/2026/2026-10-16-contracts-2026-q3.yaml',
        'a group on one line inside a row',
        { 'rows.0.subject': '1号厂房（东）' },
        ['subject: 1号厂房', 'subject: 1号厂房（东）'],
      ],
    ];
    for (const [file, , texts] of changes) await change(file, texts);

    after = await forms.read();
    for (const [file, what, , [from, to]] of changes) {
      const old = before.get(`${SITE}/${file}`) ?? '';
      expect(old, file).toContain(from);
      expect(after.get(`${SITE}/${file}`), `${file}: ${what}`).toBe(old.replace(from, to));
    }
  });

  test('writes what passes check', async () => {
    const root = mkdtempSync(join(tmpdir(), 'gongkailan-forms-'));
    try {
      cpSync('content', root, { recursive: true, filter: (path) => !path.startsWith('content/sites/') });
      cpSync(`${SITE}/photos`, join(root, SITE.slice('content/'.length), 'photos'), { recursive: true });
      for (const [path, text] of after) {
        const file = join(root, path.slice('content/'.length));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      const { problems } = await loadContent(root, { asOf: AS_OF, siteIds: ['shangjia'] });
      expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test('speaks Chinese whatever the browser speaks, and asks nobody but its own server', async () => {
    await expect.poll(() => forms.page.getByText('正在浏览').count()).toBeGreaterThan(0);
    expect(forms.foreign).toEqual([]);
  });
});
