/** Opens a page of the release, fits it, and prints it in every way that is asked for. */
import type { Page } from 'playwright-core';
import type { FittedSheet } from '../../src/client/fit/fit-report.ts';
import { publicHref, type SitePath } from '../../src/site/urls.ts';
import type { Print } from './print-page.ts';

/** Opens a page and fits its sheets. Throws when there is no such page: our bug, only pages that exist are asked for. */
export async function openFitted(page: Page, path: SitePath, publicUrl: string): Promise<FittedSheet[]> {
  const href = publicHref(publicUrl, path);
  if (!(await page.evaluate(turnTo, href))) {
    const response = await page.goto(href, { waitUntil: 'load' });
    if (!response?.ok()) throw new Error(`no page ${path}: ${response?.status()}`);
  }
  await page.evaluate(dropScreenParts);
  return page.evaluate(fitSheets);
}

/**
 * Runs in the page. What is not for paper goes: scripts have made buttons of its links in a page that was opened and not
 * in one that took the place of another, and each link to a place in the page leaves a trace in the PDF, so that the
 * same sheet would be other bytes by what was printed before it.
 */
function dropScreenParts(): void {
  for (const element of document.querySelectorAll('.off-paper')) element.remove();
}

/** Runs in the page. */
function fitSheets(): Promise<FittedSheet[]> {
  if (!window.fitBoard) throw new Error('fit.js did not run');
  return window.fitBoard();
}

/**
 * Runs in the page. Puts another page in the place of the one that is open, when both share style sheets: opening it
 * anew would load the print fonts once more, which takes longer than all else. False when it has to be opened anew.
 */
async function turnTo(href: string): Promise<boolean> {
  if (!window.fitBoard) return false;
  const response = await fetch(href);
  if (!response.ok) return false;
  const next = new DOMParser().parseFromString(await response.text(), 'text/html');
  const wanted = [...next.querySelectorAll('link[rel=stylesheet]')].map(
    (link) => new URL(link.getAttribute('href') ?? '', href).href,
  );
  const loaded = [...document.styleSheets].flatMap((sheet) => sheet.href ?? []);
  if (wanted.join(' ') !== loaded.join(' ')) return false;
  history.replaceState(null, '', href);
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
  document.title = next.title;
  for (const style of document.head.querySelectorAll('style')) style.remove();
  document.head.append(...next.head.querySelectorAll('style'));
  document.body.replaceWith(next.body);
  return true;
}

/** Makes the page show what a print is of. It keeps its state, so prints can follow each other. */
export async function showPrint(
  page: Page,
  { mode, elementId }: Pick<Print, 'mode' | 'elementId'>,
  bleedMm: number,
): Promise<void> {
  await page.evaluate(
    ({ value, id, bleed }) => {
      const root = document.documentElement;
      root.dataset['print'] = value;
      for (const element of document.querySelectorAll('[data-printed]'))
        element.removeAttribute('data-printed');
      if (id !== undefined) document.getElementById(id)?.setAttribute('data-printed', '');
      if (bleed === Number(root.dataset['bleed'] ?? 0)) return;
      const grown = bleed - Number(root.dataset['bleed'] ?? 0);
      root.dataset['bleed'] = String(bleed);
      root.style.setProperty('--bleed', String(bleed));
      for (const { cssRules } of document.styleSheets)
        for (const rule of cssRules) {
          const size = rule instanceof CSSPageRule ? /([\d.]+)mm ([\d.]+)mm/.exec(rule.cssText) : null;
          if (!(rule instanceof CSSPageRule) || !size) continue;
          const [width, height] = [size[1], size[2]].map((mm) => `${Number(mm) + 2 * grown}mm`);
          rule.style.setProperty('size', `${width} ${height}`);
        }
    },
    { value: mode, id: elementId, bleed: bleedMm },
  );
}

/** The PDF of what the page shows. */
export function printShown(page: Page): Promise<Uint8Array> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
