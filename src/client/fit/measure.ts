/** How far the contents of a sheet stick out of it. Height alone is not enough: see the mock-ups' traps 2 and 3. */
import { mmFromPixels } from '../../paper/millimetres.ts';

export interface Overflow {
  readonly heightMm: number;
  readonly widthMm: number;
}

/** Layout works in 1/64 px and rounds scroll sizes up to whole pixels. */
const TOLERANCE_PX = 0.75;

/** What may not stick out sideways although the sheet around it does not scroll. */
const NARROW =
  '.p-sheet-title, td, th, dt, dd, .p-top, .p-foot > div, .p-small, .p-unit, .p-sums, .p-balance, .p-closing, .p-signatures li';

/** The largest overflow anywhere on a sheet that is laid out at full size. */
export function overflowOf(sheet: HTMLElement): Overflow {
  const bodies = [sheet, ...sheet.querySelectorAll<HTMLElement>('.p-body')];
  const narrow = [...bodies, ...sheet.querySelectorAll<HTMLElement>(NARROW)];
  return {
    heightMm: worst(bodies.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)),
    widthMm: worst(narrow.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)),
  };
}

function worst(pixels: readonly number[]): number {
  const most = Math.max(0, ...pixels);
  return most > TOLERANCE_PX ? mmFromPixels(most) : 0;
}

/** Whether nothing sticks out. Asks the body first: most probes end there. */
export function fits(sheet: HTMLElement): boolean {
  const sticksOut = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }: Element): boolean =>
    scrollHeight - clientHeight > TOLERANCE_PX || scrollWidth - clientWidth > TOLERANCE_PX;
  const body = sheet.querySelector('.p-body');
  if ((body && sticksOut(body)) || sticksOut(sheet)) return false;
  for (const element of sheet.querySelectorAll(NARROW))
    if (element.scrollWidth - element.clientWidth > TOLERANCE_PX) return false;
  return true;
}

/** Height of what stands in a sheet's body as a share of the body's height. */
export function fillOf(sheet: HTMLElement): number {
  const body = sheet.querySelector<HTMLElement>('.p-body');
  const last = body?.lastElementChild;
  if (!body || !last || body.clientHeight === 0) return 1;
  return (last.getBoundingClientRect().bottom - body.getBoundingClientRect().top) / body.clientHeight;
}
