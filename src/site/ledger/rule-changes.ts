/** 改动: what the ledger counts by and somebody changed after it was published, of sites and of what they share. */
import type { RuleChange } from './ledger-context.ts';
import type { Catalogue, RegionalCatalogue } from '../../model/catalogue/catalogue.ts';
import type { City } from '../../model/place/city.ts';
import { versionsInOrder, type LedgerRule, type LedgerRules } from '../../model/place/ledger-rule.ts';
import { toldChanges } from '../../model/history/told-changes.ts';
import type { CitySettings } from '../../model/place/city-settings.ts';
import type { Region } from '../region.ts';
import { ceilingWords, gradeWords, worthWords } from './rule-words.ts';

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
    ...(ledgerRule ? [...newVersions(ledgerRule), ...toldChanges('ledger', ledgerRule)] : []).map(
      (change) => ({
        part: 'score' as const,
        of: '打分办法',
        ...change,
      }),
    ),
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

const PARTS: readonly (readonly [what: string, words: (rule: LedgerRule) => string])[] = [
  ['一项怎么算', worthWords],
  ['红线', ceilingWords],
  ['等次', gradeWords],
];

/** What each version made different from the one before it, from its day on. */
function newVersions(rules: LedgerRules): Omit<RuleChange, 'of'>[] {
  const versions = versionsInOrder(rules);
  return versions.slice(1).flatMap((version, index) => {
    const before = versions[index];
    if (!before) return [];
    const { from, why, by } = version;
    return PARTS.flatMap(([what, words]) =>
      words(before) === words(version)
        ? []
        : [{ on: from, what, before: words(before), after: words(version), why, by }],
    );
  });
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
