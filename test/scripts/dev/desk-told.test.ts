/** What the desk says of words about a villager while they are being written, in a real clone and a real browser. */
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../../scripts/browser.ts';
import { startDev } from '../../support/dev-server.ts';
import { violations } from '../../support/looks.ts';
import { makeServer } from '../../support/shared-repository.ts';
import { SHUINAN } from '../../support/small-city.ts';

const FIRE = 'other/2026/2026-11-05-fire-season.md';
const soon = { timeout: 15_000, interval: 50 };

test('the desk shows new words about a villager, and lets them go with the words', async () => {
  const [li] = makeServer({}, ['李会计']);
  if (!li) throw new Error('no clone');
  const { desk } = await startDev(join(li.root, 'content'), ['--site', 'shuinan']);
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(desk);
  const told = () => page.locator('#told').innerText();
  await expect.poll(() => page.locator('#problems').innerText(), soon).toBe('没有问题，可以发布。');
  expect(await told()).toBe('');

  const notice = li.read(`${SHUINAN}/${FIRE}`);
  li.write(`${SHUINAN}/${FIRE}`, `${notice}\n二组的周福来家今年没人收秋，打那以后门就没开过。\n`);
  await expect.poll(told, soon).toContain('新写的话里，有 1 处写到了具体的人');
  expect(await told()).toContain('二组的周福来家今年没人收秋，打那以后门就没开过。');
  expect(await told()).toContain(`${FIRE} 第 16 行`);
  // No problem: it may be published, and the clerk is asked when it is submitted.
  expect(await page.locator('#problems').innerText()).toBe('没有问题，可以发布。');
  expect(await violations(page)).toEqual([]);

  li.write(`${SHUINAN}/${FIRE}`, notice);
  await expect.poll(told, soon).toBe('');
});
