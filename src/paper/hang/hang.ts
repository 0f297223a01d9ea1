/**
 * What hangs on a board on a day, where, and what was moved for it. Pure: what must hang comes first, sheets on the wall
 * keep their place, the rest of the slots are filled with the newest of what there is, and what must hang but finds no
 * slot is said with the reason. How: `hang/replay.ts`.
 */
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import type { Board, Panel, Slot } from '../board/board.ts';
import type { LeftOver } from '../sheet/count-sheets.ts';
import { adviseOn, type Advice } from './advice.ts';
import type { Candidate } from './candidates.ts';
import type { HangingSpansRequest } from './hanging-spans.ts';
import { replay, type WallDay } from './replay.ts';
import { wallSlotsOf, type WallSlot } from './wall.ts';
import { planWeek, type Week } from './week.ts';
import type { Stock } from '../stocks.ts';

export { ALL_TRIED } from './advice.ts';
export { isForPoster, newestForPoster, type Candidate, type HangReason } from './candidates.ts';
export type { SheetsOn } from './hanging-spans.ts';
export type { Addition, Move, Removal } from './moves.ts';
export { mondayOf, type Week } from './week.ts';

/** One slot with what hangs in it; without a candidate it holds the slip “本期无公开事项”. */
export interface Hanging {
  readonly slot: Slot;
  readonly candidate?: Candidate | undefined;
  /** Which sheet of the disclosure, from 1. */
  readonly sheet: number;
  /** How many sheets it has. */
  readonly count: number;
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
}

export interface HangRequest extends HangingSpansRequest {
  readonly board: Board;
  /** The first day of the work slip, instead of a Monday. */
  readonly since?: CalendarDate | undefined;
  /** What people call a slot; its id when absent. */
  readonly slotLabel?: (slot: Slot) => string;
  /** What does not go on so many sheets of a paper, as things stand. */
  readonly leftOver?: (disclosure: Disclosure, stock: Stock, sheets: number) => LeftOver;
}

/** How far one looks ahead for a day on which what waits can hang. */
const LOOK_AHEAD_DAYS = 60;

/** What hangs now. */
export function planBoard(request: HangRequest): HangPlan {
  const { board, asOf, since, leftOver, slotLabel = ({ id }: Slot) => id } = request;
  const wallSlots = wallSlotsOf(board);
  const { past, coming } = daysAround(wallSlots, request);
  const today = past.at(-1);
  const week = planWeek({ wallSlots, past, coming, asOf, since });
  return {
    panels: board.panels.map((panel) => panelPlan(panel, wallSlots, today)),
    waiting: (today?.waiting ?? []).map((waits) => ({
      candidate: waits[1],
      ...adviseOn(waits, { ...{ board, wallSlots, coming, slotLabel }, today: today as WallDay, leftOver }),
    })),
    week,
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
        const sheeted = today?.wall.get(wallSlot);
        const candidate = sheeted && today?.reasons.get(sheeted.span);
        return { slot: wallSlot.slot, sheet: sheeted?.sheet ?? 1, count: sheeted?.count ?? 1, candidate };
      }),
  };
}
