/** Whether attendance and votes are possible, and enough for a decision. */
import type { FieldPath, Finding } from '../schema/finding.ts';
import { fewest, reaches, type VotingRule } from './meeting-rules.ts';
import type { Attendance, Votes } from './voting.ts';

/**
 * One decision: it was possible, every vote was counted, and where there is a rule, enough came and agreed. What
 * cannot be is told before what was not enough. `path` leads to the group that has `attendance` and `votes`.
 */
export function checkDecision(
  path: FieldPath,
  { attendance, votes }: { attendance: Attendance; votes?: Votes | undefined },
  rule: VotingRule | undefined,
): Finding[] {
  const impossible = checkAttendance([...path, 'attendance'], attendance);
  const miscounted = votes ? checkVotes([...path, 'votes'], votes, attendance) : [];
  if (impossible.length > 0 || miscounted.length > 0 || !rule) return [...impossible, ...miscounted];
  return [
    ...checkQuorum([...path, 'attendance'], attendance, rule),
    ...(votes ? checkMajority([...path, 'votes'], { attendance, votes }, rule) : []),
  ];
}

/** Nobody attends who is not expected. */
export function checkAttendance(path: FieldPath, { expected, present }: Attendance): Finding[] {
  if (present <= expected) return [];
  return [
    {
      code: 'COUNT_MISMATCH',
      path: [...path, 'present'],
      message: `实到 ${present} 人，比应到 ${expected} 人还多。`,
      hint: '请核对签到表，把写错的改过来。',
    },
  ];
}

/** Every one present votes for, against or abstains. */
export function checkVotes(path: FieldPath, votes: Votes, { present }: Attendance): Finding[] {
  const sum = votes.for + votes.against + votes.abstain;
  if (sum === present) return [];
  return [
    {
      code: 'VOTES_MISMATCH',
      path,
      message:
        `赞成 ${votes.for} ＋ 反对 ${votes.against} ＋ 弃权 ${votes.abstain} ＝ ${sum} 票，` +
        `实到 ${present} 人，${sum > present ? '多' : '少'}了 ${Math.abs(sum - present)} 票。`,
      hint: '没有投票的人算弃权。请核对会议记录，把写错的改过来。',
    },
  ];
}

/** Too few came for a decision to count; nothing where no law asks for a number. */
export function checkQuorum(
  path: FieldPath,
  attendance: Attendance,
  rule: VotingRule | undefined,
): Finding[] {
  if (!rule) return [];
  const { quorum } = rule;
  if (reaches(attendance.present, attendance.expected, quorum)) return [];
  return [
    {
      code: 'QUORUM_NOT_MET',
      path: [...path, 'present'],
      message:
        `应到 ${attendance.expected} 人，实到 ${attendance.present} 人，` +
        `不到开会要求的 ${fewest(attendance.expected, quorum)} 人（${rule.source}：${quorum.exceeds ? '超过' : ''}${quorum.name}${quorum.exceeds ? '' : '以上'}到会），作的决定不算数。`,
      hint: '请核对人数；人数没错，就要重新开会。',
    },
  ];
}

/** Passed with too few votes; nothing where no law asks for a number. */
export function checkMajority(
  path: FieldPath,
  { attendance, votes }: { attendance: Attendance; votes: Votes },
  rule: VotingRule | undefined,
): Finding[] {
  if (!rule) return [];
  const base = attendance[rule.of];
  if (reaches(votes.for, base, rule.majority)) return [];
  const baseName = rule.of === 'present' ? '到会' : '应到';
  return [
    {
      code: 'MAJORITY_NOT_MET',
      path: [...path, 'for'],
      message:
        `赞成 ${votes.for} 票，不到通过要求的 ${fewest(base, rule.majority)} 票` +
        `（${rule.source}：${baseName} ${base} 人的${rule.majority.name}${rule.majority.exceeds ? '还要多' : '以上'}）。`,
      hint: '请核对票数；票数没错，就是没有通过。',
    },
  ];
}
