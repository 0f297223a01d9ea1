/** What people found and ordered, beside what is counted: orders, inspections, 表彰 and 诫勉 of a region. */
import type { City } from '../../model/place/city.ts';
import type { RegionFile } from '../../model/place/region.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { Region } from '../region.ts';
import type { SitePath } from '../urls.ts';
import { honoursOf, type HonoursRow } from './honours.ts';
import { inspectionRows, type InspectionRow } from './inspection-rows.ts';
import { firstOrders, orderRows, ordersAbout, type LedgerOrderRow } from './order-rows.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface Supervision {
  /** Overdue ones first; above townships the first few. */
  readonly orders: readonly LedgerOrderRow[];
  readonly moreOrders: number;
  /** `整改 3 件，1 件超期；检查 3 次`; nothing where there is none of it. */
  readonly supervisionAbout: string;
  /** Those that found something first. */
  readonly inspections: readonly InspectionRow[];
  readonly moreInspections: number;
  /** 表彰 and 诫勉 of this level and those right below it. */
  readonly honours: readonly HonoursRow[];
}

/** All of it, as the page of a region shows it. */
export function supervisionOf(
  summaries: readonly LedgerSummary[],
  about: {
    region: Region;
    city: City;
    asOf: CalendarDate;
    path: SitePath;
    levels?: readonly RegionFile[] | undefined;
  },
): Supervision {
  const { region } = about;
  const orders = orderRows(summaries, about);
  const seen = inspectionRows(summaries, about);
  const honours = honoursOf(region, about);
  const inspections = seen.inspections.length + seen.moreInspections;
  return {
    ...firstOrders(orders, region),
    ...seen,
    honours,
    supervisionAbout: [
      orders.length > 0 ? `整改 ${ordersAbout(orders)}` : '',
      inspections > 0 ? `检查 ${inspections} 次` : '',
      honours.length > 0 ? '表彰、诫勉' : '',
    ]
      .filter(Boolean)
      .join('；'),
  };
}
