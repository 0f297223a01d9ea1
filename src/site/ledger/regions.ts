/** Counties and townships side by side: how many sites owe, how much, and how they score on average. */
import { standing } from '../closed-notice.ts';
import { totalsOf } from '../pages/city-totals.ts';
import { ledgerPath, relativeHref, type SitePath } from '../urls.ts';
import { summariesIn, type Region } from '../region.ts';
import type { LedgerContext } from './ledger-context.ts';
import { averageOf, scoreOf } from './score.ts';
import { accountsLacking, overdueMatters, type LedgerSummary } from './site-ledger.ts';

export interface RegionRow {
  readonly name: string;
  readonly href: string;
  /** The county, where townships of several are listed. */
  readonly place?: string | undefined;
  readonly sites: number;
  readonly owing: number;
  readonly missing: number;
  readonly financeBehind: number;
  /** Absent where orders are not for everybody. */
  readonly overdueOrders?: number | undefined;
  /** `92.5`, the average of those of its sites that have a score. */
  readonly points?: string;
}

/** What a page above townships shows side by side. */
export interface RegionsBelow {
  /** Counties, on the city's page. */
  readonly counties: readonly RegionRow[];
  /** Townships below, worst first, on a county's page. */
  readonly townships: readonly RegionRow[];
  /** 合计 of the counties; the points are the average of all sites. */
  readonly total?: RegionTotal;
}

export type RegionTotal = Omit<RegionRow, 'name' | 'href' | 'place'>;

/** The counties of the city or the townships of a county, the city's with their sum; nothing of a township. */
export function regionsBelow(region: Region, context: LedgerContext, path: SitePath): RegionsBelow {
  const counties = region.county ? [] : countyRows(context, path);
  const townships = region.county && !region.township ? regionRows(region, context, path) : [];
  // The sum of one is itself; a county's is in its first sentences, and its ledger is nearly as high as one may be.
  if (counties.length < 2) return { counties, townships };
  return { counties, townships, total: countsOf(summariesIn(region, context.summaries), context) };
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

/** Counties of the city, worst first. */
export function countyRows(context: LedgerContext, path: SitePath): RegionRow[] {
  const rows = context.city.counties.flatMap((county): RegionRow[] => {
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
  return rows.sort((a, b) => b.missing - a.missing || b.owing - a.owing);
}

function countsOf(summaries: readonly LedgerSummary[], { rule, hides }: LedgerContext): RegionTotal {
  const { owing, missing } = totalsOf(summaries);
  const there = standing(summaries);
  const points = rule && averageOf(there.flatMap(({ ledger }) => scoreOf(ledger, rule)?.points ?? []));
  return {
    sites: there.length,
    owing,
    missing,
    financeBehind: summaries.filter(({ ledger }) => accountsLacking(ledger) > 0).length,
    overdueOrders: hides?.has('orders') ? undefined : overdueIn(summaries),
    ...(points !== undefined && { points: points.toFixed(1) }),
  };
}

function overdueIn(summaries: readonly LedgerSummary[]): number {
  return summaries.reduce((sum, { ledger }) => sum + overdueMatters(ledger.orders).length, 0);
}
