/** Search in a real browser, under a sub-path and the pages' own content security policy. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/browser.ts';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { sampleRelease } from '../support/sample-city.ts';

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let page: Page;
/** What the page wrote to its console or threw: a policy that is broken shows here. */
let complaints: string[];

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchBrowser(),
    serveRelease({ dir: sampleRelease(), port: 0, base: '/ben/xi/' }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async () => {
  complaints = [];
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN' });
  page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterEach(() => context.close());

const hits = () => page.locator('#results .hits > li');
/** With those that stand below the first of their matter. */
const shownHits = () => page.locator('#results .hits li');
const said = () => page.locator('[role=status]');

/** What the address asks for, behind its `#`. */
const addressed = () => new URLSearchParams(new URL(page.url()).hash.slice(1));

async function open(path: string): Promise<void> {
  await page.goto(server.url + path);
}

/** Types as a person does, and waits for the answer. */
async function search(words: string): Promise<void> {
  await page.fill('#q', '');
  await page.locator('#q').pressSequentially(words);
  await expect.poll(() => addressed().get('q'), { timeout: 20_000 }).toBe(words);
  await expect.poll(() => said().textContent(), { timeout: 20_000 }).toMatch(/找到|想问|也许有关/);
}

async function firstPath(): Promise<string> {
  const href = await hits()
    .first()
    .locator('> h3 a')
    .evaluate((link) => (link as HTMLAnchorElement).href);
  return href.replace(server.url, '');
}

describe('the search page of a village', () => {
  test.each([
    ['种地补贴', 'xiejiawaizi/finance/2026-05-11-farmland-subsidy-list/'],
    ['修桥', 'xiejiawaizi/affairs/2026-11-16-bridge-settled/'],
    ['9月份 账', 'xiejiawaizi/finance/2026-10-09-september-accounts/'],
    ['83.57', 'xiejiawaizi/finance/2026-05-11-farmland-subsidy-list/'],
    ['医保', 'xiejiawaizi/other/2026-10-19-medical-insurance/'],
    ['书记电话', 'xiejiawaizi/'],
  ])('answers “%s” in the words people use', async (words, expected) => {
    await open('xiejiawaizi/search/');
    await search(words);
    const paths = await page
      .locator('#results .hits > li > h3 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(paths.slice(0, 3).map((href) => href.replace(server.url, ''))).toContain(expected);
    expect(complaints).toEqual([]);
  });

  test('marks what was typed, and leads to the page under the sub-path', async () => {
    await open('xiejiawaizi/search/');
    await search('医保');
    expect(await hits().first().locator('mark').first().textContent()).toBe('医保');
    const note = hits().first().locator('> h3 a');
    expect(await note.evaluate((link) => getComputedStyle(link, '::after').content)).toBe('none');
    await hits().first().locator('> h3 a').click();
    await page.waitForLoadState();
    expect(page.url()).toBe(`${server.url}xiejiawaizi/other/2026-10-19-medical-insurance/`);
    expect((await page.locator('h1').textContent())?.length).toBeGreaterThan(5);
  });

  test('explains a hard word to whoever asks what it is', async () => {
    await open('xiejiawaizi/search/');
    await search('一事一议是什么');
    expect(await page.locator('#results .explained').innerText()).toMatch(/^一事一议：.*商量出不出钱/);
    await page.locator('#results .explained a').click();
    await page.waitForLoadState();
    expect(page.url()).toMatch(/xiejiawaizi\/words\/#w\d+$/);
  });

  test('shows what stands there word for word while what questions mean is on its way, then what is nearer', async () => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((go) => (letGo = go));
    await page.route('**/assets/intents.json', (route) => held.then(() => route.continue()));
    await open('xiejiawaizi/search/');
    const question = '老人家没儿没女咋吃饭 村上管不管';
    await search(question);
    const early = await page.locator('#results .found').textContent();
    expect(early).toContain('没有找到');
    letGo();
    await expect
      .poll(() => page.locator('#results .found').textContent(), { timeout: 20_000 })
      .not.toBe(early);
    await page.unroute('**/assets/intents.json');
  });

  test('takes the query and the filters from the address', async () => {
    await open('xiejiawaizi/search/#q=补贴&section=finance&year=2026');
    await expect.poll(() => said().textContent(), { timeout: 20_000 }).toMatch(/^找到 \d+ 件$/);
    expect(await page.inputValue('#q')).toBe('补贴');
    expect(await page.locator('input[name=section][value=finance]').isChecked()).toBe(true);
    for (const path of await page
      .locator('#results .hits > li > h3 a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)))
      expect(path).toContain('/finance/2026-');
  });

  test('understands links that were passed on when the words stood behind a question mark', async () => {
    await open('xiejiawaizi/search/?q=医保&section=other');
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(await page.inputValue('#q')).toBe('医保');
    await page.locator('label:has(input[name=section][value=""])').click();
    await expect.poll(() => addressed().get('q')).toBe('医保');
    expect(new URL(page.url()).search).toBe('');
  });

  test('shows what is found of one matter together, with the way to the whole', async () => {
    await open('xiejiawaizi/search/');
    await search('三组过水桥维修');
    const first = hits().first();
    const whole = first.locator('p.meta a').first();
    expect(await whole.textContent()).toMatch(/^三组过水桥维修 · 已结算 46,860 元 · 7 份$/);
    expect(await first.locator('details > summary').textContent()).toBe('这件事还找到 6 份');
    expect(await first.locator('.hits-below > li').count()).toBe(6);
    await whole.click();
    await page.waitForURL(/xiejiawaizi\/stories\/2026-06-29-bridge-deliberation\/$/);
  });

  test('narrows by section and year, counts each, and keeps that in the address', async () => {
    await open('xiejiawaizi/search/');
    await search('补贴');
    const all = Number(/\d+/.exec((await said().textContent()) ?? '')?.[0]);
    const label = page.locator('label:has(input[name=section][value=finance])');
    const finance = Number(/\d+$/.exec((await label.textContent()) ?? '')?.[0]);
    expect(finance).toBeGreaterThan(0);
    expect(finance).toBeLessThan(all);

    await page.locator('summary', { hasText: '缩小范围' }).click();
    await label.click();
    await expect.poll(() => said().textContent()).toBe(`找到 ${finance} 件`);
    expect(addressed().get('section')).toBe('finance');
  });

  test('shows ten at a time and goes on where the reader is', async () => {
    await open('xiejiawaizi/search/');
    await search('村');
    expect(await shownHits().count()).toBe(10);
    const lines = await hits().count();
    await page.getByRole('button', { name: /^再看/ }).click();
    await expect.poll(() => shownHits().count()).toBe(20);
    expect(
      await page.evaluate(
        (first) =>
          document.activeElement?.closest('li') === document.querySelectorAll('#results .hits > li')[first],
        lines,
      ),
    ).toBe(true);
  });

  test('of another village says whose pages these are, and leads to that one with the question', async () => {
    await open('xiejiawaizi/search/#q=柳河沿村的低保');
    const note = page.locator('#results .explained');
    await expect.poll(() => note.textContent(), { timeout: 20_000 }).toContain('您问的是柳河沿村');
    expect(await note.textContent()).toContain('这里只有谢家崴子村的公开');
    expect(await page.locator('#results').textContent()).toContain('谢家崴子村自己的');
    await note.locator('a').click();
    await page.waitForURL(/\/liuheyan\/search\/#q=/);
    expect(addressed().get('q')).toBe('低保');
  });

  test('of a month that is not published says since when, and leads to what is owed', async () => {
    await open('liuheyan/search/#q=10月收支');
    const note = page.locator('#results .explained');
    await expect
      .poll(() => note.textContent(), { timeout: 20_000 })
      .toContain('2026年10月财务收支公布表还没有公布，最晚11月10日该公布，已经过期。');
    expect(await note.locator('a').getAttribute('href')).toMatch(/\/liuheyan\/duties\/$/);
  });

  test('says what to do when nothing is found', async () => {
    await open('xiejiawaizi/search/');
    await search('外星人');
    expect(await said().textContent()).toContain('没有写“外星人”');
    expect(await page.locator('#results').textContent()).toContain('换个短一点的词');
    expect(await page.locator('#results a', { hasText: '按年份看全部公开' }).getAttribute('href')).toContain(
      'archive/',
    );
    expect(await page.locator('#results a.call').getAttribute('href')).toMatch(/^tel:0/);
  });

  test('offers words that are near when nothing is found', async () => {
    await open('xiejiawaizi/search/');
    await search('外星人 低保户');
    await page.locator('#results button', { hasText: /^低保/ }).first().click();
    await expect.poll(() => said().textContent()).toMatch(/^找到 \d+ 件$/);
  });

  test('says for what a mistyped word was taken, and marks that', async () => {
    await open('xiejiawaizi/search/');
    await search('退根还林');
    expect(await page.locator('#results').textContent()).toContain('没有“退根还林”，按“退耕还林”找的');
    expect(await hits().first().locator('mark').first().textContent()).toBe('退耕还林');
  });

  test('says by which matter a page was found that has none of the words', async () => {
    await open('xiejiawaizi/search/');
    await search('书记工资');
    expect(await hits().first().locator('mark').textContent()).toBe('干部报酬与误工补贴');
  });

  test('narrows by kind and to what is open, and cannot be narrowed to nothing', async () => {
    await open('xiejiawaizi/search/');
    await search('低保');
    expect(await page.locator('input[name=section][value=party]').isDisabled()).toBe(true);
    await page.locator('summary', { hasText: '缩小范围' }).click();
    const kind = page.locator('#kind');
    const options = await kind.locator('option:enabled').allTextContents();
    expect(options).toContain('社会救助 2');
    await kind.selectOption('social-assistance');
    await expect.poll(() => said().textContent()).toBe('找到 2 件');
    await page.locator('label', { hasText: '只看正在公示的' }).click();
    await expect.poll(() => said().textContent()).toBe('找到 1 件');
    expect(addressed().toString()).toContain('kind=social-assistance&open=1');
  });

  test('goes back, choice by choice, and from a page to the hits that were seen', async () => {
    await open('xiejiawaizi/search/');
    await search('补贴');
    await page.keyboard.press('Enter');
    const all = await said().textContent();
    await page.locator('summary', { hasText: '缩小范围' }).click();
    await page.locator('label:has(input[name=section][value=finance])').click();
    await expect.poll(() => said().textContent()).not.toBe(all);
    await page.goBack();
    await expect.poll(() => said().textContent()).toBe(all);
    expect(await page.locator('input[name=section][value=""]').isChecked()).toBe(true);

    await page.getByRole('button', { name: /^再看/ }).click();
    await expect.poll(() => hits().count()).toBeGreaterThan(10);
    const shown = await hits().count();
    await hits()
      .nth(shown - 1)
      .locator('> h3 a')
      .click();
    await page.waitForURL(/\/\d{4}-\d\d-\d\d-[^/]+\/$/);
    await page.goBack();
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBe(shown);
    expect(await page.inputValue('#q')).toBe('补贴');
  });

  test('offers to look beyond the filters when they leave nothing', async () => {
    await open('xiejiawaizi/search/#q=医保&section=party');
    await page.getByRole('button', { name: /不限条件/ }).click();
    await expect.poll(() => said().textContent()).toMatch(/^找到 \d+ 件$/);
    expect(await firstPath()).toContain('/other/');
  });

  test('can be used with the keyboard alone', async () => {
    await open('xiejiawaizi/search/');
    await page.locator('#q').focus();
    await page.keyboard.type('医保');
    await page.keyboard.press('Enter');
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBeGreaterThan(0);
    await page.locator('#q').focus();
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.closest('.hits') !== null)) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2026-10-19-medical-insurance/');
  });

  test('treats what looks like HTML as text', async () => {
    await open('xiejiawaizi/search/#q=<img src=x onerror=alert(1)>');
    await expect.poll(() => said().textContent(), { timeout: 20_000 }).toContain('“<img');
    expect(await page.locator('#results img').count()).toBe(0);
  });
});

describe('the search field of a village’s home', () => {
  test('loads nothing of search before it is entered, and everything once it is', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().replace(server.url, '').replace(/\?.*/, '')));
    await open('xiejiawaizi/');
    await page.waitForLoadState('networkidle');
    expect(asked.splice(0).filter((url) => /\/search\/|search-page/.test(url))).toEqual([]);
    await page.locator('#q').focus();
    await expect.poll(() => asked).toContain('xiejiawaizi/search/index.json');
    await expect.poll(() => asked).toContain('assets/search-page.js');
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([...new Set(asked)]);
    await page.locator('#q').fill('医保');
    await page.keyboard.press('Enter');
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBeGreaterThan(0);
    const overTheLine = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, transferSize }) => /\.(?:js|css)(?:\?|$)/.test(name) && transferSize > 0)
        .map(({ name }) => name),
    );
    expect(overTheLine).toEqual([]);
  });

  test('leads to the search page with what was typed', async () => {
    await open('xiejiawaizi/');
    await page.fill('#q', '医保');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/xiejiawaizi/search/#q=*');
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBeGreaterThan(0);
  });

  test('leads to the archive without a script', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const still = await plain.newPage();
    await still.goto(`${server.url}xiejiawaizi/`);
    await still.fill('#q', '医保');
    await still.keyboard.press('Enter');
    await still.waitForURL('**/xiejiawaizi/archive/**');
    expect(await still.locator('main a').count()).toBeGreaterThan(1);
    await plain.close();
  });
});

