/** Who comes first on every page of the ledger: one order by harm, and the words that say so. */
import { accountsLacking, overdueMatters, untrueMatters, type LedgerSummary } from './site-ledger.ts';

/** The rule in one sentence, as it stands on the page. Whoever changes the order changes it too. */
export const HARM_WORDS = '先后看：公布不真实没改好、整改超期、财务缺几个月、欠几件、逾期多久。';

/**
 * What a site is ranked by, heaviest first: untrue matters that nobody has put right, overdue orders, months of accounts
 * that are missing, how much is owed, days of the longest overdue. Something private that was published is taken out
 * before it is counted (`purges`): no call mends it.
 */
function harmOf({ ledger }: Pick<LedgerSummary, 'ledger'>): readonly number[] {
  return [
    untrueMatters(ledger.orders).length,
    overdueMatters(ledger.orders).length,
    accountsLacking(ledger),
    ledger.missing.length,
    ledger.missing[0]?.daysLate ?? 0,
  ];
}

/** Most harm first; those with equal harm stay in their order. */
export function byHarm<T extends Pick<LedgerSummary, 'ledger'>>(summaries: readonly T[]): T[] {
  return summaries
    .map((summary) => ({ summary, harm: harmOf(summary) }))
    .sort((a, b) => a.harm.map((one, at) => (b.harm[at] ?? 0) - one).find((order) => order !== 0) ?? 0)
    .map(({ summary }) => summary);
}
