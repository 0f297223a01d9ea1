/** What is usual where a clerk has not said otherwise: the kind, the period. */
import type { CalendarDate } from '../model/values/calendar-date.ts';
import { takesKind, type CatalogueItem } from '../model/catalogue/catalogue.ts';
import { isPeriodic, PERIOD_LENGTHS } from '../model/duties/frequency.ts';
import { isInForce } from '../model/disclosure/disclosure.ts';
import { isDueWithin } from '../model/duties/due-rule.ts';
import { dutiesOf } from '../model/duties/duties.ts';
import { NIL_RETURN, PROSE, type Kind } from '../model/kinds.ts';
import { periodOf, shiftPeriod, type Period } from '../model/values/period.ts';
import type { Site } from '../model/place/site.ts';
import { lastLike } from './earlier.ts';

/**
 * The kind in which an item was written last; else the first that it takes. That there was nothing this time is never
 * usual: who says so must have looked.
 */
export function usualKind(site: Site, item: CatalogueItem, asOf: CalendarDate): Kind {
  const last = lastLike(site, { item: item.id, asOf })?.content.kind;
  if (last !== undefined && last !== NIL_RETURN && takesKind(item, last)) return last;
  return item.kinds.find((kind) => kind !== NIL_RETURN) ?? PROSE;
}

/**
 * The first period that is owed by now; else the last that is over, or of what is planned the one that runs; where that
 * has been disclosed, the one after it. `undefined` for what has no periods.
 */
export function usualPeriod(site: Site, item: CatalogueItem, asOf: CalendarDate): Period | undefined {
  const length = PERIOD_LENGTHS[item.frequency];
  if (!isPeriodic(item) || !length) return undefined;
  const owed = dutiesOf(site, asOf).find(
    (duty) => duty.item.id === item.id && duty.cause.type === 'period' && !duty.metOn && duty.opensOn <= asOf,
  );
  if (owed?.cause.type === 'period') return owed.cause.period;
  const running = periodOf(asOf, length);
  const usual = item.due && isDueWithin(item.due) ? running : shiftPeriod(running, -1);
  const isTold = site.disclosures.some(
    ({ content }) => content.item === item.id && content.period === usual && isInForce(content, asOf),
  );
  return isTold ? shiftPeriod(usual, 1) : usual;
}
