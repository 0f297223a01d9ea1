/** The search page: shows what is found as one types. Without this script its form leads to the archive. */
import { startEngine, type Engine } from './search/load-index.ts';
import { runSearchPage } from './search/run-search-page.ts';
import { siteAnswers } from './search/site-answers.ts';

const form = document.querySelector<HTMLFormElement>('form.find[data-index]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
const results = document.querySelector<HTMLElement>('#results');

if (form && field && results) {
  const address = (name: 'index' | 'sounds' | 'intents'): URL =>
    new URL(form.dataset[name] ?? '', document.baseURI);
  let started: Promise<Engine> | undefined;
  const engine = (): Promise<Engine> => {
    started ??= startEngine({
      ...{ index: address('index'), sounds: address('sounds'), intents: address('intents') },
    }).catch((error: unknown) => {
      // Tried again with the next search: the line may be back by then.
      started = undefined;
      throw error;
    });
    return started;
  };
  field.addEventListener('focus', () => void engine().catch(() => undefined), { once: true });
  const root = new URL('../', address('index'));
  runSearchPage({ form, field, results, ...siteAnswers({ form, engine, root }) });
}
