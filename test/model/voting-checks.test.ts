import { describe, expect, test } from 'vitest';
import { checkResolution } from '../../src/model/kinds/resolution/checks.ts';
import { resolutionSchema } from '../../src/model/kinds/resolution/schema.ts';

function codesFor(
  meeting: string,
  [expected, present]: [number, number],
  [yes, no, abstain]: [number, number, number],
  outcome = '通过',
): string[] {
  const resolution = resolutionSchema.parse({
    kind: 'resolution',
    item: 'meeting-resolution',
    title: '水南村会议决议',
    type: '公布',
    publishedOn: '2026-09-16',
    issuer: '水南村村民委员会',
    meeting,
    on: '2026-09-15',
    place: '村部',
    chair: '李秀珍',
    attendance: { expected, present },
    motions: [{ title: '修路', text: '同意修路。', votes: { for: yes, against: no, abstain }, outcome }],
  });
  return checkResolution(resolution).map(({ code }) => code);
}

describe('村民代表会议: two thirds present, more than half of them for', () => {
  test.each<[string, [number, number], [number, number, number], string[]]>([
    ['exactly two thirds present', [30, 20], [11, 9, 0], []],
    ['one below two thirds', [30, 19], [19, 0, 0], ['QUORUM_NOT_MET']],
    ['two thirds of 31 are 21', [31, 20], [20, 0, 0], ['QUORUM_NOT_MET']],
    ['exactly half for is not enough', [30, 20], [10, 10, 0], ['MAJORITY_NOT_MET']],
    ['one more than half is', [30, 21], [11, 10, 0], []],
    ['abstentions count as present', [30, 26], [13, 0, 13], ['MAJORITY_NOT_MET']],
  ])('%s', (_name, attendance, votes, expected) => {
    expect(codesFor('村民代表会议', attendance, votes)).toEqual(expected);
  });
});

describe('other meetings', () => {
  test.each<[string, string, [number, number], [number, number, number], string[]]>([
    ['村民会议 needs more than half present', '村民会议', [100, 51], [26, 25, 0], []],
    ['half is not more than half', '村民会议', [100, 50], [50, 0, 0], ['QUORUM_NOT_MET']],
    ['居民代表会议 needs more than half present', '居民代表会议', [45, 23], [12, 11, 0], []],
    ['成员大会 needs two thirds of all members for', '成员大会', [90, 60], [60, 0, 0], []],
    [
      '成员大会 with two thirds of those present only',
      '成员大会',
      [90, 75],
      [50, 25, 0],
      ['MAJORITY_NOT_MET'],
    ],
    ['村民小组会议 needs two thirds present', '村民小组会议', [30, 19], [19, 0, 0], ['QUORUM_NOT_MET']],
    ['of a 议事会 no law says how many', '居民议事会', [31, 12], [5, 4, 3], []],
  ])('%s', (_name, meeting, attendance, votes, expected) => {
    expect(codesFor(meeting, attendance, votes)).toEqual(expected);
  });

  test('what did not pass needs no threshold', () => {
    expect(codesFor('村民代表会议', [30, 10], [2, 8, 0], '未通过')).toEqual([]);
  });
});
