/** What every part of a ledger page is made from. */
import type { LedgerChange } from './ledger-facts.ts';
import type { LedgerRule } from '../../model/place/ledger-rule.ts';
import type { CityContext } from '../pages/city-page.ts';

import type { LedgerSummary } from './site-ledger.ts';

export interface LedgerContext extends CityContext {
  /** With their ledgers as of the day. */
  readonly summaries: readonly LedgerSummary[];
  /** Absent where the city gives no points. */
  readonly rule?: LedgerRule | undefined;
  /** Changes of what sites share. */
  readonly ruleChanges?: readonly RuleChange[] | undefined;
}

/** A change of what sites share, with whose rule it is; the city's when absent. */
export interface RuleChange extends LedgerChange {
  readonly countyId?: string;
  readonly townshipId?: string;
}
