/**
 * Every table that a villager may read, in each size of type on narrow and wide telephones: no figure stands under a
 * heading that is not its own. Of each sort of table, that is its columns, the one with the longest values is taken, and
 * all of them stand on one page.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveRelease, type RunningServer } from '../../scripts/preview.ts';
import { launchPhone, openContext, visit } from '../support/browser.ts';
import { readSample, sampleFiles, sampleRelease } from '../support/sample-city.ts';
import { figuresAstray } from '../support/under-heading.ts';

const SIZES = [[], ['large-type'], ['large-type', 'largest-type']];
const WIDTHS = [320, 360, 412];
/** On paper, or on sheets that officials print: their columns are millimetres. */
const OF_PAPER = /^(p-|stacked|slip-|ledger-)/;

let browser: Browser;
let server: RunningServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchPhone(), serveRelease({ dir: sampleRelease(), port: 0 })]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Sort {
  readonly html: string;
  readonly longest: number;
}

const textOf = (html: string): string => html.replace(/<[^>]*>/g, '').trim();

/** The table with the longest cells of each sort. */
function tablesOfSites(): Map<string, string> {
  const sorts = new Map<string, Sort>();
  for (const page of sampleFiles('.html').filter((file) => !/^(ledger|help|boards|inside)\//.test(file)))
    for (const [html, attributes = '', inside = ''] of readSample(page).matchAll(
      /<table([^>]*)>([\s\S]*?)<\/table>/g,
    )) {
      const name = /class="([^"]*)"/.exec(attributes)?.[1] ?? '';
      if (OF_PAPER.test(name)) continue;
      const heads = [...inside.matchAll(/<th\b[^>]*scope="col"[^>]*>([\s\S]*?)<\/th>/g)];
      const key = [name, ...heads.map(([, head = '']) => textOf(head))].join('|');
      const cells = [...inside.matchAll(/<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/g)];
      // Figures count more than words, which may break.
      const lengths = cells.map(
        ([, cell = '']) => textOf(cell).replace(/[^\d.,]/g, '').length * 10 + textOf(cell).length,
      );
      const longest = Math.max(0, ...lengths);
      if (longest > (sorts.get(key)?.longest ?? -1)) sorts.set(key, { html, longest });
    }
  return new Map([...sorts].map(([key, { html }]) => [key, html]));
}

/** Where a table of a class stands in its page. */
function placed(key: string, html: string): string {
  const [name = ''] = key.split('|');
  const around = name === '' ? 'prose"><div class="table-scroll' : name === 'grid' ? 'card' : 'blk';
  return `<div class="${around}">${html}</div>${name === '' ? '</div>' : ''}`;
}

test('no figure of any table stands under the heading of another', async () => {
  const tables = tablesOfSites();
  expect(tables.size).toBeGreaterThan(60);
  const page = await (await openContext(browser)).newPage();
  await visit(page, `${server.url}xiejiawaizi/`);
  await page.evaluate(
    (html) => {
      for (const main of document.querySelectorAll('main')) main.innerHTML = html;
    },
    [...tables].map(([key, html]) => placed(key, html)).join(''),
  );
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 740 });
    for (const size of SIZES) {
      await page.evaluate((classes) => {
        document.documentElement.className = classes.join(' ');
      }, size);
      const astray = await page.evaluate(figuresAstray);
      found.push(...astray.map((one) => `${width} px ${size.at(-1) ?? ''}: ${one}`));
    }
  }
  expect(found).toEqual([]);
});
