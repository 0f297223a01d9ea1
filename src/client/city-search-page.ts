/** The search page of the city. Without this script its form leads to the list of counties. */
import { failure } from './search/answer.ts';
import { askedBy, rememberShown } from './search/address.ts';
import { choose, filtersOf } from './search/filter-form.ts';
import { cityAnswer } from './search/city/city-answer.ts';
import { startCity, type CityEngine } from './search/city/city-engine.ts';
import { runSearchPage, type Turn } from './search/run-search-page.ts';
import { element } from './search/show.ts';

/** Whoever waits longer than this is told that something is done. */
const PATIENCE_MS = 400;

const form = document.querySelector<HTMLFormElement>('form.find[data-index]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');
const results = document.querySelector<HTMLElement>('#results');

if (form && field && results) {
  const address = (name: 'index' | 'sounds'): URL => new URL(form.dataset[name] ?? '', document.baseURI);
  const root = new URL('../', address('index'));
  let started: Promise<CityEngine> | undefined;
  const engine = (): Promise<CityEngine> => {
    started ??= startCity({ index: address('index'), sounds: address('sounds') }).then(
      (city) => {
        offerYears(form, city);
        choose(form, askedBy(location).filters);
        return city;
      },
      (error: unknown) => {
        // Tried again with the next search: the line may be back by then.
        started = undefined;
        throw error;
      },
    );
    return started;
  };
  const answer = async ({ query, isLate, shown, show }: Turn, onShown: () => void): Promise<void> => {
    const city = await engine();
    const findings = await city.finder.find(query);
    if (isLate()) return;
    const told = { form, root, engine: city, filters: filtersOf(form), shown, onShown: rememberShown };
    const { rest, ...begun } = await cityAnswer(query, findings, told);
    if (isLate()) return;
    onShown();
    show(begun);
    await rest;
  };
  const respond = async (turn: Turn): Promise<void> => {
    const wait = setTimeout(() => {
      if (!turn.isLate()) turn.show({ said: '正在查', nodes: [element('p', 'meta', '正在查…')] });
    }, PATIENCE_MS);
    try {
      const onShown = (): void => clearTimeout(wait);
      await answer(turn, onShown).catch(() => {
        // Another index may have taken the place of the one that was begun with.
        started = undefined;
        return answer(turn, onShown);
      });
    } catch {
      if (!turn.isLate()) turn.show(failure(form));
    } finally {
      clearTimeout(wait);
    }
  };
  // Whoever opens this page means to search: 20 KB of places and words are there when the first word is typed.
  void engine().catch(() => undefined);
  runSearchPage({ form, field, results, respond });
}

/** The years of which the index has anything. */
function offerYears(of: HTMLFormElement, { store }: CityEngine): void {
  const list = of.querySelector<HTMLSelectElement>('select[name="year"]');
  if (!list || !store || list.options.length > 1) return;
  const months = store.now.counties.flatMap(({ months: some }) => some.map(([month]) => month.slice(0, 4)));
  for (const year of [...new Set(months)].filter(Boolean).sort().reverse())
    list.add(new Option(`${year}年`, year));
}