describe('the search page of the city', () => {
  const group = (title: string) => page.locator('#results h2.group', { hasText: title });

  test('finds a village, and a township with those in it', async () => {
    await open('search/');
    await search('谢家崴子');
    expect(await firstPath()).toMatch(/^xiejiawaizi\//);
    await search('小市镇');
    expect(await page.locator('#results').textContent()).toContain('小市镇');
    expect(complaints).toEqual([]);
  });

  test('answers in the words people use, what is open first, and says where lists are read', async () => {
    await open('search/#q=低保');
    await expect.poll(() => said().textContent(), { timeout: 20_000 }).toMatch(/^找到 \d+ 件$/);
    expect(await page.locator('#results h2').nth(1).textContent()).toMatch(/^正在公示（\d+）$/);
    expect(await hits().first().textContent()).toContain('名单只在本村（社区）看');
    expect(await hits().first().textContent()).toContain('小市镇 谢家崴子村');
    expect(complaints).toEqual([]);
  });

  test('names the place that was typed with a matter, and narrows by county, year and section', async () => {
    await open('search/');
    await search('谢家崴子修桥');
    expect(await page.locator('#results a', { hasText: '小市镇谢家崴子村' }).count()).toBe(1);
    expect(await firstPath()).toBe('xiejiawaizi/affairs/2026-11-16-bridge-settled/');
    await search('低保');
    await page.locator('summary', { hasText: '缩小范围' }).click();
    await page.locator('#county').selectOption('xihu');
    await expect.poll(() => addressed().get('county')).toBe('xihu');
    await expect.poll(() => group('公开的事').count()).toBe(1);
    expect(await hits().allTextContents()).toSatisfy((all: string[]) =>
      all.every((one) => one.includes('溪湖区')),
    );
  });

  test('shows more where the reader is, and what only mentions it when asked', async () => {
    await open('search/#q=财务收支');
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBe(6);
    const before = await hits().count();
    await page
      .getByRole('button', { name: /^再看 \d+ 件$/ })
      .first()
      .click();
    await expect.poll(() => hits().count()).toBeGreaterThan(before);
    expect(await page.evaluate(() => document.activeElement?.closest('.hits') !== null)).toBe(true);
  });

  test('says what to do when nothing has all words, and when there is no line', async () => {
    await open('search/#q=外星人 低保');
    await page.locator('#results button', { hasText: /^低保$/ }).click();
    await expect.poll(() => said().textContent(), { timeout: 20_000 }).toMatch(/^找到 \d+ 件$/);
    await context.route('**/*.json', (route) => route.abort());
    await page.reload();
    await expect
      .poll(() => page.locator('#results').textContent(), { timeout: 20_000 })
      .toContain('现在查不了');
  });

  test('says that the index is older than the release, and that there is none', async () => {
    await context.route('**/search/now.json', async (route) => {
      const now = (await (await route.fetch()).json()) as object;
      await route.fulfill({ json: { ...now, day: '2026-11-20' } });
    });
    await open('search/#q=低保');
    await expect
      .poll(() => page.locator('#results').textContent(), { timeout: 20_000 })
      .toContain('查的是2026年11月20日编好的');
    await context.unroute('**/search/now.json');
    await context.route('**/search/now.json', (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await expect
      .poll(() => page.locator('#results').textContent(), { timeout: 20_000 })
      .toContain('还没有编好');
  });

  test('an answer that stands there stays, however long the rest of it takes', async () => {
    await page.route(/search\/[0-9a-f]{12}\/[a-z].*-[1-9]\d*\.json$/, async (route) => {
      await new Promise((soon) => setTimeout(soon, 1500));
      await route.continue();
    });
    await open('search/#q=低保');
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBeGreaterThan(0);
    await expect
      .poll(() => page.locator('#results').getAttribute('aria-busy'), { timeout: 20_000 })
      .toBe('false');
    expect(await page.locator('#results').textContent()).not.toContain('正在查');
    expect(await hits().count()).toBeGreaterThan(2);
    await page.unroute(/.*/);
  });

  test('fetches what every answer needs beside its script, and nothing twice', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await open('search/#q=低保');
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(asked).toEqual([...new Set(asked)]);
    const startedBy = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => /search\/(?:index|now)\.json$|city-search-page\.js/.test(name))
        .map(({ initiatorType }) => initiatorType),
    );
    expect(startedBy).toEqual(['link', 'link', 'link']);
  });

  test('sends no word of a query to the server', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await open('search/#q=低保');
    await expect.poll(() => hits().count(), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(asked.filter((url) => url.replace(/#.*/, '').includes('低保'))).toEqual([]);
  });
});
