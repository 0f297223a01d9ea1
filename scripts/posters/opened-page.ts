/** Opens a page of the release, fits it, and prints it in every way that is asked for. */
import type { Page } from 'playwright-core';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import { publicHref, type SitePath } from '../../src/site/urls.ts';

/** Opens a page and fits its sheets. Throws when there is no such page: our bug, only pages that exist are asked for. */
export async function openFitted(page: Page, path: SitePath, publicUrl: string): Promise<FittedSheet[]> {
  const response = await page.goto(publicHref(publicUrl, path), { waitUntil: 'load' });
  if (!response?.ok()) throw new Error(`no page ${path}: ${response?.status()}`);
  return page.evaluate(() => {
    if (!window.fitBoard) throw new Error('fit.js did not run');
    return window.fitBoard();
  });
}

/** Prints one way. The page keeps its state, so ways can follow each other. */
export async function printMode(page: Page, mode: string): Promise<Uint8Array> {
  await page.evaluate((value) => {
    document.documentElement.dataset['print'] = value;
  }, mode);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
