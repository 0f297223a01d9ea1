/**
 * Every template in every mode, each mode in one visit: what is pressed is large enough, what is read is large enough
 * and far enough apart (工信部 互联网应用适老化通用设计规范), nothing is cut, and axe-core finds nothing.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, type View } from '../support/browser.ts';
import {
  lookAtAll as lookAtTemplates,
  poorContrast,
  sideways,
  smallTargets,
  smallText,
  tightParagraphs,
  violations,
  type Look,
} from '../support/looks.ts';
import { sampleRelease, templatePages } from '../support/sample-city.ts';

// Seventy pages in one test, on a machine that may be busy.
vi.setConfig({ testTimeout: 480_000 });

let browser: Browser;
let server: RunningServer;
let templates: [name: string, url: string][];

beforeAll(async () => {
  [browser, server] = await Promise.all([
    launchPhone(),
    // Under a sub-path, as a city may publish it; the page for missing addresses links from the host.
    serveRelease({ dir: sampleRelease(), port: 0, base: '/gongkai/' }),
  ]);
  templates = Object.entries(await templatePages())
    .filter(([, path]) => path !== '404.html')
    .map(([name, path]) => [name, server.url + path.replace(/index\.html$/, '')]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const lookAtAll = (view: View, looks: Record<string, Look>) =>
  lookAtTemplates({ browser, origin: server.url, templates }, view, looks);

describe('every template', () => {
  test('at 360 px: accessible, 18 px text, targets of 44 px; also at night, in forced colours and at 320 px', async () => {
    const looks = {
      violations,
      smallText: smallText(16),
      tightParagraphs: tightParagraphs(18),
      smallTargets: smallTargets(44),
      sideways,
      poorContrastAtNight: inMedia({ colorScheme: 'dark' }, poorContrast),
      unseenInForcedColours: inMedia({ forcedColors: 'active' }, unseen),
      // 400 % of a desktop.
      sidewaysAt320: atWidth(320, sideways),
    };
    expect(await lookAtAll({}, looks)).toEqual(nothing(looks));
  });

  test('大字 at 360 px: 24 px text, targets of 60 px', async () => {
    const looks = {
      smallText: smallText(21),
      tightParagraphs: tightParagraphs(24),
      smallTargets: smallTargets(60),
      sideways,
    };
    expect(await lookAtAll({ largeType: true }, looks)).toEqual(nothing(looks));
  });

  test('特大 and 高对比 at 320 px: accessible, 30 px text, targets of 60 px; also at night', async () => {
    const looks = {
      violations,
      smallText: smallText(26),
      tightParagraphs: tightParagraphs(30),
      smallTargets: smallTargets(60),
      sideways,
      poorContrastAtNight: inMedia({ colorScheme: 'dark' }, poorContrast),
    };
    const view = { width: 320, largestType: true, contrast: true };
    expect(await lookAtAll(view, looks)).toEqual(nothing(looks));
  });

  test('without script', async () => {
    const empty: Look = async (page) =>
      (await page.locator('main').innerText()).trim().length > 20 ? [] : ['the main part is empty'];
    expect(await lookAtAll({ script: false }, { empty })).toEqual({ empty: [] });
  });
});

const nothing = (looks: Record<string, Look>): Record<string, string[]> =>
  Object.fromEntries(Object.keys(looks).map((look) => [look, []]));

/** A look at a page that is open already, as the media would have it: much faster than another visit. */
const inMedia =
  (media: NonNullable<Parameters<Page['emulateMedia']>[0]>, look: Look): Look =>
  async (page) => {
    await page.emulateMedia(media);
    const found = await look(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    return found;
  };

const atWidth =
  (width: number, look: Look): Look =>
  async (page) => {
    const before = page.viewportSize();
    await page.setViewportSize({ width, height: 740 });
    const found = await look(page);
    if (before) await page.setViewportSize(before);
    return found;
  };

/** Drawings in the colour of their ground, and marks that are a ground alone. */
const unseen: Look = (page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const ground = getComputedStyle(document.body).backgroundColor;
    for (const shape of document.querySelectorAll('main svg:not(.drawing) :is(rect, path)')) {
      if (
        shape.closest('.paper, .qr, [aria-label="二维码"], symbol, pattern, defs') ||
        shape.matches('.hl, .expense')
      )
        continue;
      if (getComputedStyle(shape).fill === ground) found.push(`${shape.getAttribute('class')} is not seen`);
    }
    for (const chosen of document.querySelectorAll('.chips input:checked + span'))
      if (getComputedStyle(chosen).backgroundColor === ground)
        found.push(`${chosen.textContent} is not seen as chosen`);
    return found;
  });
