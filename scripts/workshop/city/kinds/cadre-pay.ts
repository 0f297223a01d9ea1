/** 干部报酬和误工补贴, by quarter. */
import { formatPeriod } from '../../../../src/model/values/period.ts';
import { drafts, moneyApprovals, occasionsOf, treasurer, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'cadre-pay';

/** What each of those in office got. */
export function cadrePayDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM).map((occasion) => payOf(world, occasion)),
  );
}

function payOf(world: World, { period, publishedOn }: Occasion): Issue<WrittenKind<'cadre-pay'>> {
  const { cast, words, profile } = world;
  const chance = world.chance.of('pay');
  const base = chance.between(24, 40) * 100;
  const county = { per: '月' as const, quantity: 3, source: '县财政' };
  const rows = [
    { name: cast.secretary, post: `党支部书记、${words.committeeShort}主任`, standard: base, ...county },
    { name: cast.deputy, post: `${words.committeeShort}副主任`, standard: Math.round(base * 0.7), ...county },
    { name: cast.accountant, post: '会计（报账员）', standard: Math.round(base * 0.6), ...county },
    {
      name: cast.supervisor,
      post: `${words.supervision}主任`,
      standard: 120,
      per: '工' as const,
      quantity: chance.between(2, 9),
      source: words.economy,
    },
  ].map((row) => ({ ...row, due: row.standard * row.quantity, paid: row.standard * row.quantity }));
  const total = rows.reduce((sum, { due }) => sum + due, 0);
  return {
    slug: `cadre-pay-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'cadre-pay',
      item: ITEM,
      title: `${profile.name}${formatPeriod(period)}干部报酬和误工补贴公布`,
      type: '公布',
      period,
      issuer: treasurer(world),
      rows,
      totals: { due: total, paid: total },
      payment: '每月28日前打到本人账户',
      approvals: moneyApprovals(world, publishedOn),
    },
  };
}
