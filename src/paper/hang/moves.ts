/** From one wall to another: which slot gets which sheet in place of which, and when. */
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Panel, Slot } from '../board/board.ts';
import type { Candidate } from './candidates.ts';
import type { WallDay } from './replay.ts';
import type { LeaveReason } from './leave-reason.ts';
import type { Papers } from '../sheet/papers.ts';
import { isSamePaper, papersOf, type WallSlot, type Sheeted, type Snapshot } from './wall.ts';

/** A sheet that comes down. */
export interface Removal {
  readonly disclosure: Disclosure;
  readonly sheet: number;
  readonly bound: number;
  readonly count: number;
  /** replaced: the same goes up with its text corrected · moved: it hangs elsewhere now · else why it left the wall. */
  readonly because: LeaveReason | 'replaced' | 'moved';
  /** When and where the same paper goes up again: it is not thrown away. */
  readonly again?: { readonly day: CalendarDate; readonly slot: Slot };
}

/** A sheet that goes up. */
export interface Addition {
  readonly candidate: Candidate;
  readonly sheet: number;
  readonly bound: number;
  readonly count: number;
  readonly papers: Papers;
  /** Where one reads on. */
  readonly next?: Slot | undefined;
  /** The slot it comes from, when it hung elsewhere or came down some days before. */
  readonly from?: Slot | undefined;
  /** It came down on an earlier day and has been lying by since. */
  readonly isFromPile: boolean;
  /** The paper that hung there says the same, so that nothing has to be printed. */
  readonly isReused: boolean;
}

/** How a wall was up to a day on which it was changed. */
export interface EarlierWall {
  readonly wall: Snapshot;
  readonly until: CalendarDate;
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
  const wallSlots = new Set([...before.keys(), ...today.wall.keys()]);
  return [...wallSlots].some((wallSlot) => changedOn(wallSlot, [before, today]) !== undefined);
}

/**
 * The moves that make of a wall what it is after some days, in the order of the slots. What hung on an `earlier` wall,
 * in the order of time, is still at hand.
 */
export function movesOver(
  wallSlots: readonly WallSlot[],
  before: Snapshot,
  days: readonly WallDay[],
  earlier: readonly EarlierWall[] = [],
): Move[] {
  const last = days.at(-1);
  if (!last) return [];
  return wallSlots.flatMap((wallSlot) => {
    const day = changedOn(wallSlot, [before, ...days]);
    if (day === undefined) return [];
    const [was, is] = [before.get(wallSlot), last.wall.get(wallSlot)];
    const down = was && removalOf(was, is, days);
    const up = is && additionOf({ is, slot: wallSlot.slot, before, days, earlier });
    return [{ slot: wallSlot.slot, panel: wallSlot.panel, day, down, up }];
  });
}

/** The last day on which a slot got what it holds in the end, unless it holds what it held in the beginning. */
function changedOn(
  wallSlot: WallSlot,
  [before, ...days]: readonly [Snapshot, ...WallDay[]],
): CalendarDate | undefined {
  const is = days.at(-1)?.wall.get(wallSlot);
  const since = days.findLastIndex(({ wall }) => !isSamePaper(wall.get(wallSlot), is)) + 1;
  const isNew = since > 0 || !isSamePaper(before.get(wallSlot), is);
  const held = days.slice(isNew ? since + 1 : 0);
  const replaced = held.findLast(({ day }) => is?.span.replacedOn.includes(day));
  if (replaced) return replaced.day;
  return isNew && !isSamePaper(before.get(wallSlot), is) ? days[since]?.day : undefined;
}

function removalOf(was: Sheeted, is: Sheeted | undefined, days: readonly WallDay[]): Removal {
  const { span, sheet, bound, count } = was;
  const hangs = [...(days.at(-1)?.wall.values() ?? [])].some((one) => one.span === span);
  const left = days.findLast((day) => day.left.has(span))?.left.get(span) ?? 'displaced';
  const because = is?.span === span ? 'replaced' : hangs ? 'moved' : left;
  return { disclosure: span.disclosure, sheet, bound, count, because };
}

interface Hanging {
  readonly is: Sheeted;
  readonly slot: Slot;
  readonly before: Snapshot;
  readonly days: readonly WallDay[];
  readonly earlier: readonly EarlierWall[];
}

function additionOf(hanging: Hanging): Addition | undefined {
  const { is, slot, days } = hanging;
  const [first, last] = [days[0] as WallDay, days.at(-1) as WallDay];
  const { span, sheet, bound, count, next } = is;
  const candidate = last.reasons.get(span);
  if (!candidate) return undefined;
  const papers = papersOf(is, last.wall);
  const hung = lastHung(hanging);
  const since = hung?.until ?? first.day;
  return {
    ...{ candidate, sheet, bound, count, papers, next: next?.slot },
    ...{ from: hung?.slot, isFromPile: hung?.until !== undefined },
    isReused:
      hung?.slot.stock === slot.stock &&
      hung.next === next?.slot &&
      hung.papers.first === papers.first &&
      hung.papers.rest === papers.rest &&
      !span.replacedOn.some((day) => day >= since && day <= last.day),
  };
}

interface HungBefore extends Pick<Addition, 'papers' | 'next'> {
  readonly slot: Slot;
  /** The day from which it did not any more, when that is over. */
  readonly until: CalendarDate | undefined;
}

/** Where the same paper hung last. */
function lastHung({ is, before, earlier }: Hanging): HungBefore | undefined {
  const walls = [{ wall: before, until: undefined }, ...earlier.toReversed()];
  for (const { wall, until } of walls) {
    const found = [...wall].find(([, was]) => isSamePaper(was, is));
    if (!found) continue;
    const [{ slot }, was] = found;
    return { slot, papers: papersOf(was, wall), next: was.next?.slot, until };
  }
  return undefined;
}
