/** 读给我听, in a real browser with a voice that writes down what it is told (test/support/speech.ts). */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, openContext, visit } from '../support/browser.ts';
import { keptText } from '../support/kept-text.ts';
import { sampleRelease } from '../support/sample-city.ts';
import { endUtterance, giveVoice, heard, type Speech } from '../support/speech.ts';

const ACCOUNTS = 'xiejiawaizi/finance/2026-10-09-september-accounts/';
const PAGES = {
  accounts: ACCOUNTS,
  'list of persons': 'xiejiawaizi/affairs/2026-11-18-lowincome-applicants/',
  decision: 'xiejiawaizi/affairs/2026-06-29-bridge-deliberation/',
  contracts: 'xiejiawaizi/finance/2026-10-16-contracts-q3/',
};

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchPhone(), serveRelease({ dir: sampleRelease(), port: 0 })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(path: string, speech: Speech, requests: string[] = []): Promise<Page> {
  const context = await openContext(browser);
  await giveVoice(context, speech);
  context.on('request', (request) => requests.push(request.url()));
  const page = await context.newPage();
  await visit(page, server.url + path);
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const texts = async (page: Page): Promise<string[]> => (await heard(page)).map(({ text }) => text);
const marked = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.querySelector<HTMLElement>('.reading')?.innerText);

describe('the button', () => {
  test('is not there where no voice speaks Chinese', async () => {
    const page = await open(ACCOUNTS, { voices: ['en-US', 'ja-JP'] });
    expect(await page.locator('[data-reader]').isVisible()).toBe(false);
    await page.context().close();
  });

  test('is there once the voices are known; nothing is fetched before it is pressed, and nothing moves', async () => {
    const requests: string[] = [];
    const page = await open(ACCOUNTS, { voices: ['en-US', 'zh-CN'] }, requests);
    expect(await page.locator('[data-reader]').isVisible()).toBe(true);
    expect(requests.filter((url) => url.includes('read-aloud'))).toEqual([]);
    const [without, withIt] = await page.evaluate(() => {
      const top = (): number => document.querySelector('h1')?.getBoundingClientRect().top ?? 0;
      const reader = document.querySelector<HTMLElement>('[data-reader]');
      const shown = top();
      if (reader) reader.hidden = true;
      return [top(), shown];
    });
    expect(withIt).toBe(without);
    await page.context().close();
  });
});

describe.each(Object.entries(PAGES))('%s', (name, path) => {
  test('is read from the title to whom one may ask, row by row', async () => {
    const page = await open(path, { voices: ['zh-CN'], isQuick: true });
    await button(page, '读给我听').click();
    // The button keeps its words until the first is spoken: on a busy machine that is a moment.
    await expect.poll(async () => (await texts(page)).length).toBeGreaterThan(0);
    await button(page, '读给我听').waitFor();
    const said = `${(await texts(page)).join('\n')}\n`;
    expect(said).toBe(keptText(`read-aloud/${name}.txt`, said));
    await page.context().close();
  });
});

describe('while it is read', () => {
  test('what is said is marked and in sight; it can be paused, slowed down and stopped', async () => {
    const page = await open(ACCOUNTS, { voices: ['zh-TW', 'zh-CN'] });
    await button(page, '读给我听').click();
    await button(page, '停').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('暂停');
    expect((await heard(page))[0]).toEqual({ text: '财务公开，公布', lang: 'zh-CN', rate: 1 });
    await endUtterance(page);
    expect(await marked(page)).toContain('财务收支公布表');

    await button(page, '暂停').click();
    const beforeBreak = await texts(page);
    await endUtterance(page);
    expect(await texts(page)).toEqual(beforeBreak);
    await button(page, '接着读').click();
    expect(await texts(page)).toEqual([...beforeBreak, beforeBreak.at(-1)]);

    await button(page, '慢一点').click();
    expect((await heard(page)).at(-1)).toEqual({ text: beforeBreak.at(-1), lang: 'zh-CN', rate: 0.7 });

    while (!(await marked(page))?.includes('发包及上交收入')) await endUtterance(page);
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('.reading')?.getBoundingClientRect() ?? {
        top: -1,
        bottom: 0,
      };
      return top >= 0 && bottom <= innerHeight;
    });

    await button(page, '停').click();
    expect(await marked(page)).toBeUndefined();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('读给我听');
    await button(page, '读给我听').click();
    expect((await texts(page)).at(-1)).toBe('财务公开，公布');
    await page.context().close();
  });

  test('it stops when the page is left', async () => {
    const page = await open(ACCOUNTS, { voices: ['zh-CN'] });
    await button(page, '读给我听').click();
    await button(page, '停').waitFor();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
    expect(await marked(page)).toBeUndefined();
    expect(await button(page, '停').count()).toBe(0);
    await page.context().close();
  });
});
