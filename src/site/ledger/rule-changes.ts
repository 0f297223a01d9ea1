/** 改动: what the ledger counts by and somebody changed after it was published, of sites and of what they share. */
import type { RuleChange } from './ledger-context.ts';
import type { Catalogue, RegionalCatalogue } from '../../model/catalogue/catalogue.ts';
import type { City } from '../../model/place/city.ts';
import { toldChanges } from '../../model/history/told-changes.ts';
import type { CitySettings } from '../../model/place/city-settings.ts';
import type { Region } from '../region.ts';

export interface SharedRules {
  readonly city: City;
  readonly catalogue: Catalogue;
  readonly settings: CitySettings;
  readonly regions: readonly {
    readonly countyId: string;
    readonly townshipId?: string | undefined;
    readonly origin: { readonly region: string };
    readonly catalogue: RegionalCatalogue;
  }[];
}

/** The changes of all that sites share. */
export function ruleChanges({ city, catalogue, settings, regions }: SharedRules): RuleChange[] {
  const { ledgerRule } = settings;
  return [
    ...toldChanges('city', city).map((change) => ({ of: '全市', ...change })),
    ...toldChanges('catalogue', catalogue).map((change) => ({ of: '公开目录', ...change })),
    ...(ledgerRule ? toldChanges('ledger', ledgerRule) : []).map((change) => ({ of: '打分办法', ...change })),
    ...regions.flatMap(({ countyId, townshipId, origin, catalogue: regional }) =>
      toldChanges('region', regional).map((change) => ({
        of: `${origin.region}的公开目录`,
        countyId,
        townshipId,
        ...change,
      })),
    ),
  ];
}

/** Those that hold in a region, or in a part of it. */
export function changesIn(
  { county, township }: Region,
  changes: readonly RuleChange[],
): readonly RuleChange[] {
  return changes.filter(
    ({ countyId, townshipId }) =>
      (!county || countyId === undefined || countyId === county.id) &&
      (!township || townshipId === undefined || townshipId === township.id),
  );
}
