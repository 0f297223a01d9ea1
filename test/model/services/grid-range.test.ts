import { describe, expect, test } from 'vitest';
import { claimedTwice, placesIn, unitsIn } from '../../../src/model/services/grid-range.ts';

const labels = (range: string): string[] => unitsIn(range).map(({ label }) => label);

describe('which groups and buildings a range names', () => {
  test.each([
    ['一组、二组，主街和冷库一带', ['一组', '二组', '主街和冷库一带']],
    ['三组和西沟', ['三组', '西沟']],
    ['一、二组', ['一组', '二组']],
    ['九组至十一组', ['九组', '十组', '十一组']],
    ['3-5号楼', ['3号楼', '4号楼', '5号楼']],
    [
      '东兴花园1号楼—2号楼、5号楼，平安里2栋',
      ['东兴花园1号楼', '东兴花园2号楼', '东兴花园5号楼', '平安里2栋'],
    ],
    ['工行家属院和邮电楼', ['工行家属院和邮电楼']],
  ])('%s', (range, expected) => {
    expect(labels(range)).toEqual(expected);
  });

  test('stand as they are written where one looks for the own', () => {
    expect(placesIn('彩胜路1号楼—6号楼，粮站')).toEqual(['彩胜路1号楼—6号楼', '粮站']);
  });
});

describe('what two grids claim', () => {
  test('is found however it is written', () => {
    expect(claimedTwice(['一组至三组', '第二村民小组'])).toEqual([
      { index: 1, first: 0, label: '二村民小组' },
    ]);
    expect(claimedTwice(['1号楼—5号楼', '3栋'])).toHaveLength(1);
  });

  test('is not the same number in another estate, a part of a group, or a street that both touch', () => {
    expect(claimedTwice(['平安里1号楼', '水岸小区1号楼'])).toEqual([]);
    expect(claimedTwice(['三组东头', '三组西头'])).toEqual([]);
    expect(claimedTwice(['一组，主街', '二组，主街'])).toEqual([]);
  });

  test('is not told within one grid', () => {
    expect(claimedTwice(['一组、一组'])).toEqual([]);
  });
});
