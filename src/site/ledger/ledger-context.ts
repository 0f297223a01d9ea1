/** What every part of a ledger page is made from. */
import type { LedgerChange } from './ledger-facts.ts';
import type { LedgerRule } from '../../model/place/ledger-rule.ts';
import type { RegionFile } from '../../model/place/region.ts';
import type { CityContext } from '../pages/city-page.ts';

import type { LedgerSummary } from './site-ledger.ts';

export interface LedgerContext extends CityContext {
  /** With their ledgers as of the day. */
  readonly summaries: readonly LedgerSummary[];
  /** Absent where the city gives no points. */
  readonly rule?: LedgerRule | undefined;
  /** What levels say of themselves. */
  readonly levels?: readonly RegionFile[];
  /** Changes of what sites share. */
  readonly ruleChanges?: readonly RuleChange[] | undefined;
}

/** A change of what sites share, with whose rule it is; the city's when absent. */
export interface RuleChange extends LedgerChange {
  readonly countyId?: string;
  readonly townshipId?: string;
}
