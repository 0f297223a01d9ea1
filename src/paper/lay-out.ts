/** Puts a flow on sheets, top to bottom, at one type size. Pure arithmetic on estimated heights. */
import type { FlowItem, Fragment } from './flow.ts';
import { bodyRoomMm, closingMm, type ShellText } from './sheet-shell.ts';
import { typeWidthMm, type Stock } from './stocks.ts';
import { prepareFlow, type Prepared, type Unit } from './units.ts';

export interface LayOutRequest {
  readonly flow: readonly FlowItem[];
  readonly shell: ShellText;
  readonly stock: Stock;
  readonly bodyMm: number;
  /** Share of each sheet's room that may be used; less than 1 spreads a flow evenly over its sheets. */
  readonly share: number;
}

export interface LayOut {
  readonly sheets: readonly (readonly Fragment[])[];
  /** False when something is higher or wider than a whole sheet. */
  readonly fits: boolean;
}

/** The sheets a flow takes at this size. Deterministic; nothing is left out even when it does not fit. */
export function layOut({ flow, shell, stock, bodyMm, share }: LayOutRequest): LayOut {
  const prepared = prepareFlow(flow, typeWidthMm(stock) / bodyMm);
  const units = [
    ...prepared.flatMap((item) => item.units),
    closingUnit(flow.length, closingMm(stock, shell) / bodyMm),
  ];
  const rooms = new Map<boolean, number>();
  const roomEm = (sheet: number): number => {
    const isContinued = sheet > 0;
    // A title is broken into lines to know it, and every unit asks.
    const roomMm = rooms.get(isContinued) ?? bodyRoomMm(stock, shell, { bodyMm, isContinued });
    rooms.set(isContinued, roomMm);
    return (roomMm / bodyMm) * share;
  };
  const { starts, fits } = breakSheets(units, roomEm);
  return {
    sheets: starts.map((start, sheet) => fragmentsOf(units.slice(start, starts[sheet + 1]), prepared)),
    fits: fits && prepared.every((item) => item.fits),
  };
}

/** Signatures, issuer, date and seal: never alone on a sheet. */
function closingUnit(item: number, heightEm: number): Unit {
  return { item, part: 0, heightEm, freshEm: 0, holdsNext: false };
}

/** How much goes with the closing when it moves to a sheet of its own: three lines of a list, else one block. */
function keptWithClosing(units: readonly Unit[]): number {
  const lastItem = units[units.length - 2]?.item;
  const parts = units.filter(({ item }) => item === lastItem).length;
  return lastItem === undefined ? 0 : parts > 3 ? 3 : 1;
}

/** Index of the first unit of each sheet. */
function breakSheets(
  units: readonly Unit[],
  roomEm: (sheet: number) => number,
): { starts: number[]; fits: boolean } {
  const starts = [0];
  const lastBreak = units.length - 1 - keptWithClosing(units);
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
      // Higher than a sheet, or held together over more than one: it stays, and the report says so.
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

/** The last place at or before `index` where a sheet may end, if it lies after `start`. */
function breakBefore(
  units: readonly Unit[],
  { start, index }: { start: number; index: number },
): number | undefined {
  for (let at = index; at > start; at--) if (!units[at - 1]?.holdsNext) return at;
  return undefined;
}

function fragmentsOf(units: readonly Unit[], prepared: readonly Prepared[]): Fragment[] {
  return prepared.flatMap(({ fragment }, item) => {
    const parts = units.filter((unit) => unit.item === item).map(({ part }) => part);
    const [first] = parts;
    return first === undefined ? [] : [fragment(first, first + parts.length)];
  });
}
