import { expect, test } from 'vitest';
import { basisOn, formatBasis, isInForce, type Law } from '../../../src/model/catalogue/legal-basis.ts';
import { day } from '../../support/a-site.ts';

const old: Law = {
  id: 'old',
  name: '村民委员会组织法',
  version: '2018年修正',
  from: day('2018-12-29'),
  to: day('2025-12-31'),
};
const current: Law = {
  id: 'current',
  name: '村民委员会组织法',
  version: '2025年修正',
  from: day('2026-01-01'),
};
const undated: Law = { id: 'practice', name: '示例市公开目录' };

test('a law is in force from its first day to its last; one without dates always', () => {
  expect(isInForce(old, day('2025-12-31'))).toBe(true);
  expect(isInForce(old, day('2026-01-01'))).toBe(false);
  expect(isInForce(current, day('2025-12-31'))).toBe(false);
  expect(isInForce(undated, day('1999-01-01'))).toBe(true);
});

test('a basis is told in the version of the day', () => {
  const basis = [{ law: 'old', article: '第三十条' }, { law: 'current' }, { law: 'practice' }];
  const told = (on: string) => basisOn(basis, [old, current, undated], day(on)).map(formatBasis);
  expect(told('2025-06-01')).toEqual(['《村民委员会组织法》（2018年修正）第三十条', '《示例市公开目录》']);
  expect(told('2026-06-01')).toEqual(['《村民委员会组织法》（2025年修正）', '《示例市公开目录》']);
});
