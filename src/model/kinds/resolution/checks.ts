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
  const impossible = checkAttendance(['attendance'], attendance);
  return [
    ...(siteType ? checkBody(meeting, siteType) : []),
    ...impossible,
    ...(hasPassed && impossible.length === 0
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

function checkMotion(motion: Motion, index: number, { attendance, meeting }: Resolution): Finding[] {
  const { votes, outcome } = motion;
  const path = ['motions', index, 'votes'];
  const miscounted = checkVotes(path, votes, attendance);
  if (miscounted.length > 0) return miscounted;
  if (outcome === '通过') return checkMajority(path, { attendance, votes }, MEETING_RULES[meeting]);
  return [];
}
