/** What every part of a ledger page is made from. */
import type { LedgerChange } from './ledger-facts.ts';
import { ledgerRuleOn, type LedgerRule, type LedgerRules } from '../../model/place/ledger-rule.ts';
import type { LedgerPart } from '../../model/place/ledger-inside.ts';
import type { RegionFile } from '../../model/place/region.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';
import type { CityContext } from '../pages/city-page.ts';
import { weekBefore } from './records-before.ts';
import type { LedgerSummary } from './site-ledger.ts';

export interface LedgerContext extends CityContext {
  /** With their ledgers as of the day. */
  readonly summaries: readonly LedgerSummary[];
  /** As it holds on the day; absent where the city gives no points. */
  readonly rule?: LedgerRule | undefined;
  /** As it held a week ago, for the score of that day. */
  readonly ruleBefore?: LedgerRule | undefined;
  /** Parts that this ledger leaves out, for they are kept inside. */
  readonly hides?: ReadonlySet<LedgerPart> | undefined;
  /** What levels say of themselves. */
  readonly levels?: readonly RegionFile[];
  /** Changes of what sites share. */
  readonly ruleChanges?: readonly RuleChange[] | undefined;
}

/** The rule in force on a day, and the one by which the score of a week before was given. */
export function rulesOn(
  rules: LedgerRules | undefined,
  asOf: CalendarDate,
): Pick<LedgerContext, 'rule' | 'ruleBefore'> {
  return { rule: ledgerRuleOn(rules, asOf), ruleBefore: ledgerRuleOn(rules, weekBefore(asOf)) };
}

/** A change of what sites share, with whose rule it is; the city's when absent. */
export interface RuleChange extends LedgerChange {
  readonly countyId?: string;
  readonly townshipId?: string;
}
