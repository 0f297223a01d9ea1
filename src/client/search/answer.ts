/** What the page says to a query: hits, or how to go on without any. */
import type { IndexPart, ExplainedTerm } from '../../site/search/search-index.ts';
import { asksWhatItIs } from './explained.ts';
import { isFiltered, sectionTitles } from './filter-form.ts';
import type { Filters } from './filters.ts';
import type { Findings, Hit } from './findings.ts';
import type { Correction } from './guess.ts';
import { storyFolder } from './by-story.ts';
import { neighbourNote, type Neighbour } from './neighbours.ts';
import { notYetNote } from './notes.ts';
import { element, fill, hitItems, hrefWithin } from './show.ts';

export interface Answer {
  /** For a screen reader. */
  readonly said: string;
  readonly nodes: readonly Node[];
}

export interface Told {
  readonly form: HTMLFormElement;
  readonly root: URL;
  readonly filters: Filters;
  /** Absent when the index could not be fetched. */
  readonly findings?: Findings;
  /** Of the hits those that were chosen. */
  readonly hits?: readonly Hit[];
  readonly items?: Readonly<Record<string, string>>;
  /** What the word looked for means, where that is explained. */
  readonly explained?: ExplainedTerm;
  /** Other villages that are named. */
  readonly neighbours?: readonly Neighbour[];
  /** Parts of the index that were not fetched. */
  readonly left?: readonly IndexPart[];
  /** How many hits were shown when the reader left. */
  readonly shown: number;
  readonly onShown: (shown: number) => void;
}

/** Hits shown at once, and added by 再看. */
const PAGE = 10;

/** The answer to a query. */
export function answerTo(query: string, told: Told): Answer {
  const { findings, hits = [] } = told;
  if (!findings) return failure(told.form);
  const answer = hits.length > 0 ? hitsAnswer(query, findings, told) : emptyAnswer(query, findings, told);
  const own = told.form.dataset['site'] ?? '';
  const note = neighbourNote(told.neighbours ?? [], own, told.root);
  const [line] = note;
  if (!line) return answer;
  return {
    said: `${line.textContent} ${answer.said}`,
    nodes: [line, element('h2', 'group', `${own}自己的`), ...answer.nodes],
  };
}

function hitsAnswer(query: string, findings: Findings, told: Told): Answer {
  const { hits = [] } = told;
  const { corrections, nearest } = findings;
  const said = `找到 ${hits.length} 件`;
  const list = element('ol', 'hits');
  const more = element('div', 'buttons');
  const fold = storyFolder(told.root);
  let shown = 0;
  const showNext = (count: number, isAsked: boolean): void => {
    const part = hits.slice(shown, shown + count);
    const items = fold(itemsOf(part, told), part);
    list.append(...items);
    shown += part.length;
    if (isAsked) told.onShown(shown);
    const left = Math.min(PAGE, hits.length - shown);
    const next = left > 0 ? [button('button', `再看 ${left} 件`)] : [];
    next[0]?.addEventListener('click', () => showNext(PAGE, true));
    fill(more, next);
    // Whoever pressed the button goes on reading where the new hits begin.
    if (isAsked) items[0]?.querySelector('a')?.focus();
  };
  showNext(Math.max(PAGE, told.shown), false);
  const explanation = explanationNote(told, query);
  return {
    said,
    nodes: [
      ...(asksWhatItIs(query) ? explanation : []),
      ...notYetNote(findings.notYet, told.root),
      element('h2', 'found', said),
      ...corrections.map(correctionNote),
      ...othersNote(nearest),
      list,
      more,
      ...(asksWhatItIs(query) ? [] : explanation),
      ...restNote(told),
      ...perhaps('也许还要找', findings.related, told),
    ],
  };
}

/** What was not found and may be meant. */
function perhaps(title: string, hits: readonly Hit[], told: Told): HTMLElement[] {
  if (hits.length === 0) return [];
  const list = element('ol', 'hits');
  list.append(...itemsOf(hits, told));
  return [element('section', 'perhaps', element('h2', 'group', title), list)];
}

/** Open for whoever asks what a word means; else one line that opens, for what was published of it is looked for. */
function explanationNote({ explained, root }: Told, query: string): HTMLElement[] {
  if (!explained) return [];
  const link = element('a', 'nw', '别的词');
  link.href = hrefWithin(explained.url, root);
  const [word = ''] = explained.say;
  const meaning = element('p', '', element('b', '', word), `：${explained.explanation} `, link);
  if (asksWhatItIs(query)) return [element('div', 'explained', meaning)];
  const summary = element('summary', '', `“${word}”是什么意思`);
  return [element('details', 'bare', summary, meaning)];
}

