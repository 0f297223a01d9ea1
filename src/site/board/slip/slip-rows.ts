/** The rows of a work slip: what is done at which slot, what stays, what waits. */
import { compareText } from '../../../model/values/compare-text.ts';
import {
  daysBetween,
  formatMonthDay,
  formatWeekday,
  type CalendarDate,
} from '../../../model/values/calendar-date.ts';
import type { Addition, HangPlan, Move, Waiting, Week } from '../../../paper/hang/hang.ts';
import type { SiteContext } from '../../site-context.ts';
import { EMPTY_SLIP, emptySlotWords } from '../empty-slot.ts';
import { contextOn, paginator, slotLabel } from '../hang-now.ts';
import { additionWords, dayWords, removalWords, slotsInWords, type SheetWords } from './slip-words.ts';

export interface MoveRow {
  /** `10月12日　周一`: rows of a day stand together. */
  readonly day: string;
  /** `换2处、贴1处`: all that is done on the day. */
  readonly done: string;
  readonly slot: string;
  readonly down: SheetWords;
  readonly up: SheetWords;
  readonly stock: string;
  /** `第2张`: which sheet of this paper in the week's print; `不用印` for one that is only hung elsewhere. */
  readonly print: string;
}

export interface StayRow {
  /** 党1、党4至党6 */
  readonly slots: string;
  readonly count: number;
  readonly note: string;
}

/** What waits for one and the same reason. */
export interface WaitRow {
  readonly titles: readonly string[];
  readonly why: string;
  readonly advice: readonly string[];
}

const SLIP: SheetWords = { title: [EMPTY_SLIP], note: '' };

/** Which sheet comes down and which goes up, day by day, slot by slot. */
export function moveRows(plan: HangPlan, context: SiteContext): MoveRow[] {
  if (!plan.week) return [];
  const moves = movesByDay(plan.week);
  const ofDay = Map.groupBy(moves, ({ day }) => day);
  const printed = new Map<string, number>();
  return moves.map((move) => {
    const { slot, panel, day, down, up } = move;
    const first = (printed.get(slot.stock.id) ?? 0) + 1;
    const last = first + sheetsOf(move) - 1;
    const isPrinted = needsPrint(move);
    if (isPrinted) printed.set(slot.stock.id, last);
    return {
      day: dayWords(day),
      done: doneInWords(ofDay.get(day) ?? []),
      slot: slotLabel(slot, context),
      down: down ? removalWords(down, day, context) : SLIP,
      up: up
        ? additionWords(up, { slot, day, isTurned: isTurned(up, day, context), context })
        : { ...SLIP, note: emptySlotWords({ slot, panel }, plan, context) },
      stock: slot.stock.id,
      print: !isPrinted ? '不用印' : first === last ? `第${first}张` : `第${first}至${last}张`,
    };
  });
}

/** Whether it hangs on its side: as it is printed in the village, whoever reads the slip. */
function isTurned({ candidate, papers }: Addition, day: CalendarDate, context: SiteContext): boolean {
  const there = contextOn({ ...context, paperReach: 'wall' }, day > context.asOf ? day : context.asOf);
  const [first] = paginator(there)(candidate.disclosure, papers).sheets;
  return first?.stock.isTurned === true;
}

/** The order of a slip, and so of the week's print: day by day, along the board on each. */
export function movesByDay({ moves }: Week): Move[] {
  return moves
    .map((move, index) => ({ move, index }))
    .sort((a, b) => compareText(a.move.day, b.move.day) || a.index - b.index)
    .map(({ move }) => move);
}

/** Whether what goes up has to be printed: not what only changes its slot, or goes up again, as it is. */
export function needsPrint({ up }: Move): boolean {
  return up?.isReused !== true;
}

/** How many sheets go up in a slot, for the print; the slip of an empty slot is one. */
function sheetsOf({ up }: Move): number {
  return up?.bound ?? 1;
}

/**
 * What is not touched: what hangs, and the slips of empty slots. How long each has to hang stands on it: here a day that
 * passes within the week was read as leave to take it down.
 */
export function stayRows(plan: HangPlan, context: SiteContext): StayRow[] {
  const moved = new Set((plan.week?.moves ?? []).map(({ slot }) => slot));
  const staying = plan.panels.flatMap(({ hangings }) => hangings).filter(({ slot }) => !moved.has(slot));
  const groups = Map.groupBy(staying, ({ candidate }) => (candidate ? '' : EMPTY_SLIP));
  return [...groups].map(([note, own]) => ({
    slots: slotsInWords(own.map(({ slot }) => slotLabel(slot, context))),
    count: own.length,
    note,
  }));
}

/** What waits and has no place this week either. */
export function stillWaiting({ waiting, week }: HangPlan): Waiting[] {
  const comes = new Set(week?.moves.map(({ up }) => up?.candidate.disclosure));
  return waiting.filter(({ candidate }) => !comes.has(candidate.disclosure));
}

/** What must hang and does not; each reason once. */
export function waitRows(waiting: readonly Waiting[]): WaitRow[] {
  const groups = Map.groupBy(waiting, ({ why, advice }) => JSON.stringify([why, advice]));
  return [...groups.values()].flatMap(([first, ...others]): WaitRow[] =>
    first
      ? [
          {
            titles: [first, ...others].map(({ candidate }) => candidate.disclosure.content.title),
            why: first.why,
            advice: first.advice,
          },
        ]
      : [],
  );
}

/** `周一换3处，周五换1处，其余18处不动；22个卡位不留空。` */
export function summaryOf({ panels, week }: HangPlan): string {
  const moves = week?.moves ?? [];
  const moved = new Set(moves.map(({ slot }) => slot));
  const slots = panels.flatMap(({ hangings }) => hangings);
  const staying = slots.filter(({ slot, candidate }) => candidate && !moved.has(slot)).length;
  const done = [...Map.groupBy(moves, ({ day }) => day)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, own]) => (isWeek(week) ? formatWeekday(day) : formatMonthDay(day)) + doneInWords(own));
  const rest = done.length === 0 ? `不用换，${staying}处都不动` : `其余${staying}处不动`;
  // Each slot as its last move leaves it.
  const ends = new Map<unknown, boolean>(slots.map(({ slot, candidate }) => [slot, candidate !== undefined]));
  for (const { slot, up } of moves) ends.set(slot, up !== undefined);
  const blank = [...ends.values()].filter((isHung) => !isHung).length;
  const blanks = blank === 0 ? `${slots.length}个卡位不留空` : `${blank}个卡位贴${EMPTY_SLIP}`;
  return `${[...done, rest].join('，')}；${blanks}。`;
}

function isWeek(week: Week | undefined): boolean {
  return week === undefined || daysBetween(week.from, week.until) < 7;
}

/** Slots, not sheets: a booklet in one slot was looked for in three. */
function doneInWords(moves: readonly Move[]): string {
  const counts = [
    ['换', moves.filter(({ down, up }) => down && up).length],
    ['贴', moves.filter(({ down }) => !down).length],
    ['撤', moves.filter(({ up }) => !up).length],
  ] as const;
  return counts.flatMap(([verb, count]) => (count > 0 ? [`${verb}${count}处`] : [])).join('、');
}
