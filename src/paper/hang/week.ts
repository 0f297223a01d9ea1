/** The days a work slip is for, and what is done on them. */
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import { periodOf, periodStart } from '../../model/values/period.ts';
import { hasMoves, movesOver, type EarlierWall, type Move } from './moves.ts';
import type { WallDay } from './replay.ts';
import type { WallSlot, Snapshot } from './wall.ts';

export interface Week {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** First what is to be done by now, then day by day; each in walking order. */
  readonly moves: readonly Move[];
}

/** A wall before some days, and the days. */
interface Stretch {
  readonly from: CalendarDate;
  readonly before: Snapshot;
  readonly days: readonly WallDay[];
}

export interface WeekRequest {
  readonly wallSlots: readonly WallSlot[];
  /** The days up to now. */
  readonly past: readonly WallDay[];
  /** The days foreseen. */
  readonly coming: readonly WallDay[];
  readonly asOf: CalendarDate;
  /** The first day that counts, instead of a Monday. */
  readonly since?: CalendarDate | undefined;
  /** Of a week in which nothing is to be done it says so. */
  readonly isThisWeekOnly?: boolean | undefined;
}

/** The Monday of a day's week. */
export function mondayOf(day: CalendarDate): CalendarDate {
  return periodStart(periodOf(day, 'week'));
}

/**
 * What is to be done this week, Monday to Sunday. In a week in which nothing is to be done it is still the slip of the
 * last week in which something was, so that a slip that is published stays true until there is a new one, unless this
 * week only is asked for. `undefined` when nothing ever hung.
 */
export function planWeek({
  wallSlots,
  past,
  coming,
  asOf,
  since,
  isThisWeekOnly = false,
}: WeekRequest): Week | undefined {
  const monday = mondayOf(asOf);
  const sunday = addDays(monday, 6);
  const ahead = coming.filter(({ day }) => day <= sunday);
  const now = past.at(-1)?.wall ?? new Map();
  const last = since === undefined ? lastWeekOf(past) : stretchFrom(past, since);
  const isLastWeeks = !isThisWeekOnly && !comesTo(now, ahead);
  const isCurrent = last?.from === monday || since !== undefined || isLastWeeks;
  const stretch = isCurrent ? last : { from: monday, before: now, days: [] };
  if (!stretch) return undefined;
  const isOver = since === undefined && stretch.from !== monday;
  return {
    from: stretch.from,
    until: isOver ? addDays(stretch.from, 6) : sunday,
    moves: tellWhatComesAgain([
      ...movesOver(wallSlots, stretch.before, stretch.days),
      ...(isOver
        ? []
        : dayByDay(wallSlots, { ...stretch, days: [...stretch.days, ...ahead] }, stretch.days.length)),
    ]),
  };
}

/** Whether there is anything to do on these days. */
function comesTo(now: Snapshot, ahead: readonly WallDay[]): boolean {
  return ahead.some((day, index) => hasMoves(ahead[index - 1]?.wall ?? now, day));
}

/** The moves of each day of a stretch from one on. */
function dayByDay(wallSlots: readonly WallSlot[], { before, days }: Stretch, first: number): Move[] {
  const wallBefore = (index: number): Snapshot => days[index - 1]?.wall ?? before;
  // The first is done in one go with all that was to be done by then.
  const steps = days.map(({ day }, index): EarlierWall => ({ wall: wallBefore(index), until: day }));
  return days.slice(first).flatMap((day, index) => {
    const earlier = steps.slice(0, first + index).filter((_, step) => step === 0 || step >= first);
    return movesOver(wallSlots, wallBefore(first + index), [day], earlier);
  });
}

/** Says of what comes down when and where the same paper goes up again. */
function tellWhatComesAgain(moves: readonly Move[]): Move[] {
  return moves.map((move): Move => {
    const { slot, day, down } = move;
    const later = moves.find(
      ({ day: laterDay, up }) =>
        up?.isReused &&
        up.isFromPile &&
        up.from === slot &&
        laterDay > day &&
        up.candidate.disclosure === down?.disclosure &&
        up.sheet === down.sheet,
    );
    return down && later ? { ...move, down: { ...down, again: { day: later.day, slot: later.slot } } } : move;
  });
}

/** From the Monday of the last week in which anything was done. */
function lastWeekOf(past: readonly WallDay[]): Stretch | undefined {
  const last = past.findLastIndex((day, index) => hasMoves(past[index - 1]?.wall ?? new Map(), day));
  const lastDay = past[last];
  return lastDay && stretchFrom(past, mondayOf(lastDay.day));
}

function stretchFrom(past: readonly WallDay[], from: CalendarDate): Stretch {
  const start = past.findIndex(({ day }) => day >= from);
  const first = start === -1 ? past.length : start;
  return { from, before: past[first - 1]?.wall ?? new Map(), days: past.slice(first) };
}
