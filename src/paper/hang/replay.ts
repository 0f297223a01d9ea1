/**
 * A wall from its first day on. Nobody keeps a record of which sheet hangs in which slot, so the record is played again
 * from the content: each day begins with what hung the day before, and only the days on which something changes are
 * played. A plan is therefore a function of content and date, and asking for tomorrow never moves a sheet of today.
 * Work is done on working days: what changes on another is done on the next. But a posting that begins before it is hung
 * on its day, and what is withdrawn comes down at once, for whoever withdraws it is at work.
 */
import { type LeaveReason, leaveReason } from './leave-reason.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import { isWorkingDay } from '../../model/values/working-days.ts';
import {
  type Candidate,
  candidateOn,
  isForPoster,
  isNewer,
  mustHang,
  newestForPoster,
} from './candidates.ts';
import { fillSlots } from './fill.ts';
import {
  hangingSpansOf,
  workingDayFrom,
  type HangingSpan,
  type HangingSpansRequest,
} from './hanging-spans.ts';
import { clearAway } from './clear-away.ts';
import { hangAccounts } from './hang-accounts.ts';
import { hangAll, type Today } from './room.ts';
import { tidy } from './tidy.ts';
import { spreadOut } from './spread.ts';
import {
  largestSlotOf,
  emptyWall,
  snapshotOf,
  takeDown,
  type WallSlot,
  type Snapshot,
  type Wall,
} from './wall.ts';

/** A day on which something may have changed, at its end. */
export interface WallDay {
  readonly day: CalendarDate;
  readonly wall: Snapshot;
  /** Why each thing on the wall hangs. */
  readonly reasons: ReadonlyMap<HangingSpan, Candidate>;
  /** What must hang and does not, most urgent first. */
  readonly waiting: readonly (readonly [HangingSpan, Candidate])[];
  /** What came down on this day, and why. */
  readonly left: ReadonlyMap<HangingSpan, LeaveReason>;
}

/** Days of a wall, in order, for as long as anybody asks. */
export function* replay(
  wallSlots: readonly WallSlot[],
  request: HangingSpansRequest,
): Generator<WallDay, undefined> {
  const spans = hangingSpansOf(request);
  const eventsOf = Map.groupBy(
    spans.flatMap((span) => workDaysOf(span).map((day) => ({ span, day }))),
    ({ day }) => day,
  );
  const state = newState(wallSlots);
  for (const day of [...eventsOf.keys()].sort()) {
    const touched = (eventsOf.get(day) ?? []).map(({ span }) => span).filter(({ from }) => from <= day);
    if (touched.length > 0) yield playDay(state, day, touched);
  }
  return undefined;
}

/** The days on which something is done about a disclosure. */
function workDaysOf({ days, startsOffDuty, disclosure }: HangingSpan): CalendarDate[] {
  const withdrawnOn = disclosure.content.withdrawal?.on;
  const atOnce = [startsOffDuty, withdrawnOn].filter((day) => day !== undefined);
  return [...new Set([...days.map(workingDayFrom), ...atOnce])];
}

/** What the replay carries from one day to the next. */
interface ReplayState {
  readonly wall: Wall;
  /** Of each item what may hang. */
  readonly ofItem: Map<string, Set<HangingSpan>>;
  readonly newest: Map<string, HangingSpan>;
  /** What has to hang or may come to. */
  readonly active: Set<HangingSpan>;
  /** Everything published that may still hang. */
  readonly current: Set<HangingSpan>;
  /** What a person has taken down, as the proof of posting says. */
  readonly takenDown: Set<HangingSpan>;
  readonly everHung: Set<HangingSpan>;
  /** Slots for which nothing was found. */
  barren: ReadonlySet<WallSlot>;
  reasons: WallDay['reasons'];
  /** What was found no place for on the last working day. */
  waiting: WallDay['waiting'];
  poster?: HangingSpan | undefined;
}

function newState(wallSlots: readonly WallSlot[]): ReplayState {
  return {
    wall: emptyWall(wallSlots),
    ofItem: new Map(),
    newest: new Map(),
    active: new Set(),
    current: new Set(),
    takenDown: new Set(),
    everHung: new Set(),
    barren: new Set(),
    reasons: new Map(),
    waiting: [],
  };
}

