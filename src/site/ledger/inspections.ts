/** Inspections of a site as the ledger tells them: what was found, beside what is counted and never a part of it. */
import { faultsOf, financeSeen, type SiteInspection } from '../../model/place/inspection.ts';
import type { Site } from '../../model/place/site.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Period } from '../../model/values/period.ts';
import { financeReachedOn } from '../finance-reached.ts';

/** With how far the accounts were on the web on that day: what came later, no board could have had. */
export interface InspectionTold extends SiteInspection {
  readonly financeOnWeb?: Period | undefined;
}

/** This year's, or the last one where there was none this year, newest first. */
export function inspectionsTold(
  site: Site,
  { yearStart, asOf }: { readonly yearStart: CalendarDate; readonly asOf: CalendarDate },
): InspectionTold[] {
  const told = (site.inspected ?? []).filter(({ on }) => on <= asOf);
  const ofYear = told.filter(({ on }) => on >= yearStart);
  return (ofYear.length > 0 ? ofYear : told.slice(0, 1)).map((seen) => ({
    ...seen,
    financeOnWeb: financeReachedOn(site, seen.on),
  }));
}

/** `版块不全；空着：财务。财务更新到9月。做得好：栏前有人讲解`; `没有发现问题`. */
export function inspectionText(seen: SiteInspection, withGood = true): string {
  const faults = faultsOf(seen);
  return [
    faults.length > 0 ? faults.join('；') : '没有发现问题',
    financeSeen(seen) ?? '',
    withGood && seen.good ? `做得好：${seen.good.join('；')}` : '',
  ]
    .filter(Boolean)
    .join('。');
}
