/**
 * A wall from its first day on. Nobody keeps a record of which sheet hangs in which slot, so the record is played again
 * from the content: each day begins with what hung the day before, and only the days on which something changes are
 * played. A plan is therefore a function of content and date, and asking for tomorrow never moves a sheet of today.
 */
import { type LeaveReason, leaveReason } from './leave-reason.ts';
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import {
  type Candidate,
  candidateOn,
  compareUrgency,
  isForPoster,
  isNewer,
  mustHang,
  newestForPoster,
} from './candidates.ts';
import { fillSlots } from './fill.ts';
import { hangingSpansOf, type HangingSpan, type HangingSpansRequest } from './hanging-spans.ts';
import { findOwnSlots, type Wish } from './find-slots.ts';
import { hangSomehow, occupy, type Today } from './room.ts';
import {
  emptyWall,
  isPosterSlot,
  put,
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
    spans.flatMap((span) => [...new Set(span.days)].map((day) => ({ span, day }))),
    ({ day }) => day,
  );
  const state = newState(wallSlots);
  for (const day of [...eventsOf.keys()].sort()) {
    const touched = (eventsOf.get(day) ?? []).map(({ span }) => span).filter(({ from }) => from <= day);
    if (touched.length > 0) yield playDay(state, day, touched);
  }
  return undefined;
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
  /** Slots for which nothing was found. */
  barren: ReadonlySet<WallSlot>;
  poster?: HangingSpan | undefined;
}

function newState(wallSlots: readonly WallSlot[]): ReplayState {
  return {
    wall: emptyWall(wallSlots),
    ofItem: new Map(),
    newest: new Map(),
    active: new Set(),
    current: new Set(),
    barren: new Set(),
  };
}

function playDay(state: ReplayState, day: CalendarDate, touched: readonly HangingSpan[]): WallDay {
  for (const span of touched) enlist(state, span, day);
  const isNewest = (span: HangingSpan): boolean => state.newest.get(itemOf(span)) === span;
  const known = new Map<HangingSpan, Candidate | undefined>();
  const candidateOf = (span: HangingSpan): Candidate | undefined => {
    if (!known.has(span)) known.set(span, candidateOn(span, day, isNewest(span)));
    return known.get(span);
  };
  const hungBefore = [...state.wall.hung.keys()];
  if (touched.some(({ disclosure }) => isForPoster(disclosure))) state.poster = posterOf(state);
  const { poster } = state;
  const today: Today = {
    ...{ wall: state.wall, day, candidateOf },
    vacated: new Set(),
    grown: new Set(),
    poster,
  };
  clearAway(today, touched);
  if (poster) hangPoster(today, poster);
  const waiting = hangAll(today, dueOf(state, candidateOf));
  const displaced = hungBefore.filter((span) => !state.wall.hung.has(span));
  state.barren = fillSlots(today, { ...state, changed: [...touched, ...displaced] });
  const reasons = [...state.wall.hung.keys()].flatMap((span) => {
    const candidate = candidateOf(span);
    return candidate ? [[span, candidate] as const] : [];
  });
  const left = hungBefore
    .filter((span) => !state.wall.hung.has(span))
    .map((span) => [span, leaveReason(span, day, isNewest(span))] as const);
  return { day, wall: snapshotOf(state.wall), reasons: new Map(reasons), waiting, left: new Map(left) };
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
  } else if (span.from === day) {
    for (const list of [family, active, current]) list.add(span);
    const before = newest.get(item);
    if (!before || isNewer(span, before)) newest.set(item, span);
  }
}

/** The newest accounts, when their panel has a slot for a poster. */
function posterOf({ current, wall }: ReplayState): HangingSpan | undefined {
  const accounts = [...current].filter((one) => isForPoster(one.disclosure)).reverse();
  const disclosure = newestForPoster(accounts.map((span) => span.disclosure));
  const span = accounts.find((one) => one.disclosure === disclosure);
  const hasSlot = wall.wallSlots.some(
    (wallSlot) => wallSlot.panel.section === span?.section && isPosterSlot(wallSlot),
  );
  return hasSlot ? span : undefined;
}

/** Takes down what may not hang any more, and what has come to need another number of sheets. */
function clearAway({ wall, day, vacated, grown, candidateOf }: Today, touched: readonly HangingSpan[]): void {
  const takeAway = (span: HangingSpan): void =>
    takeDown(wall, span).forEach((wallSlot) => vacated.add(wallSlot));
  for (const span of [...wall.hung.keys()]) {
    const { downAfter } = span;
    const wasTakenDown = downAfter !== undefined && addDays(downAfter, 1) === day;
    if (wasTakenDown || !candidateOf(span)) takeAway(span);
  }
  for (const span of touched) {
    const wallSlots = wall.hung.get(span);
    const [first] = wallSlots ?? [];
    if (!wallSlots || !first) continue;
    const count = span.sheets(first.slot.stock, day);
    if (count === wallSlots.length) continue;
    takeAway(span);
    if (count !== undefined && count < wallSlots.length) put(wall, span, wallSlots.slice(0, count));
    else if (span.replacedOn.includes(day)) grown.add(span);
  }
}

/** On the slot that was made for it, whatever hangs there. */
function hangPoster(today: Today, span: HangingSpan): void {
  const candidate = today.candidateOf(span);
  const hangs = today.wall.hung.get(span);
  if (!candidate || hangs?.every(isPosterSlot)) return;
  const wish: Wish = { span, candidate, on: today.day };
  const wallSlots = findOwnSlots(today.wall, wish, (wallSlot) => (isPosterSlot(wallSlot) ? 0 : undefined));
  if (!wallSlots) return;
  if (hangs) for (const wallSlot of takeDown(today.wall, span)) today.vacated.add(wallSlot);
  occupy(today, span, wallSlots);
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

/** Hangs what it can; returns what waits. */
function hangAll(
  today: Today,
  due: readonly (readonly [HangingSpan, Candidate])[],
): (readonly [HangingSpan, Candidate])[] {
  const queue = [...due];
  const waiting: (readonly [HangingSpan, Candidate])[] = [];
  for (let next = takeFirst(queue); next; next = takeFirst(queue)) {
    const [span, candidate] = next;
    const displaced = hangSomehow(today, { span, candidate, on: today.day });
    if (!displaced) waiting.push(next);
    for (const one of displaced ?? []) {
      const still = today.candidateOf(one);
      if (still) queue.push([one, still]);
    }
  }
  return waiting;
}

function takeFirst(
  queue: (readonly [HangingSpan, Candidate])[],
): readonly [HangingSpan, Candidate] | undefined {
  const first = queue.reduce<readonly [HangingSpan, Candidate] | undefined>(
    (best, one) => (best === undefined || compareUrgency(one, best) < 0 ? one : best),
    undefined,
  );
  if (first) queue.splice(queue.indexOf(first), 1);
  return first;
}
