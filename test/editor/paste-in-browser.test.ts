/** Rows from Excel in the form editor, in a real browser: into a list of choices, and once more over rows that stand. */
import type { Server } from 'node:http';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adminFiles } from '../../scripts/admin/admin-files.ts';
import { formSite } from '../../scripts/admin/form-site.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import type { Site } from '../../src/model/place/site.ts';
import { press } from '../support/fill-form.ts';
import { fieldAt, goTo, openForms, serveAdmin, textFiles, type FormPage } from '../support/form-editor.ts';

const SITE = 'content/sites/pingshan/qiaotou/shangjia';

let browser: Browser;
let server: Server;
let forms: FormPage;

beforeAll(async () => {
  const { sites } = await loadContent('content', {
    asOf: calendarDate('2026-11-25'),
    siteIds: ['shangjia'],
  });
  const files = await adminFiles({ sites: [{ id: 'shangjia', name: '尚家村' }], contentRoot: 'content' });
  const served = await serveAdmin(
    new Map([...files, ['shangjia/forms.json', JSON.stringify(formSite(sites[0] as Site))]]),
  );
  server = served.server;
  browser = await launchBrowser();
  forms = await openForms(browser, { url: served.url, site: 'shangjia', files: textFiles('.', SITE) });
  // As a clerk's window: what is not seen is not drawn.
  await forms.page.setViewportSize({ width: 1366, height: 700 });
});

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Pastes into whatever has the focus, as Ctrl+V does. */
async function paste(text: string): Promise<void> {
  await forms.page.evaluate((written) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', written);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

const said = (): Promise<string> => forms.page.locator('.pasted').innerText();
const rowsOf = (table: string): Locator =>
  fieldAt(forms.page, table).locator('[id$="-item-list"] button[aria-label="移除"]');

const HEAD = '科目\t摘要\t金额\t日期\t凭证号';
const ROWS = [
  '经营收入\t厂房租金\t6,000.00\t2026/11/3\t0012',
  '补助收入\t运转补助\t12,500.00\t2026/11/9\t0013',
  '其他收入\t利息\t86.42\t2026/11/21\t0014',
];

const rowPlace = (row: number): Locator =>
  fieldAt(forms.page, 'income').locator('[id$="-item-list"] > div').nth(row);

/** The button of a row that is folded. */
const FOLDED = 'button[aria-controls$="-body"][aria-expanded=false]';

/** What stands in a row, unfolded first. */
async function valuesOf(row: number): Promise<string[]> {
  const { page } = forms;
  const place = rowPlace(row);
  await place.scrollIntoViewIfNeeded();
  const fold = place.locator(FOLDED);
  if ((await fold.count()) > 0) await press(fold.first());
  const read = ['title', 'amount', 'on', 'voucher'].map(async (key) => {
    const field = fieldAt(page, `income.${row}.${key}`);
    await field.scrollIntoViewIfNeeded();
    return field.locator('input').first().inputValue();
  });
  const choice = fieldAt(page, `income.${row}.category`).getByRole('combobox');
  return [(await choice.innerText()).trim(), ...(await Promise.all(read))];
}

test('go into a table from its first cell, a list of choices, by the names that villages have for columns', async () => {
  const { page } = forms;
  await goTo(forms, '#/collections/finance-accounts/new');
  // Step by step: what is further down is not drawn yet.
  for (const key of ['opening', 'openingWhy', 'income']) await fieldAt(page, key).scrollIntoViewIfNeeded();
  await press(fieldAt(page, 'income').getByRole('button', { name: /添加/ }).last());
  await fieldAt(page, 'income.0.category').getByRole('combobox').click();
  await page.getByRole('searchbox').waitFor();
  await paste([HEAD, ...ROWS, '合计\t\t18,586.42\t\t'].join('\r\n'));
  await expect.poll(said, { timeout: 30_000 }).toContain('粘贴了 3 行，是第 1 到 3 行。');
  expect(await said()).toContain('“合计”那样的 1 行没有要');
  expect(await page.locator('.pasted.wrong').count()).toBe(0);
  expect(await page.getByRole('searchbox').count()).toBe(0);
  expect(await rowsOf('income').count()).toBe(3);
  expect(await valuesOf(0)).toEqual(['经营收入', '厂房租金', '6000.00', '2026-11-03', '0012']);
  expect(await valuesOf(2)).toEqual(['其他收入', '利息', '86.42', '2026-11-21', '0014']);
}, 90_000);

test('replace rows that stand there, folded ones too, say so, and leave no empty one', async () => {
  const { page } = forms;
  await press(fieldAt(page, 'income').getByRole('button', { name: '全部折叠' }));
  const first = rowPlace(0);
  await first.scrollIntoViewIfNeeded();
  await press(first.locator(FOLDED));
  await fieldAt(page, 'income.0.title').locator('input').first().focus();
  const changed = [`${HEAD}\t开户行`, `${ROWS[0]}\t邮储`, ROWS[1]?.replace('\t0013', '\t')];
  await paste(changed.join('\n'));
  await expect.poll(said, { timeout: 30_000 }).toContain('原来有的 2 行换成了贴的');
  expect(await said()).toContain('这几列没有贴进来：开户行');
  expect(await said()).toContain('下面原来的 1 行没有动');
  expect(await page.locator('.pasted.wrong').count()).toBe(1);
  expect(await rowsOf('income').count()).toBe(3);
  expect(await valuesOf(1)).toEqual(['补助收入', '运转补助', '12500.00', '2026-11-09', '']);
  expect(await valuesOf(2)).toEqual(['其他收入', '利息', '86.42', '2026-11-21', '0014']);
}, 90_000);

test('go below the last row where 添加 was pressed and nothing was clicked since', async () => {
  const add = fieldAt(forms.page, 'income').getByRole('button', { name: /添加/ }).last();
  await add.scrollIntoViewIfNeeded();
  await add.focus();
  await paste([HEAD, ROWS[0], '没有这个科目\t卖废铁\t20\t2026-11-22\t'].join('\n'));
  await expect.poll(said, { timeout: 30_000 }).toContain('粘贴了 2 行，是第 4 到 5 行。');
  expect(await said()).toContain('第 5 行的科目“没有这个科目”');
  expect(await rowsOf('income').count()).toBe(5);
}, 90_000);
