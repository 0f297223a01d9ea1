import { parseDate, type CalendarDate } from '../../values/calendar-date.ts';
import type { DayOrPeriod } from '../../values/day-or-period.ts';
import { coreOfName } from '../named-alike.ts';
import type { Stands, StoryRule } from '../story-rule.ts';
import { CANDIDATES, isOfCandidates } from './candidates.ts';
import { PROJECT_STAGES, type Project, type ProjectStage } from './schema.ts';

/** What has happened at a stage, in words. */
const SAYS: Readonly<Record<ProjectStage, string>> = {
  立项: '已立项，总投资',
  招标: '正在选施工队，控制价',
  中标: '已中标，中标价',
  开工: '已开工，合同价',
  竣工: '已完工，合同价',
  结算: '已结算',
};

/** A project is one story from the decision to build to the settlement. */
export const projectStory: StoryRule<Project> = {
  keys: ({ project }) => [project],
  identifier: ({ project }) => project,
  name: ({ name }) => name,
  label: (project) => (isOfCandidates(project) ? CANDIDATES : project.stage),
  isBuilt: true,
  on: ({ stage, bidding, contract, schedule }) =>
    ({
      立项: undefined,
      招标: undefined,
      中标: bidding?.on,
      开工: contract?.signedOn,
      竣工: dayOf(schedule.acceptedOn) ?? dayOf(schedule.finishedOn),
      结算: undefined,
    })[stage],
  stands: standing,
  facts: ({ bidding, contract }) => {
    const builder = contract?.contractor ?? bidding?.winner;
    return builder === undefined ? [] : [{ label: '施工单位', value: [builder] }];
  },
  money: (project) => ({
    planned: project.investment,
    contracted: project.contract?.amount ?? winningBid(project),
    paid: project.settlement?.paid,
    settled: project.settlement?.amount,
    builder: project.contract?.contractor ?? project.bidding?.winner,
  }),
  paidAs: ({ name }) => coreOfName(name).replace(/维修|改造|整治|翻修|扩建|硬化|衬砌|防渗/gu, ''),
};

function standing(project: Project): Stands {
  const { stage, settlement, contract, bidding, investment } = project;
  const isRanked = isOfCandidates(project);
  const amount = {
    立项: investment,
    招标: bidding?.ceiling ?? investment,
    中标: winningBid(project) ?? contract?.amount,
    开工: contract?.amount,
    竣工: contract?.amount,
    结算: settlement?.amount,
  }[stage];
  const says =
    stage === '招标' && bidding?.ceiling === undefined
      ? '正在选施工队，总投资'
      : isRanked
        ? `正在公示${CANDIDATES}`
        : SAYS[stage];
  return {
    said: stage === '招标' ? (bidding?.ceiling === undefined ? '总投资' : '控制价') : undefined,
    // Without the number the words before it are not said either.
    says: amount === undefined ? says.replace(/，.*$/u, '') : says,
    amount,
    by: stage === '中标' ? bidding?.winner : undefined,
    reached: 0.2 + (0.8 * PROJECT_STAGES.indexOf(stage)) / (PROJECT_STAGES.length - 1),
  };
}

/** A month is no day on which it happened. */
function dayOf(written: DayOrPeriod | undefined): CalendarDate | undefined {
  return written === undefined ? undefined : parseDate(written);
}

function winningBid({ bidding }: Project): Project['investment'] | undefined {
  return bidding?.bids?.find(({ bidder }) => bidder === bidding.winner)?.amount;
}
