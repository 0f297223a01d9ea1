/** 党费收缴使用, by quarter: what is left carries over. */
import { formatPeriod } from '../../../../src/model/values/period.ts';
import { drafts, occasionsOf, type Issue, type Occasion } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

const ITEM = 'party-dues';
/** In yuan: what the township allots and what the branch spends in a quarter are the same, so the rest stays. */
const ALLOTTED = 160;

/** The dues of each quarter. */
export function partyDuesDrafts(world: World): Draft[] {
  return drafts(
    world,
    occasionsOf(world, ITEM).map((occasion) => duesOf(world, occasion)),
  );
}

function duesOf(world: World, { period, publishedOn }: Occasion): Issue<WrittenKind<'party-dues'>> {
  const { counts, profile } = world;
  const chance = world.chance.of(ITEM);
  const due = counts.partyMembers * chance.between(6, 12);
  const left = chance.between(200, 900);
  return {
    slug: `party-dues-${period.toLowerCase()}`,
    publishedOn,
    content: {
      kind: 'party-dues',
      item: ITEM,
      title: `${profile.name}党支部${formatPeriod(period)}党费收缴使用公布`,
      type: '公布',
      period,
      issuer: profile.issuers.party,
      members: counts.partyMembers,
      ...{ due, paid: due, handedUp: due, kept: 0 },
      ...{ opening: left, allotted: ALLOTTED, used: ALLOTTED, closing: left },
      uses: [{ title: '慰问老党员', amount: ALLOTTED }],
    },
  };
}
