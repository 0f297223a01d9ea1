/**
 * When an item is owed: its days, period by period, or once for what must always be there. Sites of one region that
 * began on the same day share them, so that five hundred sites compute a calendar once.
 */
import { addDays, type CalendarDate } from '../values/calendar-date.ts';
import type { CatalogueItem } from '../catalogue/catalogue.ts';
import { PERIOD_LENGTHS } from './frequency.ts';
import { eventDueOn, isDueWithin, periodDueOn, type DueRule } from './due-rule.ts';
import { periodEnd, periodOf, periodStart, shiftPeriod, type Period } from '../values/period.ts';
import { estimatedYear } from '../values/time-limit.ts';

export interface DutyDays {
  /** From here on it stands among the duties. */
  readonly listedOn: CalendarDate;
  readonly opensOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly estimatedYear?: number;
}

export interface PeriodDays {
  readonly period: Period;
  readonly days: DutyDays;
}

/** Where an item that must always be there has no due rule: within a month of a change, or of the site's first day. */
const PERMANENT_RULE: DueRule = { after: 30 };

const remembered = new WeakMap<CatalogueItem, Map<string, unknown>>();

function remember<T>(item: CatalogueItem, key: string, compute: () => T): T {
  const known = remembered.get(item) ?? new Map<string, unknown>();
  remembered.set(item, known);
  if (!known.has(key)) known.set(key, compute());
  return known.get(key) as T;
}

/**
 * Every period of an item from the one in which a site began to the first that is still to come; none whose last day
 * was before the site's first. Empty for an item that is not owed by period.
 */
export function periodDaysOf(
  item: CatalogueItem,
  since: CalendarDate,
  asOf: CalendarDate,
): readonly PeriodDays[] {
  return remember(item, `${since} ${asOf}`, () => {
    const length = PERIOD_LENGTHS[item.frequency];
    if (!length || !item.due) return [];
    const found: PeriodDays[] = [];
    for (let period = periodOf(since, length); ; period = shiftPeriod(period, 1)) {
      const listedOn = periodStart(period);
      const opensOn = isDueWithin(item.due) ? listedOn : addDays(periodEnd(period), 1);
      const days = withEstimate({ listedOn, opensOn, dueOn: periodDueOn(item.due, period) }, item.due);
      if (days.dueOn >= since) found.push({ period, days });
      if (listedOn > asOf) return found;
    }
  });
}

/** The days of an item that must always be there: owed from the site's first day on. */
export function permanentDaysOf(item: CatalogueItem, since: CalendarDate): DutyDays {
  return remember(item, since, () => {
    const due = item.due ?? PERMANENT_RULE;
    return withEstimate({ listedOn: since, opensOn: since, dueOn: eventDueOn(due, since) }, due);
  });
}

function withEstimate(days: DutyDays, due: DueRule): DutyDays {
  const year = days.dueOn < days.opensOn ? undefined : estimatedYear(days.opensOn, days.dueOn, due);
  return year === undefined ? days : { ...days, estimatedYear: year };
}
