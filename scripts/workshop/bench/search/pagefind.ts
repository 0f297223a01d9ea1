/**
 * The one doorway to Pagefind, which search is compared with: an index of the same pages and words, asked through its
 * own JavaScript as its user interface does, without our synonyms and our order. Without its worker, whose requests nobody
 * would count.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import type { SearchRecord } from '../../../../src/site/search/search-index.ts';

/** Its program, the WebAssembly and the index; user interfaces stay behind. */
const NEEDED =
  /^pagefind\.js$|^pagefind-worker\.js$|^wasm\.|^pagefind-entry\.json$|\.pf_(?:meta|index|filter|fragment)$/;

/** Writes an index into a folder, and a page with a field that shows the first ten results as one types. */
export async function writePagefind(folder: string, records: readonly SearchRecord[]): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  for (const { url, title, text, place = '' } of records)
    await index.addCustomRecord({
      url: `/${url}`,
      language: 'zh-cn',
      content: [title, place, text].join(' '),
      meta: { title },
    });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const written = [
    ...files
      .filter(({ path }) => NEEDED.test(path))
      .map(({ path, content }) => [`pagefind/${path}`, content] as const),
    ['index.html', PAGE] as const,
    ['page.js', SCRIPT] as const,
  ];
  for (const [path, content] of written) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Ends the process that indexes. */
export const endPagefind = close;

const PAGE = `<!doctype html><html lang="zh-CN"><title>Pagefind</title><input id="q"><ol class="hits"></ol>
<script type="module" src="page.js"></script></html>`;

/** As its documentation shows it: loaded on focus, searched as one types, ten results at once. */
const SCRIPT = `const field = document.querySelector('#q');
let loaded;
const load = () => (loaded ??= import('./pagefind/pagefind.js').then(async (pagefind) => {
  await pagefind.options({ noWorker: true });
  await pagefind.init();
  return pagefind;
}));
const search = async (query) => {
  const { results } = await (await load()).search(query);
  return results;
};
field.addEventListener('focus', () => void load(), { once: true });
field.addEventListener('input', async () => {
  const results = await search(field.value);
  const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  document.querySelector('.hits').replaceChildren(...shown.map(({ meta }) => {
    const item = document.createElement('li');
    item.textContent = meta.title;
    return item;
  }));
});
globalThis.askAll = async (query) => {
  const results = await search(query);
  return (await Promise.all(results.map((result) => result.data()))).map(({ raw_url }) => raw_url);
};
`;

/** Addresses of all it finds, in its order. */
export async function askPagefind(page: Page, query: string): Promise<string[]> {
  // As text: a function would be searched for imports by the tools that run us.
  const found = (await page.evaluate(`askAll(${JSON.stringify(query)})`)) as string[];
  return found.map((url) => url.replace(/^\//, ''));
}
