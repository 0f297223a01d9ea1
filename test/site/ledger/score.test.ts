import { describe, expect, test } from 'vitest';
import { ledgerRuleOn, ledgerRuleSchema, type LedgerRule } from '../../../src/model/place/ledger-rule.ts';
import { ruleChanges } from '../../../src/site/ledger/rule-changes.ts';
import { rulesOf } from '../../../src/site/ledger/rule-words.ts';
import { placeCell, placeText, rankByPoints } from '../../../src/site/ledger/places.ts';
import { averageOf, scoreOf } from '../../../src/site/ledger/score.ts';
import type { ScoredLedger } from '../../../src/site/ledger/site-ledger.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aCatalogue, day } from '../../support/a-site.ts';

const V2026 = {
  ...{ id: 'v2026', from: '2026-01-01', by: '本溪市民政局', why: '第一次定' },
  late: [{ days: 10, percent: 80 }, { days: 30, percent: 50 }, { percent: 30 }],
  unposted: 10,
  ceilings: [
    { what: 'purge', most: 74 },
    { what: 'finance-missing', percent: 30, most: 59 },
    { what: 'finance-missing', percent: 10, most: 89 },
  ],
  grades: [
    { from: 90, name: '好' },
    { from: 60, name: '一般' },
    { from: 0, name: '差' },
  ],
};
const V2027 = { ...V2026, id: 'v2027', from: '2027-01-01', why: '有人拖到年底', late: [{ percent: 50 }] };

const rules = ledgerRuleSchema.parse({ versions: [V2027, V2026] });
const rule = ledgerRuleOn(rules, day('2026-12-01')) as LedgerRule;

const NONE = { met: 0, late: 0, missing: 0 };

interface Told {
  readonly inTime?: number;
  /** By how many days each. */
  readonly late?: readonly number[];
  readonly missing?: number;
  readonly unposted?: number;
  readonly purges?: number;
  readonly section?: 'finance' | 'affairs';
}

const ledger = ({
  inTime = 0,
  late = [],
  missing = 0,
  section = 'affairs',
  ...more
}: Told): ScoredLedger => ({
  late: late.map((daysLate) => ({ daysLate })),
  sections: {
    ...{ party: NONE, affairs: NONE, finance: NONE, other: NONE },
    [section]: { met: inTime, late: late.length, missing },
  },
  unposted: more.unposted ?? 0,
  purges: more.purges ?? 0,
  orders: [],
});

describe('the score', () => {
  test('is full where all that was owed is there', () => {
    expect(scoreOf(ledger({ inTime: 57 }), rule)).toEqual({
      ...{ points: 100, grade: '好', lines: [], ceilings: [], because: [], brief: '' },
      working: '应公开57项：按时57 → 57÷57×100＝100.0分',
    });
  });

  test('shows its working: each duty once, late by how late, and what lowered it', () => {
    const told = { inTime: 47, late: [3, 10, 11, 31], missing: 6, unposted: 20 };
    const { points, grade, lines, working } = scoreOf(ledger(told), rule) ?? {};
    expect(working).toBe(
      '应公开57项：按时47，迟10天以内2（各算0.8项），迟30天以内1（各算0.5项），迟30天以上1（各算0.3项），' +
        '没公布6（不算）；其中没有张贴照片20（各少算0.1项） → 47＋2×0.8＋1×0.5＋1×0.3－20×0.1＝47.4；47.4÷57×100＝83.2分',
    );
    expect([points, grade]).toEqual([83.2, '一般']);
    expect(lines?.map(({ name, working: how, lost }) => `${name}：${how}，少${lost}项`)).toEqual([
      '迟10天以内：2项，各算0.8项，少0.4项',
      '迟30天以内：1项，各算0.5项，少0.5项',
      '迟30天以上：1项，各算0.3项，少0.7项',
      '没公布：6项，不算，少6项',
      '没有张贴照片：20项，各少算0.1项，少2项',
    ]);
  });

  test('is held down by the worst there is, of one thing by the lowest that fits', () => {
    const leaked = scoreOf(ledger({ inTime: 57, purges: 1 }), rule);
    expect(leaked).toMatchObject({ points: 74, grade: '一般' });
    expect(leaked?.working).toBe(
      '应公开57项：按时57 → 57÷57×100＝100.0分；泄露个人信息1次，最高74分；得74.0分',
    );
    const some = scoreOf(ledger({ inTime: 9, missing: 1, section: 'finance' }), rule);
    expect([some?.points, some?.lines.at(-1)?.working]).toEqual([89, '1项（应公开10项），最高89分']);
    const half = scoreOf(ledger({ inTime: 14, missing: 6, section: 'finance' }), rule);
    expect([half?.points, half?.lines.length]).toEqual([59, 2]);
    const worse = scoreOf(ledger({ inTime: 1, missing: 9, purges: 1 }), rule);
    expect([worse?.points, worse?.ceilings]).toEqual([10, ['泄露个人信息1次，最高74分']]);
  });

  test('is not given where nothing is owed so far', () => {
    expect(scoreOf(ledger({}), rule)).toBeUndefined();
  });
});

