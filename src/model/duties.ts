/** Duties: what the catalogue says a site owes, period by period, and whether it has. Pure. */
import { addDays, daysBetween, type CalendarDate } from './calendar-date.ts';
import { appliesTo, type Catalogue, type CatalogueItem, type Frequency } from './catalogue.ts';
import type { Disclosure } from './disclosure.ts';
import { periodEnd, periodOf, periodStart, shiftPeriod, type Period, type PeriodLength } from './period.ts';
import type { Site } from './site.ts';

/** met: published in time · late: published after the due day · missing: overdue · due: still time. */
export type DutyState = 'met' | 'late' | 'missing' | 'due';

export interface Duty {
  readonly item: CatalogueItem;
  readonly period: Period;
  /** The day after the period: from here on it can be met. */
  readonly opensOn: CalendarDate;
  /** The last day on which publishing is in time. */
  readonly dueOn: CalendarDate;
  readonly state: DutyState;
  /** The disclosure that met it, in time or late. */
  readonly disclosureId?: string;
  /** Days late or overdue; 0 otherwise. */
  readonly daysLate: number;
}

const LENGTHS: Partial<Record<Frequency, PeriodLength>> = {
  monthly: 'month',
  quarterly: 'quarter',
  semiannual: 'half',
  annual: 'year',
};

/**
 * Duties of a site as of a day, longest overdue first, then by due day. Only items that are `required` and
 * have a period and a due day; periods that ended on or after the day the site began.
 */
export function dutiesOf(
  site: Site,
  { catalogue, asOf }: { catalogue: Catalogue; asOf: CalendarDate },
): Duty[] {
  const duties = catalogue.items
    .filter((item) => item.required === true && appliesTo(item, site.profile.type))
    .flatMap((item) => dutiesOfItem(item, site, asOf));
  return duties.sort(
    (a, b) => compare(a.dueOn, b.dueOn) || compare(a.item.id, b.item.id) || compare(a.period, b.period),
  );
}

function dutiesOfItem(item: CatalogueItem, site: Site, asOf: CalendarDate): Duty[] {
  const length = LENGTHS[item.frequency];
  if (!length || item.dueDay === undefined) return [];
  const duties: Duty[] = [];
  for (
    let period = periodOf(site.profile.since, length);
    periodStart(period) <= asOf;
    period = shiftPeriod(period, 1)
  ) {
    const opensOn = addDays(periodEnd(period), 1);
    const dueOn = addDays(periodEnd(period), item.dueDay);
    const met = earliest(site.disclosures, item, period, asOf);
    if (met) {
      const daysLate = Math.max(0, daysBetween(dueOn, met.content.publishedOn));
      const state = daysLate > 0 ? 'late' : 'met';
      duties.push({ item, period, opensOn, dueOn, state, disclosureId: met.id, daysLate });
    } else {
      const daysLate = Math.max(0, daysBetween(dueOn, asOf));
      duties.push({ item, period, opensOn, dueOn, state: daysLate > 0 ? 'missing' : 'due', daysLate });
    }
  }
  return duties;
}

function earliest(
  disclosures: readonly Disclosure[],
  item: CatalogueItem,
  period: Period,
  asOf: CalendarDate,
): Disclosure | undefined {
  return disclosures
    .filter(
      ({ content }) =>
        content.item === item.id &&
        content.period === period &&
        content.publishedOn <= asOf &&
        !(content.withdrawal && content.withdrawal.on <= asOf),
    )
    .reduce<Disclosure | undefined>(
      (first, one) =>
        first === undefined || one.content.publishedOn < first.content.publishedOn ? one : first,
      undefined,
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
