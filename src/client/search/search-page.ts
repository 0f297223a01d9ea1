/** The search page at work: field and filters → address, hits, counts. */
import type { Engine, Filters } from './engine.ts';
import { clearCounts, filtersOf, isFiltered, sectionTitles, showCounts, unfilter } from './filter-chips.ts';
import type { Hit } from './hit.ts';
import { lookUp, type Findings } from './look-up.ts';
import { element, hitItems } from './show.ts';
import { wordsOf } from './words.ts';

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
  const findings = await lookUp(await engine(), query, filters);
  showCounts(form, findings.counts);
  return findings.count > 0 ? hitsAnswer(page, findings) : emptyAnswer(page, query, findings);
}

function hitsAnswer(page: SearchPage, findings: Findings): Answer {
  const said = `找到 ${findings.count} 件`;
  const list = element('ol', 'hits');
  const more = element('div', 'buttons');
  const queue = [...findings.hits];
  let shown = 0;
  const showNext = async (): Promise<void> => {
    if (queue.length < PAGE && findings.loadAfter)
      queue.push(...(await findings.loadAfter(shown + queue.length)));
    const items = itemsOf(page, queue.splice(0, PAGE), findings.terms);
    list.append(...items);
    shown += items.length;
    const left = findings.count - shown;
    more.replaceChildren(...(left > 0 ? [moreButton(Math.min(PAGE, left), showNext)] : []));
    // Whoever pressed the button goes on reading where the new hits begin.
    if (shown > items.length) items[0]?.querySelector('a')?.focus();
  };
  void showNext();
  return { said, nodes: [element('h2', 'found', said), list, more] };
}

function moreButton(count: number, showNext: () => Promise<void>): HTMLButtonElement {
  const button = element('button', 'button', `再看 ${count} 件`);
  button.type = 'button';
  button.addEventListener('click', () => void showNext());
  return button;
}

function itemsOf(
  { root, form }: SearchPage,
  hits: readonly Hit[],
  terms: readonly string[],
): HTMLLIElement[] {
  return hitItems({ hits, terms, root, sectionTitles: sectionTitles(form) });
}

function emptyAnswer(page: SearchPage, query: string, { related }: Findings): Answer {
  const said = `没有找到“${query}”`;
  const heading = element('h2', 'found', said);
  if (isFiltered(filtersOf(page.form))) {
    const button = element('button', 'button', '去掉版块和年份，再找一次');
    button.type = 'button';
    button.dataset['unfilter'] = '';
    return { said, nodes: [heading, element('div', 'buttons', button)] };
  }
  const advice = element('p', '', '换个短一点的词试试，比如“低保”“修路”，或者只写几月、多少钱。');
  if (related.length === 0) return { said, nodes: [heading, advice] };
  const list = element('ol', 'hits');
  list.append(...itemsOf(page, related, wordsOf(query)));
  return { said: `${said}，有些也许有关`, nodes: [heading, advice, element('h2', '', '也许有关'), list] };
}

function failure(form: HTMLFormElement): Answer {
  const said = '现在查不了，可能没有网。';
  const link = element('a', '', '按年份看全部公开');
  link.href = form.action;
  return { said, nodes: [element('p', '', said, '连上网再试，或者', link, '。')] };
}
