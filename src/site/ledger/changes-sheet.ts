/** 改动 as a sheet of the ledger: what it counts by and somebody changed later, with the reason. */
import { column, PLACE_COLUMNS, type WorkbookTable } from '../text/workbook.ts';
import type { LedgerContext, RuleChange } from './ledger-context.ts';
import type { LedgerChange } from './ledger-facts.ts';
import type { LedgerSummary } from './site-ledger.ts';

interface Located {
  readonly summary: LedgerSummary;
  /** County, township, village or community. */
  readonly place: readonly string[];
}

/** Of what sites share first, then of each site. */
export function changesTable(
  located: readonly Located[],
  shared: readonly RuleChange[],
  { city }: LedgerContext,
): WorkbookTable {
  const rowOf = (place: readonly string[], { of, on, what, before, after, why, by }: LedgerChange) => [
    ...place,
    of,
    on,
    what,
    before ?? '',
    after ?? '',
    why,
    by,
  ];
  const placeOfRule = ({ countyId, townshipId }: RuleChange): string[] => {
    const county = city.counties.find(({ id }) => id === countyId);
    const township = county?.townships.find(({ id }) => id === townshipId);
    return [county?.shortName ?? '', township?.name ?? '', ''];
  };
  return {
    name: '改动',
    columns: [
      ...PLACE_COLUMNS,
      column('哪里的', 20),
      column('从哪天起', 12),
      column('改了什么', 30),
      column('原来', 20),
      column('改成', 20),
      column('为什么', 40),
      column('谁决定', 20),
    ],
    rows: [
      ...shared.map((change) => rowOf(placeOfRule(change), change)),
      ...located.flatMap(({ summary, place }) =>
        summary.ledger.changes.map((change) => rowOf(place, change)),
      ),
    ],
  };
}
