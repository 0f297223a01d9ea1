/** Chooses sizes for sheets that lie in the page at full size (`data-measuring`, or print). */
import { mmFromPixels, mmFromPoints } from '../../paper/millimetres.ts';
import { TYPE_STEP_PT } from '../../paper/stocks.ts';
import { TYPE } from '../../paper/type/type-metrics.ts';
import type { FittedSheet } from './fit-report.ts';
import { fillOf, fits, overflowOf } from './measure.ts';
import { rolesOf } from './type-roles.ts';

/** Rows and lines are not spread beyond these, in em: further apart they no longer read as one table or text. */
const WIDEST_ROW_EM = 3.2;
const WIDEST_LEADING = 2;
const WIDEST_GAP_EM = 1.5;

/** A sheet with more to spare than this has its body lowered a little: white above and below looks meant. */
const LIFT_FROM = 0.12;
const LIFT_SHARE = 0.3;
const LIFT_MOST_MM = 30;

/** Fits every sheet of the page; the sheets of one disclosure get the same sizes. */
export function fitSheets(root: ParentNode): FittedSheet[] {
  const sheets = [...root.querySelectorAll<HTMLElement>('.p-sheet[data-group]')];
  const groups = Map.groupBy(sheets, ({ dataset }) => dataset['group']);
  for (const group of groups.values())
    if (group[0]?.dataset['setting'] === 'fixed') for (const sheet of group) settleLines(sheet);
    else fitGroup(group);
  return sheets.map(reportOf);
}

/** Largest type first, then rows, lines and gaps spread over what is left. */
function fitGroup(sheets: readonly HTMLElement[]): void {
  const [first] = sheets;
  if (!first) return;
  const { size, sizeMin, sizeMax } = first.dataset;
  for (const sheet of sheets) {
    for (const name of ['--row-now', '--leading-now', '--gap-now', '--lift'])
      sheet.style.removeProperty(name);
    fitTitle(sheet);
    plain(sheet);
  }
  const choose = (name: string, ladder: Ladder, text: (value: number) => string): void => {
    const chosen = largestThat(
      ladder,
      prober(sheets, (value) => [name, text(value)]),
    );
    setAll(sheets, name, text(chosen));
  };
  choose(
    '--fs',
    { from: Number(sizeMin), to: Number(sizeMax), step: TYPE_STEP_PT, guess: Number(size) },
    (pt) => mmFromPoints(pt).toFixed(4),
  );
  const has = (selector: string) => sheets.some((sheet) => sheet.querySelector(selector) !== null);
  // Most sheets have room for all of it, so that is tried first.
  const spread = (name: string, range: Omit<Ladder, 'guess'>, unit: string): void =>
    choose(name, { ...range, guess: range.to }, (value) => value.toFixed(2) + unit);
  if (has('.p-grid, .p-facts')) spread('--row-now', { from: TYPE.row, to: WIDEST_ROW_EM, step: 0.04 }, 'em');
  if (has('.p-body p, .p-body li'))
    spread('--leading-now', { from: TYPE.leading, to: WIDEST_LEADING, step: 0.05 }, '');
  spread('--gap-now', { from: TYPE.gap, to: WIDEST_GAP_EM, step: 0.05 }, 'em');
  for (const sheet of sheets) settleLines(sheet);
  if (!sheets.every(fits)) for (const sheet of sheets) sheet.style.removeProperty('--leading-now');
  if (sheets.length === 1) lift(first);
}

/** All that is done to a page of a book, whose sizes are what they are. */
function settleLines(sheet: HTMLElement): void {
  calm(sheet);
  plain(sheet);
}

/**
 * Tries a value on one sheet after the other, so that only what is asked has to be laid out again, and first on the sheet
 * that had no room the last time.
 */
function prober(
  sheets: readonly HTMLElement[],
  property: (value: number) => readonly [name: string, text: string],
): (value: number) => boolean {
  let order = sheets;
  return (value) => {
    const tight = order.find((sheet) => {
      sheet.style.setProperty(...property(value));
      return !fits(sheet);
    });
    if (tight) order = [tight, ...order.filter((sheet) => sheet !== tight)];
    return !tight;
  };
}

function lift(sheet: HTMLElement): void {
  const body = sheet.querySelector<HTMLElement>('.p-body');
  const spare = 1 - fillOf(sheet);
  // An accounts statement begins with its four sums, right under the title.
  if (!body || spare < LIFT_FROM || body.querySelector('.p-balance')) return;
  const spareMm = mmFromPixels(body.clientHeight * spare);
  setAll([sheet], '--lift', Math.min(LIFT_MOST_MM, spareMm * LIFT_SHARE).toFixed(2));
}

function setAll(sheets: readonly HTMLElement[], name: string, value: string | number): void {
  for (const sheet of sheets) sheet.style.setProperty(name, String(value));
}

interface Ladder {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** Where to look first. */
  readonly guess?: number;
}

