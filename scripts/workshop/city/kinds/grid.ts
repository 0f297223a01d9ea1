/** 网格划分和网格员. */
import { chairApproval, drafts, firstDayOf } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

/** One grid for every two groups. */
export function gridDrafts(world: World): Draft[] {
  const publishedOn = firstDayOf(world, 'grid-staff');
  if (!publishedOn) return [];
  const { profile, cast, households } = world;
  const groups = [...Map.groupBy(households, ({ group }) => group)];
  const phone = profile.officers.find(({ name }) => name === cast.agent)?.phone ?? profile.supervision.phone;
  const grids = groups
    .flatMap((_, index) => (index % 2 === 0 ? [groups.slice(index, index + 2)] : []))
    .map((pair, index) => ({
      number: `第${'一二三四五'[index]}网格`,
      // In a community one lives in a building.
      range:
        profile.type === 'village'
          ? pair.map(([group]) => group).join('、')
          : `${index * 6 + 1}号楼—${index * 6 + 6}号楼`,
      households: pair.reduce((sum, [, members]) => sum + members.length, 0),
      leader: index === 0 ? cast.secretary : cast.deputy,
      worker: cast.agent,
      phone,
    }));
  const content: WrittenKind<'grid'> = {
    kind: 'grid',
    item: 'grid-staff',
    title: `${profile.name}网格划分和网格员公布表`,
    type: '公布',
    issuer: profile.issuers.committee,
    grids,
    totals: { grids: grids.length, households: households.length },
    approvals: chairApproval(world, publishedOn),
  };
  return drafts(world, [{ slug: 'grids', publishedOn, content }]);
}