export function correctionNote({ typed, used }: Correction): HTMLElement {
  return element('p', 'meta', `没有“${typed}”，按“${used}”找的。`);
}

/** The city may have more than a phone should fetch unasked. */
function restNote({ left = [] }: Told): HTMLElement[] {
  const [next] = left;
  if (!next) return [];
  const go = button('button', `接着查${next.title}`);
  go.dataset['do'] = 'fetch';
  return [
    element('p', 'meta', `还没有查：${left.map(({ title }) => title).join('、')}。`),
    element('div', 'buttons', go),
  ];
}

export function button(className: string, text: string): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  return made;
}

function itemsOf(hits: readonly Hit[], { form, root, items = {} }: Told): HTMLLIElement[] {
  return hitItems({ hits, root, items, sectionTitles: sectionTitles(form) });
}

function emptyAnswer(query: string, findings: Findings, told: Told): Answer {
  const said = `没有找到“${query}”`;
  const heading = element('h2', 'found', said);
  if (isFiltered(told.filters) && findings.hits.length > 0) {
    const go = button('button', `不限条件，有 ${findings.hits.length} 件`);
    go.dataset['do'] = 'unfilter';
    return { said, nodes: [heading, element('div', 'buttons', go)] };
  }
  const { choices, related, nearest } = findings;
  if (choices.length > 0) return choiceAnswer(query, findings, told);
  if (related.length > 0) return relatedAnswer(query, findings, told);
  return {
    said,
    nodes: [
      ...explanationNote(told, query),
      ...notYetNote(findings.notYet, told.root),
      heading,
      ...nearestNote(nearest),
      ...helpNote(told.form),
      ...restNote(told),
    ],
  };
}

/** Nothing says it in these words: the likeliest matters to choose from. */
function choiceAnswer(query: string, findings: Findings, told: Told): Answer {
  const { choices, related, nearest } = findings;
  // Four of five times the answer stands below: whoever reads that nothing was found goes away.
  const said = `“${query}”，您是不是想问：`;
  const list = element('ol', 'hits');
  list.append(...itemsOf(choices, told));
  return {
    said: `${said}${choices.map(({ page }) => page.title).join('，')}`,
    nodes: [
      ...explanationNote(told, query),
      ...notYetNote(findings.notYet, told.root),
      element('h2', 'found', said),
      list,
      ...othersNote(nearest),
      ...perhaps('也许有关', related, told),
      ...helpNote(told.form),
      ...restNote(told),
    ],
  };
}

/** Nothing has these words, and some of it may be what is meant: that comes before how to go on. */
function relatedAnswer(query: string, findings: Findings, told: Told): Answer {
  const { related, nearest } = findings;
  const said = `没有写“${query}”这几个字的，这些也许有关`;
  const list = element('ol', 'hits');
  list.append(...itemsOf(related, told));
  return {
    said,
    nodes: [
      ...explanationNote(told, query),
      ...notYetNote(findings.notYet, told.root),
      element('h2', 'found', said),
      list,
      ...nearestNote(nearest),
      ...helpNote(told.form),
      ...restNote(told),
    ],
  };
}

export function nearestNote(words: readonly string[]): HTMLElement[] {
  if (words.length === 0) return [element('p', '', '换个短一点的词试试，或者只写几月、多少钱。')];
  return [element('p', '', '是不是要找：'), wordButtons(words)];
}

function othersNote(words: readonly string[]): HTMLElement[] {
  return words.length === 0 ? [] : [element('p', 'meta', '也可能是：'), wordButtons(words)];
}

/** Words to press that lead somewhere. */
export function wordButtons(words: readonly string[]): HTMLElement {
  const buttons = words.map((word) => {
    const made = button('button', word);
    made.dataset['do'] = 'search';
    return made;
  });
  return element('div', 'buttons', ...buttons);
}

/** The way on without typing: the list of everything, and somebody to ask. Both are on the page as well. */
export function helpNote(form: HTMLFormElement): HTMLElement[] {
  const call = document.querySelector('#search-help .call')?.cloneNode(true);
  return [
    element('p', '', '也可以', listLink(form), call ? '，或者打电话问：' : '。'),
    ...(call ? [call as HTMLElement] : []),
  ];
}

export function listLink(form: HTMLFormElement): HTMLAnchorElement {
  const link = element('a', '', form.dataset['list'] ?? '看全部公开');
  link.href = hrefWithin(form.action, new URL(document.baseURI));
  return link;
}

export function failure(form: HTMLFormElement): Answer {
  const said = '现在查不了，可能没有网。';
  return { said, nodes: [element('p', '', said, '连上网再试，或者', listLink(form), '。')] };
}
