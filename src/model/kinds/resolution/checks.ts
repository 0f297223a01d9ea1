import { dateOrder } from '../../date-order.ts';
import type { Finding } from '../../finding.ts';
import { MEETING_RULES } from '../meeting-rules.ts';
import { checkAttendance, checkMajority, checkQuorum, checkVotes } from '../voting-checks.ts';
import type { Motion, Resolution } from './schema.ts';

/** What is not true in a resolution: attendance, votes, thresholds of what passed, dates. */
export function checkResolution(resolution: Resolution): Finding[] {
  const { attendance, motions, meeting, on, publishedOn } = resolution;
  const hasPassed = motions.some(({ outcome }) => outcome === '通过');
  const impossible = checkAttendance(['attendance'], attendance);
  return [
    ...impossible,
    ...(hasPassed && impossible.length === 0
      ? checkQuorum(['attendance'], attendance, MEETING_RULES[meeting])
      : []),
    ...motions.flatMap((motion, index) => checkMotion(motion, index, resolution)),
    ...(on > publishedOn ? [dateOrder(['on'], `开会日期（${on}）晚于公布日期（${publishedOn}）。`)] : []),
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
