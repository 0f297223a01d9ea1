/** 班子成员及分工: the party branch, the committee, the supervisors. */
import { drafts, firstDayOf, type Issue } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

interface Body {
  readonly item: string;
  readonly slug: string;
  readonly name: string;
  readonly issuer: string;
  readonly members: WrittenKind<'roster'>['members'];
}

/** The three bodies that every site must show. */
export function rosterDrafts(world: World): Draft[] {
  return bodiesOf(world).flatMap((body) => drafts(world, rosterOf(world, body)));
}

function bodiesOf({ cast, words, profile }: World): Body[] {
  const member = (name: string, post: string, duties: string) => {
    const phone = profile.officers.find((officer) => officer.name === name)?.phone;
    return { name, post, duties, ...(phone !== undefined && { phone }) };
  };
  const { party, committee } = profile.issuers;
  return [
    {
      item: 'party-committee-roles',
      slug: 'party-branch',
      name: `${profile.name}党支部委员会`,
      issuer: party,
      members: [
        member(cast.secretary, '书记', '全面工作'),
        member(cast.deputy, '组织委员', '党员管理、发展党员、党费'),
        member(cast.agent, '宣传委员', '公开栏、学习'),
      ],
    },
    {
      item: 'committee-roles',
      slug: 'committee',
      name: `${profile.name}${words.committee}`,
      issuer: committee,
      members: [
        member(cast.secretary, '主任', '全面工作、集体资产'),
        member(cast.deputy, '副主任', '环境卫生、防火防汛、路灯'),
        member(cast.accountant, '委员、报账员', '报账、补贴、档案'),
      ],
    },
    {
      item: 'supervision-committee',
      slug: 'supervision',
      name: `${profile.name}${words.supervision}`,
      issuer: `${profile.name}${words.supervision}`,
      members: [
        member(cast.supervisor, '主任', '监督公开、受理意见'),
        member(cast.financeLead, '委员', '民主理财、审票据'),
      ],
    },
  ];
}

function rosterOf(world: World, { item, slug, name, issuer, members }: Body): Issue<WrittenKind<'roster'>>[] {
  const publishedOn = firstDayOf(world, item);
  if (!publishedOn) return [];
  return [
    {
      slug,
      publishedOn,
      content: {
        kind: 'roster',
        item,
        title: `${name}成员及分工公布`,
        type: '公布',
        issuer,
        body: name,
        members,
      },
    },
  ];
}
