/** What the city's search page says to a query: places, what is open to objection, what else was found. */
import { button, correctionNote, helpNote, nearestNote, wordButtons, type Answer } from '../answer.ts';
import { isFiltered, sectionTitles } from '../filter-form.ts';
import type { Filters } from '../filters.ts';
import type { Hit } from '../findings.ts';
import { storyFolder } from '../by-story.ts';
import { element, fill, hitItems, hrefWithin } from '../show.ts';
import type { CityEngine } from './city-engine.ts';
import type { CityFindings } from './city-find.ts';
import { hitOf, inOrder, type InOrder } from './city-hits.ts';

export interface CityTold {
  readonly form: HTMLFormElement;
  readonly root: URL;
  readonly engine: CityEngine;
  readonly filters: Filters;
  /** How many hits were shown when the reader left. */
  readonly shown: number;
  readonly onShown: (shown: number) => void;
}

const PLACES = '村（社区）、乡镇、县区';
const OTHERS = '公开的事';
const STANDING = '办事、找谁';
const MENTIONS = '正文里提到的';

/** How many of each are shown at once. */
const SHOWN = { places: 4, open: 3, openAlone: 12, others: 6, standing: 3 } as const;
const NOTHING: InOrder = { open: [], others: [], standing: [], mentions: [], isStandingFirst: false };

/** An answer that goes on: its first hits stand there, more of it is fetched. */
export interface BegunAnswer extends Answer {
  /** Done when all that is shown unasked stands on the page. */
  readonly rest: Promise<void>;
}

/** The answer to a query, as soon as its first hits are there. Rejects when there is no line. */
export async function cityAnswer(
  query: string,
  findings: CityFindings,
  told: CityTold,
): Promise<BegunAnswer> {
  const { engine, filters } = told;
  const { store, index } = engine;
  const { open, others, standing, mentions, isStandingFirst } = store
    ? await inOrder(findings.found, filters, { store, day: index.day })
    : NOTHING;
  // Whoever chose a year or what is open looks for no places.
  const places = isFiltered(filters) ? [] : findings.places;
  const count = open.length + others.length + standing.length;
  if (places.length + count === 0) return { ...emptyAnswer(query, findings, told), rest: Promise.resolve() };
  const hitsAt = (numbers: readonly number[]) => async (from: number, to: number) => {
    const entries = (await store?.entries(numbers.slice(from, to))) ?? [];
    return entries.map((entry) => hitOf(entry, { index, words: findings.words }));
  };
  const group = (title: string, hits: readonly number[], step: number, begin: number): Group =>
    groupOf({ title, length: hits.length, step, begin, at: hitsAt(hits) }, told);
  const ofPlaces = { title: PLACES, length: places.length, step: SHOWN.places, begin: SHOWN.places };
  const groups = [
    groupOf({ ...ofPlaces, at: (from, to) => Promise.resolve(places.slice(from, to)) }, told),
    group(
      '正在公示',
      open,
      count > open.length ? SHOWN.open : SHOWN.openAlone,
      count > open.length ? SHOWN.open : SHOWN.openAlone,
    ),
    ...inTurn(
      group(OTHERS, others, SHOWN.others, Math.max(SHOWN.others, told.shown)),
      group(STANDING, standing, SHOWN.standing, SHOWN.standing),
      isStandingFirst,
    ),
    group(MENTIONS, mentions, SHOWN.others, 0),
  ].filter(({ nodes }) => nodes.length > 0);
  await groups[0]?.showFirst();
  const said = saidOf(places.length, count);
  return {
    said,
    nodes: [
      element('h2', 'found', said),
      ...withinNote(findings, told),
      ...findings.corrections.map(correctionNote),
      ...ageNote(engine),
      ...groups.flatMap(({ nodes }) => nodes),
    ],
    rest: Promise.all(groups.map(({ showRest }) => showRest())).then(() => undefined),
  };
}

const inTurn = <T>(first: T, second: T, isOtherWay: boolean): T[] =>
  isOtherWay ? [second, first] : [first, second];

/** Several villages may have one name: each is told with where it lies. */
function withinNote({ within }: CityFindings, { root }: CityTold): HTMLElement[] {
  if (within.length === 0) return [];
  const links = within.slice(0, MOST_PLACES).map(({ url, title, place = '' }) => {
    const link = element('a', '', `${place}${title}`);
    link.href = hrefWithin(url, root);
    return link;
  });
  const parted = links.flatMap((link, at) => (at === 0 ? [link] : ['、', link]));
  return [element('p', 'meta', '在', ...parted, within.length > MOST_PLACES ? '等处' : '', '。')];
}