function playDay(state: ReplayState, day: CalendarDate, touched: readonly HangingSpan[]): WallDay {
  for (const span of touched) enlist(state, span, day);
  const isNewest = (span: HangingSpan): boolean => state.newest.get(itemOf(span)) === span;
  const known = new Map<HangingSpan, Candidate | undefined>();
  const candidateOf = (span: HangingSpan): Candidate | undefined => {
    if (!known.has(span)) {
      const candidate = candidateOn(span, day, isNewest(span));
      // Beside the quarter's the month's accounts are not the newest of their item, and fill no slot all the same.
      const isDuty = candidate && span === state.poster && !mustHang(candidate.reason);
      known.set(span, isDuty ? { ...candidate, reason: 'duty' } : candidate);
    }
    return known.get(span);
  };
  const hungBefore = [...state.wall.hung.keys()];
  if (touched.some(({ disclosure }) => isForPoster(disclosure))) state.poster = posterOf(state);
  const { wall, poster } = state;
  const today: Today = { ...{ wall, day, candidateOf, poster }, vacated: new Set() };
  const waiting = isWorkingDay(day) ? work(state, today, touched) : workOffDuty(state, today, touched);
  for (const span of wall.hung.keys()) state.everHung.add(span);
  const reasons = [...wall.hung.keys()].flatMap((span) => {
    // What comes down on the next working day hangs for the reason it hung for.
    const candidate = candidateOf(span) ?? state.reasons.get(span);
    return candidate ? [[span, candidate] as const] : [];
  });
  state.reasons = new Map(reasons);
  const left = hungBefore
    .filter((span) => !wall.hung.has(span))
    .map((span) => [span, leaveReason(span, day, isNewest(span))] as const);
  return { day, wall: snapshotOf(wall), reasons: state.reasons, waiting, left: new Map(left) };
}

/** All that is to be done on a working day; returns what waits. */
function work(state: ReplayState, today: Today, touched: readonly HangingSpan[]): WallDay['waiting'] {
  const { wall, takenDown } = state;
  const before = new Map(wall.hung);
  clearAway(today, touched, takenDown);
  if (today.poster) hangAccounts(today, today.poster);
  const waiting = hangAll(today, dueOf(state, today.candidateOf));
  tidy(today, (span) => !before.has(span));
  const displaced = [...before.keys()].filter((span) => !wall.hung.has(span));
  state.barren = fillSlots(today, { ...state, changed: [...touched, ...displaced] });
  // Whose number of sheets changed is printed again whole.
  spreadOut(wall, (span) => before.get(span)?.count !== wall.hung.get(span)?.count);
  state.waiting = waiting;
  return waiting;
}

/** What cannot wait for a working day, and nothing else. */
function workOffDuty(state: ReplayState, today: Today, touched: readonly HangingSpan[]): WallDay['waiting'] {
  for (const span of touched)
    if (span.goneOn !== undefined && span.goneOn <= today.day) takeDown(today.wall, span);
  const waiting = state.waiting.filter(([span]) => today.candidateOf(span));
  const starting = dueOf(state, today.candidateOf).filter(
    ([{ startsOffDuty }]) => startsOffDuty === today.day,
  );
  waiting.push(...hangAll(today, starting));
  spreadOut(today.wall, () => false);
  return waiting;
}

function itemOf({ disclosure }: HangingSpan): string {
  return disclosure.content.item;
}

/** Keeps the lists of what is current, and of what is the newest of its item. */
function enlist(
  { ofItem, newest, active, current }: ReplayState,
  span: HangingSpan,
  day: CalendarDate,
): void {
  const item = itemOf(span);
  const family = ofItem.get(item) ?? new Set();
  ofItem.set(item, family);
  if (span.goneOn !== undefined && span.goneOn <= day) {
    for (const list of [family, active, current]) list.delete(span);
    if (newest.get(item) === span) {
      const heir = [...family].reduce<HangingSpan | undefined>(
        (best, one) => (best === undefined || isNewer(one, best) ? one : best),
        undefined,
      );
      newest.delete(item);
      if (heir) {
        newest.set(item, heir);
        active.add(heir);
      }
    }
  } else if (!current.has(span)) {
    for (const list of [family, active, current]) list.add(span);
    const before = newest.get(item);
    if (!before || isNewer(span, before)) newest.set(item, span);
  }
}

/** The newest accounts, when there is a panel for them. */
function posterOf({ current, wall }: ReplayState): HangingSpan | undefined {
  const accounts = [...current].filter((one) => isForPoster(one.disclosure)).reverse();
  const disclosure = newestForPoster(accounts.map((span) => span.disclosure));
  const span = accounts.find((one) => one.disclosure === disclosure);
  return span && largestSlotOf(wall, span.section) && span;
}

/** What must hang and does not, most urgent first: postings by their end, the rest newest first. */
function dueOf(
  { active, newest, wall }: ReplayState,
  candidateOf: Today['candidateOf'],
): (readonly [HangingSpan, Candidate])[] {
  for (const span of active) {
    const candidate = candidateOf(span);
    const mayComeTo = newest.get(itemOf(span)) === span;
    if (!mayComeTo && !(candidate && mustHang(candidate.reason))) active.delete(span);
  }
  return [...active].flatMap((span) => {
    const candidate = candidateOf(span);
    const isDue = candidate !== undefined && mustHang(candidate.reason) && !wall.hung.has(span);
    return isDue ? [[span, candidate] as const] : [];
  });
}
