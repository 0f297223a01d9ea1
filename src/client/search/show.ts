/** What was found, on the page. Everything from the index goes in as text, never as HTML. */
import { excerptOf, markRanges, type Stretch } from './excerpt.ts';
import type { Hit } from './findings.ts';

export interface Shown {
  readonly hits: readonly Hit[];
  /** Addresses of hits start here. */
  readonly root: URL;
  /** Short names of sections as this page writes them: `affairs` → 居务. */
  readonly sectionTitles: ReadonlyMap<string, string>;
  /** Titles of the items of the catalogue. */
  readonly items: Readonly<Record<string, string>>;
}

/** An element with a class and children; strings become text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A link to a page of the release, from the root of its host: with its host it would be marked as another's. */
export function hrefWithin(address: string, root: URL): string {
  const { pathname, search, hash } = new URL(address, root);
  return pathname + search + hash;
}

/** Puts nodes in the place of what an element holds; `replaceChildren` is younger than some phones. */
export function fill(container: Element, nodes: readonly Node[]): void {
  container.textContent = '';
  container.append(...nodes);
}

/** The hits as list items. */
export function hitItems({ hits, root, sectionTitles, items }: Shown): HTMLLIElement[] {
  return hits.map(({ page, title, text, isByItem, note }) => {
    const link = element('a', '', ...marked(markRanges(page.title, title)));
    link.href = hrefWithin(page.url, root);
    const matter = isByItem ? items[page.item ?? ''] : undefined;
    return element(
      'li',
      '',
      ...(page.section ? [sectionMark(page.section, sectionTitles.get(page.section) ?? '')] : []),
      element('h3', '', link),
      ...(page.text ? [element('p', 'excerpt', ...marked(excerptOf(page.text, text, page.title)))] : []),
      ...(matter ? [element('p', 'meta', '公开事项：', element('mark', '', matter))] : []),
      ...(note ? [element('p', 'meta', note)] : []),
      element('p', 'meta', ...metaParts(page)),
    );
  });
}

function metaParts({ place, date, openUntil, isWithdrawn }: Hit['page']): (Node | string)[] {
  const parts = [
    ...(place ? [element('span', 'nw', place)] : []),
    ...(date ? [dateElement(date)] : []),
    ...(openUntil ? [element('span', 'tag tag-open', openWords(openUntil))] : []),
    ...(isWithdrawn ? [element('span', 'tag tag-plain', '已撤回')] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
}

/** `公示到12月2日`: people ask for the last day, and lists are of many postings. */
function openWords(until: string): string {
  const [, month, day] = until.split('-').map(Number);
  return `公示到${month}月${day}日`;
}

function dateElement(date: string): HTMLTimeElement {
  const [year, month, day] = date.split('-').map(Number);
  const time = element('time', 'nw', `${year}年${month}月${day}日`);
  time.dateTime = date;
  return time;
}

function marked(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, isMarked }) => (isMarked ? element('mark', '', text) : text));
}

const SVG = 'http://www.w3.org/2000/svg';

/** Colour, drawing and word of a section, as `SectionMark.astro` draws it. */
function sectionMark(section: string, title: string): HTMLElement {
  const icon = document.createElementNS(SVG, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `#i-${section}`);
  icon.append(use);
  return element('p', `mark s-${section}`, icon, title);
}
