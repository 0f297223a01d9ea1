/** The form editor as a clerk of a village uses it, in a real browser: with habits, rows from Excel, and photos. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { adminFiles } from '../../scripts/admin/admin-files.ts';
import { formSite } from '../../scripts/admin/form-site.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { formOf } from '../../src/editor/form-fields.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import type { Kind } from '../../src/model/kinds.ts';
import type { Site } from '../../src/model/place/site.ts';
import { fillIn, press } from '../support/fill-form.ts';
import {
  changeText,
  fieldAt,
  goTo,
  openForms,
  save,
  serveAdmin,
  textFiles,
  type FormPage,
} from '../support/form-editor.ts';

const AS_OF = calendarDate('2026-11-25');
const SITE = 'content/sites/pingshan/qiaotou/shangjia';
const PHOTO = `${SITE}/photos/factory-row.jpg`;

/** A published file that is taken away and filled in again, and the name that the editor gives it. */
const AGAIN = 'finance/2026/2026-04-14-q1-accounts.yaml';
const MADE = 'finance/2026/2026-04-14-fin-monthly-statement.yaml';

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
  const left = [...before].filter(([path]) => path !== `${SITE}/${AGAIN}`);
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
  const item = titleOf(String(values['item']));
  await goTo(forms, `#/collections/${section}-${kind}/new`);
  await fillIn(forms.page, formOf(kind).fields, { ...values, item });
  await save(forms);
}

function titleOf(item: string): string | undefined {
  return site.catalogue.items.find(({ id }) => id === item)?.title;
}

/** As Excel puts cells on the clipboard. */
function sheetOf(rows: typeof SUBSIDY.rows): string {
  const lines = rows.map(({ group, name, quantity, amount, note = '' }, index) =>
    [index + 1, group, name, quantity, amount, note].join('\t'),
  );
  return ['序号\t小组\t姓名\t数量\t金额（元）\t备注', ...lines, '\t合计\t\t5.58\t167.4\t'].join('\r\n');
}

function pasteText(input: Element, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** A file under another name, in a folder of its own. */
function copyOf(path: string, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-photo-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(path, join(folder, name));
  return join(folder, name);
}

/** Drags a file of this computer onto a place, as from a folder's window. */
async function dropFile(place: Locator, path: string): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const { x = 0, y = 0, width = 0, height = 0 } = (await place.boundingBox()) ?? {};
  const session = await place.page().context().newCDPSession(place.page());
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + width / 2, y: y + height / 2, data });
}

describe('the form editor', () => {
  test('fills in a file again, where those who signed stand already', async () => {
    const { photos: _photos, ...values } = valuesIn(AGAIN, before.get(`${SITE}/${AGAIN}`) ?? '');
    await fillInNew('finance', values);
    expect(valuesIn(MADE, (await forms.read()).get(`${SITE}/${MADE}`) ?? '')).toEqual(values);
  });

  test('takes rows from Excel by the names of their columns, and a photo that is dragged in', async () => {
    const { rows, ...rest } = SUBSIDY;
    const { page } = forms;
    await goTo(forms, '#/collections/finance-subsidy-list/new');
    await fillIn(page, formOf('subsidy-list').fields, { ...rest, item: titleOf(SUBSIDY.item) });
    await press(fieldAt(page, 'rows').getByRole('button', { name: /添加/ }).last());
    await fieldAt(page, 'rows.0.group').locator('input').first().waitFor();
    await fieldAt(page, 'rows.0.group').locator('input').first().evaluate(pasteText, sheetOf(rows));
    await expect
      .poll(() => page.locator('.told').last().innerText(), { timeout: 20_000 })
      .toContain('粘贴了 2 行');
    expect(await page.locator('.told').last().innerText()).not.toContain('没有填进去');
    await press(fieldAt(page, 'photos').getByRole('button', { name: /添加/ }).last());
    await fieldAt(page, 'photos.0.file').waitFor();
    const photo = fieldAt(page, 'photos.0.file');
    const dragged = copyOf(PHOTO, 'handing-out.jpg');
    // As long as the form still grows, a file falls beside the place it was held over.
    await expect
      .poll(
        async () => {
          if (!(await photo.getByText('handing-out').isVisible()))
            await dropFile(photo.locator('.drop-target'), dragged);
          return photo.getByText('handing-out').isVisible();
        },
        { timeout: 30_000, interval: 1000 },
      )
      .toBe(true);
    await fieldAt(page, 'photos.0.caption').locator('input,textarea').first().fill('发补贴');
    await save(forms);

    after = await forms.read();
    const file = `${SITE}/finance/2026/2026-11-20-subsidy-fertility.yaml`;
    expect(valuesIn(file, after.get(file) ?? '')).toEqual({
      ...SUBSIDY,
      photos: [{ file: 'handing-out.webp', caption: '发补贴' }],
    });
    expect([...after.keys()]).toContain(`${SITE}/photos/handing-out.webp`);
  });

  test('changes site.yaml, and of it only the line that was changed', async () => {
    const old = before.get(`${SITE}/site.yaml`) ?? '';
    await goTo(forms, '#/collections/place/entries/site', 'officeHours');
    const input = fieldAt(forms.page, 'officeHours').locator('input,textarea').first();
    await changeText(forms, input, '每天 9:00至16:00');
    await save(forms);
    after = await forms.read();
    expect(after.get(`${SITE}/site.yaml`)).toBe(
      old.replace(/^officeHours: .*$/m, 'officeHours: 每天 9:00至16:00'),
    );
  });

  test('writes what passes check', async () => {
    const root = mkdtempSync(join(tmpdir(), 'gongkailan-forms-'));
    try {
      cpSync('content', root, {
        recursive: true,
        filter: (path) => !/^content\/(?:sites|inspections)\//.test(path),
      });
      cpSync(`${SITE}/photos`, join(root, SITE.slice('content/'.length), 'photos'), { recursive: true });
      for (const [path, text] of after) {
        const file = join(root, path.slice('content/'.length));
        mkdirSync(dirname(file), { recursive: true });
        // The photo is no text; any other will do.
        writeFileSync(file, path.endsWith('.webp') ? await sharp(PHOTO).webp().toBuffer() : text);
      }
      const { problems } = await loadContent(root, { asOf: AS_OF, siteIds: ['shangjia'] });
      expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  test('speaks Chinese whatever the browser speaks, and asks nobody but its own server', async () => {
    await forms.page.getByRole('button', { name: '保存', exact: true }).waitFor();
    expect(forms.foreign).toEqual([]);
  });
});
