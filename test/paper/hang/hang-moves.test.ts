/** How a board changes from day to day: what stays in its slot, what moves and why, what a work slip lists. */
import { describe, expect, test } from 'vitest';
import { posting } from '../../support/a-site-context.ts';
import { aBoard, movesOf, on, planWall, shown } from '../../support/a-wall.ts';

const ONE = aBoard({ other: ['A3'] });
const TWO = aBoard({ other: ['A3', 'A3'] });

describe('a sheet on the wall', () => {
  test('keeps its slot while others come and go', () => {
    const disclosures = [
      on('2026-09-01', 'first', { validUntil: '2026-10-05' }),
      on('2026-09-02', 'second', { item: 'roster' }),
      on('2026-10-08', 'third', posting('2026-10-08', '2026-10-14')),
    ];
    const onDay = (asOf: string) => shown(planWall({ board: TWO, disclosures, asOf }));
    expect(onDay('2026-09-30')).toEqual(['o1 first 1', 'o2 second 1']);
    expect(onDay('2026-10-06')).toEqual(['o1 -', 'o2 second 1']);
    expect(onDay('2026-10-08')).toEqual(['o1 third 1', 'o2 second 1']);
    expect(onDay('2026-10-15')).toEqual(['o1 third 1', 'o2 second 1']);
  });

  test('gives way to what must hang when it only fills its slot, the oldest first', () => {
    const disclosures = [
      on('2026-09-01', 'older'),
      on('2026-09-02', 'newer', { item: 'report' }),
      on('2026-10-08', 'urgent', posting('2026-10-08', '2026-10-14')),
    ];
    expect(shown(planWall({ board: TWO, disclosures }))).toEqual(['o1 urgent 1', 'o2 newer 1']);
  });

  test('gives its slot to its own successor', () => {
    const disclosures = [
      on('2026-01-08', 'roster-2026', { item: 'roster' }),
      on('2026-02-01', 'older'),
      on('2026-10-09', 'roster-2027', { item: 'roster' }),
    ];
    const made = planWall({ board: aBoard({ other: ['A3', 'A3', 'A3'] }), disclosures });
    expect(shown(made)).toEqual(['o1 roster-2027 1', 'o2 older 1', 'o3 -']);
    expect(movesOf(made)).toEqual(['10-09 o1: roster-2026 1 (outdated) → roster-2027 1']);
  });

  test('moves when something that must hang would find no place otherwise', () => {
    const made = planWall({
      board: aBoard({ other: ['A3', 'A3', 'A4'] }),
      disclosures: [
        on('2026-10-01', 'long-posting', posting('2026-10-01', '2026-10-30')),
        on('2026-10-09', 'list', posting('2026-10-09', '2026-10-20')),
      ],
      sheetsOn: ({ id }, { id: stock }) => (id === 'list' ? (stock === 'A3' ? 2 : undefined) : 1),
    });
    expect(shown(made)).toEqual(['o1 list 1', 'o2 list 2', 'o3 long-posting 1']);
    expect(movesOf(made)).toEqual([
      '10-09 o1: long-posting 1 (moved) → list 1',
      '10-09 o2: - → list 2',
      '10-09 o3: - → long-posting 1 from o1',
    ]);
  });

  test('is continued in another panel rather than not hung', () => {
    const disclosures = [
      on('2026-10-01', 'report', { item: 'report' }),
      on('2026-10-09', 'list', posting('2026-10-09', '2026-10-20')),
    ];
    const made = planWall({
      board: aBoard({ party: ['A3'], other: ['A3', 'A3'] }),
      disclosures,
      sheets: { list: 2 },
    });
    expect(shown(made)).toEqual(['p1 list 2', 'o1 report 1', 'o2 list 1']);
  });

  test('loses its slot to what is more urgent, waits, and comes back when there is room', () => {
    const disclosures = [
      on('2026-10-01', 'report', { item: 'report' }),
      on('2026-10-08', 'posting', posting('2026-10-08', '2026-10-14')),
    ];
    const onDay = (asOf: string) => {
      const made = planWall({ board: ONE, disclosures, asOf });
      return [shown(made), made.waiting.map(({ candidate }) => candidate.disclosure.id)];
    };
    expect(onDay('2026-10-07')).toEqual([['o1 report 1'], []]);
    expect(onDay('2026-10-14')).toEqual([['o1 posting 1'], ['report']]);
    expect(onDay('2026-10-15')).toEqual([['o1 report 1'], []]);
  });

  test('of a withdrawn disclosure comes down on the day', () => {
    const withdrawal = { on: '2026-10-12', why: '数据错误', by: '村委会' };
    const disclosures = [on('2026-10-01', 'wrong', { withdrawal })];
    expect(shown(planWall({ board: ONE, disclosures, asOf: '2026-10-11' }))).toEqual(['o1 wrong 1']);
    const made = planWall({ board: ONE, disclosures });
    expect(shown(made)).toEqual(['o1 -']);
    expect(movesOf(made)).toEqual(['10-12 o1: wrong 1 (withdrawn) → -']);
  });
});

