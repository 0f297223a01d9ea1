/**
 * Search. On the search page it shows what is found as one types; on other pages it gets the index ready when the
 * field is entered and leads to the search page. Without this script the form leads to the archive.
 */
import './search/old-browsers.ts';
import { startEngine, type Engine } from './search/engine.ts';
import { runSearchPage } from './search/search-page.ts';

const form = document.querySelector<HTMLFormElement>('form.find[data-bundle]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');

if (form && field) {
  const address = (href: string | undefined): URL => new URL(href ?? '', document.baseURI);
  const bundle = address(form.dataset['bundle']);
  const runtime = address(form.dataset['runtime']);
  const results = document.querySelector<HTMLElement>('#results');

  let started: Promise<Engine> | undefined;
  const engine = (): Promise<Engine> => {
    started ??= startEngine({ bundle, runtime }).catch((error: unknown) => {
      // Tried again with the next search: the line may be back by then.
      started = undefined;
      throw error;
    });
    return started;
  };

  field.addEventListener('focus', () => void engine().catch(() => undefined), { once: true });
  if (results) runSearchPage({ form, field, results, engine, root: new URL('../', bundle) });
  else leadTo(form, address(form.dataset['search']));
}

/** Sends the form to the search page instead of the archive. */
function leadTo(from: HTMLFormElement, searchPage: URL): void {
  from.action = searchPage.href;
}
