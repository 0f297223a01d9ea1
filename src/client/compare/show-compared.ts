/** The two places on the page, one line below the other. Everything from the file goes in as text. */
import { monthBars } from '../../site/charts/month-bars.ts';
import { comparedPath, type CompareFile, type ComparePlace } from '../../site/ledger/compare/compare-file.ts';
import { element, hrefWithin } from '../search/show.ts';
import { linesOf, monthShares, monthsSaid, RECENT } from './lines.ts';

/** The table of two places; `root` is the folder of the release. */
export function compared(places: readonly ComparePlace[], file: CompareFile, root: URL): HTMLElement[] {
  const head = element('tr', '', element('td', ''), ...places.map((place) => headOf(place, root)));
  const pictures = row(
    '十二个月按时',
    places.map((place) => [picture(monthShares(place), monthsSaid(place, file))]),
  );
  const lines = linesOf(places, file).flatMap(({ name, said }) => [
    // The picture stands over the months that it ends with.
    ...(name === RECENT ? [pictures] : []),
    row(
      name,
      said.map((texts) => texts.map((text) => element('span', '', ...phrasesOf(text)))),
    ),
  ]);
  const table = element('table', 'compared', element('thead', '', head), element('tbody', '', ...lines));
  const kinds = new Set(places.map(({ kind }) => kind));
  const note =
    kinds.size > 1 ? [element('p', 'note', '一个是村（社区），一个是上一级：件数不好比，看比例。')] : [];
  return [...note, table];
}

/** Figures in brackets stay together: `111/138` in two lines would be two other numbers. */
function phrasesOf(text: string): (string | Node)[] {
  return text
    .split(/(（[\d/%]+）)/)
    .filter(Boolean)
    .map((part) => (part.startsWith('（') ? element('span', 'nw', part) : part));
}

function headOf({ id, name, in: place }: ComparePlace, root: URL): HTMLTableCellElement {
  const link = element('a', 'pad', name);
  link.href = hrefWithin(comparedPath(id), root);
  const cell = element('th', '', link, ...(place === '' ? [] : [element('small', '', place)]));
  cell.scope = 'col';
  return cell;
}

function row(name: string, cells: readonly (readonly Node[])[]): HTMLTableRowElement {
  const head = element('th', '', name);
  head.scope = 'row';
  return element('tr', '', head, ...cells.map((nodes) => element('td', '', ...nodes)));
}

const SVG = 'http://www.w3.org/2000/svg';

function picture(shares: readonly (number | undefined)[], description: string): SVGElement {
  const { viewBox, bars, rest, gaps } = monthBars(shares);
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('class', 'month-bars');
  made.setAttribute('viewBox', viewBox);
  made.setAttribute('role', 'img');
  made.setAttribute('aria-label', description);
  for (const [name, drawn] of [
    ['rest', rest],
    ['', bars],
    ['gap', gaps],
  ]) {
    if (!drawn) continue;
    const path = document.createElementNS(SVG, 'path');
    if (name) path.setAttribute('class', name);
    path.setAttribute('d', drawn);
    made.append(path);
  }
  return made;
}
