/** 惠农惠民补贴发放名单: every household with its land, once a year. */
import { formatPeriod } from '../../../../src/model/values/period.ts';
import {
  drafts,
  itemOf,
  moneyApprovals,
  occasionsOf,
  postingFrom,
  type Issue,
  type Occasion,
} from '../drafting.ts';
import type { Household, World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'subsidy-fertility';

/** In fen a mu, one rate a year for the whole city. */
const RATES: Readonly<Record<string, number>> = { 2023: 8036, 2024: 8124, 2025: 8240, 2026: 8357 };

/** 耕地地力保护补贴 of each year. */
export function subsidyListDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM, 100).map((occasion) => listOf(world, occasion)),
  );
}

function listOf(world: World, { period, publishedOn }: Occasion): Issue<WrittenKind<'subsidy-list'>> {
  const rate = RATES[period.slice(0, 4)] ?? 8357;
  const rows = world.households.map((household) => ({
    ...row(household),
    amount: product(household.land, rate),
  }));
  const land = world.households.reduce((sum, household) => sum + household.land, 0);
  const fen = world.households.reduce((sum, household) => sum + Math.round((household.land * rate) / 100), 0);
  return {
    slug: `fertility-subsidy-${period}`,
    publishedOn,
    content: {
      kind: 'subsidy-list',
      item: ITEM,
      title: `${world.profile.name}${formatPeriod(period)}耕地地力保护补贴发放名单公示`,
      type: '公示',
      period,
      issuer: world.profile.issuers.committee,
      posting: postingFrom(world, publishedOn, itemOf(world, ITEM)),
      subsidy: '耕地地力保护补贴',
      basis: `${world.county.shortName}${period.slice(0, 4)}年耕地地力保护补贴实施方案`,
      payment: '公示没有意见后，由乡镇财政所打到各户一卡通',
      unit: '亩',
      standard: rate / 100,
      rows,
      totals: { rows: rows.length, quantity: land / 100, amount: fen / 100 },
      approvals: moneyApprovals(world, publishedOn),
    },
  };
}

function row({ group, name, land }: Household) {
  return { group, name, quantity: land / 100 };
}

/** Hundredths of a mu × fen a mu → yuan, rounded to the fen. */
function product(land: number, rate: number): number {
  return Math.round((land * rate) / 100) / 100;
}
