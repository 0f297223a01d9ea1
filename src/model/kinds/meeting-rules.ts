/** Who has to come and who has to agree before a meeting has decided something. */
import type { Attendance, Votes } from './voting.ts';

/** A share of people, e.g. 2/3. `exceeds`: more than it, not just as many. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly exceeds?: true;
  /** `三分之二`. */
  readonly name: string;
}

export const TWO_THIRDS: Share = { numerator: 2, denominator: 3, name: '三分之二' };
export const HALF: Share = { numerator: 1, denominator: 2, exceeds: true, name: '一半' };

/** What a body needs to decide: who has to be there, and how many of whom have to agree. */
export interface VotingRule {
  readonly quorum: Share;
  readonly majority: Share;
  /** Whether the majority is counted of those present or of all who should be. */
  readonly of: 'present' | 'expected';
  /** Where the rule stands, for the message. */
  readonly source: string;
}

/** 会议 whose decisions must be published. */
export const MEETINGS = [
  '村民代表会议',
  '居民代表会议',
  '村民会议',
  '居民会议',
  '村民小组会议',
  '成员大会',
  '成员代表会议',
  '村民议事会',
  '居民议事会',
] as const;

export type Meeting = (typeof MEETINGS)[number];

const COMMITTEE_LAW = '村民委员会组织法';
const RESIDENTS_LAW = '城市居民委员会组织法';
const COLLECTIVE_LAW = '农村集体经济组织法';

/**
 * Villages: 村民委员会组织法 (2018) 第22、26、28条; residents: 城市居民委员会组织法 (2018) 第10条; members of the
 * collective: 农村集体经济组织法 第27、28条. 村民会议 may also be held by two thirds of household
 * delegates; which of the two it was is not recorded, so the weaker rule is asked for. No law says of a 议事会 how many
 * have to come and to agree: each has a rule of its own.
 */
export const MEETING_RULES: Readonly<Partial<Record<Meeting, VotingRule>>> = {
  村民代表会议: { quorum: TWO_THIRDS, majority: HALF, of: 'present', source: COMMITTEE_LAW },
  村民会议: { quorum: HALF, majority: HALF, of: 'present', source: COMMITTEE_LAW },
  居民代表会议: { quorum: HALF, majority: HALF, of: 'present', source: RESIDENTS_LAW },
  居民会议: { quorum: HALF, majority: HALF, of: 'present', source: RESIDENTS_LAW },
  村民小组会议: { quorum: TWO_THIRDS, majority: HALF, of: 'present', source: COMMITTEE_LAW },
  成员大会: { quorum: TWO_THIRDS, majority: TWO_THIRDS, of: 'expected', source: COLLECTIVE_LAW },
  成员代表会议: { quorum: TWO_THIRDS, majority: TWO_THIRDS, of: 'expected', source: COLLECTIVE_LAW },
};

/** 党员大会 in 四议两公开: two thirds present, more than half of all members for. */
export const PARTY_RULE: VotingRule = {
  quorum: TWO_THIRDS,
  majority: HALF,
  of: 'expected',
  source: '“四议两公开”的规定',
};

/** The rule of a meeting that a clerk wrote in own words, e.g. `甬子沟村村民代表会议`; `undefined` if it is none. */
export function ruleNamed(words: string): VotingRule | undefined {
  const meeting = MEETINGS.find((one) => words.includes(one) || words.includes(one.replace(/会议$/, '大会')));
  return meeting && MEETING_RULES[meeting];
}

/** Whether a number of people is a share of another. */
export function reaches(count: number, base: number, { numerator, denominator, exceeds }: Share): boolean {
  const surplus = count * denominator - base * numerator;
  return exceeds ? surplus > 0 : surplus >= 0;
}

/** The fewest people that are a share of others. */
export function fewest(base: number, { numerator, denominator, exceeds }: Share): number {
  return exceeds
    ? Math.floor((base * numerator) / denominator) + 1
    : Math.ceil((base * numerator) / denominator);
}

/** The thresholds of a rule that a decision met, in words: `到会过三分之二`, `赞成过到会人数的一半`; none without a rule. */
export function thresholdsMet(rule: VotingRule | undefined, attendance: Attendance, votes: Votes): string[] {
  if (!rule) return [];
  const { quorum, majority, of } = rule;
  const baseName = of === 'present' ? '到会' : '应到';
  return [
    ...(reaches(attendance.present, attendance.expected, quorum) ? [`到会过${quorum.name}`] : []),
    ...(reaches(votes.for, attendance[of], majority) ? [`赞成过${baseName}人数的${majority.name}`] : []),
  ];
}
