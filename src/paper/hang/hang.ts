/**
 * What hangs on a board on a day, where, and what was moved for it. Pure: what must hang comes first, sheets on the wall
 * keep their place, the rest of the slots are filled with the newest of what there is, and what must hang but finds no
 * slot is said with the reason. How: `hang/replay.ts`.
 */
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { Board, Panel, Slot } from '../board/board.ts';
import { adviseOn, type Advice } from './advice.ts';
import type { Candidate } from './candidates.ts';
import type { HangingSpansRequest } from './hanging-spans.ts';
import { replay, type WallDay } from './replay.ts';
import { hasMoves } from './moves.ts';
import { papersOf, wallSlotsOf, type WallSlot } from './wall.ts';
import type { Papers } from '../sheet/papers.ts';
import { planWeek, type Week } from './week.ts';

export { ALL_TRIED } from './advice.ts';
export { isForPoster, newestForPoster, type Candidate, type HangReason } from './candidates.ts';
export { workingDayFrom } from './hanging-spans.ts';
export type { DetailsOn, HangingSpansRequest, SheetsOn } from './hanging-spans.ts';
export type { Addition, Move, Removal } from './moves.ts';
export { mondayOf, type Week } from './week.ts';

/** One slot with what hangs in it; without a candidate it holds the slip of an empty slot (空位条). */
export interface Hanging {
  readonly slot: Slot;
  readonly candidate?: Candidate | undefined;
  /** Which sheet of the disclosure, from 1; the first of those bound together. */
  readonly sheet: number;
  /** How many sheets hang here: more than one in a booklet (小册). */
  readonly bound: number;
  /** How many sheets it has. */
  readonly count: number;
  /** The papers it hangs on: of its first sheet and of the others. */
  readonly papers: Papers;
  /** Where one reads on. */
  readonly next?: Slot | undefined;
}

export interface PanelPlan {
  readonly panel: Panel;
  /** One for each slot, in the order of the slots. */
  readonly hangings: readonly Hanging[];
}

export interface Waiting extends Advice {
  readonly candidate: Candidate;
}

export interface HangPlan {
  readonly panels: readonly PanelPlan[];
  readonly waiting: readonly Waiting[];
  /** What is put up and taken down this week; absent when nothing ever hung. */
  readonly week?: Week | undefined;
  /** All days on which anything was done up to now, the last of them as it hangs today. */
  readonly past: readonly WallDay[];
  /** The last day on which something was put up or taken down; absent when nothing ever hung. */
  readonly changedOn?: CalendarDate | undefined;
}

export interface HangRequest extends HangingSpansRequest {
  readonly board: Board;
  /** The first day of the work slip, instead of a Monday. */
  readonly since?: CalendarDate | undefined;
  /** Of a week in which nothing is to be done the slip says so, and is not that of the last one. */
  readonly isThisWeekOnly?: boolean;
  /** What people call a slot; its id when absent. */
  readonly slotLabel?: (slot: Slot) => string;
}

/** How far one looks ahead for a day on which what waits can hang. */
const LOOK_AHEAD_DAYS = 60;

/** What hangs now. */
export function planBoard(request: HangRequest): HangPlan {
  const { board, asOf, since, isThisWeekOnly, slotLabel = ({ id }: Slot) => id } = request;
  const wallSlots = wallSlotsOf(board);
  const { past, coming } = daysAround(wallSlots, request);
  const today = past.at(-1);
  const week = planWeek({ wallSlots, past, coming, asOf, since, isThisWeekOnly });
  return {
    panels: board.panels.map((panel) => panelPlan(panel, wallSlots, today)),
    waiting: (today?.waiting ?? []).map((waits) => ({
      candidate: waits[1],
      ...adviseOn(waits, { ...{ board, coming, slotLabel }, today: today as WallDay }),
    })),
    week,
    past,
    changedOn: past.findLast((day, index) => hasMoves(past[index - 1]?.wall ?? new Map(), day))?.day,
  };
}

/** The days up to now, and those one can see coming: to the end of the week, or further when something waits. */
function daysAround(
  wallSlots: readonly WallSlot[],
  request: HangRequest,
): { past: readonly WallDay[]; coming: readonly WallDay[] } {
  const { asOf } = request;
  const [past, coming]: [WallDay[], WallDay[]] = [[], []];
  for (const wallDay of replay(wallSlots, request)) {
    const isWaiting = (past.at(-1)?.waiting.length ?? 0) > 0;
    if (wallDay.day > addDays(asOf, isWaiting ? LOOK_AHEAD_DAYS : 6)) break;
    (wallDay.day <= asOf ? past : coming).push(wallDay);
  }
  return { past, coming };
}

function panelPlan(panel: Panel, wallSlots: readonly WallSlot[], today: WallDay | undefined): PanelPlan {
  return {
    panel,
    hangings: wallSlots
      .filter((wallSlot) => wallSlot.panel === panel)
      .map((wallSlot): Hanging => {
        const { slot } = wallSlot;
        const sheeted = today?.wall.get(wallSlot);
        const candidate = sheeted && today?.reasons.get(sheeted.span);
        if (!sheeted || !candidate)
          return { slot, sheet: 1, bound: 1, count: 1, papers: { first: slot.stock, rest: slot.stock } };
        const { sheet, bound, count, next } = sheeted;
        const papers = papersOf(sheeted, today?.wall ?? new Map());
        return { slot, candidate, sheet, bound, count, papers, next: next?.slot };
      }),
  };
}
