/** Counties and townships side by side: how many sites owe, how much, and how they score on average. */
import { standing } from '../closed-notice.ts';
import { totalsOf } from '../pages/city-totals.ts';
import { ledgerPath, relativeHref, type SitePath } from '../urls.ts';
import type { Region } from '../region.ts';
import type { LedgerContext } from './ledger-context.ts';
import { scoreOf } from './score.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface RegionRow {
  readonly name: string;
  readonly href: string;
  /** The county, where townships of several are listed. */
  readonly place?: string | undefined;
  readonly sites: number;
  readonly owing: number;
  readonly missing: number;
  readonly financeBehind: number;
  readonly overdueOrders: number;
  /** `92.5`, the average of its sites. */
  readonly points?: string;
}

/** The regions below: counties with their townships for the city, townships for a county. Worst first. */
export function regionRows({ county }: Region, context: LedgerContext, path: SitePath): RegionRow[] {
  const counties = county ? [county] : context.city.counties;
  const rows = counties.flatMap((one) =>
    one.townships.flatMap((township): RegionRow[] => {
      const summaries = context.summaries.filter(
        ({ countyId, townshipId }) => countyId === one.id && townshipId === township.id,
      );
      if (summaries.length === 0) return [];
      return [
        {
          name: township.name,
          href: relativeHref(path, ledgerPath(one.id, township.id)),
          place: county ? undefined : one.shortName,
          ...countsOf(summaries, context),
        },
      ];
    }),
  );
  return rows.sort((a, b) => b.missing - a.missing || b.owing - a.owing);
}

/** Counties of the city. */
export function countyRows(context: LedgerContext, path: SitePath): RegionRow[] {
  return context.city.counties.flatMap((county): RegionRow[] => {
    const summaries = context.summaries.filter(({ countyId }) => countyId === county.id);
    return summaries.length === 0
      ? []
      : [
          {
            name: county.shortName,
            href: relativeHref(path, ledgerPath(county.id)),
            ...countsOf(summaries, context),
          },
        ];
  });
}

function countsOf(summaries: readonly LedgerSummary[], { rule }: LedgerContext) {
  const { owing, missing } = totalsOf(summaries);
  const there = standing(summaries);
  const points = rule && there.reduce((sum, { ledger }) => sum + scoreOf(ledger, rule).points, 0);
  return {
    sites: there.length,
    owing,
    missing,
    financeBehind: summaries.filter(({ ledger }) => ledger.months.some(({ state }) => state === 'missing'))
      .length,
    overdueOrders: summaries.reduce(
      (sum, { ledger }) => sum + ledger.orders.filter(({ state }) => state === 'overdue').length,
      0,
    ),
    ...(points !== undefined && there.length > 0 && { points: (points / there.length).toFixed(1) }),
  };
}
