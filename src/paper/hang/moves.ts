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
  const wallSlots = new Set([...before.keys(), ...today.wall.keys()]);
  return [...wallSlots].some((wallSlot) => changedOn(wallSlot, [before, today]) !== undefined);
}

/** The moves that make of a wall what it is after some days, in the order of the slots. */
export function movesOver(
  wallSlots: readonly WallSlot[],
  before: Snapshot,
  days: readonly WallDay[],
): Move[] {
  const last = days.at(-1);
  if (!last) return [];
  return wallSlots.flatMap((wallSlot) => {
    const day = changedOn(wallSlot, [before, ...days]);
    if (day === undefined) return [];
    const [was, is] = [before.get(wallSlot), last.wall.get(wallSlot)];
    const down = was && removalOf(was, is, days);
    const up = is && additionOf(is, before, last);
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

function additionOf(is: Sheeted, before: Snapshot, { reasons, wall }: WallDay): Addition | undefined {
  const { span, sheet, bound, count, next } = is;
  const candidate = reasons.get(span);
  if (!candidate) return undefined;
  const from = [...before].find(([, was]) => isSamePaper(was, is))?.[0];
  return { candidate, sheet, bound, count, papers: papersOf(is, wall), next: next?.slot, from: from?.slot };
}
