/** The search page at work: field and choices → address, hits, counts. */
import { askedBy, shownBefore, writeAddress } from './address.ts';
import type { Answer } from './answer.ts';
import { choose, clearCounts, filtersOf } from './filter-form.ts';
import { element, fill } from './show.ts';

export interface SearchPage {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly results: HTMLElement;
  /** Answers a query that says something. */
  readonly respond: (turn: Turn) => Promise<void>;
  /** Fetches more to search in, unasked; whether there was any. */
  readonly fetchMore?: () => Promise<boolean>;
  /** Fetches more because somebody asked for it. */
  readonly fetchNext?: () => Promise<void>;
}

/** One query being answered. */
export interface Turn {
  readonly query: string;
  readonly show: (answer: Answer) => void;
  /** A later key press may have asked again. */
  readonly isLate: () => boolean;
  /** How many hits were shown when the reader left. */
  readonly shown: number;
}

/** Typing is over when no key was pressed for this long. */
const PAUSE_MS = 250;

type Cause = 'typing' | 'step' | 'return' | 'more';

/** Takes the query from the address, then follows what is typed and chosen. */
export function runSearchPage(page: SearchPage): void {
  const { form, field, results } = page;
  const status = element('p', 'unseen');
  status.setAttribute('role', 'status');
  results.before(status);

  let latest = 0;
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
      // Whoever has asked needs no examples, which would push down what was found.
      form.querySelector('.examples')?.toggleAttribute('hidden', asked.query !== '');
      // Nor what the field is for: in the largest type that is a line of the first screen.
      form.querySelector('label')?.classList.toggle('unseen', asked.query !== '');
      results.dataset['answered'] = asked.query;
    };
    const isLate = (): boolean => turn !== latest;
    const shown = cause === 'return' || cause === 'more' ? shownBefore() : 0;
    if (asked.query === '') {
      clearCounts(form);
      show({ said: '', nodes: [] });
    } else await page.respond({ query: asked.query, show, isLate, shown });
    if (isLate()) return;
    const isFetching = asked.query !== '' && (await fetchMore());
    if (!isLate() && !isFetching) results.setAttribute('aria-busy', 'false');
  };

  /** What is fetched unasked is shown as well. */
  const fetchMore = async (): Promise<boolean> => {
    const isMore = (await page.fetchMore?.()) ?? false;
    if (isMore) void update('more');
    return isMore;
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
function listen({ form, field, results, fetchNext }: SearchPage, { update, fromAddress }: Reactions): void {
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
    else void fetchNext?.().then(() => now('more'));
  });
  addEventListener('popstate', fromAddress);
}
