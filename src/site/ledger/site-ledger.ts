/** The ledger of a site on a day: its facts, and the days that have gone by since. */
import { daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { LedgerCount } from '../../model/place/ledger-rule.ts';
import { rectificationState, type RectificationState } from '../../model/place/rectification.ts';
import type { SiteSummary } from '../summary.ts';
import type { LedgerFacts, OwedDuty } from './ledger-facts.ts';

export interface LedgerDuty extends OwedDuty {
  readonly daysLate: number;
}

export type LedgerOrder = LedgerFacts['orders'][number] & { readonly state: RectificationState };

export interface SiteLedger extends LedgerFacts {
  /** Longest overdue first. */
  readonly missing: readonly LedgerDuty[];
  /** Questions that wait longer than the site allows itself. */
  readonly unanswered: readonly { readonly number: string; readonly days: number }[];
  /** This year's orders, and older ones that are not done. */
  readonly orders: readonly LedgerOrder[];
}

/** A summary with its ledger as it stands on a day. */
export interface LedgerSummary extends SiteSummary {
  readonly ledger: SiteLedger;
}

/** Days overdue from which a missing duty counts as long overdue. */
const LONG_DAYS = 30;

/** The ledger as it stands on a day. */
export function ledgerOn(facts: LedgerFacts, asOf: CalendarDate): SiteLedger {
  const yearStart = `${asOf.slice(0, 4)}-01-01`;
  return {
    ...facts,
    missing: facts.missing.map((duty) => ({ ...duty, daysLate: daysBetween(duty.dueOn, asOf) })),
    unanswered: facts.questions
      .filter(({ answerBy }) => answerBy < asOf)
      .map(({ number, askedOn }) => ({ number, days: daysBetween(askedOn, asOf) })),
    orders: facts.orders
      .map((order) => ({ ...order, state: rectificationState(order, asOf) }))
      .filter(({ issuedOn, state }) => issuedOn >= yearStart || (state !== 'done' && state !== 'withdrawn')),
  };
}

/** Summaries with their ledgers as they stand on a day. */
export function ledgerSummaries(summaries: readonly SiteSummary[], asOf: CalendarDate): LedgerSummary[] {
  return summaries.map((summary) => ({ ...summary, ledger: ledgerOn(summary.ledger, asOf) }));
}

/** How often each thing that can cost points happened. */
export function ledgerCounts(ledger: SiteLedger): Readonly<Record<LedgerCount, number>> {
  return {
    missing: ledger.missing.length,
    'long-missing': ledger.missing.filter(({ daysLate }) => daysLate > LONG_DAYS).length,
    late: ledger.late.length,
    'finance-behind': ledger.months.filter(({ state }) => state === 'missing').length,
    'empty-section': ledger.emptySections.length,
    'taken-down-early': ledger.takenDownEarly.length,
    unanswered: ledger.unanswered.length,
    purge: ledger.purges,
    'order-overdue': ledger.orders.filter(({ state }) => state === 'overdue').length,
    'no-proof': ledger.proofs.due - ledger.proofs.given,
  };
}
