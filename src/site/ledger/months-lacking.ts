/** Which months' accounts are missing, in how many sites, and where these are. */
import { findTownship } from '../../model/place/city.ts';
import { ledgerPath, relativeHref, type SitePath } from '../urls.ts';
import { explainedHref } from './explained.ts';
import type { Region } from '../region.ts';
import type { LedgerContext } from './ledger-context.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface MonthLacking {
  /** `10月`. */
  readonly label: string;
  /** What the list is called in its page: an address that ends with it opens it. */
  readonly anchor: string;
  /** Sites that owe or owed the accounts of the month. */
  readonly sites: number;
  /** Those whose accounts of it are overdue. */
  readonly lacking: number;
  /** Townships with their numbers, most first; on a township's page its sites. */
  readonly places: readonly LackingPlace[];
}

export interface LackingPlace {
  readonly name: string;
  readonly href: string;
  /** The county, where townships of several are listed. */
  readonly place?: string | undefined;
  readonly count?: number;
}

/** The months of the year whose accounts some site lacks, newest first. */
export function monthsLacking(
  summaries: readonly LedgerSummary[],
  { region, context, path }: { region: Region; context: LedgerContext; path: SitePath },
): MonthLacking[] {
  const all = summaries.flatMap((summary) => summary.ledger.months.map((month) => ({ ...month, summary })));
  return [...Map.groupBy(all, ({ label }) => label)]
    .sort(([a], [b]) => Number(b) - Number(a))
    .flatMap(([label, months]): MonthLacking[] => {
      const lacking = months.flatMap(({ state, summary }) => (state === 'missing' ? [summary] : []));
      if (lacking.length === 0) return [];
      const places = region.township
        ? lacking.map((one) => ({ name: one.name, href: explainedHref(one, region, path) }))
        : townshipsOf(lacking, { region, context, path }, `month-${label}`);
      return [
        {
          label: `${label}月`,
          anchor: `month-${label}`,
          sites: months.length,
          lacking: lacking.length,
          places,
        },
      ];
    });
}

function townshipsOf(
  lacking: readonly LedgerSummary[],
  { region, context: { city }, path }: { region: Region; context: LedgerContext; path: SitePath },
  anchor: string,
): LackingPlace[] {
  return [...Map.groupBy(lacking, ({ countyId, townshipId }) => `${countyId}/${townshipId}`).values()]
    .flatMap((inTownship): LackingPlace[] => {
      const { countyId = '', townshipId = '' } = inTownship[0] ?? {};
      const found = findTownship(city, countyId, townshipId);
      if (!found) return [];
      return [
        {
          name: found.township.name,
          href: `${relativeHref(path, ledgerPath(countyId, townshipId))}#${anchor}`,
          place: region.county ? undefined : found.county.shortName,
          count: inTownship.length,
        },
      ];
    })
    .sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
}
