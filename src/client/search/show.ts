/** What was found, on the page. Everything from the index goes in as text, never as HTML. */
import { excerptOf, markTerms, type Stretch } from './excerpt.ts';
import type { Hit } from './hit.ts';

export interface Shown {
  readonly hits: readonly Hit[];
  readonly terms: readonly string[];
  /** Addresses of hits start here. */
  readonly root: URL;
  /** Short names of sections as this page writes them: `affairs` → 居务. */
  readonly sectionTitles: ReadonlyMap<string, string>;
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

/** The hits as list items. */
export function hitItems({ hits, terms, root, sectionTitles }: Shown): HTMLLIElement[] {
  return hits.map((hit) => {
    const link = element('a', '', ...marked(markTerms(hit.title, terms)));
    link.href = new URL(hit.url, root).href;
    return element(
      'li',
      '',
      ...(hit.section ? [sectionMark(hit.section, sectionTitles.get(hit.section) ?? '')] : []),
      element('h3', '', link),
      element('p', 'excerpt', ...marked(excerptOf(hit.text, terms))),
      element('p', 'meta', ...metaParts(hit)),
    );
  });
}

function metaParts({ place, date, tag }: Hit): (Node | string)[] {
  const parts = [
    ...(place ? [element('span', 'nw', place)] : []),
    ...(date ? [dateElement(date)] : []),
    ...(tag ? [element('span', `tag ${tag === '正在公示' ? 'tag-open' : 'tag-plain'}`, tag)] : []),
  ];
  return parts.flatMap((part, index) => (index === 0 ? [part] : [' ', part]));
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
