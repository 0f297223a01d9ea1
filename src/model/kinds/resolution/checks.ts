import { dateOrder } from '../../date-order.ts';
import type { Finding } from '../../finding.ts';
import {
  checkAttendance,
  checkMajority,
  checkQuorum,
  checkVotes,
  HALF,
  TWO_THIRDS,
  type VotingRule,
} from '../voting-checks.ts';
import type { MEETINGS, Motion, Resolution } from './schema.ts';

const COMMITTEE_LAW = '村民委员会组织法';
const RESIDENTS_LAW = '城市居民委员会组织法';
const COLLECTIVE_LAW = '农村集体经济组织法';

/**
 * Who has to come and agree. Villages: 村民委员会组织法 (2018) 第22、26条; residents: 城市居民委员会组织法 (2018)
 * 第10条; members of the collective: 农村集体经济组织法 第27、28条 (domain §2.1, §2.3). 村民会议 may also be held by
 * two thirds of household delegates; which of the two it was is not recorded, so the weaker rule is asked for.
 */
const RULES: Readonly<Record<(typeof MEETINGS)[number], VotingRule>> = {
  村民代表会议: { quorum: TWO_THIRDS, majority: HALF, of: 'present', source: COMMITTEE_LAW },
  村民会议: { quorum: HALF, majority: HALF, of: 'present', source: COMMITTEE_LAW },
  居民代表会议: { quorum: HALF, majority: HALF, of: 'present', source: RESIDENTS_LAW },
  居民会议: { quorum: HALF, majority: HALF, of: 'present', source: RESIDENTS_LAW },
  成员大会: { quorum: TWO_THIRDS, majority: TWO_THIRDS, of: 'expected', source: COLLECTIVE_LAW },
  成员代表会议: { quorum: TWO_THIRDS, majority: TWO_THIRDS, of: 'expected', source: COLLECTIVE_LAW },
};

/** What is not true in a resolution: attendance, votes, thresholds of what passed, dates. */
export function checkResolution(resolution: Resolution): Finding[] {
  const { attendance, motions, meeting, on, publishedOn } = resolution;
  const rule = RULES[meeting];
  const hasPassed = motions.some(({ outcome }) => outcome === '通过');
  const impossible = checkAttendance(['attendance'], attendance);
  return [
    ...impossible,
    ...(hasPassed && impossible.length === 0 ? checkQuorum(['attendance'], attendance, rule) : []),
    ...motions.flatMap((motion, index) => checkMotion(motion, index, resolution)),
    ...(on > publishedOn ? [dateOrder(['on'], `开会日期（${on}）晚于公布日期（${publishedOn}）。`)] : []),
  ];
}

function checkMotion({ votes, outcome }: Motion, index: number, resolution: Resolution): Finding[] {
  const path = ['motions', index, 'votes'];
  const { attendance, meeting } = resolution;
  const miscounted = checkVotes(path, votes, attendance);
  if (miscounted.length > 0 || outcome !== '通过') return miscounted;
  return checkMajority(path, { attendance, votes }, RULES[meeting]);
}
