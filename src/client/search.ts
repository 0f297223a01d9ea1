/**
 * Search. On the search page it shows what is found as one types; on other pages it gets the index ready when the
 * field is entered and leads to the search page. Without this script the form leads to the archive.
 */
import { startEngine, type Engine } from './search/load-index.ts';
import { runSearchPage } from './search/search-page.ts';

const form = document.querySelector<HTMLFormElement>('form.find[data-index]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');

if (form && field) {
  const address = (name: 'index' | 'sounds' | 'search'): URL => new URL(form.dataset[name] ?? '', document.baseURI);
  const results = document.querySelector<HTMLElement>('#results');

  let started: Promise<Engine> | undefined;
  const engine = (): Promise<Engine> => {
    started ??= startEngine({ index: address('index'), sounds: address('sounds') }).catch((error: unknown) => {
      // Tried again with the next search: the line may be back by then.
      started = undefined;
      throw error;
    });
    return started;
  };

  field.addEventListener('focus', () => void engine().catch(() => undefined), { once: true });
  if (results) runSearchPage({ form, field, results, engine, root: new URL('../', address('index')) });
  // To the search page instead of the archive.
  else form.action = address('search').href;
}
