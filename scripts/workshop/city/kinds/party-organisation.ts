/** 党组织设置与党员构成. */
import { addDays } from '../../../../src/model/values/calendar-date.ts';
import { drafts, firstDayOf } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

/** The branch with its members by sex, age and schooling. */
export function partyOrganisationDrafts(world: World): Draft[] {
  const publishedOn = firstDayOf(world, 'party-org-structure', 70);
  if (!publishedOn) return [];
  const { party } = world.profile.issuers;
  const total = world.counts.partyMembers;
  const [third, half] = [Math.floor(total / 3), Math.floor(total / 2)];
  const content: WrittenKind<'party-organisation'> = {
    kind: 'party-organisation',
    item: 'party-org-structure',
    title: `${party}设置与党员构成`,
    type: '公布',
    issuer: party,
    name: party,
    organisation: '党支部',
    superior: `中共${world.township.name}委员会`,
    groups: 3,
    members: { total, full: total - 1, probationary: 1, men: total - third, women: third },
    ages: [
      { band: '35岁及以下', count: total - half - third },
      { band: '36岁至59岁', count: third },
      { band: '60岁及以上', count: half },
    ],
    countedOn: addDays(publishedOn, -2),
  };
  return drafts(world, [{ slug: 'party-structure', publishedOn, content }]);
}