/** The largest value on a ladder that satisfies; the smallest when none does. Every probe lays sheets out: few. */
function largestThat({ from, to, step, guess }: Ladder, satisfies: (value: number) => boolean): number {
  const last = Math.round((to - from) / step);
  const at = (index: number): boolean => satisfies(from + index * step);
  let low = 0;
  let high = last;
  if (guess !== undefined) {
    // The estimate is nearly right: walk away from it in steps that double.
    const start = Math.min(last, Math.max(0, Math.round((guess - from) / step)));
    if (at(start)) {
      low = start;
      for (let jump = 2; low < high; jump *= 2) {
        const next = Math.min(last, low + jump);
        if (at(next)) low = next;
        else high = next - 1;
        if (high < last) break;
      }
    } else high = Math.max(0, start - 1);
  }
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (at(middle)) low = middle;
    else high = middle - 1;
  }
  return from + low * step;
}

/**
 * Sets a paragraph ragged where justifying would tear a line apart before a long number, and balances two lines of
 * which the second would be a single character.
 */
function calm(sheet: HTMLElement): void {
  const paragraphs = [...sheet.querySelectorAll<HTMLElement>('.p-body :is(p, li)')];
  for (const paragraph of paragraphs) paragraph.classList.remove('p-ragged', 'p-balanced');
  const justified = paragraphs.filter((paragraph) => getComputedStyle(paragraph).textAlign === 'justify');
  // All of them first, then all are measured: laid out once.
  for (const paragraph of justified) paragraph.classList.add('p-ragged');
  const measured = justified.map(linesOf);
  justified.forEach((paragraph, index) => {
    const { ends, width, em } = measured[index] as Lines;
    const isTorn = ends.slice(0, -1).some((end) => width - end > 1.2 * em);
    const isLame = ends.length === 2 && (ends[1] ?? width) < 2.3 * em;
    if (!isTorn) paragraph.classList.remove('p-ragged');
    if (isLame) paragraph.classList.add('p-balanced');
  });
}

/** A title is set on lines that were estimated: one that is wider after all is made smaller, at last broken. */
function fitTitle(sheet: HTMLElement): void {
  const title = sheet.querySelector<HTMLElement>('.p-sheet-title');
  if (!title) return;
  sheet.style.removeProperty('--title');
  title.classList.remove('p-breaks');
  if (title.scrollWidth - title.clientWidth <= 1) return;
  const sizeMm = mmFromPixels(parseFloat(getComputedStyle(title).fontSize));
  const leastMm = mmFromPoints(Number(sheet.dataset['titleMin']));
  const fittingMm = sizeMm * (title.clientWidth / title.scrollWidth) * 0.995;
  sheet.style.setProperty('--title', Math.max(leastMm, fittingMm).toFixed(3));
  title.classList.toggle('p-breaks', fittingMm < leastMm);
}

/**
 * Breaks text anywhere that the browser lets run out of its box: a row of nothing but marks, which may neither begin nor
 * end a line, or a line that it squeezed too far.
 */
function plain(sheet: HTMLElement): void {
  for (const text of sheet.querySelectorAll(
    '.p-body :is(p, li, dt, dd > span, figcaption), .p-who > div, .p-key',
  ))
    if (text.scrollWidth - text.clientWidth > 1) text.classList.add('p-plain');
}

interface Lines {
  /** How far each line reaches, from the paragraph's left edge, in pixels. */
  readonly ends: readonly number[];
  readonly width: number;
  readonly em: number;
}

function linesOf(paragraph: HTMLElement): Lines {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const { left, width } = paragraph.getBoundingClientRect();
  const em = parseFloat(getComputedStyle(paragraph).fontSize);
  const lines: { middle: number; end: number }[] = [];
  for (const box of range.getClientRects()) {
    const middle = (box.top + box.bottom) / 2;
    const line = lines.find((one) => Math.abs(one.middle - middle) < em / 2);
    if (line) line.end = Math.max(line.end, box.right - left);
    else lines.push({ middle, end: box.right - left });
  }
  return { ends: lines.sort((a, b) => a.middle - b.middle).map(({ end }) => end), width, em };
}

function reportOf(sheet: HTMLElement): FittedSheet {
  const { dataset } = sheet;
  const over = overflowOf(sheet);
  const size = (selector: string): number => {
    const element = selector === '' ? sheet : sheet.querySelector(selector);
    return element ? round(mmFromPixels(parseFloat(getComputedStyle(element).fontSize))) : 0;
  };
  const style = getComputedStyle(sheet);
  const [widthMm = 0, heightMm = 0] = ['--width', '--height'].map((name) =>
    Number(style.getPropertyValue(name)),
  );
  return {
    id: sheet.id,
    ...(dataset['slot'] && { slot: dataset['slot'] }),
    disclosureId: dataset['disclosure'] ?? '',
    title: dataset['title'] ?? sheet.querySelector('.p-sheet-title')?.textContent?.trim() ?? '',
    stock: dataset['stock'] ?? '',
    widthMm,
    heightMm,
    scale: Math.round((mmFromPixels(parseFloat(style.width)) / widthMm) * 1000) / 1000,
    sheet: Number(dataset['sheet']),
    sheets: Number(dataset['sheets']),
    typeMm: { title: size('.p-sheet-title'), body: size(''), key: size('.p-key'), caption: size('.p-small') },
    roles: rolesOf(sheet),
    fillPercent: Math.round(fillOf(sheet) * 100),
    overflowMm: { height: round(over.heightMm), width: round(over.widthMm) },
    missingPhotos: [...sheet.querySelectorAll('img')]
      .filter(({ naturalWidth }) => naturalWidth === 0)
      .map(({ alt }) => alt),
  };
}

function round(mm: number): number {
  return Math.round(mm * 100) / 100;
}
