/** 四议一审两公开 of each project. */
import { addDays } from '../../../../src/model/values/calendar-date.ts';
import { drafts, itemOf, postingFrom, type Issue } from '../drafting.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';
import { projectsOf, type PlannedProject } from './project.ts';

const ITEM = 'four-deliberations';

/** How each project was decided, and when it was done, what came of it. */
export function deliberationDrafts(world: World): Draft[] {
  return projectsOf(world).flatMap((project) => {
    const decided = deliberationOf(world, project);
    const issues = [decided, ...resultOf(world, project, `${decided.publishedOn}-${decided.slug}`)];
    return drafts(
      world,
      issues.filter(({ publishedOn }) => publishedOn <= world.asOf),
    );
  });
}

function deliberationOf(world: World, project: PlannedProject): Issue<WrittenKind<'deliberation'>> {
  const { profile } = world;
  const publishedOn = addDays(project.decidedOn, 2);
  return {
    slug: `${project.id}-deliberation`,
    publishedOn,
    content: {
      kind: 'deliberation',
      item: ITEM,
      title: `${profile.name}${project.name}四议一审两公开公示`,
      type: '公示',
      issuer: profile.issuers.committee,
      posting: postingFrom(world, publishedOn, itemOf(world, ITEM)),
      matter: project.name,
      decision: `做${project.work}，最多花${project.budget}元，不向群众收钱`,
      steps: stepsOf(world, project),
      funding: {
        source: `上级补助${project.subsidy}元，其余${world.words.economy}出`,
        budget: project.budget,
      },
    },
  };
}

function stepsOf(world: World, { decidedOn }: PlannedProject): WrittenKind<'deliberation'>['steps'] {
  const { words, counts, township } = world;
  const before = (days: number) => addDays(decidedOn, -days);
  const all = (people: number) => ({
    attendance: { expected: people, present: people },
    votes: { for: people, against: 0, abstain: 0 },
  });
  return [
    {
      step: '提议',
      by: `${words.place}党支部委员会`,
      on: before(16),
      place: words.office,
      text: '群众反映多，支部提议办。',
      ...all(5),
    },
    {
      step: '商议',
      by: `${words.place}“两委”会`,
      on: before(12),
      place: words.office,
      text: '看了现场，定了预算。',
      ...all(7),
    },
    { step: '审核', by: `${township.name}党（工）委`, on: before(8), text: '同意，要求监委会全程监督。' },
    {
      step: '审议',
      by: '党员大会',
      on: before(4),
      place: words.office,
      text: '同意提交代表会议。',
      ...all(counts.partyMembers),
    },
    {
      step: '决议',
      by: words.representatives,
      on: decidedOn,
      place: words.office,
      text: '通过。',
      ...all(counts.representatives),
    },
    { step: '决议公开', by: words.committee, on: addDays(decidedOn, 2), text: '公示，有意见向监委会提。' },
    {
      step: '结果公开',
      by: words.committee,
      plannedBy: addDays(decidedOn, 150),
      text: '公布验收、结算和付款情况。',
    },
  ];
}

/** The result follows the settlement; whoever does not settle has none. */
function resultOf(world: World, project: PlannedProject, follows: string): Issue[] {
  if (world.diligence === 'negligent') return [];
  return [
    {
      slug: `${project.id}-outcome`,
      publishedOn: addDays(project.decidedOn, 140),
      content: {
        kind: 'notice',
        item: 'notices',
        title: `${world.profile.name}${project.name}办理结果公布`,
        type: '公布',
        issuer: world.profile.issuers.committee,
        follows,
        body: `${project.name}已经完工验收，合格，结算价${project.bids[0]?.amount ?? 0}元，已经公示。`,
      },
    },
  ];
}
