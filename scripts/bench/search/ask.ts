/** Types into the search page of a release as a person does, and reads what it says. */
import type { Page } from 'playwright-core';

/**
 * Asks a search page that is open, and gives the addresses of all that it finds, from the root of the release. What it
 * only offers as perhaps related is none of them.
 */
export async function askPage(page: Page, root: string, query: string): Promise<string[]> {
  await page.fill('#q', query);
  await page.keyboard.press('Enter');
  await page.waitForFunction((typed) => {
    const results = document.querySelector<HTMLElement>('#results');
    return results?.dataset['answered'] === typed && results.getAttribute('aria-busy') === 'false';
  }, query.trim());
  const found = (await page.locator('#results .found').textContent()) ?? '';
  if (!found.startsWith('找到')) return [];
  for (const more = page.locator('#results button', { hasText: '再看' }); (await more.count()) > 0;)
    await more.click();
  const links = await page
    .locator('#results > .hits h3 a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  return links.map((href) => href.slice(root.length));
}
