/**
 * Duties: catalogue × site × calendar × disclosures. What a site owes by period, what it must always have, and what its
 * own disclosures promise; and whether it has done it. Pure.
 */
import { compareText } from '../values/compare-text.ts';
import { addDays, daysBetween, type CalendarDate } from '../values/calendar-date.ts';
import { appliesTo, itemsOn, type CatalogueItem } from '../catalogue/catalogue.ts';
import type { Duty, DutyCause, DutyState } from './duty.ts';
import { periodDaysOf, permanentDaysOf, type DutyDays } from './duty-schedule.ts';
import { followUpsOf } from './follow-ups.ts';
import { periodStart, type Period } from '../values/period.ts';
import { closedBy } from '../place/closing.ts';
import { countedSince, siteTypeOn, wasClosedOn, type Site } from '../place/site.ts';
import { disclosuresInForce, type DisclosuresInForce } from './in-force.ts';

/** What duties follow from. */
export type SiteOfDuties = Pick<Site, 'profile' | 'catalogue' | 'disclosures' | 'publicity'>;

/** Something owed, before it is judged. */
interface Owed {
  readonly item: CatalogueItem;
  readonly cause: DutyCause;
  readonly days: DutyDays;
  readonly met: Met | undefined;
}

interface Met {
  /** None where something on the publicity board did it. */
  readonly disclosureId?: string;
  readonly on: CalendarDate;
  /** Nothing but that there was nothing. */
  readonly isNil?: boolean;
}

/**
 * Duties of a site as of a day, longest overdue first, then by due day. Only what is `required` or was promised.
 * What is promised is due from its day on; whoever prepares it sees it before, with `withAhead`.
 */
export function dutiesOf(site: SiteOfDuties, asOf: CalendarDate, { withAhead = false } = {}): Duty[] {
  return owedBy(site, asOf)
    .filter(({ cause, days }) => days.listedOn <= asOf || (withAhead && cause.type === 'follow-up'))
    .map((owed) => judge(owed, asOf))
    .sort((a, b) => compareText(a.dueOn, b.dueOn) || compareText(a.item.id, b.item.id));
}

/** So soon due, in days, a duty comes before what is overdue. */
export const SOON = 30;

/**
 * Duties that are not met in the order in which one begins them: what is due soon, then of what is overdue the newest
 * period of each item, then the older periods, newest first; last what has time.
 */
export function inOrderToBegin(duties: readonly Duty[], asOf: CalendarDate): Duty[] {
  const newest = new Map<string, CalendarDate>();
  for (const { item, cause, dueOn } of duties)
    if (cause.type === 'period' && dueOn < asOf && dueOn > (newest.get(item.id) ?? ''))
      newest.set(item.id, dueOn);
  const rank = ({ item, cause, dueOn }: Duty): number => {
    if (dueOn >= asOf) return daysBetween(asOf, dueOn) <= SOON ? 0 : 3;
    return cause.type !== 'period' || newest.get(item.id) === dueOn ? 1 : 2;
  };
  return [...duties].sort((a, b) => {
    const byDay = compareText(a.dueOn, b.dueOn);
    return rank(a) - rank(b) || (a.dueOn < asOf ? -byDay : byDay);
  });
}

/** The days after `asOf` on which the duties of a site change by themselves. */
export function dutyDays(site: SiteOfDuties, asOf: CalendarDate): CalendarDate[] {
  const changes = owedBy(site, asOf)
    .filter(({ met }) => !met)
    .flatMap(({ days: { listedOn, opensOn, dueOn } }) => [
      listedOn,
      opensOn,
      ...(dueOn >= asOf ? [addDays(dueOn, 1)] : []),
    ]);
  return changes.filter((day) => day > asOf);
}

/** Of a site that is closed what was due before: nothing new becomes due. */
function owedBy(site: SiteOfDuties, asOf: CalendarDate): Owed[] {
  const inForce = disclosuresInForce(site, asOf);
  const owed = [...required(site, inForce), ...promised(inForce)];
  if (!closedBy(site.profile, asOf)) return owed;
  return owed.filter(({ days }) => !wasClosedOn(site.profile, days.dueOn));
}

/** Rules as they held for a time: what fell due in it was owed by them. */
interface Era {
  /** The first day; absent for the first rules. */
  readonly from?: CalendarDate | undefined;
  /** The day from which others held; absent for those that hold now. */
  readonly until?: CalendarDate | undefined;
  readonly items: readonly CatalogueItem[];
}

