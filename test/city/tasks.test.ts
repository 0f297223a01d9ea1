/**
 * What a villager comes for, done as she does it: on a small phone that has never been here, from the village's home,
 * by tapping what she can read. Each takes three taps at most and ends where the answer can be read.
 */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, openContext, visit } from '../support/browser.ts';
import { sampleRelease } from '../support/sample-city.ts';
import { giveVoice, heard } from '../support/speech.ts';

const MOST_TAPS = 3;
/** Where pictures of every step go, for whoever wants to look: `TASK_PICTURES=/tmp/tasks`. */
const PICTURES = process.env['TASK_PICTURES'];

/** Whether the release has a file: pages of helpers that are not merged yet are asked about, not awaited. */

let browser: Browser;
let server: RunningServer;
let context: BrowserContext;
let page: Page;
let taps: number;
let task: string;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchPhone(),
    serveRelease({ dir: sampleRelease(), port: 0, base: '/gongkai/' }),
  ]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

beforeEach(async ({ task: { name } }) => {
  // A context of its own: nothing is cached.
  context = await openContext(browser);
  page = await context.newPage();
  [taps, task] = [0, name.replaceAll(/[^a-z0-9]+/gi, '-')];
});

afterEach(() => context.close());

async function startAt(site: string): Promise<void> {
  await visit(page, `${server.url}${site}/`);
  await takePicture();
}

/** Taps what shows these words: the first of it on the page, as the eye finds it. */
async function tap(words: string | RegExp): Promise<void> {
  await tapOn(page.locator('a:visible, button:visible, summary:visible').filter({ hasText: words }).first());
}

async function tapOn(place: Locator): Promise<void> {
  const { width = 0, height = 0 } = (await place.boundingBox()) ?? {};
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  await place.click();
  taps += 1;
  await page.waitForLoadState();
  await takePicture();
}

