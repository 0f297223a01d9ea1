import { describe, expect, test } from 'vitest';
import { checkLedgerRule, ledgerRuleSchema } from '../../../src/model/place/ledger-rule.ts';
import { rankByPoints, scoreOf } from '../../../src/site/ledger/score.ts';
import type { SiteLedger } from '../../../src/site/ledger/site-ledger.ts';

const rule = ledgerRuleSchema.parse({
  full: 100,
  deductions: [
    { what: 'missing', points: 4, most: 10 },
    { what: 'late', points: 1 },
    { what: 'no-proof', points: 1, per: 5 },
  ],
  grades: [
    { from: 90, name: '好' },
    { from: 0, name: '差' },
  ],
});

const duty = { name: '2026年9月财务收支公布表', section: 'finance', item: 'fin-monthly-statement' } as const;
const ledger = (fields: { missing?: number; late?: number; withoutProof?: number }): SiteLedger => ({
  contact: { name: '李秀珍', post: '书记', phone: '024-4555 0101' },
  missing: Array.from({ length: fields.missing ?? 0 }, () => ({
    ...duty,
    dueOn: '2026-10-10' as never,
    daysLate: 5,
  })),
  late: Array.from({ length: fields.late ?? 0 }, () => ({
    ...duty,
    dueOn: '2026-10-10' as never,
    daysLate: 2,
  })),
  sections: {} as SiteLedger['sections'],
  items: [],
  months: [],
  emptySections: [],
  takenDownEarly: [],
  proofs: { due: fields.withoutProof ?? 0, given: 0 },
  corrections: 0,
  withdrawals: 0,
  purges: 0,
  exemptions: 0,
  unanswered: [],
  questions: [],
  orders: [],
  changes: [],
});

describe('the score', () => {
  test('is full where nothing is to be blamed', () => {
    expect(scoreOf(ledger({}), rule)).toEqual({ points: 100, grade: '好', lines: [], working: '100' });
  });

  test('shows its working, and no item costs more than its most', () => {
    const { points, grade, lines, working } = scoreOf(
      ledger({ missing: 3, late: 2, withoutProof: 12 }),
      rule,
    );
    expect(lines.map(({ name, working: how }) => `${name}：${how}`)).toEqual([
      '到期没公布：3件×4分＝12分，最多扣10分',
      '公布迟了：2件×1分＝2分',
      '没有张贴照片：12件，每5件1分，2分',
    ]);
    expect([working, points, grade]).toEqual(['100－10－2－2＝86', 86, '差']);
  });
});

test('equal points share a place, and the next one is left out', () => {
  const points = { 甲: 90, 乙: 95, 丙: 90, 丁: 60 };
  const ranks = rankByPoints(Object.keys(points), (name) => points[name as keyof typeof points]);
  expect([...ranks]).toEqual([
    ['乙', 1],
    ['甲', 2],
    ['丙', 2],
    ['丁', 4],
  ]);
});

test('a rule must not charge for one thing twice, and its grades go down to 0', () => {
  const found = checkLedgerRule({
    ...rule,
    deductions: [...rule.deductions, { what: 'late', points: 3 }],
    grades: [
      { from: 60, name: '差' },
      { from: 90, name: '好' },
    ],
  });
  expect(found.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'ROW_DUPLICATE deductions.3.what',
    'GRADES_ORDER grades.1.from',
    'GRADES_ORDER grades.1.from',
  ]);
});
