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
  '.jump',
  '.nums',
  'details:not([open])',
  // Says again what the row says on a narrow screen.
  'tr.more',
  // The number of a document is for files and not for ears.
  '.doc-head .meta > .n',
  '.qr',
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
  if (children.some((child) => child.matches(BLOCKS)) || pictures.length > 0)
    return [...root.children].flatMap((child) => {
      if (child instanceof HTMLElement) return passagesOf(child);
      return pictures.includes(child) ? passage(root, child.getAttribute('aria-label') ?? '') : [];
    });
  return passage(root, textOf(root));
}

function passage(element: HTMLElement, text: string): Passage[] {
  const said = spokenText(text);
  return said === '' ? [] : [{ element, text: said }];
}

/** 月初结存，十六万零九百八十九元零五分。 */
function factsOf(list: HTMLDListElement): Passage[] {
  return [...list.querySelectorAll('dt')].flatMap((term) => {
    const group = term.parentElement instanceof HTMLDivElement ? term.parentElement : term;
    const value = term.nextElementSibling ?? term.previousElementSibling;
    return value instanceof HTMLElement ? passage(group, `${textOf(term)}，${textOf(value)}`) : [];
  });
}

/** Row by row: each cell with the label of its column, or, in a ledger, after what the table is of. */
function rowsOf(table: HTMLTableElement): Passage[] {
  const columns = [...(table.tHead?.rows[0]?.cells ?? [])].map(columnOf);
  const isLedger = table.classList.contains('led');
  const ledger = isLedger ? (table.getAttribute('aria-label') ?? '').replace(/明细.*$/, '') : '';
  const rows = [...table.rows].filter((row) => row.parentElement !== table.tHead && !row.matches(SKIPPED));
  return rows.flatMap((row) => {
    const cells = cellsOf(row, isLedger ? [] : columns);
    const isSum = row.matches('.tot,.ytd');
    return passage(row, [ledger && !isSum ? ledger : '', ...cells].filter(Boolean).join('，'));
  });
}

interface Column {
  readonly label: string;
  /** 亩 of 面积（亩）. */
  readonly unit: string;
}

function columnOf(heading: HTMLElement): Column {
  const [, label = '', unit = ''] = /^([^（(]*)(?:[（(]([^）)]*)[）)])?/.exec(textOf(heading)) ?? [];
  return { label: label.trim(), unit: unit.replace(/^单位：?/, '') };
}

function cellsOf(row: HTMLTableRowElement, columns: readonly Column[]): string[] {
  let at = 0;
  return [...row.cells].map((cell) => {
    const column = columns[at];
    at += cell.colSpan;
    const text = textOf(cell);
    if (text === '') return '';
    if (!column || cell.tagName === 'TH') return text;
    const isNumber = /^[\d.,]+$/.test(text);
    return `${column.label}，${text}${isNumber && /^[^\d，]{1,4}$/u.test(column.unit) ? column.unit : ''}`;
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
    if (node.tagName === 'SMALL' && /^单位：/.test(inner)) continue;
    const isPart = isApart || node.matches('small,.tag,.doc-type,br');
    text += isPart && text.trim() ? `，${inner}，` : inner;
  }
  return element.matches('a[href^="tel:"]') && /^[\d\s-]+$/.test(text) ? spokenPhone(text) : text.trim();
}
