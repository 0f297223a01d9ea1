/** The search page at work: field and filters → address, hits, counts. */
import type { Engine, Filters, Found } from './engine.ts';
import { clearCounts, filtersOf, isFiltered, sectionTitles, showCounts, unfilter } from './filter-chips.ts';
import { termsOf } from './fold.ts';
import type { Hit } from './hit.ts';
import { findRelated } from './related.ts';
import { rankHits } from './rank.ts';
import { element, hitItems } from './show.ts';

export interface SearchPage {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly results: HTMLElement;
  /** Starts the engine, or gives the one that was started. */
  readonly engine: () => Promise<Engine>;
  /** Addresses of hits start here. */
  readonly root: URL;
}

/** Hits shown at once, and added by 再看. */
const PAGE = 10;
/** Hits of the index that are looked into for exact matches. */
const LOOKED_INTO = 40;
/** Typing is over when no key was pressed for this long. */
const PAUSE_MS = 250;

/** Takes the query from the address, then follows what is typed and chosen. */
export function runSearchPage(page: SearchPage): void {
  const { form, field, results } = page;
  const status = element('p', 'unseen');
  status.setAttribute('role', 'status');
  results.before(status);

  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const update = async (): Promise<void> => {
    clearTimeout(pause);
    const turn = ++latest;
    const answer = await answerOf(page).catch(() => failure(form));
    // A later key press has asked again.
    if (turn !== latest) return;
    status.textContent = answer.said;
    results.replaceChildren(...answer.nodes);
  };

  readAddress(form, field);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Puts the keyboard of a phone away, which covers the hits.
    field.blur();
    void update();
  });
  field.addEventListener('input', (event) => {
    clearTimeout(pause);
    // Half a pinyin is not a word yet; the input event after composing comes with the characters.
    if (!(event as InputEvent).isComposing) pause = setTimeout(() => void update(), PAUSE_MS);
  });
  field.addEventListener('compositionend', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void update(), PAUSE_MS);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== field) void update();
  });
  results.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[data-unfilter]')) return;
    unfilter(form);
    void update();
  });
  if (field.value) void update();
}

function readAddress(form: HTMLFormElement, field: HTMLInputElement): void {
  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? '';
  for (const name of ['section', 'year']) {
    for (const radio of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`))
      radio.checked = radio.value === (asked.get(name) ?? '');
  }
}

function writeAddress(query: string, filters: Filters): void {
  const entries = Object.entries({ q: query, ...filters }).filter(([, value]) => value !== '');
  const search = new URLSearchParams(entries).toString();
  history.replaceState(null, '', search ? `?${search}` : location.pathname);
}

interface Answer {
  /** For a screen reader. */
  readonly said: string;
  readonly nodes: readonly Node[];
}

async function answerOf(page: SearchPage): Promise<Answer> {
  const { form, field, engine } = page;
  const query = field.value.trim();
  const filters = filtersOf(form);
  writeAddress(query, filters);
  if (query === '') {
    clearCounts(form);
    return { said: '', nodes: [] };
  }
  const found = await (await engine()).search(query, filters);
  showCounts(form, found);
  return found.count > 0 ? hitsAnswer(page, query, found) : emptyAnswer(page, query, await engine());
}

async function hitsAnswer(page: SearchPage, query: string, found: Found): Promise<Answer> {
  const terms = termsOf(query);
  const hits = rankHits(await found.load(0, LOOKED_INTO), terms);
  const said = `找到 ${found.count} 件`;
  const list = element('ol', 'hits');
  const more = element('div', 'buttons');
  const showNext = appender(page, { list, more, hits, terms, found });
  showNext();
  return { said, nodes: [element('h2', 'found', said), list, more] };
}

/** A function that adds the next page of hits and says how many are left. */
function appender(
  { root, form }: SearchPage,
  {
    list,
    more,
    hits,
    terms,
    found,
  }: {
    list: HTMLElement;
    more: HTMLElement;
    hits: Hit[];
    terms: readonly string[];
    found: Found;
  },
): () => void {
  const queue = [...hits];
  let shown = 0;
  const showNext = async (): Promise<void> => {
    if (queue.length < PAGE && shown + queue.length < found.count) {
      const loaded = shown + queue.length;
      queue.push(...rankHits(await found.load(loaded, loaded + LOOKED_INTO), terms));
    }
    const items = hitItems({ hits: queue.splice(0, PAGE), terms, root, sectionTitles: sectionTitles(form) });
    list.append(...items);
    shown += items.length;
    more.replaceChildren(...(shown < found.count ? [moreButton(found.count - shown, showNext)] : []));
    // Whoever pressed the button goes on reading where the new hits begin.
    if (shown > items.length) items[0]?.querySelector('a')?.focus();
  };
  return () => void showNext();
}

function moreButton(left: number, showNext: () => Promise<void>): HTMLButtonElement {
  const button = element('button', 'button', `再看 ${Math.min(PAGE, left)} 件`);
  button.type = 'button';
  button.addEventListener('click', () => void showNext());
  return button;
}

async function emptyAnswer(page: SearchPage, query: string, engine: Engine): Promise<Answer> {
  const said = `没有找到“${query}”`;
  const heading = element('h2', 'found', said);
  if (isFiltered(filtersOf(page.form))) {
    const button = element('button', 'button', '去掉版块和年份，再找一次');
    button.type = 'button';
    button.dataset['unfilter'] = '';
    return { said, nodes: [heading, element('div', 'buttons', button)] };
  }
  const advice = element('p', '', '换个短一点的词试试，比如“低保”“修路”，或者只写几月、多少钱。');
  const related = await findRelated(engine, query);
  if (related.hits.length === 0) return { said, nodes: [heading, advice] };
  const list = element('ol', 'hits');
  list.append(...hitItems({ ...related, root: page.root, sectionTitles: sectionTitles(page.form) }));
  return { said: `${said}，有些也许有关`, nodes: [heading, advice, element('h3', '', '也许有关'), list] };
}

function failure(form: HTMLFormElement): Answer {
  const said = '现在查不了，可能没有网。';
  const link = element('a', '', '按年份看全部公开');
  link.href = form.action;
  return { said, nodes: [element('p', '', said, '连上网再试，或者', link, '。')] };
}
