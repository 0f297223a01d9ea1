/**
 * A wall from its first day on. Nobody keeps a record of which sheet hangs in which slot, so the record is played again
 * from the content: each day begins with what hung the day before, and only the days on which something changes are
 * played. A plan is therefore a function of content and date, and asking for tomorrow never moves a sheet of today.
 */
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import { isWithdrawn } from '../../model/disclosure/disclosure.ts';
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
import { livesOf, type Life, type LivesRequest } from './lives.ts';
import { findOwnPlaces, type Wish } from './places.ts';
import { hangSomehow, occupy, type Today } from './room.ts';
import {
  emptyWall,
  isPosterPlace,
  put,
  snapshotOf,
  takeDown,
  type Place,
  type Snapshot,
  type Wall,
} from './wall.ts';

/**
 * Why a sheet came down. withdrawn, expired: it may not hang any more · outdated: a newer one of what always hangs ·
 * taken-down: the proof of posting says so · private: the persons on it were shown long enough · displaced: something
 * had to hang that was more urgent.
 */
export type LeaveReason = 'withdrawn' | 'expired' | 'outdated' | 'taken-down' | 'private' | 'displaced';

/** A day on which something may have changed, at its end. */
export interface WallDay {
  readonly day: CalendarDate;
  readonly wall: Snapshot;
  /** Why each thing on the wall hangs. */
  readonly reasons: ReadonlyMap<Life, Candidate>;
  /** What must hang and does not, most urgent first. */
  readonly waiting: readonly (readonly [Life, Candidate])[];
  /** What came down on this day, and why. */
  readonly left: ReadonlyMap<Life, LeaveReason>;
}

/** Days of a wall, in order, for as long as anybody asks. */
export function* replay(places: readonly Place[], request: LivesRequest): Generator<WallDay, undefined> {
  const lives = livesOf(request);
  const eventsOf = Map.groupBy(
    lives.flatMap((life) => [...new Set(life.days)].map((day) => ({ life, day }))),
    ({ day }) => day,
  );
  const stand = newStand(places);
  for (const day of [...eventsOf.keys()].sort()) {
    const touched = (eventsOf.get(day) ?? []).map(({ life }) => life).filter(({ from }) => from <= day);
    if (touched.length > 0) yield playDay(stand, day, touched);
  }
  return undefined;
}

/** What is known from the day before. */
interface Stand {
  readonly wall: Wall;
  /** Of each item what may hang. */
  readonly ofItem: Map<string, Set<Life>>;
  readonly newest: Map<string, Life>;
  /** What has to hang or may come to. */
  readonly active: Set<Life>;
  /** Everything published that may still hang. */
  readonly current: Set<Life>;
  /** Places for which nothing was found. */
  barren: ReadonlySet<Place>;
  poster?: Life | undefined;
}

function newStand(places: readonly Place[]): Stand {
  return {
    wall: emptyWall(places),
    ofItem: new Map(),
    newest: new Map(),
    active: new Set(),
    current: new Set(),
    barren: new Set(),
  };
}

function playDay(stand: Stand, day: CalendarDate, touched: readonly Life[]): WallDay {
  for (const life of touched) enlist(stand, life, day);
  const isNewest = (life: Life): boolean => stand.newest.get(itemOf(life)) === life;
  const known = new Map<Life, Candidate | undefined>();
  const candidateOf = (life: Life): Candidate | undefined => {
    if (!known.has(life)) known.set(life, candidateOn(life, day, isNewest(life)));
    return known.get(life);
  };
  const hungBefore = [...stand.wall.hung.keys()];
  if (touched.some(({ disclosure }) => isForPoster(disclosure))) stand.poster = posterOf(stand);
  const { poster } = stand;
  const today: Today = { wall: stand.wall, day, candidateOf, vacated: new Set(), grown: new Set(), poster };
  clearAway(today, touched);
  if (poster) hangPoster(today, poster);
  const waiting = hangAll(today, dueOf(stand, candidateOf));
  const displaced = hungBefore.filter((life) => !stand.wall.hung.has(life));
  stand.barren = fillSlots(today, { ...stand, changed: [...touched, ...displaced] });
  const reasons = [...stand.wall.hung.keys()].flatMap((life) => {
    const candidate = candidateOf(life);
    return candidate ? [[life, candidate] as const] : [];
  });
  const left = hungBefore
    .filter((life) => !stand.wall.hung.has(life))
    .map((life) => [life, leaveReason(life, day, isNewest(life))] as const);
  return { day, wall: snapshotOf(stand.wall), reasons: new Map(reasons), waiting, left: new Map(left) };
}

function leaveReason(life: Life, day: CalendarDate, isNewest: boolean): LeaveReason {
  const { disclosure, item, goneOn, downAfter, privateFrom } = life;
  if (isWithdrawn(disclosure.content, day)) return 'withdrawn';
  if (goneOn !== undefined && goneOn <= day) return 'expired';
  if (downAfter !== undefined && downAfter < day) return 'taken-down';
  if (item?.onWall === true && !isNewest) return 'outdated';
  return privateFrom !== undefined && privateFrom <= day ? 'private' : 'displaced';
}