const MOST_PLACES = 6;

function saidOf(places: number, count: number): string {
  const parts = [...(places > 0 ? [`${places} 个地方`] : []), ...(count > 0 ? [`${count} 件`] : [])];
  return `找到 ${parts.join('，')}`;
}

interface Listed {
  readonly title: string;
  readonly length: number;
  /** How many are added at a time, and shown unasked. */
  readonly step: number;
  readonly begin: number;
  readonly at: (from: number, to: number) => Promise<readonly Hit[]>;
}

/** A heading, its hits, and a button for more of them; no nodes where there are none. */
interface Group {
  readonly nodes: readonly Node[];
  /** Shows so many that a screen has something. Rejects when there is no line. */
  readonly showFirst: () => Promise<void>;
  /** Shows all that is shown unasked. */
  readonly showRest: () => Promise<void>;
}

/** These lie in one or two files; those of a whole group in up to eight. */
const FIRST = 2;

function groupOf({ title, length, step, begin, at }: Listed, told: CityTold): Group {
  const list = element('ol', 'hits');
  const more = element('div', 'buttons');
  const fold = storyFolder(told.root);
  let shown = 0;
  const showUpTo = async (count: number, isAsked = false): Promise<HTMLLIElement[]> => {
    const hits = await at(shown, Math.min(length, count));
    const items = hitItems({
      hits,
      root: told.root,
      items: told.engine.index.items,
      sectionTitles: sectionTitles(told.form),
    });
    list.append(...fold(items, hits));
    shown += items.length;
    const left = Math.min(step, length - shown);
    fill(more, left > 0 && (isAsked || shown >= begin) ? [nextButton(left)] : []);
    return items;
  };
  const nextButton = (left: number): HTMLButtonElement => {
    const next = button('button', `${shown > 0 ? '再看' : '看'} ${left} ${title === PLACES ? '个' : '件'}`);
    next.addEventListener('click', () => {
      next.disabled = true;
      void showMore(left);
    });
    return next;
  };
  const noLine = (left: number): void =>
    fill(more, [element('p', '', '现在取不到，可能没有网。'), nextButton(left)]);
  const showMore = async (left: number): Promise<void> => {
    try {
      const items = await showUpTo(shown + step, true);
      if (title === OTHERS) told.onShown(shown);
      // Whoever pressed the button goes on reading where the new hits begin.
      items[0]?.querySelector('a')?.focus();
    } catch {
      noLine(left);
    }
  };
  return {
    nodes: length === 0 ? [] : [element('h2', 'group', `${title}（${length}）`), list, more],
    showFirst: async () => void (await showUpTo(Math.min(FIRST, begin))),
    showRest: async () => void (await showUpTo(begin).catch(() => noLine(Math.min(step, length - shown)))),
  };
}

/** An index lags behind the release by minutes, or by days when nobody has it made. */
function ageNote({ store, index }: CityEngine): HTMLElement[] {
  if (!store) return [element('p', 'meta', '全市的公开内容还没有编好，先只找得到地方；到村（社区）里再查。')];
  const { day } = store.now;
  if (day >= index.day) return [];
  return [element('p', 'meta', `查的是${dayInWords(day)}编好的；那以后公布的，到村（社区）里查。`)];
}

function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function emptyAnswer(query: string, findings: CityFindings, told: CityTold): Answer {
  const said = `没有找到“${query}”`;
  const heading = element('h2', 'found', said);
  const without = findings.places.length + findings.found.size;
  if (isFiltered(told.filters) && without > 0) {
    const go = button('button', `不限条件，有 ${without} 件`);
    go.dataset['do'] = 'unfilter';
    return { said, nodes: [heading, element('div', 'buttons', go)] };
  }
  const { alone, nearest, corrections } = findings;
  return {
    said,
    nodes: [
      heading,
      ...corrections.map(correctionNote),
      ...(alone.length > 0
        ? [element('p', '', '没有一件同时说到这几样。分开找：'), wordButtons(alone)]
        : nearestNote(nearest)),
      ...ageNote(told.engine),
      ...helpNote(told.form),
    ],
  };
}
