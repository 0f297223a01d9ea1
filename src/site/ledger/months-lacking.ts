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
  /** Counties with their townships, most first; on a county's page its townships, on a township's its sites. */
  readonly places: readonly LackingPlace[];
}

export interface LackingPlace {
  readonly name: string;
  readonly href: string;
  readonly count?: number;
  /** Of a county. */
  readonly inside?: readonly LackingPlace[];
  /** Of a township: all names in one place, to be copied into a circular. */
  readonly sites?: readonly string[];
}

/** The months of the year whose accounts some site lacks, newest first. */
export function monthsLacking(
  summaries: readonly LedgerSummary[],
  { region, context, path }: Told,
): MonthLacking[] {
  const all = summaries.flatMap((summary) => summary.ledger.months.map((month) => ({ ...month, summary })));
  return [...Map.groupBy(all, ({ label }) => label)]
    .sort(([a], [b]) => Number(b) - Number(a))
    .flatMap(([label, months]): MonthLacking[] => {
      const lacking = months.flatMap(({ state, summary }) => (state === 'missing' ? [summary] : []));
      if (lacking.length === 0) return [];
      const places = placesOf(lacking, { region, context, path }, `month-${label}`);
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

export interface Told {
  readonly region: Region;
  readonly context: LedgerContext;
  readonly path: SitePath;
}

/** Sites of a township; above it townships, and above counties those of each county together. */
export function placesOf(lacking: readonly LedgerSummary[], told: Told, anchor: string): LackingPlace[] {
  const { region, path } = told;
  if (region.township)
    return lacking.map((one) => ({ name: one.name, href: explainedHref(one, region, path) }));
  if (region.county) return townshipsOf(lacking, told, anchor);
  const { city } = told.context;
  return city.counties
    .flatMap(({ id, shortName }): LackingPlace[] => {
      const inCounty = lacking.filter(({ countyId }) => countyId === id);
      if (inCounty.length === 0) return [];
      return [
        {
          ...{ name: shortName, href: `${relativeHref(told.path, ledgerPath(id))}#${anchor}` },
          ...{ count: inCounty.length, inside: townshipsOf(inCounty, told, anchor) },
        },
      ];
    })
    .sort(mostFirst);
}

function townshipsOf(
  lacking: readonly LedgerSummary[],
  { context: { city }, path }: Told,
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
          ...{ count: inTownship.length, sites: inTownship.map(({ name }) => name) },
        },
      ];
    })
    .sort(mostFirst);
}

const mostFirst = (a: LackingPlace, b: LackingPlace): number => (b.count ?? 0) - (a.count ?? 0);
