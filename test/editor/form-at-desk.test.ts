/** From what is due to a filled form, and back: what the desk finds wrong stands beside the fields, and the sheet over them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { startDev } from '../support/dev-server.ts';
import { changeText, enter, fieldAt, formPage, save, textFiles } from '../support/form-editor.ts';
import { makeSmallCity, SHUINAN } from '../support/small-city.ts';

const soon = { timeout: 20_000, interval: 50 };

test('a form opens filled with all that is known, and tells after saving what is wrong in it', async () => {
  const content = makeSmallCity();
  const { url, desk } = await startDev(content, ['--site', 'shuinan']);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const forms = await formPage(browser, url);
  const { page } = forms;
  await page.goto(desk);
  await page.locator('#duties .duty.s-finance button', { hasText: '用表单填' }).first().click();
  await page.waitForURL(
    /\/admin\/\?site=shuinan#\/collections\/finance-accounts\/entries\/2026\/2026-11-23-/,
  );

  // The file has nothing but what is known: no place for what is missing, no remark.
  const begun = /entries\/(.*)$/.exec(page.url())?.[1] ?? '';
  const file = `${SHUINAN}/finance/${begun}.yaml`;
  const draft = readFileSync(join(content, file), 'utf8');
  expect(draft).toMatch(/^kind: accounts\nitem: .*\ntitle: .*10月/);
  expect(draft).not.toContain('#');

  await enter(forms, textFiles(content, SHUINAN));
  // What is still missing is folded away: nobody has saved anything yet, and it would lie over the fields.
  const told = page.locator('.told');
  await expect.poll(() => told.innerText(), soon).toContain('处要改');
  expect(await told.locator('details').getAttribute('open')).toBeNull();
  const input = (path: string) => fieldAt(page, path).locator('input,textarea').first();
  await expect.poll(() => input('title').inputValue(), soon).toContain('10月');
  expect(await input('opening').inputValue()).not.toBe('');
  for (let row = 0; (await fieldAt(page, `approvals.${row}.on`).count()) > 0; row++)
    await fieldAt(page, `approvals.${row}.on`).locator('input[type=date]').fill('2026-11-22');
  await changeText(forms, input('closing'), '1');
  await save(forms);

  // What the browser wrote is on the disk, where the desk looks.
  const written = (await forms.read()).get(file) ?? '';
  expect(written).toContain('closing: 1\n');
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), written);
  await expect.poll(() => told.locator('details').getAttribute('open'), soon).not.toBeNull();
  const words = await told.innerText();
  expect(words).toContain('处要改');
  // In the words of the form, not of the file.
  expect(words).not.toMatch(/加一行|文件第|closing/);
  await told.getByRole('button', { name: /期末/ }).first().click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('section')?.dataset['keyPath']), soon)
    .toBe('closing');
  await expect.poll(() => fieldAt(page, 'closing').getAttribute('data-told'), soon).toContain('期末');
  // The words are there to be read, at the top of the form too, where Sveltia draws something of its own.
  const below = await fieldAt(page, 'closing').evaluate((section) => {
    const style = getComputedStyle(section, '::after');
    return { words: style.content, height: parseFloat(style.height), position: style.position };
  });
  expect(below.words).toContain('期末');
  expect(below.position).toBe('static');
  expect(below.height).toBeGreaterThan(20);
});

test('the sheet of a form is as wide as its window, with type that can be read, and nothing in it leads away', async () => {
  const content = makeSmallCity();
  const { url } = await startDev(content, ['--site', 'shuinan']);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const forms = await formPage(browser, url);
  const { page } = forms;
  await page.setViewportSize({ width: 1000, height: 730 });
  const september = '2026/2026-10-09-september-accounts';
  await page.goto(`${url}admin/?site=shuinan#/collections/finance-accounts/entries/${september}`);
  await enter(forms, textFiles(content, SHUINAN));
  await page.getByRole('button', { name: '看贴出来的样子' }).click();
  const dialog = page.locator('dialog.sheet');
  await expect.poll(() => dialog.innerText(), soon).toContain('这是第一张');
  const sheet = page
    .frameLocator('dialog.sheet iframe')
    .locator('[data-disclosure$="september-accounts"]')
    .first();
  const room = await dialog.boundingBox();
  const shown = await sheet.boundingBox();
  expect(shown?.width).toBeGreaterThan(850);
  expect(shown?.x).toBeGreaterThanOrEqual(room?.x ?? 0);
  expect(shown?.y).toBeGreaterThan(room?.y ?? 0);
  const smallestPx = await sheet.evaluate((paper) =>
    Math.min(...[...paper.querySelectorAll('td')].map((cell) => parseFloat(getComputedStyle(cell).fontSize))),
  );
  expect(smallestPx).toBeGreaterThan(12);
  await page.mouse.click((shown?.x ?? 0) + 200, (shown?.y ?? 0) + 60);
  expect(await page.frameLocator('dialog.sheet iframe').locator('.p-board').count()).toBe(1);
});
