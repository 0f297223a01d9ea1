/** Puts a flow on sheets, top to bottom, at one type size. Pure arithmetic on estimated heights. */
import type { FlowItem, Fragment } from './flow.ts';
import type { Prepared, Unit } from './prepared.ts';
import { bodyRoomMm, closingOf, readOnMm, type ShellText } from './sheet-shell.ts';
import type { Stock } from '../stocks.ts';
import { prepareFlow } from './units.ts';

export interface LayOutRequest {
  readonly flow: readonly FlowItem[];
  readonly shell: ShellText;
  readonly stock: Stock;
  readonly bodyMm: number;
  /** Less than 1 makes all photos smaller. */
  readonly photoScale: number;
}

export interface LayOut {
  readonly sheets: readonly (readonly Fragment[])[];
  /** False when something is higher or wider than a whole sheet. */
  readonly fits: boolean;
}

/** A flow measured at one type size: what remains is to cut it. */
export interface MeasuredFlow {
  readonly prepared: readonly Prepared[];
  readonly units: readonly Unit[];
  /** Room in em on the first sheet, and on those that continue; less, where it is said where one reads on. */
  readonly roomEm: { readonly first: number; readonly continued: number; readonly readOn: number };
}

/** A flow measured at this size. */
export function measureFlow({ flow, shell, stock, bodyMm, photoScale }: LayOutRequest): MeasuredFlow {
  const prepared = prepareFlow(flow, { stock, bodyMm, photoScale });
  let continued: number | undefined;
  const roomEm = (isContinued: boolean): number => bodyRoomMm(stock, shell, { bodyMm, isContinued }) / bodyMm;
  return {
    prepared,
    units: [
      ...prepared.flatMap((item) => item.units),
      closingUnit(flow.length, closingOf(stock, shell).heightMm / bodyMm),
    ],
    roomEm: {
      first: roomEm(false),
      // Most have one sheet and nothing is asked of a second.
      get continued() {
        return (continued ??= roomEm(true));
      },
      get readOn() {
        return readOnMm(stock, shell) / bodyMm;
      },
    },
  };
}

/**
 * The sheets a measured flow takes. `share` of each sheet's room may be used; less than 1 spreads a flow evenly over
 * its sheets. Deterministic; nothing is left out even when it does not fit.
 */
export function layOut(measured: MeasuredFlow, share = 1): LayOut {
  const { prepared, units } = measured;
  const { starts: cut, fits } = cutFlow(measured, share);
  const starts = withLastFilled(cut, measured);
  return {
    sheets: starts.map((start, sheet) => fragmentsOf(units.slice(start, starts[sheet + 1]), prepared)),
    fits,
  };
}

/** Where sheets begin, as indices of units, without setting them. */
export function cutFlow(
  { prepared, units, roomEm }: MeasuredFlow,
  share = 1,
): { readonly starts: readonly number[]; readonly fits: boolean } {
  const last = units.length - 1 - keptWithClosing(units);
  const cut = (lessEm: number) =>
    breakSheets(units, (sheet) => ((sheet === 0 ? roomEm.first : roomEm.continued) - lessEm) * share, last);
  const alone = cut(0);
  const { starts, fits } = alone.starts.length > 1 && roomEm.readOn > 0 ? cut(roomEm.readOn) : alone;
  return { starts, fits: fits && prepared.every((item) => item.fits) };
}

/** A last sheet that has less than this share of its room above the seal gets more of what stands on the one before. */
const THIN = 0.35;

/** To make all of many sheets a little less full would take one more: the last takes from the one before it. */
function withLastFilled(
  starts: readonly number[],
  { units, roomEm }: Pick<MeasuredFlow, 'units' | 'roomEm'>,
): readonly number[] {
  const [before, last] = starts.slice(-2);
  // What can begin on the first of two sheets is to be seen there.
  if (starts.length < 3 || before === undefined || last === undefined) return starts;
  const closing = units.length - 1;
  const aboveEm = roomEm.continued - roomEm.readOn - (units[closing]?.heightEm ?? 0);
  let start = last;
  for (let at = last - 1; at > before && heightOf(units.slice(start, closing)) < THIN * aboveEm; at--) {
    if (units[at - 1]?.holdsNext) continue;
    const lastEm = heightOf(units.slice(at, closing));
    if (lastEm > aboveEm || lastEm > heightOf(units.slice(before, at))) break;
    start = at;
  }
  return [...starts.slice(0, -1), start];
}

/** What units take on one sheet, in em. */
export function heightOf(units: readonly Unit[]): number {
  return units.reduce(
    (sum, { item, heightEm, freshEm }, index) =>
      sum + heightEm + (units[index - 1]?.item === item ? 0 : freshEm),
    0,
  );
}

/** Signatures, issuer, date and seal: never alone on a sheet. */
function closingUnit(item: number, heightEm: number): Unit {
  return { item, part: 0, heightEm, freshEm: 0, holdsNext: false };
}

/** What goes with the closing is no higher than this: three lines of a list, not three rows of photos. */
const KEPT_EM = 8;

/** How much goes with the closing when it moves to a sheet of its own: three lines of a list, else one block. */
function keptWithClosing(units: readonly Unit[]): number {
  const lastItem = units[units.length - 2]?.item;
  const parts = units.filter(({ item }) => item === lastItem).length;
  const three = units.slice(-4, -1).reduce((sum, { heightEm }) => sum + heightEm, 0);
  return lastItem === undefined ? 0 : parts > 3 && three <= KEPT_EM ? 3 : 1;
}

/** Index of the first unit of each sheet; none begins behind `lastBreak`. */
export function breakSheets(
  units: readonly Unit[],
  roomEm: (sheet: number) => number,
  lastBreak = units.length - 1,
): { starts: number[]; fits: boolean } {
  const starts = [0];
  let usedEm = 0;
  let fits = true;
  let index = 0;
  while (index < units.length) {
    const start = starts[starts.length - 1] as number;
    const unit = units[index] as Unit;
    const isFresh = index === start || units[index - 1]?.item !== unit.item;
    const heightEm = unit.heightEm + (isFresh ? unit.freshEm : 0);
    if (usedEm + heightEm <= roomEm(starts.length - 1) + 1e-6) {
      usedEm += heightEm;
      index++;
      continue;
    }
    const at = breakBefore(units, { start, index: Math.min(index, lastBreak) });
    if (at === undefined) {
      // Higher than a sheet: it stays, and the report says so.
      fits = false;
      usedEm += heightEm;
      index++;
      continue;
    }
    starts.push(at);
    index = at;
    usedEm = 0;
  }
  return { starts, fits };
}

/**
 * The last place at or before `index` where a sheet may end, if it lies after `start`; what is held together over more
 * than a sheet is parted after all.
 */
function breakBefore(
  units: readonly Unit[],
  { start, index }: { start: number; index: number },
): number | undefined {
  for (let at = index; at > start; at--) if (!units[at - 1]?.holdsNext) return at;
  return index > start ? index : undefined;
}

function fragmentsOf(units: readonly Unit[], prepared: readonly Prepared[]): Fragment[] {
  const byItem = Map.groupBy(units, ({ item }) => item);
  return [...byItem].flatMap(([item, [first, ...rest]]) => {
    const part = first?.part ?? 0;
    return prepared[item]?.fragment(part, part + rest.length + 1) ?? [];
  });
}
