/**
 * The search field of pages other than the search page: leads there instead of to the archive, and fetches the search page
 * and its index while one types, so that they are there by then. Nothing is fetched before the field is entered.
 */
import { fetchAhead, leadToSearch } from './search/lead-to-search.ts';

const form = document.querySelector<HTMLFormElement>('form.find[data-index]');

if (form) {
  const address = (name: 'index' | 'search'): string =>
    new URL(form.dataset[name] ?? '', document.baseURI).href;
  leadToSearch(form, address('search'));
  const begin = (): void => void fetchAhead(address('search'), address('index')).catch(() => undefined);
  form.addEventListener('focusin', begin, { once: true });
}