describe('the proof of posting', () => {
  const posted = (until: string) => ({ posted: { on: '2026-10-01', until, far: 'a.jpg', near: 'b.jpg' } });

  test('brings down what need not hang any more, and it does not come back to fill a slot', () => {
    const disclosures = [on('2026-09-01', 'news', posted('2026-10-12'))];
    expect(shown(planWall({ board: ONE, disclosures, asOf: '2026-10-12' }))).toEqual(['o1 news 1']);
    const made = planWall({ board: ONE, disclosures, asOf: '2026-10-13' });
    expect(shown(made)).toEqual(['o1 -']);
    expect(movesOf(made)).toEqual(['10-13 o1: news 1 (taken-down) → -']);
  });

  test('that says it came down too early makes it go up again', () => {
    const disclosures = [on('2026-10-01', 'report', { item: 'report', ...posted('2026-10-09') })];
    const made = planWall({ board: ONE, disclosures, asOf: '2026-10-12' });
    expect(shown(made)).toEqual(['o1 report 1']);
    // And comes down when it has hung its days, for then a person had taken it down already.
    expect(shown(planWall({ board: ONE, disclosures, asOf: '2026-11-01' }))).toEqual(['o1 -']);
  });
});

describe('a list of persons', () => {
  test('does not fill a slot when its time is over', () => {
    const list = on('2026-10-01', 'list', {
      ...posting('2026-10-01', '2026-10-09'),
      kind: 'subsidy-list',
      period: '2026',
      subsidy: '耕地地力保护补贴',
      unit: '亩',
      rows: [{ group: '一组', name: '王福', quantity: 1, amount: 10 }],
      totals: { rows: 1, quantity: 1, amount: 10 },
    });
    expect(shown(planWall({ board: ONE, disclosures: [list], asOf: '2026-10-09' }))).toEqual(['o1 list 1']);
    const made = planWall({ board: ONE, disclosures: [list], asOf: '2026-10-10' });
    expect(shown(made)).toEqual(['o1 -']);
    expect(movesOf(made)).toEqual(['10-10 o1: list 1 (private) → -']);
  });
});

