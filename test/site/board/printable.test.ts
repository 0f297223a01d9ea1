import { expect, test } from 'vitest';
import { printable } from '../../../src/site/board/printable.ts';

test('signs that the print fonts lack are set as others that say the same', () => {
  expect(printable('①登记→②审核，25℃，■不收费')).toBe('（1）登记＞（2）审核，25°C，·不收费');
});

test('everything else stays', () => {
  expect(printable('第三季度“三会一课”：4,800.00元，囍')).toBe('第三季度“三会一课”：4,800.00元，囍');
});