function itemOf({ disclosure }: Life): string {
  return disclosure.content.item;
}

/** Keeps the lists of what is current, and of what is the newest of its item. */
function enlist({ ofItem, newest, active, current }: Stand, life: Life, day: CalendarDate): void {
  const item = itemOf(life);
  const family = ofItem.get(item) ?? new Set();
  ofItem.set(item, family);
  if (life.goneOn !== undefined && life.goneOn <= day) {
    for (const list of [family, active, current]) list.delete(life);
    if (newest.get(item) === life) {
      const heir = [...family].reduce<Life | undefined>(
        (best, one) => (best === undefined || isNewer(one, best) ? one : best),
        undefined,
      );
      newest.delete(item);
      if (heir) {
        newest.set(item, heir);
        active.add(heir);
      }
    }
  } else if (life.from === day) {
    for (const list of [family, active, current]) list.add(life);
    const before = newest.get(item);
    if (!before || isNewer(life, before)) newest.set(item, life);
  }
}

/** The newest accounts, when their panel has a slot for a poster. */
function posterOf({ current, wall }: Stand): Life | undefined {
  const accounts = [...current].filter((one) => isForPoster(one.disclosure)).reverse();
  const disclosure = newestForPoster(accounts.map((life) => life.disclosure));
  const life = accounts.find((one) => one.disclosure === disclosure);
  const hasSlot = wall.places.some((place) => place.panel.section === life?.section && isPosterPlace(place));
  return hasSlot ? life : undefined;
}

/** Takes down what may not hang any more, and what has come to need another number of sheets. */
function clearAway({ wall, day, vacated, grown, candidateOf }: Today, touched: readonly Life[]): void {
  const takeAway = (life: Life): void => takeDown(wall, life).forEach((place) => vacated.add(place));
  for (const life of [...wall.hung.keys()]) {
    const { downAfter } = life;
    const wasTakenDown = downAfter !== undefined && addDays(downAfter, 1) === day;
    if (wasTakenDown || !candidateOf(life)) takeAway(life);
  }
  for (const life of touched) {
    const places = wall.hung.get(life);
    const [first] = places ?? [];
    if (!places || !first) continue;
    const count = life.sheets(first.slot.stock, day);
    if (count === places.length) continue;
    takeAway(life);
    if (count !== undefined && count < places.length) put(wall, life, places.slice(0, count));
    else if (life.replacedOn.includes(day)) grown.add(life);
  }
}

/** On the slot that was made for it, whatever hangs there. */
function hangPoster(today: Today, life: Life): void {
  const candidate = today.candidateOf(life);
  const hangs = today.wall.hung.get(life);
  if (!candidate || hangs?.every(isPosterPlace)) return;
  const wish: Wish = { life, candidate, on: today.day };
  const places = findOwnPlaces(today.wall, wish, (place) => (isPosterPlace(place) ? 0 : undefined));
  if (!places) return;
  if (hangs) for (const place of takeDown(today.wall, life)) today.vacated.add(place);
  occupy(today, life, places);
}

/** What must hang and does not, most urgent first: postings by their end, the rest newest first. */
function dueOf(
  { active, newest, wall }: Stand,
  candidateOf: Today['candidateOf'],
): (readonly [Life, Candidate])[] {
  for (const life of active) {
    const candidate = candidateOf(life);
    const mayComeTo = newest.get(itemOf(life)) === life;
    if (!mayComeTo && !(candidate && mustHang(candidate.reason))) active.delete(life);
  }
  return [...active].flatMap((life) => {
    const candidate = candidateOf(life);
    const isDue = candidate !== undefined && mustHang(candidate.reason) && !wall.hung.has(life);
    return isDue ? [[life, candidate] as const] : [];
  });
}

/** Hangs what it can; returns what waits. */
function hangAll(today: Today, due: readonly (readonly [Life, Candidate])[]): (readonly [Life, Candidate])[] {
  const queue = [...due];
  const waiting: (readonly [Life, Candidate])[] = [];
  for (let next = takeFirst(queue); next; next = takeFirst(queue)) {
    const [life, candidate] = next;
    const displaced = hangSomehow(today, { life, candidate, on: today.day });
    if (!displaced) waiting.push(next);
    for (const one of displaced ?? []) {
      const still = today.candidateOf(one);
      if (still) queue.push([one, still]);
    }
  }
  return waiting;
}

function takeFirst(queue: (readonly [Life, Candidate])[]): readonly [Life, Candidate] | undefined {
  const first = queue.reduce<readonly [Life, Candidate] | undefined>(
    (best, one) => (best === undefined || compareUrgency(one, best) < 0 ? one : best),
    undefined,
  );
  if (first) queue.splice(queue.indexOf(first), 1);
  return first;
}
