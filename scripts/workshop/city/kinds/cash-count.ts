/** 货币资金盘点, by quarter: what the accounts of its last month say is there. */
import { formatPeriod, monthsIn, periodEnd } from '../../../../src/model/values/period.ts';
import { drafts, moneyApprovals, occasionsOf, treasurer, type Issue, type Occasion } from '../drafting.ts';
import { ledgerOf } from '../ledger.ts';
import type { World } from '../world.ts';
import { yuan, type Draft, type WrittenKind } from '../written.ts';

const ITEM = 'fin-cash-bank';

/** Quarters of which the books are closed. */
export function cashCountDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM, 25).flatMap((occasion) => countOf(world, occasion)),
  );
}

function countOf(world: World, { period, publishedOn }: Occasion): Issue<WrittenKind<'cash-count'>>[] {
  const last = ledgerOf(world).find(({ month }) => month === monthsIn(period).at(-1));
  if (!last) return [];
  const { cast, profile } = world;
  const closing = yuan(last.closing);
  return [
    {
      slug: `cash-count-${period.toLowerCase()}`,
      publishedOn,
      content: {
        kind: 'cash-count',
        item: ITEM,
        title: `${profile.name}${formatPeriod(period)}货币资金盘点表`,
        type: '公布',
        period,
        issuer: treasurer(world),
        countedOn: periodEnd(period),
        counters: `报账员${cast.accountant}、民主理财小组组长${cast.financeLead}`,
        accounts: [
          {
            type: '银行存款',
            name: '农商银行基本户',
            holder: treasurer(world),
            tail: '2231',
            book: closing,
            counted: closing,
            difference: 0,
          },
        ],
        totals: { book: closing, counted: closing, difference: 0 },
        approvals: moneyApprovals(world, publishedOn),
      },
    },
  ];
}
