import { describe, expect, test } from 'vitest';
import { openOtherwise, openingTimes } from '../../../src/model/values/opening-times.ts';

describe('opening hours', () => {
  test.each([
    ['周一至周五 8:30—16:30', '周一到周五08:30-16:30'],
    ['工作日 8:30至16:30', '星期一至星期五 8点半到16点半'],
    ['每天 9:00–17:00', '周一至周日 9点至17点'],
    ['周二、周四 9:00—11:00', '周二周四 9:00至11:00'],
    ['周一至周五 8:00—17:00', '周一至周五 8:00–17:00，周六上午有人值班'],
    ['8:30—16:30', '工作日 8:30至16:30'],
    ['全天', '周一至周五 8:30—16:30'],
    ['先打电话', '每天 8:00—9:00'],
  ])('%s is not otherwise than %s', (one, other) => {
    expect(openOtherwise(one, other)).toBe(false);
    expect(openOtherwise(other, one)).toBe(false);
  });

  test.each([
    ['周一至周五 8:30—16:30', '周一至周五 8:30至11:30，13:00至16:30'],
    ['周一至周五 8:30—16:30', '每天 8:30至16:30，午休和周末有人值班'],
    ['周一至周五 8:30—16:30，周六日有急事打电话', '周一至周五 8:30–17:30'],
    ['8:30—16:30', '工作日 8:30至17:00'],
  ])('%s is otherwise than %s', (one, other) => {
    expect(openOtherwise(one, other)).toBe(true);
    expect(openOtherwise(other, one)).toBe(true);
  });

  test('are read in days and clock times of the first thing said', () => {
    expect(openingTimes('周一至周三 ８:00至9:30，周四 10:00至11:00')).toBe('123 8:00 9:30');
    expect(openingTimes('每周三下午')).toBeUndefined();
  });
});
