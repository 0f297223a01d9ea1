/** What is looked for on a page in a real browser. A look says what is wrong, one line each; nothing means all is well. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { openContext, visit, type View } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Look = (page: Page) => Promise<readonly string[]>;

export interface Visit {
  readonly browser: Browser;
  /** Address that everything on a page must be fetched from. */
  readonly origin: string;
  /** Name of each template and the address of a page of it. */
  readonly templates: readonly (readonly [name: string, url: string])[];
}

/** Some looks at a page that is open, after it was made what they are for. */
export interface Stage {
  readonly begin?: (page: Page) => Promise<unknown>;
  readonly looks: Readonly<Record<string, Look>>;
}

type Found = Record<string, string[]>;

/**
 * What each look of each stage finds on every template, `template: finding`. Each is opened once, for that takes longer than
 * most looks; a stage begins with the page as the one before left it.
 */
export async function lookAtAll<Name extends string>(
  { browser, origin, templates }: Visit,
  view: View,
  stages: Readonly<Record<Name, Stage>>,
): Promise<Record<Name, Found>> {
  const context = await openContext(browser, view);
  const foreign = new Set<string>();
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) foreign.add(url);
  });
  const inOrder = Object.entries<Stage>(stages);
  const found: Record<string, Found> = Object.fromEntries(
    inOrder.map(([name, { looks }]) => [
      name,
      Object.fromEntries(Object.keys(looks).map((look) => [look, []])),
    ]),
  );
  for (const [template, url] of templates) {
    // A page of its own: what a stage before it set is gone.
    const page = await context.newPage();
    await visit(page, url);
    for (const [name, { begin, looks }] of inOrder) {
      await begin?.(page);
      for (const [look, lookAt] of Object.entries(looks))
        found[name]?.[look]?.push(...(await lookAt(page)).map((finding) => `${template}: ${finding}`));
    }
    await page.close();
  }
  await context.close();
  // What every visit must be true of, whatever is looked at: nothing is fetched from outside the release.
  if (foreign.size > 0) for (const one of Object.values(found)) one['foreign'] = [...foreign];
  return found as Record<Name, Found>;
}

/** Half a megabyte of script, which takes longer to load than many a page to look at. */
async function loadAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
}

/** axe-core, WCAG 2.2 with the size of targets. */
export const violations: Look = async (page) => {
  await loadAxe(page);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const result = await axe.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return result.violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => String(target)).join(', ')}`,
    );
  });
};

/** axe-core, a few rules. */
const violationsOf =
  (rules: readonly string[]): Look =>
  async (page) => {
    await loadAxe(page);
    return page.evaluate(
      async (runOnly) => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        const result = await axe.run({ resultTypes: ['violations'], runOnly });
        return result.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id} at ${String(target)}`),
        );
      },
      [...rules],
    );
  };

/** Colours alone: all that differs between two modes of one layout. */
export const poorContrast = violationsOf(['color-contrast', 'link-in-text-block']);

/** What another size and width may change of a page; names, roles and order of the same elements stay. */
export const violationsOfSight = violationsOf([
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
]);

/** A page that is wider than the phone, with everything unfolded, or text that is cut off at the edge of its box. */
export const sideways: Look = (page) =>
  page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.unseen, thead, svg, .paper, .drawing') || !element.innerText?.trim()) continue;
      const { overflowX } = getComputedStyle(element);
      if (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
        found.push(`${element.className}: ${element.innerText.slice(0, 20)} is cut`);
    }
    return found;
  });

/**
 * Text smaller than it may be, and lines closer than 1.3 of their type. A board is drawn to scale, so its letters are
 * as small as the drawing.
 */
