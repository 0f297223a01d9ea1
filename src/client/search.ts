/**
 * The search field of pages other than the search page: leads there instead of to the archive, and fetches the index
 * while one types, so that it is there by then. Nothing is fetched before the field is entered.
 */
import { leadToSearch } from './search/lead-to-search.ts';

const form = document.querySelector<HTMLFormElement>('form.find[data-index]');

if (form) {
  const address = (name: 'index' | 'search'): string =>
    new URL(form.dataset[name] ?? '', document.baseURI).href;
  leadToSearch(form, address('search'));
  form.addEventListener('focusin', () => void fetch(address('index')).catch(() => undefined), { once: true });
}