describe('a rule in versions', () => {
  test('is the one in force on the day, and there is none before the first', () => {
    const of = (on: string) => ledgerRuleOn(rules, day(on))?.id;
    expect(['2025-12-31', '2026-12-31', '2027-01-01'].map(of)).toEqual([undefined, 'v2026', 'v2027']);
  });

  test('as it was written on the day, where it was changed later', () => {
    const change = { what: 'versions.v2026.unposted', was: 30, why: '太重', by: '市民政局' };
    const changed = ledgerRuleSchema.parse({
      versions: [V2026],
      changes: [{ on: '2026-09-01', ...change }],
    });
    const of = (on: string) => ledgerRuleOn(changed, day(on))?.unposted;
    expect(['2026-08-31', '2026-09-01'].map(of)).toEqual([30, 10]);
  });

  test('tells what each version made different, from which day, why and by whom', () => {
    const shared = { city: aCity(), catalogue: aCatalogue({}), settings: { ledgerRule: rules }, regions: [] };
    expect(ruleChanges(shared)).toEqual([
      {
        ...{
          part: 'score',
          of: '打分办法',
          on: '2027-01-01',
          what: '一项怎么算',
          why: '有人拖到年底',
          by: '本溪市民政局',
        },
        before:
          '按时公布的一项算 1 项，迟10天以内算 0.8 项，迟30天以内算 0.5 项，迟30天以上算 0.3 项，没公布的不算；该上墙没有张贴照片（或提前取下）的少算 0.1 项',
        after:
          '按时公布的一项算 1 项，迟了算 0.5 项，没公布的不算；该上墙没有张贴照片（或提前取下）的少算 0.1 项',
      },
    ]);
  });

  test('says in words what it is', () => {
    expect(rulesOf(rule).slice(4)).toEqual([
      '有这些事的，别的再好，得分也不能再高：财务没公布占到 30% 最高 59 分，泄露个人信息最高 74 分，财务没公布占到 10% 最高 89 分。',
      expect.stringMatching(/^90 分起是“好”，60 分起是“一般”，0 分起是“差”。同分同名次；/),
      expect.stringContaining('按时率是一个月里到期的，按时公布了几成'),
      expect.stringContaining('不算进得分'),
      '这个打分办法是本溪市民政局定的，从2026年1月1日起用；以前的日子照那时的办法算。',
    ]);
  });
});

test('a card names what took most, and all that was taken', () => {
  const briefOf = (told: Told) => scoreOf(ledger(told), rule)?.brief;
  expect(briefOf({ inTime: 46, unposted: 44 })).toBe('应公开46，少算4.4：没有张贴照片44');
  // 6 + 4×0.2 + 2×0.5 + 3×0.1: one is named, and the sum has the others.
  expect(briefOf({ inTime: 45, late: [3, 3, 4, 5, 11, 30], missing: 6, unposted: 3 })).toBe(
    '应公开57，少算8.1：没公布6等',
  );
  expect(briefOf({ inTime: 10, missing: 10, section: 'finance' })).toBe('应公开20，少算10：没公布10');
  expect(briefOf({ inTime: 45, missing: 5, section: 'finance' })).toBe(
    '财务没公布5项（应公开50项），最高89分；应公开50，少算5：没公布5',
  );
});

test('equal points share a place, and the next one is left out', () => {
  const points = { 甲: 90, 乙: 95, 丙: 90, 丁: 60 };
  const ranks = rankByPoints(Object.keys(points), (name) => points[name as keyof typeof points]);
  expect([...ranks]).toEqual([
    ['乙', { rank: 1, sharing: 1 }],
    ['甲', { rank: 2, sharing: 2 }],
    ['丙', { rank: 2, sharing: 2 }],
    ['丁', { rank: 4, sharing: 1 }],
  ]);
  expect([...ranks.values()].map(placeText)).toEqual(['第 1', '并列第 2', '并列第 2', '第 4']);
  expect([...ranks.values()].map(placeCell)).toEqual(['1', '并列2', '并列2', '4']);
});

test('an average is rounded in one way, half a tenth up', () => {
  expect(averageOf([82.3, 82.4])).toBe(82.4);
  expect(averageOf([0.1, 0.2, 0.3])).toBe(0.2);
  expect(averageOf([])).toBeUndefined();
});
