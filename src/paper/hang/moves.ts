/** From one wall to another: which slot gets which sheet in place of which, and when. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Panel, Slot } from '../board/board.ts';
import type { Candidate } from './candidates.ts';
import type { LeaveReason, WallDay } from './replay.ts';
import type { Place, Sheeted, Snapshot } from './wall.ts';

/** A sheet that comes down. */
export interface Removal {
  readonly disclosure: Disclosure;
  readonly sheet: number;
  readonly count: number;
  /** replaced: the same goes up with its text corrected · moved: it hangs elsewhere now · else why it left the wall. */
  readonly because: LeaveReason | 'replaced' | 'moved';
}

/** A sheet that goes up. */
export interface Addition {
  readonly candidate: Candidate;
  readonly sheet: number;
  readonly count: number;
  /** The slot it comes from, when it hung elsewhere. */
  readonly from?: Slot | undefined;
}

/** What is done at one slot. Nothing to take down: it held the slip “本期无公开事项”; nothing to put up: it gets it. */
export interface Move {
  readonly slot: Slot;
  readonly panel: Panel;
  /** From this day on the slot holds what goes up. */
  readonly day: CalendarDate;
  readonly down?: Removal | undefined;
  readonly up?: Addition | undefined;
}

/** Whether anybody has to go to the board on a day, given what hung the day before. */
export function hasMoves(before: Snapshot, today: WallDay): boolean {
  const places = new Set([...before.keys(), ...today.wall.keys()]);
  return [...places].some((place) => changedOn(place, [before, today]) !== undefined);
}

/** The moves that make of a wall what it is after some days, in the order of the places. */
export function movesOver(places: readonly Place[], before: Snapshot, days: readonly WallDay[]): Move[] {
  const last = days.at(-1);
  if (!last) return [];
  return places.flatMap((place) => {
    const day = changedOn(place, [before, ...days]);
    if (day === undefined) return [];
    const [was, is] = [before.get(place), last.wall.get(place)];
    const down = was && removalOf(was, is, days);
    const up = is && additionOf(is, before, last);
    return [{ slot: place.slot, panel: place.panel, day, down, up }];
  });
}

/** The last day on which a place got what it holds in the end, unless it holds what it held in the beginning. */
function changedOn(
  place: Place,
  [before, ...days]: readonly [Snapshot, ...WallDay[]],
): CalendarDate | undefined {
  const is = days.at(-1)?.wall.get(place);
  const since = days.findLastIndex(({ wall }) => !isSameSheet(wall.get(place), is)) + 1;
  const isNew = since > 0 || !isSameSheet(before.get(place), is);
  const held = days.slice(isNew ? since + 1 : 0);
  const replaced = held.findLast(({ day }) => is?.life.replacedOn.includes(day));
  if (replaced) return replaced.day;
  return isNew && !isSameSheet(before.get(place), is) ? days[since]?.day : undefined;
}

function isSameSheet(a: Sheeted | undefined, b: Sheeted | undefined): boolean {
  return a?.life === b?.life && a?.sheet === b?.sheet && a?.count === b?.count;
}

function removalOf(was: Sheeted, is: Sheeted | undefined, days: readonly WallDay[]): Removal {
  const { life, sheet, count } = was;
  const hangs = [...(days.at(-1)?.wall.values() ?? [])].some((one) => one.life === life);
  const left = days.findLast((day) => day.left.has(life))?.left.get(life) ?? 'displaced';
  const because = is?.life === life ? 'replaced' : hangs ? 'moved' : left;
  return { disclosure: life.disclosure, sheet, count, because };
}

function additionOf(is: Sheeted, before: Snapshot, { reasons }: WallDay): Addition | undefined {
  const { life, sheet, count } = is;
  const candidate = reasons.get(life);
  if (!candidate) return undefined;
  const from = [...before].find(([, was]) => isSameSheet(was, is))?.[0];
  return { candidate, sheet, count, from: from?.slot };
}
