/** How far one must scroll, and what is seen without, on a telephone of 360 px, with the print font in place of its own. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { formatDate, formatMonthDay } from '../../src/model/values/calendar-date.ts';
import { day } from '../support/a-site.ts';
import { launchPhone, openContext, visit } from '../support/browser.ts';
import { readSample, SAMPLE_DAY, sampleFiles, sampleRelease } from '../support/sample-city.ts';

/** Six screens; the richest site has three postings open and six people to ring. */
const HOME_PX = 4500;

/** The screen of a small phone. */
const SCREEN_PX = 740;

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchPhone(), serveRelease({ dir: sampleRelease(), port: 0 })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('no home of a site is longer than six screens, and no number stands on it four times', async () => {
  const homes = sampleFiles('duties/index.html').map((page) => page.replace('duties/index.html', ''));
  expect(homes).toHaveLength(8);
  const page = await (await openContext(browser)).newPage();
  const found: string[] = [];
  for (const home of homes) {
    await visit(page, server.url + home);
    const { height, numbers } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      numbers: [...document.querySelectorAll('a[href^="tel:"]')].map(
        (link) => link.getAttribute('href') ?? '',
      ),
    }));
    if (height > HOME_PX) found.push(`${home} is ${height} px high`);
    for (const [number, links] of Map.groupBy(numbers, (href) => href))
      if (links.length > 3) found.push(`${home} has ${number} ${links.length} times`);
  }
  expect(found).toEqual([]);
});

/** A disclosure as its `data.json` has it, as far as it ends. */
interface Ending {
  readonly kind?: { readonly id: string };
  readonly posting?: { readonly from: string; readonly until: string };
  readonly content?: { readonly term?: { readonly until: string } };
}

/** Days of which a page must tell at once that they are the last: `2029年4月30日`, `11月27日`. */
function lastDaysIn({ kind, posting, content }: Ending): string[] {
  const isOpen = posting && posting.from <= SAMPLE_DAY && posting.until >= SAMPLE_DAY;
  const until = kind?.id === 'lease' ? content?.term?.until : undefined;
  return [
    ...(until === undefined ? [] : [formatDate(day(until))]),
    ...(isOpen ? [formatMonthDay(day(posting.until))] : []),
  ];
}

test('until when one may object, and until when something is let, is seen on the first screen', async () => {
  const ends = sampleFiles('/data.json').flatMap((file) =>
    lastDaysIn(JSON.parse(readSample(file)) as Ending).map(
      (date) => [file.replace('data.json', ''), date] as const,
    ),
  );
  expect(ends.length).toBeGreaterThan(20);
  const page = await (await openContext(browser)).newPage();
  const below: string[] = [];
  for (const [path, date] of ends) {
    await visit(page, server.url + path);
    const edge = await page.evaluate((wanted) => {
      const tells = ({ textContent }: Element): boolean => (textContent ?? '').includes(wanted);
      const first = [...document.querySelectorAll('main *')].find(
        (element) => tells(element) && ![...element.children].some(tells),
      );
      return first?.getBoundingClientRect().bottom ?? Infinity;
    }, date);
    if (edge > SCREEN_PX) below.push(`${path} tells ${date} at ${edge} px`);
  }
  expect(below).toEqual([]);
});

test('in the largest type what one asked for begins on the first screen, and a vote stands in the first sentence', async () => {
  const page = await (await openContext(browser, { largestType: true })).newPage();
  await visit(page, `${server.url}xiejiawaizi/search/#q=低保`);
  const first = page.locator('#results .hits > li h3').first();
  await first.waitFor();
  expect((await first.boundingBox())?.y).toBeLessThan(SCREEN_PX);
  await visit(page, `${server.url}xiejiawaizi/affairs/2026-08-31-representatives-august/`);
  const bottom = await page.evaluate(() => {
    const story = document.querySelector('.story-bar');
    const lead = document.querySelector('.say');
    return { lead: lead?.getBoundingClientRect().top ?? 0, story: story?.getBoundingClientRect().top };
  });
  expect(bottom.lead).toBeLessThan(SCREEN_PX);
  expect(bottom.story ?? Infinity).toBeGreaterThan(bottom.lead);
});
