/** 收支逐笔明细: the same book as the accounts, entry by entry in order of days. */
import { compareText } from '../../../../src/model/values/compare-text.ts';
import { formatPeriod } from '../../../../src/model/values/period.ts';
import { drafts, moneyApprovals, occasionsOf, treasurer, type Issue, type Occasion } from '../drafting.ts';
import { ledgerOf, sum, type LedgerMonth } from '../ledger.ts';
import type { World } from '../world.ts';
import { yuan, type Draft, type WrittenKind } from '../written.ts';

const ITEM = 'fin-itemised';

/** Some sites show every voucher. */
export function itemisedAccountsDrafts(world: World): Draft[] {
  const months = new Map(ledgerOf(world).map((month) => [month.month, month]));
  return drafts(
    world,
    occasionsOf(world, ITEM, 12).flatMap((occasion) => {
      const month = months.get(occasion.period);
      return month ? [listOf(world, occasion, month)] : [];
    }),
  );
}

function listOf(
  world: World,
  { period, publishedOn }: Occasion,
  month: LedgerMonth,
): Issue<WrittenKind<'itemised-accounts'>> {
  const { accountant, secretary } = world.cast;
  const entries = [
    ...month.income.map((entry) => ({ ...entry, side: 'income' as const })),
    ...month.expense.map((entry) => ({ ...entry, side: 'expense' as const })),
  ].sort((a, b) => compareText(a.on, b.on));
  return {
    slug: `itemised-${period}`,
    publishedOn,
    content: {
      kind: 'itemised-accounts',
      item: ITEM,
      title: `${world.profile.name}${formatPeriod(period)}收支逐笔明细`,
      type: '公布',
      period,
      issuer: treasurer(world),
      opening: yuan(month.opening),
      entries: entries.map(({ on, voucher, title, category, side, amount, note }) => ({
        on,
        voucher,
        summary: title,
        category,
        ...(side === 'income' ? { income: yuan(amount) } : { expense: yuan(amount) }),
        handler: accountant,
        ...(side === 'expense' && { approver: secretary }),
        ...(note !== undefined && { note }),
      })),
      incomeTotal: yuan(sum(month.income)),
      expenseTotal: yuan(sum(month.expense)),
      closing: yuan(month.closing),
      approvals: moneyApprovals(world, publishedOn),
    },
  };
}
