/**
 * Duties: catalogue × site × calendar × disclosures. What a site owes by period, what it must always have, and what its
 * own disclosures promise; and whether it has done it. Pure.
 */
import { addDays, daysBetween, type CalendarDate } from './calendar-date.ts';
import { appliesTo, PERIOD_LENGTHS, type CatalogueItem } from './catalogue.ts';
import { eventDueOn, isDueWithin, periodDueOn, type DueRule } from './due-rule.ts';
import type { Duty, DutyCause, DutyState } from './duty.ts';
import { followUpsOf } from './follow-ups.ts';
import { periodEnd, periodOf, periodStart, shiftPeriod, type Period, type PeriodLength } from './period.ts';
import type { Site } from './site.ts';
import { standingOf, type Standing } from './standing.ts';
import { estimatedYear } from './time-limit.ts';

/** Where an item that must always be there has no due rule: within a month of a change, or of the site's first day. */
const PERMANENT_RULE: DueRule = { after: 30 };

/** Something owed, before it is judged. */
interface Owed {
  readonly item: CatalogueItem;
  readonly cause: DutyCause;
  /** From here on it stands among the duties. */
  readonly listedOn: CalendarDate;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly estimatedYear?: number;
  readonly met?: { readonly disclosureId: string; readonly on: CalendarDate; readonly isNil?: boolean };
}

/** Duties of a site as of a day, longest overdue first, then by due day. Only what is `required` or was promised. */
export function dutiesOf(site: Site, asOf: CalendarDate): Duty[] {
  return owedBy(site, asOf)
    .filter(({ listedOn }) => listedOn <= asOf)
    .map((owed) => judge(owed, asOf))
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.item.id, b.item.id));
}

/** The days after `asOf` on which the duties of a site change by themselves. */
export function dutyDays(site: Site, asOf: CalendarDate): CalendarDate[] {
  return owedBy(site, asOf)
    .filter(({ met }) => !met)
    .flatMap(({ listedOn, opensOn, dueOn }) => [listedOn, opensOn, addDays(dueOn, 1)])
    .filter((day) => day > asOf);
}

function owedBy(site: Site, asOf: CalendarDate): Owed[] {
  const standing = standingOf(site, asOf);
  const required = site.catalogue.items.filter(
    (item) => item.required === true && appliesTo(item, site.profile.type),
  );
  return [
    ...required.flatMap((item) =>
      item.frequency === 'permanent' ? permanent(item, standing) : periodic(item, standing),
    ),
    ...promised(standing),
  ];
}

/** Every period from the one in which the site began to the first that is still to come. */
function periodic(item: CatalogueItem, standing: Standing): Owed[] {
  const length = PERIOD_LENGTHS[item.frequency];
  const { due } = item;
  if (!length || !due) return [];
  const { since } = standing.profile;
  return schedule(item, { length, due, since, asOf: standing.asOf })
    .filter(({ dueOn }) => dueOn >= since)
    .map(({ period, ...days }) => ({
      item,
      cause: { type: 'period', period },
      ...days,
      ...metFor(item, period, standing),
    }));
}

interface Span {
  readonly length: PeriodLength;
  readonly due: DueRule;
  readonly since: CalendarDate;
  readonly asOf: CalendarDate;
}

type PeriodDays = Pick<Owed, 'listedOn' | 'opensOn' | 'dueOn' | 'estimatedYear'> & {
  readonly period: Period;
};

/** The same for every site of a region that began on the same day, so computed once for all of them. */
const schedules = new WeakMap<CatalogueItem, Map<string, readonly PeriodDays[]>>();

function schedule(item: CatalogueItem, span: Span): readonly PeriodDays[] {
  const known = schedules.get(item) ?? new Map<string, readonly PeriodDays[]>();
  schedules.set(item, known);
  const key = `${span.since} ${span.asOf}`;
  const days = known.get(key) ?? scheduleOf(span);
  known.set(key, days);
  return days;
}

function scheduleOf({ length, due, since, asOf }: Span): PeriodDays[] {
  const days: PeriodDays[] = [];
  for (let period = periodOf(since, length); ; period = shiftPeriod(period, 1)) {
    const listedOn = periodStart(period);
    const opensOn = isDueWithin(due) ? listedOn : addDays(periodEnd(period), 1);
    const dueOn = periodDueOn(due, period);
    days.push({ period, listedOn, opensOn, dueOn, ...estimate(opensOn, dueOn, due) });
    if (listedOn > asOf) return days;
  }
}

function estimate(from: CalendarDate, dueOn: CalendarDate, due: DueRule): Pick<Owed, 'estimatedYear'> {
  const year = dueOn < from ? undefined : estimatedYear(from, dueOn, due);
  return year === undefined ? {} : { estimatedYear: year };
}

function metFor(item: CatalogueItem, period: Period, standing: Standing): Pick<Owed, 'met'> {
  const full = standing.firstFor(item.id, period);
  const found = full ?? standing.nilFor(item.id, period);
  return found
    ? { met: { disclosureId: found.id, on: found.content.publishedOn, ...(!full && { isNil: true }) } }
    : {};
}

/** What must always be there: owed from the site's first day on, until it was published once. */
function permanent(item: CatalogueItem, standing: Standing): Owed[] {
  const { since } = standing.profile;
  const due = item.due ?? PERMANENT_RULE;
  const dueOn = eventDueOn(due, since);
  const first = standing.firstOf(item.id);
  const met = first && { disclosureId: first.id, on: first.content.publishedOn };
  const days = { listedOn: since, opensOn: since, dueOn, ...estimate(since, dueOn, due) };
  return [{ item, cause: { type: 'permanent' }, ...days, ...(met && { met }) }];
}

/** What disclosures promise; what was promised for before the site began is not owed here. */
function promised(standing: Standing): Owed[] {
  return standing.disclosures.flatMap((disclosure) => {
    const item = standing.items.get(disclosure.content.item);
    if (!item) return [];
    return followUpsOf(disclosure, { item, standing })
      .filter(({ dueOn }) => dueOn >= standing.profile.since)
      .map(({ name, item: owedItem, opensOn, dueOn, met }): Owed => {
        const cause = { type: 'follow-up' as const, disclosureId: disclosure.id, name };
        const under = (owedItem === undefined ? undefined : standing.items.get(owedItem)) ?? item;
        return { item: under, cause, listedOn: opensOn, opensOn, dueOn, ...(met && { met }) };
      });
  });
}

function judge({ listedOn: _listedOn, met, ...owed }: Owed, asOf: CalendarDate): Duty {
  const day = met?.on ?? asOf;
  // What must always be there and is there was not late: what hung before it is not known here.
  const isLate = day > owed.dueOn && !(met && owed.cause.type === 'permanent');
  const daysLate = isLate ? daysBetween(owed.dueOn, day) : 0;
  const state = stateOf(isLate, met);
  return { ...owed, state, daysLate, ...(met && { disclosureId: met.disclosureId, metOn: met.on }) };
}

function stateOf(isLate: boolean, met: Owed['met']): DutyState {
  if (!met) return isLate ? 'missing' : 'due';
  if (isLate) return 'late';
  return met.isNil === true ? 'not-applicable' : 'met';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