async function takePicture(): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}-${task}-${taps}.png` });
}

/** Which of these answers cannot be read on the page, and that it took too many taps. */
async function missing(...answers: (string | RegExp)[]): Promise<string[]> {
  const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  return [
    ...answers
      .filter((answer) => (answer instanceof RegExp ? !answer.test(text) : !text.includes(answer)))
      .map(String),
    ...(taps > MOST_TAPS ? [`${taps} taps`] : []),
  ];
}

test('find my subsidy', async () => {
  await startAt('xiejiawaizi');
  await tap('我的补贴');
  await tap('2026年耕地地力保护补贴发放名单');
  // That it was paid, to the result; what each got stands in the list, which one step more opens.
  expect(await missing('6月29日全部到账', /五组19户.*5,967\.75/)).toEqual([]);
});

test('am I on the list for 低保', async () => {
  await startAt('xiejiawaizi');
  await tap('低保救助');
  await tap('2026年11月低保初审公示');
  expect(await missing('李*林', '关*娟')).toEqual([]);
});

test('who won the tender for the road across the river', async () => {
  await startAt('xiejiawaizi');
  await tap('工程谁中标');
  await tap('三组过水桥维修');
  expect(await missing('中标价 45,600 元', '本溪县宏通桥涵维修队')).toEqual([]);
});

test('what did the cadres earn', async () => {
  await startAt('xiejiawaizi');
  await tap('干部报酬');
  await tap('2026年第三季度干部报酬和误工补贴公布');
  expect(await missing('一共发了 35,448.00 元', /谢广田 9,840\.00/)).toEqual([]);
});

test('where did the money go', async () => {
  await startAt('xiejiawaizi');
  await tap('看每一笔收支');
  expect(await missing('10月收入 12,600.00 元', '支出 42,765.35 元', '月末结存 136,780.82 元')).toEqual([]);
});

test('until when can I object', async () => {
  await startAt('xiejiawaizi');
  await tap('三组过水桥维修工程结算公示');
  expect(await missing('11月27日是最后一天', '打给监委会 024-4555 0702')).toEqual([]);
});

test('what changed since last month', async () => {
  await startAt('xiejiawaizi');
  await tap('11月有什么变化');
  expect(await missing('11月 7 件', '机动地28亩招租公告', '2026年10月财务收支公布表')).toEqual([]);
});

test('what changed in the accounts since last month', async () => {
  await startAt('xiejiawaizi');
  await tap('看每一笔收支');
  expect(await missing(/和9月比.*支出多 8,090\.95 元/)).toEqual([]);
});

test('what do I bring for 低保, in two taps', async () => {
  await startAt('shipangou');
  await tap('怎么办事');
  await tap('最低生活保障');
  expect(await missing('身份证、户口簿', '申请书，我们帮着写')).toEqual([]);
  // The one that was asked for on a screen, and of the list without one none; on paper the list has all.
  const matters = page.locator('.matter:visible');
  expect(await matters.count()).toBe(1);
  await page.goto(page.url().replace(/#.*/, ''));
  await page.reload();
  expect(await matters.count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await matters.count()).toBeGreaterThan(25);
});

test('who is there when the agent is not', async () => {
  await startAt('yongzigou');
  await tap('怎么办事');
  expect(await missing('温立波，每周二、周四不在，没有人顶', '村委会主任宋长友')).toEqual([]);
});

test('when is there a library, in one tap', async () => {
  await startAt('wanwanchuan');
  await tap('我们村的阵地');
  expect(await missing('图书借阅', '每天 8:00至21:00')).toEqual([]);
});

test('who is my grid worker where nobody has published it', async () => {
  await startAt('shipangou');
  await tap('网格员');
  expect(await missing('网格还没有公布', '杨淑军', '024-4555 0904')).toEqual([]);
});

test('who is the grid worker of my building, in two taps', async () => {
  await startAt('caisheng');
  await tap(/^网格员/);
  await tap('铁路宿舍1号楼—6号楼');
  expect(await missing('杜鹃', '024-4555 2125')).toEqual([]);
});

test('what is 一事一议', async () => {
  await startAt('xiejiawaizi');
  await tap('换个方式看');
  await tap('看不懂的词');
  expect(await missing(/一事一议 .*商量出不出钱/)).toEqual([]);
});

test('read it aloud', async () => {
  await giveVoice(context, { voices: ['zh-CN'], isQuick: true });
  await startAt('xiejiawaizi');
  await tap('看每一笔收支');
  await tap('读给我听');
  const spoken = async (): Promise<string> => (await heard(page)).map(({ text }) => text).join(' ');
  await expect.poll(spoken, { timeout: 20_000 }).toContain('谢家崴子村二零二六年十月财务收支公布表');
  await expect.poll(spoken, { timeout: 20_000 }).toContain('一万二千六百元');
  expect(await missing('10月收入 12,600.00 元')).toEqual([]);
});

test('print it for my father', async () => {
  await context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await startAt('xiejiawaizi');
  await tap('三组过水桥维修工程结算公示');
  await tapOn(page.locator('[data-print]'));
  expect(await page.locator('html').getAttribute('data-printed')).toBe('yes');
  expect(await missing('三组过水桥维修工程结算公示')).toEqual([]);
});

test('was it here last week', async () => {
  await startAt('xiejiawaizi');
  await tap('换个方式看');
  await tap('公开栏原样');
  await tap('这一周贴什么、撤什么');
  expect(await missing('先撤下', '2026年11月低保初审公示', /不动的\d+处/)).toEqual([]);
});

test('since when does it hang', async () => {
  await startAt('xiejiawaizi');
  await tap('干部报酬');
  await tap('2026年第三季度干部报酬和误工补贴公布');
  await tap('张贴和核对');
  expect(await missing('首次公布 2026年10月14日', '上墙日期 2026年10月14日')).toEqual([]);
});

test('whom do I call', async () => {
  await startAt('xiejiawaizi');
  await tap('有事找谁');
  expect(
    await missing(/种地补贴、租金、\s*报账.*李长河 024-4555 0703/, /低保、医保、.*王春梅 024-4555 0704/),
  ).toEqual([]);
  expect(
    await page.locator('#people').evaluate((heading) => heading.getBoundingClientRect().top),
  ).toBeLessThan(200);
});

test('was I answered', async () => {
  await startAt('liuheyan');
  await tap('我提的意见');
  expect(await missing('逾期：应当6月20日前答复', '二组井台的水有味，能不能化验一下？')).toEqual([]);
});

test('write it down instead of calling', async () => {
  await startAt('xiejiawaizi');
  await tap('三组过水桥维修工程结算公示');
  await tap('打印意见单');
  await expect.poll(() => page.locator('[data-slip=number]').textContent()).toBe('谢村务公〔2026〕13号');
  expect(await missing('谢家崴子村三组过水桥维修工程结算公示', '6d82 b077', '11月27日，当天交也算')).toEqual(
    [],
  );
});
