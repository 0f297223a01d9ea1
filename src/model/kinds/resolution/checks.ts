import type { Finding } from '../../schema/finding.ts';
import { vocabularyOf, type SiteType } from '../../words/vocabulary.ts';
import type { CheckContext } from '../check-context.ts';
import { MEETING_RULES, type Meeting } from '../meeting-rules.ts';
import { checkAttendance, checkMajority, checkQuorum, checkVotes } from '../voting-checks.ts';
import type { Motion, Resolution } from './schema.ts';

/** What is not true in a resolution: attendance, votes, thresholds of what passed, dates. */
export function checkResolution(
  resolution: Resolution,
  { siteType }: Pick<CheckContext, 'siteType'> = {},
): Finding[] {
  const { attendance, motions, meeting } = resolution;
  const hasPassed = motions.some(({ outcome }) => outcome === '通过');
  const impossible = attendance ? checkAttendance(['attendance'], attendance) : [notCounted(resolution)];
  return [
    ...(siteType ? checkBody(meeting, siteType) : []),
    ...impossible,
    ...(hasPassed && attendance && impossible.length === 0
      ? checkQuorum(['attendance'], attendance, MEETING_RULES[meeting])
      : []),
    ...motions.flatMap((motion, index) => checkMotion(motion, index, resolution)),
  ];
}

/** Villagers meet in villages, residents in communities; members of a collective may do so in both. */
function checkBody(meeting: Meeting, siteType: SiteType): Finding[] {
  const other = vocabularyOf(siteType === 'village' ? 'community' : 'village');
  if (!meeting.startsWith(other.residents)) return [];
  const { place, residents } = vocabularyOf(siteType);
  return [
    {
      code: 'VALUE_NOT_ALLOWED',
      path: ['meeting'],
      message: `这里是${place}，没有“${meeting}”。`,
      hint: `请写成：${meeting.replace(other.residents, residents)}`,
    },
  ];
}

/** Without counts nobody can tell whether enough came: published minutes often say 一致同意 and no more. */
function notCounted({ motions }: Resolution): Finding {
  return {
    code: 'FIELD_MISSING',
    severity: 'warning',
    path: ['motions', 0],
    message: `没写应到、实到多少人，看不出这 ${motions.length} 件事过没过法律要求的人数。`,
    hint: '会议记录上有的，请加上 attendance（到会）和 votes（表决）；没有的可以不写，在 how 里写怎么通过的。',
  };
}

/** Some matters need more than half, so only a person knows. */
function enoughVotes(index: number, approving: number): Finding {
  return {
    code: 'MAJORITY_NOT_MET',
    severity: 'warning',
    path: ['motions', index, 'outcome'],
    message: `赞成 ${approving} 票，过了半数，「结果」写的却是“未通过”。`,
    hint: '照上一份改的，看看是票数忘了改还是结果忘了改；要三分之二才算通过的，在 how 里写明。',
  };
}

function checkMotion(motion: Motion, index: number, { attendance, meeting }: Resolution): Finding[] {
  const { votes, outcome } = motion;
  const path = ['motions', index, 'votes'];
  if (!attendance || !votes) return [];
  const miscounted = checkVotes(path, votes, attendance);
  if (miscounted.length > 0) return miscounted;
  const short = checkMajority(path, { attendance, votes }, MEETING_RULES[meeting]);
  if (outcome === '通过') return short;
  return short.length > 0 ? [] : [enoughVotes(index, votes.for)];
}
