/**
 * How far the contents of a sheet stick out of it or lie on each other. Height alone is not enough: what is too wide, or
 * lies over its neighbour, adds none.
 */
import { mmFromPixels } from '../../paper/millimetres.ts';

export interface Overflow {
  readonly heightMm: number;
  readonly widthMm: number;
}

/** Layout works in 1/64 px and rounds scroll sizes up to whole pixels. */
const TOLERANCE_PX = 0.75;

/** What may not stick out sideways although the sheet around it does not scroll. */
const NARROW =
  '.p-sheet-title, td, th, dt, dd, .p-top, .p-foot > div, .p-small, .p-key, .p-unit, .p-sums, .p-balance, .p-balance > div, .p-mark, .p-stages li, .p-closing, .p-who, .p-signatures li, figure, figcaption';

/** Whether nothing sticks out. Asks the body first: most probes end there. */
export function fits(sheet: HTMLElement): boolean {
  const body = sheet.querySelector('.p-body');
  if ((body && scrollsBy(body) > TOLERANCE_PX) || scrollsBy(sheet) > TOLERANCE_PX) return false;
  if (belowPx(sheet) > TOLERANCE_PX) return false;
  for (const element of sheet.querySelectorAll(NARROW))
    if (element.scrollWidth - element.clientWidth > TOLERANCE_PX) return false;
  // Scroll widths are whole pixels; the last of the four boxes must end exactly where the column does.
  const answer = sheet.querySelector('.p-answer');
  return !answer || answer.getBoundingClientRect().right <= inkArea(sheet).right + TOLERANCE_PX / 2;
}

function scrollsBy(element: Element): number {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  return Math.max(scrollHeight - clientHeight, scrollWidth - clientWidth);
}

/** How far the foot reaches into the margin below it, which the sheet does not call scrolling. */
function belowPx(sheet: HTMLElement): number {
  const { lastElementChild: foot } = sheet;
  return foot ? foot.getBoundingClientRect().bottom - inkArea(sheet).bottom : 0;
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The sheet without its margins: no ink outside. */
function inkArea(sheet: HTMLElement): Area {
  const { left, top, right, bottom } = sheet.getBoundingClientRect();
  const style = getComputedStyle(sheet);
  return {
    left: left + parseFloat(style.paddingLeft),
    top: top + parseFloat(style.paddingTop),
    right: right - parseFloat(style.paddingRight),
    bottom: bottom - parseFloat(style.paddingBottom),
  };
}

/**
 * The largest overflow anywhere on a sheet that is laid out at full size, found by looking at every element: what
 * `fits` asks is only enough to choose a size by.
 */
export function overflowOf(sheet: HTMLElement): Overflow {
  const area = inkArea(sheet);
  const body = sheet.querySelector<HTMLElement>('.p-body');
  const bodyBottom = body?.getBoundingClientRect().bottom ?? area.bottom;
  const over = { height: 0, width: 0 };
  const note = (axis: 'height' | 'width', px: number): void => {
    if (px > TOLERANCE_PX) over[axis] = Math.max(over[axis], px);
  };
  for (const element of [sheet, ...(body ? [body] : [])]) {
    note('height', element.scrollHeight - element.clientHeight);
    note('width', element.scrollWidth - element.clientWidth);
  }
  for (const element of sheet.querySelectorAll(NARROW))
    note('width', element.scrollWidth - element.clientWidth);
  let previousBottom = area.top;
  for (const part of sheet.children) {
    const { top, bottom } = part.getBoundingClientRect();
    // Parts that lie on each other are as wrong as one that leaves the sheet.
    note('height', previousBottom - top);
    previousBottom = bottom;
  }
  // The seal is stamped over its text, and what a drawing is made of lies within it.
  for (const element of sheet.querySelectorAll(':not(.p-seal, .p-seal *, svg *, br, wbr, col, colgroup)')) {
    // What only holds others (display: contents) has no box of its own.
    if (element.getClientRects().length === 0) continue;
    const { left, right, bottom } = element.getBoundingClientRect();
    note('width', Math.max(right - area.right, area.left - left));
    note('height', bottom - (body?.contains(element) ? bodyBottom : area.bottom));
  }
  return { heightMm: mmFromPixels(over.height), widthMm: mmFromPixels(over.width) };
}

/** Height of what stands in a sheet's body as a share of the body's height. */
export function fillOf(sheet: HTMLElement): number {
  const body = sheet.querySelector<HTMLElement>('.p-body');
  const last = body?.lastElementChild;
  if (!body || !last || body.clientHeight === 0) return 1;
  return (last.getBoundingClientRect().bottom - body.getBoundingClientRect().top) / body.clientHeight;
}
