/** Orders and inspections in the form editor, in a real browser as narrow as a phone. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminFiles } from '../../scripts/admin/admin-files.ts';
import { formSite } from '../../scripts/admin/form-site.ts';
import { launchBrowser } from '../../scripts/browser.ts';
import { listSites } from '../../scripts/dev/site-list.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { calendarDate } from '../../src/model/values/calendar-date.ts';
import { dateInShanghai } from '../../src/model/values/calendar-date.ts';
import { chooseWord, press } from '../support/fill-form.ts';
import {
  changeText,
  fieldAt,
  goTo,
  openForms,
  save,
  serveAdmin,
  type FormPage,
} from '../support/form-editor.ts';

const PHONE = 360;
const ROUND = 'content/inspections/benxi-county.xiaoshi/2026-10-20-boards.yaml';
const LIUHEYAN = 'content/sites/benxi-county/xiaoshi/liuheyan';
const FIRST = `${LIUHEYAN}/rectifications/2026-10-22-board.yaml`;
const round = readFileSync(ROUND, 'utf8');
const first = readFileSync(FIRST, 'utf8');

let browser: Browser;
let server: Server;
let url: string;

beforeAll(async () => {
  const asOf = calendarDate('2026-11-25');
  const { sites } = await loadContent('content', { asOf, siteIds: ['liuheyan'] });
  const files = await adminFiles({ sites: [], contentRoot: 'content' });
  const served = await serveAdmin(
    new Map([
      ...files,
      ['admin/sites.json', JSON.stringify(listSites('content'))],
      ...sites.map((site) => ['liuheyan/forms.json', JSON.stringify(formSite(site))] as const),
    ]),
  );
  ({ server, url } = served);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

function choose(forms: FormPage, path: string, word: string): Promise<void> {
  return chooseWord(forms.page, fieldAt(forms.page, path), word);
}

describe('an inspection on a phone', () => {
  let forms: FormPage;
  beforeAll(async () => {
    const files = new Map([[ROUND, round]]);
    forms = await openForms(browser, {
      url,
      site: '',
      query: 'region=benxi-county.xiaoshi',
      width: PHONE,
      files,
    });
  });
  afterAll(() => forms.close());

  test('is filled in village by village and saved under the day', async () => {
    await goTo(forms, '#/collections/inspections/new', 'by');
    await fieldAt(forms.page, 'by').locator('input').first().fill('镇农经站');
    await press(fieldAt(forms.page, 'sites').getByRole('button', { name: /添加/ }).last());
    await choose(forms, 'sites.0.site', '石盘沟村');
    await choose(forms, 'sites.0.board', '有');
    await choose(forms, 'sites.0.place', '醒目');
    await choose(forms, 'sites.0.empty', '财务');
    await fieldAt(forms.page, 'sites.0.financeTo').locator('input').first().fill('2026-10');
    const width = await forms.page.evaluate(() => document.documentElement.scrollWidth);
    const add = fieldAt(forms.page, 'sites').getByRole('button', { name: /添加/ }).last();
    expect((await add.boundingBox())?.height, 'for a thumb').toBeGreaterThanOrEqual(40);
    await save(forms);

    const today = dateInShanghai(new Date());
    const written = (await forms.read()).get(`content/inspections/benxi-county.xiaoshi/${today}-boards.yaml`);
    expect(width, 'nothing is wider than the phone').toBeLessThanOrEqual(PHONE);
    expect(written).toBe(`by: 镇农经站
sites:
  - site: shipangou
    board: 有
    place: 醒目
    empty:
      - 财务
    financeTo: 2026-10
`);
  });

  test('is opened again, and only the line that was changed is another', async () => {
    await goTo(forms, '#/collections/inspections/entries/2026-10-20-boards', 'by');
    await changeText(forms, fieldAt(forms.page, 'by').locator('input').first(), '镇农经站');
    await save(forms);
    expect((await forms.read()).get(ROUND)).toBe(round.replace('镇农经站、民政助理', '镇农经站'));
    expect(forms.foreign).toEqual([]);
  });
});

describe('an order on a phone', () => {
  let forms: FormPage;
  beforeAll(async () => {
    const files = new Map([[FIRST, first]]);
    forms = await openForms(browser, { url, site: 'liuheyan', width: PHONE, files });
  });
  afterAll(() => forms.close());

  test('names the one before by choosing it', async () => {
    await goTo(forms, '#/collections/orders/new', 'issuedOn');
    await fieldAt(forms.page, 'issuedOn').locator('input[type=date]').fill('2026-11-03');
    await fieldAt(forms.page, 'issuer').locator('input').first().fill('小市镇人民政府');
    await choose(forms, 'follows', '2026-10-22　小市镇人民政府');
    await press(fieldAt(forms.page, 'problems').getByRole('button', { name: /添加/ }).last());
    await fieldAt(forms.page, 'problems.0').locator('input,textarea').first().fill('雨棚还没有修');
    await fieldAt(forms.page, 'deadline').locator('input[type=date]').fill('2026-11-15');
    await save(forms);
    expect((await forms.read()).get(`${LIUHEYAN}/rectifications/2026-11-03-order.yaml`)).toBe(
      `issuedOn: 2026-11-03
issuer: 小市镇人民政府
follows: "2026-10-22-board"
problems:
  - 雨棚还没有修
deadline: 2026-11-15
`,
    );
  });

  test('gets its answer, and the rest of the file stays as it was', async () => {
    await goTo(forms, '#/collections/orders/entries/2026-10-22-board', 'reply');
    await press(fieldAt(forms.page, 'reply').getByRole('button', { name: '展开', exact: true }));
    await changeText(
      forms,
      fieldAt(forms.page, 'reply.text').locator('input,textarea').first(),
      '其他事项栏贴上了，雨棚修好了',
    );
    await save(forms);
    expect((await forms.read()).get(FIRST)).toBe(
      first.replace('其他事项栏贴上了；雨棚先用塑料布盖着', '其他事项栏贴上了，雨棚修好了'),
    );
  });
});
