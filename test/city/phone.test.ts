/**
 * Every template in every mode, opened once: what is pressed is large enough, what is read is large enough
 * and far enough apart (工信部 互联网应用适老化通用设计规范), nothing is cut, and axe-core finds nothing.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone } from '../support/browser.ts';
import {
  lookAtAll,
  poorContrast,
  sideways,
  coveredLinks,
  smallTargets,
  smallText,
  tightParagraphs,
  violations,
  violationsOfSight,
  type Look,
  type Stage,
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

/** The modes, one after the other on the same page, as `src/client/before-paint/display-modes.ts` sets them. */
const MODES = {
  standard: {
    looks: {
      violations,
      smallText: smallText(16),
      tightParagraphs: tightParagraphs(18),
      smallTargets: smallTargets(44),
      coveredLinks,
      sideways,
      poorContrastAtNight: inMedia({ colorScheme: 'dark' }, poorContrast),
      unseenInForcedColours: inMedia({ forcedColors: 'active' }, unseen),
      // 400 % of a desktop.
      sidewaysAt320: atWidth(320, sideways),
    },
  },
  large: {
    begin: (page: Page) => page.evaluate(() => document.documentElement.classList.add('large-type')),
    looks: {
      smallText: smallText(21),
      tightParagraphs: tightParagraphs(24),
      smallTargets: smallTargets(60),
      sideways,
    },
  },
  largest: {
    begin: async (page: Page) => {
      await page.setViewportSize({ width: 320, height: 740 });
      await page.evaluate(() => document.documentElement.classList.add('largest-type', 'high-contrast'));
    },
    looks: {
      violationsOfSight,
      smallText: smallText(26),
      tightParagraphs: tightParagraphs(30),
      smallTargets: smallTargets(60),
      sideways,
      poorContrastAtNight: inMedia({ colorScheme: 'dark' }, poorContrast),
    },
  },
} satisfies Record<string, Stage>;

describe('every template', () => {
  let found: Record<keyof typeof MODES, Record<string, string[]>>;

  beforeAll(async () => {
    found = await lookAtAll({ browser, origin: server.url, templates }, {}, MODES);
  }, 480_000);

  test('at 360 px: accessible, 18 px text, targets of 44 px; also at night, in forced colours and at 320 px', () => {
    expect(found.standard).toEqual(nothing(MODES.standard.looks));
  });

  test('大字 at 360 px: 24 px text, targets of 60 px', () => {
    expect(found.large).toEqual(nothing(MODES.large.looks));
  });

  test('特大 and 高对比 at 320 px: accessible, 30 px text, targets of 60 px; also at night', () => {
    expect(found.largest).toEqual(nothing(MODES.largest.looks));
  });

  test('without script', async () => {
    const empty: Look = async (page) =>
      (await page.locator('main').innerText()).trim().length > 20 ? [] : ['the main part is empty'];
    const visit = { browser, origin: server.url, templates };
    expect(await lookAtAll(visit, { script: false }, { plain: { looks: { empty } } })).toEqual({
      plain: { empty: [] },
    });
  });
});

const nothing = (looks: Record<string, Look>): Record<string, string[]> =>
  Object.fromEntries(Object.keys(looks).map((look) => [look, []]));

/** A look at a page that is open already, as the media would have it: much faster than another visit. */
function inMedia(media: NonNullable<Parameters<Page['emulateMedia']>[0]>, look: Look): Look {
  return async (page) => {
    await page.emulateMedia(media);
    const seen = await look(page);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    return seen;
  };
}

function atWidth(width: number, look: Look): Look {
  return async (page) => {
    const before = page.viewportSize();
    await page.setViewportSize({ width, height: 740 });
    const seen = await look(page);
    if (before) await page.setViewportSize(before);
    return seen;
  };
}

/** Drawings in the colour of their ground, and marks that are a ground alone. */
function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
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
}