export const smallText =
  (leastPx: number): Look =>
  (page) =>
    page.evaluate((least) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Set<string>();
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        const text = walker.currentNode.textContent?.trim();
        if (!parent || !text || parent.closest('.paper, .drawing, .measures')) continue;
        if (!parent.checkVisibility()) continue;
        const style = getComputedStyle(parent);
        const size = Number.parseFloat(style.fontSize);
        if (size < least) found.add(`${size} px: ${text}`);
        const leading = Number.parseFloat(style.lineHeight) / size;
        if (!parent.closest('svg') && leading < 1.295) found.add(`lines at ${leading.toFixed(2)}: ${text}`);
      }
      return [...found];
    }, leastPx);

/** Paragraphs of running text whose distance is less than 1.3 of that of their lines, or whose type is below the mode's. */
export const tightParagraphs =
  (bodyPx: number): Look =>
  (page) =>
    page.evaluate((least) => {
      const found: string[] = [];
      for (const paragraph of document.querySelectorAll('main p')) {
        if (
          paragraph.closest('.paper, .drawing, .feedback-slip, .card, .opening, li, td') ||
          paragraph.matches('.meta, .mark, .note')
        )
          continue;
        if (!paragraph.checkVisibility() || paragraph.querySelector('a:only-child, button')) continue;
        const style = getComputedStyle(paragraph);
        const size = Number.parseFloat(style.fontSize);
        const text = paragraph.textContent?.trim().slice(0, 20);
        if (size < least) found.push(`running text of ${size} px: ${text}`);
        const next = paragraph.nextElementSibling;
        if (next?.tagName !== 'P' || next.matches('.buttons, .note') || !next.checkVisibility()) continue;
        const line = Number.parseFloat(style.lineHeight);
        const gap = next.getBoundingClientRect().top - paragraph.getBoundingClientRect().bottom;
        if ((gap + line) / line < 1.295)
          found.push(`paragraphs at ${((gap + line) / line).toFixed(2)}: ${text}`);
      }
      return found;
    }, bodyPx);

/** Links of the main text that another link lies over: whoever presses on one gets the other, as a number to ring. */
export const coveredLinks: Look = (page) =>
  page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    const found = new Set<string>();
    for (const link of document.querySelectorAll('main a[href]')) {
      if (!link.checkVisibility() || link.closest('.paper, .drawing, .unseen')) continue;
      link.scrollIntoView({ block: 'center' });
      const [box] = link.getClientRects();
      const hit = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      const over = hit?.closest('a');
      if (over && over !== link) found.add(`${link.textContent.trim()} under ${over.textContent.trim()}`);
    }
    return [...found];
  });

/** What one presses and is lower or narrower than a finger needs. A link in the middle of a sentence is as high as it. */
export const smallTargets =
  (leastPx: number): Look =>
  (page) =>
    page.evaluate((least) => {
      document.querySelectorAll('details').forEach((details) => (details.open = true));
      const found: string[] = [];
      const isInSentence = (element: Element): boolean => {
        const around = element.closest('p, dd, td, li, small')?.cloneNode(true) as Element | undefined;
        around?.querySelectorAll('a, button').forEach((link) => link.remove());
        return (
          getComputedStyle(element).display === 'inline' && (around?.textContent ?? '').trim().length > 8
        );
      };
      for (const element of document.querySelectorAll('a[href], button, summary, input, select')) {
        if (
          !element.checkVisibility({ contentVisibilityAuto: true }) ||
          element.closest('.paper, .drawing, .unseen, .skip')
        )
          continue;
        if (isInSentence(element)) continue;
        // The whole row is the link, the whole chip its radio button.
        const row =
          element.closest('.rows > li') ?? (element.matches('input') ? element.closest('label') : null);
        const { width, height } = (row ?? element).getBoundingClientRect();
        if (height < least - 0.5 || width < 24)
          found.push(
            `${width.toFixed(0)}×${height.toFixed(0)} ${element.textContent?.trim().slice(0, 16)} in ${element.parentElement?.tagName}.${element.closest('[class]')?.className} .${element.parentElement?.closest('[class]')?.className}`,
          );
      }
      return found;
    }, leastPx);
