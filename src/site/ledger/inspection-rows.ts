/** Inspections on a region's ledger: what was found where, newest first, beside the figures. */
import { keepsOrders } from '../../model/place/ledger-inside.ts';
import type { City } from '../../model/place/city.ts';
import { faultsOf } from '../../model/place/inspection.ts';
import { compareText } from '../../model/values/compare-text.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Link } from '../links.ts';
import { dayOf, type Day } from '../pages/entries.ts';
import type { Region } from '../region.ts';
import { ordersPath, relativeHref, sitePath, type SitePath } from '../urls.ts';
import { placeOf } from './calls.ts';
import { inspectionText } from './inspections.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface InspectionRow {
  readonly site: Link;
  readonly place?: string | undefined;
  readonly on: Day;
  readonly by: string;
  readonly hasFaults: boolean;
  readonly says: string;
}

const FIRST_INSPECTIONS = 10;

/** Those with faults first, then the newest; above townships the first few. */
export function inspectionRows(
  summaries: readonly LedgerSummary[],
  { region, city, asOf, path }: { region: Region; city: City; asOf: CalendarDate; path: SitePath },
): { readonly inspections: readonly InspectionRow[]; readonly moreInspections: number } {
  const rows = summaries
    .flatMap((summary) =>
      summary.ledger.inspections.map((seen): InspectionRow => ({
        site: {
          text: summary.name,
          href: relativeHref(path, (keepsOrders(city) ? sitePath : ordersPath)(summary.id)),
        },
        place: region.township ? undefined : placeOf(summary, city),
        on: dayOf(seen.on, asOf.slice(0, 4)),
        by: seen.by,
        hasFaults: faultsOf(seen).length > 0,
        says: inspectionText(seen),
      })),
    )
    .sort((a, b) => Number(b.hasFaults) - Number(a.hasFaults) || compareText(b.on.iso, a.on.iso));
  const first = region.township ? rows : rows.slice(0, FIRST_INSPECTIONS);
  return { inspections: first, moreInspections: rows.length - first.length };
}