describe('a correction', () => {
  const correction = { on: '2026-10-13', what: '日期写错', why: '笔误', by: '村会计' };
  const corrected = on('2026-09-01', 'news', { corrections: [correction] });

  test('replaces the sheet in its slot', () => {
    const made = planWall({ board: ONE, disclosures: [corrected], asOf: '2026-10-13' });
    expect(movesOf(made)).toEqual(['10-13 o1: news 1 (replaced) → news 1 from o1']);
  });

  test('that needs another sheet keeps the slot of the first', () => {
    const disclosures = [
      on('2026-09-02', 'report', { item: 'report', publishedOn: '2026-10-01' }),
      corrected,
    ];
    const board = aBoard({ other: ['A3', 'A3', 'A3'] });
    const sheetsOn = ({ id }: { id: string }, _: unknown, day: string) =>
      id === 'news' && day >= '2026-10-13' ? 2 : 1;
    expect(shown(planWall({ board, disclosures, sheetsOn, asOf: '2026-10-12' }))).toEqual([
      'o1 news 1',
      'o2 report 1',
      'o3 -',
    ]);
    const made = planWall({ board, disclosures, sheetsOn, asOf: '2026-10-13' });
    expect(shown(made)).toEqual(['o1 news 1', 'o2 report 1', 'o3 news 2']);
  });

  describe('on a wall full of what must hang as well', () => {
    const report = (id: string, publishedOn: string, more: Record<string, unknown> = {}) =>
      on(publishedOn, id, { item: 'report', ...more });
    const older = report('older', '2026-09-30', { corrections: [correction] });
    const sheetsOn = ({ id }: { id: string }, _: unknown, day: string) =>
      id !== 'newer' && day >= '2026-10-13' ? 2 : 1;
    const onDay = (asOf: string, ...disclosures: ReturnType<typeof on>[]) => {
      const made = planWall({ board: TWO, disclosures, sheetsOn, asOf });
      return [shown(made), made.waiting.map(({ candidate }) => candidate.disclosure.id)];
    };

    test('stays and has its further sheet in place of one that is no more urgent, which waits', () => {
      const newer = report('newer', '2026-10-09');
      expect(onDay('2026-10-12', older, newer)).toEqual([['o1 older 1', 'o2 newer 1'], []]);
      expect(onDay('2026-10-13', older, newer)).toEqual([['o1 older 1', 'o2 older 2'], ['newer']]);
      expect(onDay('2026-10-20', older, newer)).toEqual([['o1 older 1', 'o2 older 2'], ['newer']]);
      // What stayed must hang no longer, and what waited is up again.
      expect(onDay('2026-10-31', older, newer)[1]).toEqual([]);
    });

    test('gives way to a posting all the same', () => {
      const list = on('2026-10-01', 'newer', posting('2026-10-01', '2026-10-20'));
      expect(onDay('2026-10-13', older, list)[1]).toEqual(['older']);
    });

    test('of two that grow on one day the newer stays', () => {
      const other = report('other', '2026-10-02', { corrections: [correction] });
      expect(onDay('2026-10-13', older, other)[1]).toHaveLength(1);
    });
  });
});

describe('the work slip', () => {
  const disclosures = [
    on('2026-09-20', 'earlier'),
    on('2026-09-21', 'notice', { validUntil: '2026-10-15' }),
    on('2026-10-12', 'monday', posting('2026-10-12', '2026-10-20')),
    on('2026-10-14', 'wednesday', { item: 'report' }),
  ];
  const week = (asOf: string, since?: string) => {
    const made = planWall({ board: TWO, disclosures, asOf, ...(since && { since }) });
    return [made.week?.from, made.week?.until, ...movesOf(made)];
  };

  test('is for Monday to Sunday: what is to be done by now, then day by day', () => {
    expect(week('2026-10-12')).toEqual([
      '2026-10-12',
      '2026-10-18',
      '10-12 o1: earlier 1 (displaced) → monday 1',
      '10-14 o2: notice 1 (displaced) → wednesday 1',
    ]);
  });

  test('says the same later in the week, when more of it is done', () => {
    expect(week('2026-10-18')).toEqual(week('2026-10-12'));
  });

  test('stays that of the last week with anything to do until there is something new', () => {
    expect(week('2026-11-20')).toEqual(week('2026-10-12'));
  });

  test('says on Monday what ends on Friday', () => {
    const ending = [on('2026-09-01', 'notice', { validUntil: '2026-10-15' }), on('2026-09-02', 'news')];
    const made = planWall({ board: ONE, disclosures: ending, asOf: '2026-10-12' });
    expect(movesOf(made)).toEqual(['10-16 o1: notice 1 (expired) → news 1']);
    const before = planWall({ board: ONE, disclosures: ending, asOf: '2026-10-11' });
    expect([before.week?.from, ...movesOf(before)]).toEqual(['2026-08-31', '09-01 o1: - → notice 1']);
  });

  test('begins on another day when one is given, and says what is left to do in the end', () => {
    expect(week('2026-10-14', '2026-09-21')).toEqual([
      '2026-09-21',
      '2026-10-18',
      '10-12 o1: earlier 1 (displaced) → monday 1',
      '10-14 o2: - → wednesday 1',
    ]);
  });
});
