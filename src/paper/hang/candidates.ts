/** What may hang on a day and why: whatever hangs has one of these reasons, and what must hang comes first. */
import { compareText } from '../../model/values/compare-text.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { periodParts, type Period } from '../../model/values/period.ts';
import type { BoardSection } from '../../model/disclosure/section.ts';
import { compareNewestFirst, type HangingSpan } from './hanging-spans.ts';
import { kindNamed } from '../../model/kinds.ts';

/**
 * Why a sheet hangs, most urgent first. posting: people can object now, or soon · wall-days: it has not hung as long as
 * it must · permanent: always on the wall · duty: the newest of what must be disclosed · newest: newest of its item ·
 * earlier: fills a slot.
 */
export const HANG_REASONS = ['posting', 'wall-days', 'permanent', 'duty', 'newest', 'earlier'] as const;

export type HangReason = (typeof HANG_REASONS)[number];

export interface Candidate {
  readonly disclosure: Disclosure;
  /** The panel it belongs to. */
  readonly section: BoardSection;
  readonly reason: HangReason;
  /** The last day on which it must hang; none when it hangs for good or only fills a slot. */
  readonly until?: CalendarDate;
}

/** Whether it has to hang, and does not only fill a slot. */
export function mustHang(reason: HangReason): boolean {
  return urgency(reason) < urgency('newest');
}

/** 0 for the most urgent reason. */
export function urgency(reason: HangReason): number {
  return HANG_REASONS.indexOf(reason);
}

/**
 * Why a disclosure hangs on a day, if it may hang at all. What must always be there hangs in its newest version only,
 * for two rosters contradict each other; and nothing fills a slot that a person has taken down, or that lists persons
 * whose time is over.
 */
export function candidateOn(span: HangingSpan, day: CalendarDate, isNewest: boolean): Candidate | undefined {
  const { disclosure, section, item, from, goneOn, postingUntil, wallUntil, downAfter, privateFrom } = span;
  if (day < from || (goneOn !== undefined && day >= goneOn)) return undefined;
  const its = { disclosure, section };
  if (postingUntil !== undefined && day <= postingUntil)
    return { ...its, reason: 'posting', until: postingUntil };
  if (item?.onWall === true && !isNewest) return undefined;
  if (wallUntil !== undefined && day <= wallUntil) return { ...its, reason: 'wall-days', until: wallUntil };
  if (item?.onWall === true) return { ...its, reason: 'permanent' };
  if (item?.required === true && isNewest) return { ...its, reason: 'duty' };
  if (downAfter !== undefined && day > downAfter) return undefined;
  if (privateFrom !== undefined && day >= privateFrom) return undefined;
  return { ...its, reason: isNewest ? 'newest' : 'earlier' };
}

/** Whether `a` takes the place of `b` as the newest of their item: by what it covers, then by when it was published. */
export function isNewer(a: HangingSpan, b: HangingSpan): boolean {
  return a.coversTo > b.coversTo || (a.coversTo === b.coversTo && a.from > b.from);
}

/** Whether a disclosure hangs large, where there is room: it is of a kind that does. */
export function isForPoster({ content }: Disclosure): boolean {
  return kindNamed(content.kind).isPoster === true;
}

/** What is for a poster, of the last month published; of the last period when there are no monthly ones. */
export function newestForPoster(disclosures: readonly Disclosure[]): Disclosure | undefined {
  const accounts = disclosures.filter(isForPoster);
  const monthly = accounts.filter(({ content }) => content.period !== undefined && isMonth(content.period));
  const choice = monthly.length > 0 ? monthly : accounts;
  return choice.reduce<Disclosure | undefined>(
    (last, one) => (last === undefined || coveredBy(one) > coveredBy(last) ? one : last),
    undefined,
  );
}

function coveredBy({ content }: Disclosure): string {
  return content.period ?? '';
}

function isMonth(period: Period): boolean {
  return periodParts(period).length === 'month';
}

/** The more urgent first; of postings the one that ends sooner; else the newer. */
export function compareUrgency(
  [spanA, a]: readonly [HangingSpan, Candidate],
  [spanB, b]: readonly [HangingSpan, Candidate],
): number {
  const end = ({ reason, until }: Candidate): string => (reason === 'posting' ? (until ?? '') : '');
  return (
    urgency(a.reason) - urgency(b.reason) || compareText(end(a), end(b)) || compareNewestFirst(spanA, spanB)
  );
}
