/** 工程项目 through its stages, after the deliberation that decided it. */
import { addDays, type CalendarDate } from '../../../../src/model/values/calendar-date.ts';
import { PROJECT_STAGES, type ProjectStage } from '../../../../src/model/kinds/project/schema.ts';
import { drafts, eventDays, itemOf, openDay, postingFrom, type Issue } from '../drafting.ts';
import { firmNames } from '../names.ts';
import { SHARES } from '../shares.ts';
import type { World } from '../world.ts';
import type { Draft, WrittenKind } from '../written.ts';

export const PROJECT_ITEM = 'engineering-project';

const WORKS = ['机耕路硬化', '排水沟修缮', '文化广场改造', '路灯安装', '河道护坡', '便民服务站修缮'];

/** Of these, those at the base itself. */
const PREMISES_WORKS: ReadonlySet<string> = new Set(['文化广场改造', '便民服务站修缮']);

/** A work that is to be done, with all its figures in yuan. */
export interface PlannedProject {
  readonly id: string;
  readonly name: string;
  readonly work: string;
  readonly budget: number;
  readonly subsidy: number;
  readonly bids: readonly { readonly bidder: string; readonly amount: number }[];
  /** The day on which it was decided. */
  readonly decidedOn: CalendarDate;
}

/** The projects of a site: at most one a year, and in some sites one that has just been decided. */
export function projectsOf(world: World): PlannedProject[] {
  const openedOn = openDay(world, PROJECT_ITEM, SHARES.openDeliberation);
  // It is posted two days after it was decided.
  const days = [...eventDays(world, PROJECT_ITEM, 1), ...(openedOn ? [addDays(openedOn, -2)] : [])];
  return days.map((day, index) => {
    const chance = world.chance.of(PROJECT_ITEM, index);
    const work = chance.pick(WORKS);
    const budget = chance.between(30, 180) * 1000;
    const firms = firmNames(chance, { place: world.county.shortName, trade: '建筑工程队', count: 3 });
    const lowest = budget - chance.between(1, 6) * 500;
    return {
      id: `work-${day.slice(0, 4)}-${index + 1}`,
      name: `${world.households[0]?.group ?? '一组'}${work}`,
      work,
      budget,
      subsidy: Math.floor(budget / 3000) * 1000,
      bids: firms.map((bidder, place) => ({
        bidder,
        amount: lowest + Math.floor(((budget - lowest) * place) / 3),
      })),
      decidedOn: day,
    };
  });
}

/** Days after the decision on which each stage is published. */
const AFTER: Readonly<Record<ProjectStage, number>> = {
  立项: 12,
  招标: 24,
  中标: 42,
  开工: 58,
  竣工: 120,
  结算: 132,
};

/** What is published of each project by now; the careless stop at the beginning of works. */
export function projectDrafts(world: World): Draft[] {
  const stages = world.diligence === 'negligent' ? PROJECT_STAGES.slice(0, 4) : PROJECT_STAGES;
  return projectsOf(world).flatMap((project) =>
    drafts(
      world,
      stages
        .map((stage) => stageOf(world, project, stage))
        .filter(({ publishedOn }) => publishedOn <= world.asOf),
    ),
  );
}

function stageOf(world: World, project: PlannedProject, stage: ProjectStage): Issue<WrittenKind<'project'>> {
  const { cast, county, profile } = world;
  const publishedOn = addDays(project.decidedOn, AFTER[stage]);
  const isPosted = stage === '立项' || stage === '中标' || stage === '结算';
  return {
    slug: `${project.id}-${PROJECT_STAGES.indexOf(stage) + 1}`,
    publishedOn,
    content: {
      kind: 'project',
      item: PROJECT_ITEM,
      title: `${profile.name}${project.name}${stage}${isPosted ? '公示' : '公布'}`,
      type: isPosted ? '公示' : '公布',
      issuer: profile.issuers.committee,
      ...(isPosted && { posting: postingFrom(world, publishedOn, itemOf(world, PROJECT_ITEM)) }),
      project: project.id,
      name: project.name,
      stage,
      location: `${profile.name}${world.households[0]?.group ?? ''}`,
      content: `${project.work}，按乡镇（街道）核定的图纸施工`,
      responsible: `${cast.deputy}（${world.words.committeeShort}副主任）`,
      investment: project.budget,
      sources: [
        { source: `${county.shortName}补助`, amount: project.subsidy },
        { source: `${world.words.economy}资金`, amount: project.budget - project.subsidy },
      ],
      ...premisesOf(world, project, stage),
      ...progressOf(project, stage),
    },
  };
}

/** Works at the base itself: one in six of all villages and communities, 89 of 511. */
function premisesOf(
  world: World,
  { work, budget, subsidy, decidedOn }: PlannedProject,
  stage: ProjectStage,
): Partial<WrittenKind<'project'>> {
  if (!PREMISES_WORKS.has(work)) return {};
  const chance = world.chance.of('premises', decidedOn);
  const begunOn = addDays(decidedOn, AFTER.开工 - 1);
  const isPaid =
    PROJECT_STAGES.indexOf(stage) >= PROJECT_STAGES.indexOf('开工') && chance.of('paid').happens(80);
  return {
    premises: {
      work: chance.of('work').pick(['扩建', '维修', '维修'] as const),
      rooms: work === '便民服务站修缮' ? '便民服务中心、办公室' : '文体活动广场',
      area: Math.max(20, Math.floor(budget / 800)),
      ...(isPaid &&
        subsidy > 0 && {
          receipts: [{ source: `${world.county.shortName}补助`, on: begunOn, amount: subsidy }],
        }),
    },
  };
}

/** What a stage adds to what was told before it. */
function progressOf({ decidedOn, budget, bids }: PlannedProject, stage: ProjectStage) {
  const reached = PROJECT_STAGES.indexOf(stage);
  const has = (other: ProjectStage): boolean => reached >= PROJECT_STAGES.indexOf(other);
  const [winner] = bids;
  if (!winner) throw new Error('a project without bids');
  const on = (other: ProjectStage, days: number): CalendarDate => addDays(decidedOn, AFTER[other] + days);
  const retained = Math.floor(winner.amount * 0.03);
  return {
    ...(has('招标') && {
      bidding: {
        method: '三家比价，最低价中选',
        ceiling: budget,
        ...(has('中标') && { on: on('中标', -2), bids, winner: winner.bidder }),
      },
    }),
    ...(has('开工') && {
      contract: { contractor: winner.bidder, amount: winner.amount, signedOn: on('中标', 10) },
    }),
    schedule: {
      startOn: on('开工', -1),
      finishBy: on('竣工', 20),
      ...(has('竣工') && { finishedOn: on('竣工', -6), acceptedOn: on('竣工', -2), quality: '合格' }),
    },
    ...(has('结算') && {
      settlement: {
        amount: winner.amount,
        paid: winner.amount - retained,
        unpaid: retained,
        changes: '没有变更，未付的是质保金',
      },
    }),
  };
}