function erasOf({ catalogue, profile }: SiteOfDuties): Era[] {
  const turns = new Set([
    ...(catalogue.past ?? []).map(({ until }) => until),
    ...(profile.changes ?? []).filter(({ what }) => what === 'type').map(({ on }) => on),
  ]);
  const days = [...turns].sort();
  const itemsFrom = (day: CalendarDate | undefined, until: CalendarDate | undefined): CatalogueItem[] => {
    const at = until === undefined ? day : addDays(until, -1);
    const [items, type] =
      at === undefined ? [catalogue.items, profile.type] : [itemsOn(catalogue, at), siteTypeOn(profile, at)];
    return items.filter((item) => item.required === true && appliesTo(item, type));
  };
  return [undefined, ...days].map((from, index) => {
    const until = days[index];
    return { from, until, items: itemsFrom(from, until) };
  });
}

/** What the rules of each time say is owed; what was due under one cannot be made undone by a later one. */
function required(site: SiteOfDuties, inForce: DisclosuresInForce): Owed[] {
  const owed = new Map<string, Owed>();
  /** Not due yet when the rules changed: by which day it would have been. */
  const open = new Map<string, CalendarDate>();
  for (const { from, until, items } of erasOf(site))
    for (const item of items)
      for (const one of item.frequency === 'permanent' ? permanent(item, inForce) : periodic(item, inForce)) {
        const key = `${item.id} ${one.cause.type === 'period' ? one.cause.period : ''}`;
        const { dueOn } = one.days;
        if (owed.has(key)) continue;
        if (until !== undefined && dueOn >= until) open.set(key, dueOn);
        // A rule that became shorter takes nobody by surprise.
        else if (from === undefined || dueOn >= from) owed.set(key, one);
        else if (open.has(key))
          owed.set(key, { ...one, days: { ...one.days, dueOn: open.get(key) ?? dueOn } });
      }
  return [...owed.values()];
}

function periodic(item: CatalogueItem, inForce: DisclosuresInForce): Owed[] {
  return periodDaysOf(item, countedSince(inForce.profile), inForce.asOf).map(({ period, days }) => ({
    item,
    cause: { type: 'period', period },
    days,
    met: metFor(item, period, inForce),
  }));
}

function metFor(item: CatalogueItem, period: Period, inForce: DisclosuresInForce): Met | undefined {
  const full = inForce.firstFor(item.id, period);
  const found = full ?? inForce.nilFor(item.id, period);
  const met = found && { disclosureId: found.id, on: found.content.publishedOn, isNil: !full };
  const hung = item.publicity === true ? inForce.publicityFrom(periodStart(period)) : undefined;
  // What came first has done it.
  return hung !== undefined && (met === undefined || hung < met.on) ? { on: hung } : met;
}

function permanent(item: CatalogueItem, inForce: DisclosuresInForce): Owed[] {
  const first = inForce.firstOf(item.id);
  const met = first && { disclosureId: first.id, on: first.content.publishedOn };
  const days = permanentDaysOf(item, countedSince(inForce.profile));
  return [{ item, cause: { type: 'permanent' }, days, met }];
}

/** What disclosures promise; what was promised for before the site began is not owed here. */
function promised(inForce: DisclosuresInForce): Owed[] {
  return inForce.disclosures.flatMap((disclosure) => {
    const item = inForce.itemFor(disclosure);
    if (!item) return [];
    return followUpsOf(disclosure, { item, inForce })
      .filter(({ dueOn }) => dueOn >= countedSince(inForce.profile))
      .map(({ name, key, item: owedItem, opensOn, dueOn, met }): Owed => {
        const promise = { type: 'follow-up' as const, disclosureId: disclosure.id, name };
        const cause = key === undefined ? promise : { ...promise, key };
        const under = (owedItem === undefined ? undefined : inForce.items.get(owedItem)) ?? item;
        return { item: under, cause, days: { listedOn: opensOn, opensOn, dueOn }, met };
      });
  });
}

function judge({ item, cause, days, met }: Owed, asOf: CalendarDate): Duty {
  const { opensOn, dueOn, estimatedYear } = days;
  const day = met?.on ?? asOf;
  // What must always be there and is there was not late: what hung before it is not known here.
  const isLate = day > dueOn && !(met && cause.type === 'permanent');
  return {
    item,
    cause,
    opensOn,
    dueOn,
    estimatedYear,
    state: stateOf(isLate, met),
    ...(met?.disclosureId !== undefined && { disclosureId: met.disclosureId }),
    ...(met && { metOn: met.on }),
    daysLate: isLate ? daysBetween(dueOn, day) : 0,
  };
}

function stateOf(isLate: boolean, met: Met | undefined): DutyState {
  if (!met) return isLate ? 'missing' : 'due';
  if (isLate) return 'late';
  return met.isNil === true ? 'not-applicable' : 'met';
}
