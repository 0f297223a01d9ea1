/** Types into the search page of a release as a person does, and reads what it says. */
import type { Page } from 'playwright-core';

/**
 * Asks a search page that is open, and gives the addresses of all that it finds, from the root of the release. What it
 * only offers as perhaps related is none of them.
 */
export async function askPage(page: Page, root: string, query: string): Promise<string[]> {
  const links = await page.evaluate(askInPage, query);
  return links.map((href) => href.slice(root.length));
}

/** Runs in the page, whole: hundreds of queries would otherwise go to and fro between it and us thousands of times. */
async function askInPage(query: string): Promise<string[]> {
  const form = document.querySelector<HTMLFormElement>('form.find');
  const field = form?.querySelector('input');
  const results = document.querySelector<HTMLElement>('#results');
  if (!form || !field || !results) throw new Error('this is no search page');
  field.value = query;
  form.requestSubmit();
  do await new Promise((soon) => setTimeout(soon, 2));
  while (results.getAttribute('aria-busy') !== 'false' || results.dataset['answered'] !== query.trim());
  if (!results.querySelector('.found')?.textContent.startsWith('找到')) return [];
  const more = (): HTMLElement | undefined =>
    [...results.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('再看'));
  for (let button = more(); button; button = more()) {
    button.click();
    // The city fetches what it shows.
    while (button.isConnected) await new Promise((soon) => setTimeout(soon, 2));
  }
  return [...results.querySelectorAll<HTMLAnchorElement>(':scope > .hits h3 a')].map(({ href }) => href);
}
