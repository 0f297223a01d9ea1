/** Opens a site's board page once, fits it, and prints it in every way that is asked for. */
import type { Page } from 'playwright-core';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import { publicHref, type SitePath } from '../../src/site/urls.ts';
import type { PageSizeMm } from './finish-pdf.ts';

/** How the page is asked to print: the value of `data-print` on its root. */
export type PrintMode = 'board' | `panel-${string}` | 'accounts-600x900' | 'sheets';

export interface BoardFacts {
  readonly title: string;
  readonly board: PageSizeMm;
  readonly panels: readonly (PageSizeMm & { readonly section: string; readonly title: string })[];
  /** Sizes of all hanging sheets in hanging order, slips too. */
  readonly sheets: readonly PageSizeMm[];
  readonly posters: readonly PageSizeMm[];
  readonly waiting: readonly {
    readonly disclosureId: string;
    readonly title: string;
    readonly because: string;
  }[];
}

export interface OpenedBoard {
  readonly facts: BoardFacts;
  readonly fitted: readonly FittedSheet[];
}

/** Opens and fits the page of a board. Throws when there is none: our bug, the loader has checked. */
export async function openBoard(page: Page, path: SitePath, publicUrl: string): Promise<OpenedBoard> {
  const response = await page.goto(publicHref(publicUrl, path), { waitUntil: 'load' });
  if (!response?.ok()) throw new Error(`no board page at ${path}: ${response?.status()}`);
  const fitted = await page.evaluate(() => {
    if (!window.fitBoard) throw new Error('fit.js did not run');
    return window.fitBoard();
  });
  return { fitted, facts: await page.evaluate(readFacts) };
}

/** Prints one way. The page keeps its state, so ways can follow each other. */
export async function printBoard(page: Page, mode: PrintMode): Promise<Uint8Array> {
  await page.evaluate((value) => {
    document.documentElement.dataset['print'] = value;
  }, mode);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** Runs in the page. */
function readFacts(): BoardFacts {
  const number = (element: Element, name: string): number =>
    Number(getComputedStyle(element).getPropertyValue(`--${name}`));
  const size = (element: Element, width: string, height: string) => ({
    widthMm: number(element, width),
    heightMm: number(element, height),
  });
  const paper = (element: Element) => size(element, 'width', 'height');
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)];
  const board = document.querySelector('.p-board');
  if (!board) throw new Error('no board in the page');
  return {
    title: document.querySelector('.p-heading')?.textContent ?? '',
    board: size(board, 'board-width', 'board-height'),
    panels: all('.p-panel').map((panel) => ({
      section: /p-panel-(\w+)/.exec(panel.className)?.[1] ?? '',
      title: panel.querySelector('.p-panel-title > :first-child')?.textContent ?? '',
      ...size(panel, 'panel-width', 'panel-height'),
    })),
    sheets: all('.p-slot > .p-sheet').map(paper),
    posters: all('.p-sheet[data-poster]').map(paper),
    waiting: all('[data-waiting]').map((item) => ({
      disclosureId: (item as HTMLElement).dataset['waiting'] ?? '',
      title: item.querySelector('a')?.textContent?.trim() ?? '',
      because: item.querySelector('small')?.textContent?.trim() ?? '',
    })),
  };
}
