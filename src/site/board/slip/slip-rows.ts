/** The rows of a work slip: what is done at which slot, what stays, what waits. */
import { daysBetween, formatMonthDay, formatWeekday } from '../../../model/values/calendar-date.ts';
import type { HangPlan, Move, Waiting, Week } from '../../../paper/board/hang.ts';
import type { SiteContext } from '../../site-context.ts';
import { slotLabel } from '../hang-now.ts';
import {
  additionWords,
  dayWords,
  NOTHING,
  reasonWords,
  removalWords,
  slotsInWords,
  type SheetWords,
} from './slip-words.ts';

export interface MoveRow {
  readonly slot: string;
  readonly day: string;
  readonly weekday: string;
  readonly down: SheetWords;
  readonly up: SheetWords;
  readonly stock: string;
}

export interface StayRow {
  /** 党1、党4至党6 */
  readonly slots: string;
  readonly count: number;
  readonly note: string;
}

export interface WaitRow {
  readonly title: string;
  readonly why: string;
  readonly advice: readonly string[];
}

const SLIP: SheetWords = { title: ['“本期', '无公开', '事项”'], note: '' };
const SLIP_TITLE = `“${NOTHING}”`;

/** Which sheet comes down and which goes up, slot by slot. */
export function moveRows(week: Week, context: SiteContext): MoveRow[] {
  return week.moves.map(({ slot, day, down, up }) => ({
    slot: slotLabel(slot, context),
    ...dayWords(day, week),
    down: down ? removalWords(down, day, context) : SLIP,
    up: up ? additionWords(up, slot, context) : SLIP,
    stock: slot.stock.id,
  }));
}

/** What is not touched, by how long it hangs. */
export function stayRows({ panels, week }: HangPlan, context: SiteContext): StayRow[] {
  const moved = new Set((week?.moves ?? []).map(({ slot }) => slot));
  const staying = panels.flatMap(({ hangings }) => hangings).filter(({ slot }) => !moved.has(slot));
  const groups = Map.groupBy(staying, ({ candidate }) => (candidate ? reasonWords(candidate) : SLIP_TITLE));
  return [...groups].map(([note, own]) => ({
    slots: slotsInWords(own.map(({ slot }) => slotLabel(slot, context))),
    count: own.length,
    note,
  }));
}

/** What must hang and does not. */
export function waitRows(waiting: readonly Waiting[]): WaitRow[] {
  return waiting.map(({ candidate, why, advice }) => ({
    title: candidate.disclosure.content.title,
    why,
    advice,
  }));
}

/** `周一换3张，周五换1张，其余18张不动；22个卡位不留空。` */
export function summaryOf({ panels, week }: HangPlan): string {
  const moves = week?.moves ?? [];
  const moved = new Set(moves.map(({ slot }) => slot));
  const slots = panels.flatMap(({ hangings }) => hangings);
  const staying = slots.filter(({ slot, candidate }) => candidate && !moved.has(slot)).length;
  const done = [...Map.groupBy(moves, ({ day }) => day)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, own]) => (isWeek(week) ? formatWeekday(day) : formatMonthDay(day)) + doneInWords(own));
  const rest = done.length === 0 ? `不用换，${staying}张都不动` : `其余${staying}张不动`;
  // Each slot as its last move leaves it.
  const ends = new Map<unknown, boolean>(slots.map(({ slot, candidate }) => [slot, candidate !== undefined]));
  for (const { slot, up } of moves) ends.set(slot, up !== undefined);
  const blank = [...ends.values()].filter((isHung) => !isHung).length;
  const blanks = blank === 0 ? `${slots.length}个卡位不留空` : `${blank}个卡位贴${SLIP_TITLE}`;
  return `${[...done, rest].join('，')}；${blanks}。`;
}

function isWeek(week: Week | undefined): boolean {
  return week === undefined || daysBetween(week.from, week.until) < 7;
}

function doneInWords(moves: readonly Move[]): string {
  const swapped = moves.filter(({ down, up }) => down && up).length;
  const counts = [
    ['换', swapped],
    ['贴', moves.filter(({ down }) => !down).length],
    ['撤', moves.filter(({ up }) => !up).length],
  ] as const;
  return counts.flatMap(([verb, count]) => (count > 0 ? [`${verb}${count}张`] : [])).join('、');
}
