/**
 * What of a page is read, in the order of the page, and how: a heading, a paragraph, a fact, a row of a table is one
 * passage. Left out is what one presses and what is only there to be looked at.
 */
import { spokenPhone, spokenText } from './spoken-text.ts';

export interface Passage {
  /** Marked while it is read. */
  readonly element: HTMLElement;
  readonly text: string;
}

const SKIPPED = [
  'nav',
  'button',
  'summary',
  'script',
  'style',
  'input',
  '[hidden]',
  '[aria-hidden="true"]',
  '.unseen',
  '.print-only',
  '.check',
  '.buttons',
  '.related',
  '.story-bar',
  '.jump',
  '.nums',
  '.notes > p',
  'details:not([open])',
  // Says again what the row says on a narrow screen.
  'tr.more',
  // The number of a document is for files and not for ears.
  '.doc-head .meta > .n',
  '.qr',
  // What is where in a drawing.
  '.fig figcaption > .nw:first-child',
].join();

const BLOCKS =
  'h1,h2,h3,h4,p,li,ul,ol,dl,table,section,header,div,figure,figcaption,details,blockquote,article';

/** The passages of an element. */
export function passagesOf(root: HTMLElement): Passage[] {
  if (root.matches(SKIPPED)) return [];
  if (root instanceof HTMLTableElement) return rowsOf(root);
  if (root instanceof HTMLDListElement) return factsOf(root);
  const children = [...root.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const pictures = [...root.children].filter((child) => child.matches('svg[role="img"][aria-label]'));
  if (!children.some((child) => child.matches(BLOCKS)) && pictures.length === 0)
    return passage(root, spokenText(textOf(root)));
  const passages = [...root.children].flatMap((child) => {
    if (child instanceof HTMLElement) return passagesOf(child);
    return pictures.includes(child) ? passage(root, spokenText(child.getAttribute('aria-label') ?? '')) : [];
  });
  // A heading over nothing that can be read, such as pictures without a word.
  const isHeadingAlone = passages.length === 1 && passages[0]?.element.matches('h2,h3');
  return isHeadingAlone && root.tagName === 'SECTION' ? [] : passages;
}

function passage(element: HTMLElement, ...parts: readonly string[]): Passage[] {
  const text = parts.filter(Boolean).join('，');
  return text === '' ? [] : [{ element, text }];
}

/** 单位：元 stands at the head of what an element is part of. */
function isInYuan(element: HTMLElement): boolean {
  const unit = element.closest('section')?.querySelector('h2 > small')?.textContent ?? '';
  return /单位：元/.test(unit);
}

/** 月初结存，十六万零九百八十九元零五分。 */
function factsOf(list: HTMLDListElement): Passage[] {
  const areYuan = isInYuan(list);
  return [...list.querySelectorAll('dt')].flatMap((term) => {
    const group = term.parentElement instanceof HTMLDivElement ? term.parentElement : term;
    const value = term.nextElementSibling ?? term.previousElementSibling;
    if (!(value instanceof HTMLElement)) return [];
    return passage(group, spokenText(textOf(term)), spokenText(textOf(value), areYuan));
  });
}

/** Row by row: each cell with the label of its column, or, in a ledger, after what the table is of. */
function rowsOf(table: HTMLTableElement): Passage[] {
  const areYuan = isInYuan(table);
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map((heading) => columnOf(heading, areYuan));
  const isLedger = table.classList.contains('led');
  const ledger = isLedger ? (table.getAttribute('aria-label') ?? '').replace(/明细.*$/, '') : '';
  const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead && !row.matches(SKIPPED));
  return rows.flatMap((row) =>
    isLedger
      ? passage(row, row.matches('.tot,.ytd') ? '' : ledger, ...[...row.cells].map(yuanOf))
      : passage(row, ...cellsOf(row, columns)),
  );
}

const yuanOf = (cell: HTMLElement): string => spokenText(textOf(cell), cell.matches('.amt'));

interface Column {
  readonly label: string;
  /** 亩 of 面积（亩）. */
  readonly unit: string;
  readonly isYuan: boolean;
}

function columnOf(heading: HTMLElement, areYuan: boolean): Column {
  const [, label = '', unit = ''] = /^([^（(]*)(?:[（(]([^）)]*)[）)])?/.exec(textOf(heading)) ?? [];
  const isUnit = /^[^\d，]{1,4}$/u.test(unit) && unit !== '元';
  return { label: label.trim(), unit: isUnit ? unit : '', isYuan: unit === '元' || (areYuan && !isUnit) };
}

function cellsOf(row: HTMLTableRowElement, columns: readonly Column[]): string[] {
  let at = 0;
  return [...row.cells].flatMap((cell) => {
    const column = columns[at];
    at += cell.colSpan;
    const text = textOf(cell);
    if (text === '') return [];
    if (!column || cell.tagName === 'TH') return [spokenText(text)];
    const { label, unit, isYuan } = column;
    return [label, spokenText(/^[\d.,]+$/.test(text) ? text + unit : text, isYuan)];
  });
}

/** Parents whose children stand apart without a mark between them. */
const APART = '.meta,.de,.rule,.mark,.doc-head p';

/** The text of an element with pauses where its parts stand apart, telephone numbers as they are said. */
function textOf(element: Element): string {
  const isApart = element.matches(APART) || /flex|grid/.test(getComputedStyle(element).display);
  let text = '';
  for (const node of element.childNodes) {
    if (!(node instanceof Element)) {
      text += node.textContent ?? '';
      continue;
    }
    if (node.matches(SKIPPED) || node instanceof SVGElement) continue;
    const inner = textOf(node);
    // A unit that is said with every amount need not be said with the heading.
    if (node.tagName === 'SMALL' && inner.startsWith('单位：')) continue;
    const isPart = isApart || node.matches('small,.tag,.doc-type,br');
    text += isPart ? `，${inner}，` : inner;
  }
  return element.matches('a[href^="tel:"]') && /^[\d\s-]+$/.test(text) ? spokenPhone(text) : text.trim();
}
