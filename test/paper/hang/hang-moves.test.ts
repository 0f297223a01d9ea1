/** How a board changes from day to day: what stays in its slot, what moves and why, what a work slip lists. */
import { describe, expect, test } from 'vitest';
import { posting } from '../../support/a-site-context.ts';
import { aBoard, movesOf, on, planWall, shown } from '../../support/a-wall.ts';

const ONE = aBoard({ other: ['A3'] });
const TWO = aBoard({ other: ['A3', 'A3'] });
const WITHDRAWN = { on: '2026-10-19', why: '数据错误', by: '村委会' };

describe('a sheet on the wall', () => {
  test('keeps its slot while others come and go', () => {
    const disclosures = [
      on('2026-09-01', 'first', { validUntil: '2026-09-28' }),
      on('2026-09-02', 'second', { item: 'roster' }),
      on('2026-10-08', 'third', posting('2026-10-08', '2026-10-14')),
    ];
    const onDay = (asOf: string) => shown(planWall({ board: TWO, disclosures, asOf }));
    expect(onDay('2026-09-28')).toEqual(['o1 first 1', 'o2 second 1']);
    expect(onDay('2026-09-29')).toEqual(['o1 -', 'o2 second 1']);
    expect(onDay('2026-10-08')).toEqual(['o1 third 1', 'o2 second 1']);
    expect(onDay('2026-10-15')).toEqual(['o1 third 1', 'o2 second 1']);
  });

  test('goes up on a day off when its time is over before anybody works again', () => {
    const onDay = (asOf: string, fields: Record<string, unknown>) =>
      shown(planWall({ board: ONE, disclosures: [on('2026-10-01', 'duty', fields)], asOf }));
    const duty = { item: 'report' };
    expect(onDay('2026-10-01', { ...duty, validUntil: '2026-10-07' })).toEqual(['o1 duty 1']);
    expect(onDay('2026-10-02', { ...duty, validUntil: '2026-10-20' })).toEqual(['o1 -']);
    expect(onDay('2026-10-08', { ...duty, validUntil: '2026-10-20' })).toEqual(['o1 duty 1']);
    // The accounts of a month that is over, and what has no claim to a slot, are in no such hurry.
    expect(onDay('2026-10-01', { ...duty, period: '2026-09' })).toEqual(['o1 -']);
    expect(onDay('2026-10-01', { validUntil: '2026-10-07' })).toEqual(['o1 -']);
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
      board: aBoard({ other: ['A3', 'A4'] }),
      disclosures: [
        on('2026-09-30', 'long-posting', posting('2026-09-30', '2026-10-30')),
        on('2026-10-09', 'list', posting('2026-10-09', '2026-10-20')),
      ],
      sheetsOn: ({ id }, { id: stock }) => (id === 'list' && stock === 'A4' ? undefined : 1),
    });
    expect(shown(made)).toEqual(['o1 list 1', 'o2 long-posting 1']);
    expect(movesOf(made)).toEqual([
      '10-09 o1: long-posting 1 (moved) → list 1',
      '10-09 o2: - → long-posting 1 from o1',
    ]);
  });

  test('is never moved where a booklet does', () => {
    const made = planWall({
      board: aBoard({ party: ['A3'], other: ['A3', 'A3'] }),
      disclosures: [
        on('2026-10-08', 'report', { item: 'report' }),
        on('2026-10-09', 'list', posting('2026-10-09', '2026-10-20')),
      ],
      sheets: { list: 2 },
    });
    expect(shown(made)).toEqual(['p1 -', 'o1 report 1', 'o2 list 1-2']);
  });

  test('of several becomes a booklet when something that must hang would find no place otherwise', () => {
    const made = (asOf: string) =>
      planWall({
        board: TWO,
        disclosures: [
          on('2026-09-30', 'report', { item: 'report' }),
          on('2026-10-09', 'list', posting('2026-10-09', '2026-10-20')),
        ],
        sheets: { report: 2 },
        asOf,
      });
    expect(shown(made('2026-10-08'))).toEqual(['o1 report 1', 'o2 report 2']);
    expect(shown(made('2026-10-09'))).toEqual(['o1 report 1-2', 'o2 list 1']);
  });

  test('that only filled its slot does not come back when it has been taken down', () => {
    const made = (asOf: string) =>
      planWall({
        board: ONE,
        disclosures: [
          on('2026-09-01', 'filler'),
          on('2026-10-12', 'list', { ...posting('2026-10-12', '2026-10-16'), withdrawal: WITHDRAWN }),
        ],
        asOf,
      });
    expect(shown(made('2026-10-09'))).toEqual(['o1 filler 1']);
    expect(shown(made('2026-10-12'))).toEqual(['o1 list 1']);
    expect(shown(made('2026-10-19'))).toEqual(['o1 -']);
  });

  test('drives out the least urgent anywhere, which waits, and not its neighbour, which would drive it out', () => {
    const made = planWall({
      board: aBoard({ party: ['A3'], other: ['A3'] }),
      disclosures: [
        on('2026-01-08', 'goals', { item: 'goals', period: '2026' }),
        on('2025-01-08', 'roster', { item: 'roster' }),
        on('2026-10-12', 'list', posting('2026-10-12', '2026-10-20')),
      ],
    });
    expect(shown(made)).toEqual(['p1 list 1', 'o1 roster 1']);
    expect(movesOf(made)).toEqual(['10-12 p1: goals 1 (displaced) → list 1']);
  });

  test('loses its slot to what is more urgent, waits, and comes back when there is room', () => {
    const disclosures = [
      on('2026-09-30', 'report', { item: 'report' }),
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

  test('that comes back within the week is the same paper, unless it was corrected in between', () => {
    const reused = (fields: Record<string, unknown>) => {
      const report = on('2026-09-01', 'roster', { item: 'roster', ...fields });
      const other = on('2026-10-13', 'posting', posting('2026-10-13', '2026-10-15'));
      const { week } = planWall({ board: ONE, disclosures: [report, other], asOf: '2026-10-12' });
      return week?.moves.map(({ up, down }) => [up?.isReused, down?.again?.day]);
    };
    expect(reused({})).toEqual([
      [false, '2026-10-16'],
      [true, undefined],
    ]);
    const corrected = { corrections: [{ on: '2026-10-14', what: '电话', why: '写错', by: '村委会' }] };
    expect(reused(corrected)).toEqual([
      [false, undefined],
      [false, undefined],
    ]);
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
    expect(shown(planWall({ board: ONE, disclosures, asOf: '2026-11-02' }))).toEqual(['o1 -']);
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

  describe('that needs another sheet', () => {
    const grows = ({ id }: { id: string }, _: unknown, day: string) =>
      id === 'news' && day >= '2026-10-13' ? 2 : 1;
    const onDay = (asOf: string, slots: readonly string[], ...others: ReturnType<typeof on>[]) =>
      planWall({
        board: aBoard({ other: slots }),
        disclosures: [...others, corrected],
        sheetsOn: grows,
        asOf,
      });

    test('keeps the slot of the first, and has the next beside it', () => {
      const made = onDay('2026-10-13', ['A3', 'A3']);
      expect(shown(made)).toEqual(['o1 news 1', 'o2 news 2']);
      expect(movesOf(made)).toEqual(['10-13 o1: news 1 (replaced) → news 1', '10-13 o2: - → news 2']);
    });

    test('becomes a booklet in its slot where something hangs beside it that must', () => {
      const report = on('2026-09-30', 'report', { item: 'report' });
      const wall = (asOf: string) => shown(onDay(asOf, ['A3', 'A3', 'A3'], report));
      expect(wall('2026-10-12')).toEqual(['o1 news 1', 'o2 report 1', 'o3 -']);
      expect(wall('2026-10-13')).toEqual(['o1 news 1-2', 'o2 report 1', 'o3 -']);
    });
  });
});

describe('days on which nobody works', () => {
  // National Day 2026: nobody works from the 1st to the 7th; Saturday the 10th is worked for it.
  const board = aBoard({ other: ['A3', 'A3', 'A3'] });
  const holidays = [
    on('2026-09-02', 'notice', { validUntil: '2026-10-02' }),
    on('2026-10-03', 'report', { item: 'report' }),
    on('2026-10-04', 'objection', posting('2026-10-04', '2026-10-20')),
  ];
  const made = (asOf: string) => planWall({ board, disclosures: holidays, asOf });

  test('see nothing hung or taken down but a posting that begins then', () => {
    expect(shown(made('2026-10-03'))).toEqual(['o1 notice 1', 'o2 -', 'o3 -']);
    expect(shown(made('2026-10-04'))).toEqual(['o1 notice 1', 'o2 objection 1', 'o3 -']);
    expect(shown(made('2026-10-07'))).toEqual(['o1 notice 1', 'o2 objection 1', 'o3 -']);
  });

  test('are made up for on the next working day', () => {
    expect(movesOf(made('2026-10-08')).slice(0, 2)).toEqual(['10-08 o1: notice 1 (expired) → report 1']);
    expect(shown(made('2026-10-08'))).toEqual(['o1 report 1', 'o2 objection 1', 'o3 -']);
  });

  test('need nobody for a posting that can hang before', () => {
    const announced = on('2026-09-30', 'announced', {
      ...posting('2026-10-03', '2026-10-20'),
      publishedOn: '2026-09-30',
    });
    const asOf = (day: string) => shown(planWall({ board: ONE, disclosures: [announced], asOf: day }));
    expect([asOf('2026-09-29'), asOf('2026-09-30')]).toEqual([['o1 -'], ['o1 announced 1']]);
  });

  test('see what is withdrawn come down: whoever withdraws it is at work', () => {
    const wrong = on('2026-09-02', 'wrong', { withdrawal: { ...WITHDRAWN, on: '2026-10-03' } });
    const asOf = (day: string) => shown(planWall({ board: ONE, disclosures: [wrong], asOf: day }));
    expect([asOf('2026-10-02'), asOf('2026-10-03')]).toEqual([['o1 wrong 1'], ['o1 -']]);
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

  test('of whoever asks for this week only says that nothing is to be done', () => {
    const { week: quiet } = planWall({ board: TWO, disclosures, asOf: '2026-11-20', isThisWeekOnly: true });
    expect(quiet).toEqual({ from: '2026-11-16', until: '2026-11-22', moves: [] });
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
