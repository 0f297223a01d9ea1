/** The ledger of a site on a day: its facts, and the days that have gone by since. */
import { daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { LedgerCeiling, LedgerCount } from '../../model/place/ledger-rule.ts';
import { MONTHLY_ACCOUNTS } from '../../model/duties/owed.ts';
import { chainsOf, chainStates } from '../../model/place/order-chains.ts';
import type { RectificationState } from '../../model/place/rectification.ts';
import type { SiteSummary } from '../summary.ts';
import type { LedgerFacts, OwedDuty } from './ledger-facts.ts';
import { sectionsOf } from './records-before.ts';

export interface LedgerDuty extends OwedDuty {
  readonly daysLate: number;
}

export type LedgerOrder = LedgerFacts['orders'][number] & {
  readonly state: RectificationState;
  /** Of how many orders of the matter it is which, from 1. */
  readonly nth: number;
};

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
    orders: ordersOn(facts.orders, asOf).filter(
      ({ issuedOn, state }) => issuedOn >= yearStart || (state !== 'done' && state !== 'withdrawn'),
    ),
  };
}

/** What a score is made of. */
export interface ScoredLedger extends Pick<SiteLedger, 'sections' | 'unposted' | 'purges' | 'orders'> {
  readonly late: readonly { readonly daysLate: number }[];
}

/** What the score of a day of the last week was made of, in the year of the facts. */
export function scoredOn(facts: LedgerFacts, day: CalendarDate): ScoredLedger {
  const record = facts.before.find(({ on }) => on >= day);
  const then = { ...facts, orders: facts.orders.filter(({ issuedOn }) => issuedOn <= day) };
  const { sections, unposted, purges, late, orders } = ledgerOn(then, day);
  if (!record) return { sections, unposted, purges, late, orders };
  return {
    ...{ orders, sections: sectionsOf(record), unposted: record.unposted, purges: record.purges },
    late: record.late.map((daysLate) => ({ daysLate })),
  };
}

/** Orders with where each stands, given what became of its matter later. */
function ordersOn(orders: LedgerFacts['orders'], asOf: CalendarDate): LedgerOrder[] {
  const chains = chainsOf(orders.map((content) => ({ id: content.id, content })));
  const states = new Map(
    chains.flatMap((chain) => {
      const inChain = chainStates(chain, asOf);
      return chain.map(({ id }, index) => [id, { state: inChain[index] ?? 'open', nth: index + 1 }] as const);
    }),
  );
  return orders.map((order) => ({
    ...knownBy(order, asOf),
    ...{ state: 'open', nth: 1 },
    ...states.get(order.id),
  }));
}

/** What of an order had happened by a day: a reply or a check of a later day is none yet. */
function knownBy({ reply, result, withdrawal, ...order }: LedgerFacts['orders'][number], asOf: CalendarDate) {
  return {
    ...order,
    ...(reply && reply.on <= asOf && { reply }),
    ...(result && result.on <= asOf && { result }),
    ...(withdrawal && withdrawal.on <= asOf && { withdrawal }),
  };
}

/** The last order of each matter that is overdue: a repeat of one that was so before is no second one. */
export function overdueMatters(orders: readonly LedgerOrder[]): readonly LedgerOrder[] {
  const overdue = orders.filter(({ state }) => state === 'overdue');
  return overdue.filter(({ id }) => !overdue.some(({ follows }) => follows === id));
}

/** The last order of each matter that was found to be untrue and that the site has not answered yet. */
export function untrueMatters(orders: readonly LedgerOrder[]): readonly LedgerOrder[] {
  const waiting = orders.filter(({ state }) => state === 'overdue' || state === 'open');
  return waiting.filter(
    ({ id, untrue }) => untrue === true && !waiting.some(({ follows }) => follows === id),
  );
}

/** How many months' accounts are owed, of this year and of those before. */
export function accountsLacking({ missing }: Pick<SiteLedger, 'missing'>): number {
  return missing.filter(({ item }) => item === MONTHLY_ACCOUNTS).length;
}

/** Summaries with their ledgers as they stand on a day. */
export function ledgerSummaries(summaries: readonly SiteSummary[], asOf: CalendarDate): LedgerSummary[] {
  return summaries.map((summary) => ({ ...summary, ledger: ledgerOn(summary.ledger, asOf) }));
}

/** How often each thing happened that the ledger counts. */
export function ledgerCounts(ledger: SiteLedger): Readonly<Record<LedgerCount, number>> {
  return {
    missing: ledger.missing.length,
    'long-missing': ledger.missing.filter(({ daysLate }) => daysLate > LONG_DAYS).length,
    late: ledger.late.length,
    'finance-behind': accountsLacking(ledger),
    'empty-section': ledger.emptySections.length,
    'taken-down-early': ledger.takenDownEarly.length,
    unanswered: ledger.unanswered.length,
    ...offenceCounts(ledger),
    'no-proof': ledger.proofs.due - ledger.proofs.given,
  };
}

/** Of these, what holds a score down whatever else is good. */
export function offenceCounts({
  orders,
  purges,
}: Pick<ScoredLedger, 'orders' | 'purges'>): Readonly<Record<Offence, number>> {
  return {
    purge: purges,
    untrue: orders.filter(({ untrue, state }) => untrue === true && state !== 'withdrawn').length,
    'order-overdue': overdueMatters(orders).length,
  };
}

type Offence = Exclude<LedgerCeiling, 'finance-missing'>;
