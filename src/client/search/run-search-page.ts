/** The search page at work: field and choices → address, hits, counts. */
import { askedBy, rememberShown, shownBefore, writeAddress } from './address.ts';
import { answerTo, type Answer } from './answer.ts';
import { choose, clearCounts, filtersOf, offerKinds, showCounts } from './filter-form.ts';
import { chosen, countHits } from './filters.ts';
import type { Engine } from './load-index.ts';
import { explainedBy } from './explained.ts';
import { element, fill } from './show.ts';

export interface SearchPage {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly results: HTMLElement;
  /** Starts the engine, or gives the one that was started. */
  readonly engine: () => Promise<Engine>;
  /** Addresses of hits start here. */
  readonly root: URL;
}

/** Typing is over when no key was pressed for this long. */
const PAUSE_MS = 250;
/** Further parts are fetched by themselves up to this size before compression, some 80 kB over the line. */
const FETCHED_UNASKED = 400_000;

type Cause = 'typing' | 'step' | 'return' | 'more';

/** Takes the query from the address, then follows what is typed and chosen. */
export function runSearchPage(page: SearchPage): void {
  const { form, field, results } = page;
  const status = element('p', 'unseen');
  status.setAttribute('role', 'status');
  results.before(status);

  let latest = 0;
  let fetched = 0;
  const update = async (cause: Cause): Promise<void> => {
    const turn = ++latest;
    results.setAttribute('aria-busy', 'true');
    const asked = { query: field.value.trim(), filters: filtersOf(form) };
    if (cause !== 'return') writeAddress(asked, cause === 'step');
    const show = (answer: Answer): void => {
      status.textContent = answer.said;
      fill(results, answer.nodes);
      // The same telephone twice on one screen would look like two.
      document
        .querySelector<HTMLElement>('#search-help .ask')
        ?.toggleAttribute('hidden', results.querySelector('.call') !== null);
      results.dataset['answered'] = asked.query;
    };
    // A later key press may have asked again.
    const isLate = (): boolean => turn !== latest;
    await respond(page, { show, isLate, shown: cause === 'return' || cause === 'more' ? shownBefore() : 0 });
    if (isLate()) return;
    const isFetching = asked.query !== '' && (await fetchMore());
    if (!isLate() && !isFetching) results.setAttribute('aria-busy', 'false');
  };

  /** Fetches what is left, as far as it is small, and shows it; whoever wants the rest asks for it. */
  const fetchMore = async (): Promise<boolean> => {
    const engine = await page.engine().catch(() => undefined);
    const [next] = engine?.left() ?? [];
    if (!engine || !next || fetched + next.bytes > FETCHED_UNASKED) return false;
    fetched += next.bytes;
    return engine.fetchNext().then(
      () => {
        void update('more');
        return true;
      },
      () => false,
    );
  };

  const fromAddress = (): void => {
    const { query, filters } = askedBy(location);
    field.value = query;
    choose(form, filters);
    void update('return');
  };

  listen(page, { update, fromAddress });
  if (askedBy(location).query) fromAddress();
}

interface Reactions {
  readonly update: (cause: Cause) => Promise<void>;
  readonly fromAddress: () => void;
}

/** What is typed, chosen and pressed. */
function listen({ form, field, results, engine }: SearchPage, { update, fromAddress }: Reactions): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const now = (cause: Cause): void => {
    clearTimeout(pause);
    void update(cause);
  };
  const soon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void update('typing'), PAUSE_MS);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Puts the keyboard of a phone away, which covers the hits.
    field.blur();
    now('step');
  });
  field.addEventListener('input', (event) => {
    // Half a pinyin is not a word yet; the input event after composing comes with the characters.
    if ((event as InputEvent).isComposing) clearTimeout(pause);
    else soon();
  });
  field.addEventListener('compositionend', soon);
  form.addEventListener('change', (event) => {
    if (event.target !== field) now('step');
  });
  results.addEventListener('click', (event) => {
    const target = (event.target as Element).closest<HTMLElement>('[data-do]');
    if (!target) return;
    if (target.dataset['do'] === 'unfilter') choose(form, {});
    if (target.dataset['do'] === 'search') field.value = target.textContent;
    if (target.dataset['do'] !== 'fetch') now('step');
    else void engine().then((started) => started.fetchNext().then(() => now('more')));
  });
  addEventListener('popstate', fromAddress);
}

async function respond(
  page: SearchPage,
  { show, isLate, shown }: { show: (answer: Answer) => void; isLate: () => boolean; shown: number },
): Promise<void> {
  const { form, field, root } = page;
  const query = field.value.trim();
  if (query === '') {
    clearCounts(form);
    show({ said: '', nodes: [] });
    return;
  }
  const engine = await page.engine().catch(() => undefined);
  if (isLate()) return;
  if (engine) {
    offerKinds(form, engine.index.kinds);
    choose(form, askedBy(location).filters);
  }
  const filters = filtersOf(form);
  const findings = await engine?.finder().find(query);
  const explained = engine && explainedBy(query, engine.index);
  if (isLate()) return;
  if (findings) showCounts(form, countHits(findings.hits, filters));
  show(
    answerTo(query, {
      ...(findings && { findings, hits: chosen(findings.hits, filters) }),
      ...(explained && { explained }),
      ...(engine && { items: engine.index.items, left: engine.left() }),
      ...{ form, root, filters, shown, onShown: rememberShown },
    }),
  );
}
