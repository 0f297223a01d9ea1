/** What hangs and where. How it comes to hang there over time is in hang-moves.test.ts. */
import { describe, expect, test } from 'vitest';
import { indexCatalogue } from '../../../src/model/catalogue/catalogue.ts';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { planBoard, type HangPlan } from '../../../src/paper/hang/hang.ts';
import { aDisclosure, day } from '../../support/a-site.ts';
import { monthlyAccounts, posting } from '../../support/a-site-context.ts';
import { aBoard, movesOf, on, planWall, shown, WALL_CATALOGUE } from '../../support/a-wall.ts';

const plan = planWall;

describe('what hangs first', () => {
  const board = aBoard({ other: ['A3'] });

  test.each([
    ['an open posting before a report within its days', ['posting', 'report'], 'posting'],
    ['a report within its days before a roster', ['report', 'roster'], 'report'],
    ['a roster before other news', ['roster', 'news'], 'roster'],
    ['a roster before the newest of what is owed', ['goals', 'roster'], 'roster'],
    ['the newest of what is owed before other news', ['goals', 'news'], 'goals'],
    ['of what only fills a slot the one that hangs already', ['news', 'old-news'], 'old-news'],
    ['a posting that begins later before a report', ['announced', 'report'], 'announced'],
    ['a roster before a posting that has ended', ['ended', 'roster'], 'roster'],
    ['a roster before a report that hung its days', ['old-report', 'roster'], 'roster'],
  ])('%s', (_, ids, winner) => {
    const all: Record<string, Disclosure> = {
      posting: on('2026-10-08', 'posting', posting('2026-10-08', '2026-10-14')),
      announced: on('2026-10-11', 'announced', {
        ...posting('2026-10-15', '2026-10-20'),
        publishedOn: '2026-10-11',
      }),
      ended: on('2026-09-01', 'ended', posting('2026-09-01', '2026-09-07')),
      report: on('2026-10-01', 'report', { item: 'report' }),
      'old-report': on('2026-08-01', 'old-report', { item: 'report' }),
      roster: on('2025-01-01', 'roster', { item: 'roster' }),
      goals: on('2026-01-08', 'goals', { item: 'goals', period: '2026' }),
      news: on('2026-10-10', 'news'),
      'old-news': on('2026-10-09', 'old-news'),
    };
    const disclosures = ids.map((id) => all[id]!);
    for (const order of [disclosures, disclosures.toReversed()])
      expect(shown(plan({ board, disclosures: order }))).toEqual([`o1 ${winner} 1`]);
  });

  test('of two postings of one day the one that ends sooner', () => {
    const disclosures = [
      on('2026-10-08', 'long', posting('2026-10-08', '2026-10-30')),
      on('2026-10-08', 'short', posting('2026-10-08', '2026-10-14')),
    ];
    expect(shown(plan({ board, disclosures }))).toEqual(['o1 short 1']);
  });

  test('a posting that hangs is not broken off for another', () => {
    const disclosures = [
      on('2026-10-01', 'long', posting('2026-10-01', '2026-10-30')),
      on('2026-10-08', 'short', posting('2026-10-08', '2026-10-14')),
    ];
    expect(shown(plan({ board, disclosures }))).toEqual(['o1 long 1']);
  });

  test('what is owed is the newest by what it covers, not by when it was written', () => {
    const goals = (period: string, publishedOn: string) =>
      on(publishedOn, `goals-${period}`, { item: 'goals', period });
    const disclosures = [goals('2025', '2026-05-01'), goals('2026', '2026-01-08')];
    expect(shown(plan({ board, disclosures }))).toEqual(['o1 goals-2026 1']);
  });

  test('a posting still hangs on its last day and no longer has to on the next', () => {
    const disclosures = [
      on('2026-10-08', 'posting', posting('2026-10-08', '2026-10-14')),
      on('2025-01-01', 'roster', { item: 'roster' }),
    ];
    expect(shown(plan({ board, disclosures, asOf: '2026-10-14' }))).toEqual(['o1 posting 1']);
    expect(shown(plan({ board, disclosures, asOf: '2026-10-15' }))).toEqual(['o1 roster 1']);
  });

  test('of a permanent item only the newest has to hang', () => {
    const disclosures = [
      on('2024-01-01', 'former', { item: 'roster' }),
      on('2025-01-01', 'present', { item: 'roster' }),
    ];
    const { waiting } = plan({ board, disclosures });
    expect(waiting).toEqual([]);
    expect(shown(plan({ board, disclosures }))).toEqual(['o1 present 1']);
  });

  test('a notice that has run out does not hang, even when a slot stays empty', () => {
    const disclosures = [on('2026-10-01', 'expired', { validUntil: '2026-10-11' })];
    expect(shown(plan({ board, disclosures }))).toEqual(['o1 -']);
  });
});

describe('where it hangs', () => {
  test('several sheets of one paper hang side by side', () => {
    const board = aBoard({ other: ['A3', 'A3', 'A3'] });
    const disclosures = [
      on('2026-10-08', 'list', posting('2026-10-08', '2026-10-14')),
      on('2026-10-10', 'news'),
    ];
    expect(shown(plan({ board, disclosures, sheets: { list: 2 } }))).toEqual([
      'o1 list 1',
      'o2 list 2',
      'o3 news 1',
    ]);
  });

  test('a short paper that is no posting leaves the large slot to others', () => {
    const disclosures = [on('2026-10-11', 'slip'), on('2026-10-10', 'list', { item: 'report' })];
    const { panels } = planBoard({
      board: aBoard({ other: ['A3', 'A4'] }),
      disclosures,
      items: indexCatalogue(WALL_CATALOGUE),
      asOf: day('2026-10-12'),
      sheetsOn: ({ id }, stock) => (id === 'slip' || stock.id === 'A3' ? 1 : undefined),
    });
    expect(shown({ panels })).toEqual(['o1 list 1', 'o2 slip 1']);
  });

  test('the newest monthly accounts take the 600×900 slot, whatever else must hang', () => {
    const finance = (fields: Record<string, unknown> & { publishedOn: string }, id: string) =>
      aDisclosure({ item: 'accounts', ...fields }, { id, section: 'finance' });
    const month = (period: string, publishedOn: string) => ({
      publishedOn,
      ...monthlyAccounts(period, { opening: 100, income: 10, expense: 20 }),
    });
    const disclosures = [
      finance(month('2026-08', '2026-09-08'), 'august'),
      finance(month('2026-09', '2026-10-09'), 'september'),
      finance({ ...month('2026-09', '2026-10-10'), period: '2026-Q3' }, 'quarter'),
      finance({ ...posting('2026-10-08', '2026-10-14') }, 'posting'),
    ];
    const made = plan({ board: aBoard({ finance: ['600x900', 'A3'] }), disclosures });
    expect(shown(made)).toEqual(['f1 september 1', 'f2 posting 1']);
    // And are not said to fill a slot, although the quarter's are newer.
    expect(made.panels[0]?.hangings[0]?.candidate?.reason).toBe('duty');
  });

  test('what must hang borrows a slot of another panel before anything that only fills one', () => {
    const board = aBoard({ affairs: ['A3'], other: ['A3', 'A3'] });
    const disclosures = [
      aDisclosure(
        { item: 'news', ...posting('2026-10-08', '2026-10-14') },
        { id: 'first', section: 'affairs' },
      ),
      aDisclosure(
        { item: 'news', ...posting('2026-10-08', '2026-10-15') },
        { id: 'second', section: 'affairs' },
      ),
      on('2026-10-11', 'news'),
      on('2026-10-10', 'old-news'),
    ];
    const made = plan({ board, disclosures });
    expect(shown(made)).toEqual(['a1 first 1', 'o1 old-news 1', 'o2 second 1']);
    expect(made.waiting).toEqual([]);
  });

  test('the board changed when something was put up or taken down, not when it was published', () => {
    // Published on a Saturday, hung on the Monday, over on a Thursday.
    const disclosures = [on('2026-10-17', 'notice', { validUntil: '2026-10-22' })];
    const changedOn = (asOf: string) =>
      plan({ board: aBoard({ other: ['A3'] }), disclosures, asOf }).changedOn;
    expect(['2026-10-18', '2026-10-19', '2026-10-22', '2026-10-23'].map(changedOn)).toEqual([
      ...[undefined, '2026-10-19', '2026-10-19', '2026-10-23'],
    ]);
  });

  test('no slot stays blank while anything is left, and then it holds the slip', () => {
    const board = aBoard({ party: ['A3', 'A3', 'A3'], other: ['A3'] });
    const disclosures = [on('2026-10-11', 'news'), on('2026-10-10', 'old-news')];
    expect(shown(plan({ board, disclosures }))).toEqual(['p1 news 1', 'p2 -', 'p3 -', 'o1 old-news 1']);
  });
});

describe('what waits', () => {
  const waits = (made: HangPlan): string[] =>
    made.waiting.map(({ candidate, why }) => `${candidate.disclosure.id}: ${why}`);

  test('says which slots would do, and that all hold what may not come down', () => {
    const disclosures = [
      on('2026-10-08', 'list', posting('2026-10-08', '2026-10-14')),
      on('2026-10-09', 'other-list', posting('2026-10-09', '2026-10-15')),
    ];
    const sheets = { list: 2, 'other-list': 3 };
    expect(waits(plan({ board: aBoard({ other: ['A3'] }), disclosures, sheets }))).toEqual([
      'other-list: A3的卡位都贴着不能撤的，差1个。',
    ]);
    // A single slot is enough.
    expect(waits(plan({ board: aBoard({ other: ['A3', 'A4'] }), disclosures, sheets }))).toEqual([]);
  });

  test('is never something that only would have filled a slot', () => {
    const disclosures = [on('2026-10-11', 'news'), on('2026-10-10', 'old-news')];
    expect(waits(plan({ board: aBoard({ other: ['A3'] }), disclosures }))).toEqual([]);
  });

  test('names a section that the board does not have', () => {
    const disclosures = [
      aDisclosure({ item: 'news', ...posting('2026-10-09', '2026-10-15') }, { id: 'p', section: 'party' }),
      on('2026-10-08', 'hangs', posting('2026-10-08', '2026-10-14')),
    ];
    expect(waits(plan({ board: aBoard({ other: ['A4'] }), disclosures }))).toEqual([
      'p: 这块公开栏没有这个版块；A4的卡位都贴着不能撤的，差1个。',
    ]);
  });

  test('everything that must hang either hangs whole or waits', () => {
    const disclosures = Array.from({ length: 9 }, (_, index) =>
      on('2026-10-08', `posting-${index}`, posting('2026-10-08', `2026-10-${14 + index}`)),
    );
    const sheets = Object.fromEntries(disclosures.map(({ id }, index) => [id, (index % 3) + 1]));
    const made = plan({ board: aBoard({ other: ['A3', 'A3', 'A3', 'A3', 'A3'] }), disclosures, sheets });
    const hangings = made.panels.flatMap((panel) => panel.hangings);
    for (const { id } of disclosures) {
      const hung = hangings
        .filter(({ candidate }) => candidate?.disclosure.id === id)
        .reduce((sum, { bound }) => sum + bound, 0);
      const isWaiting = made.waiting.some(({ candidate }) => candidate.disclosure.id === id);
      expect([id, hung, isWaiting]).toEqual([id, isWaiting ? 0 : sheets[id], isWaiting]);
    }
  });
});

describe('what a person would do', () => {
  const adviceOf = (made: HangPlan): string[] => made.waiting.flatMap(({ advice }) => advice);
  const board = aBoard({ other: ['A3'] });
  const hangs = on('2026-10-08', 'posting', posting('2026-10-08', '2026-10-14'));

  test('waits for the day on which there will be room, as far as one can see', () => {
    const disclosures = [hangs, on('2026-10-09', 'list', posting('2026-10-09', '2026-10-31'))];
    expect(adviceOf(plan({ board, disclosures, sheets: { list: 2 } }))).toEqual([
      '等到10月15日，o1腾出来，就贴得下。',
      '在别处再设一块公开栏，要有1个A3卡位。',
    ]);
    const charter = on('2026-10-09', 'charter', { item: 'roster' });
    expect(adviceOf(plan({ board, disclosures: [hangs, charter] }))).toEqual([
      '等到10月15日，o1腾出来，就贴得下。',
    ]);
  });

  test('makes shorter what goes on no paper', () => {
    const made = planBoard({
      board,
      disclosures: [hangs],
      items: indexCatalogue(WALL_CATALOGUE),
      asOf: day('2026-10-12'),
      sheetsOn: () => undefined,
    });
    expect(made.waiting.map(({ why }) => why)).toEqual(['没有哪种纸放得下。']);
    expect(adviceOf(made)).toEqual(['把最长的一格、一段改短，或者分成两件公布。']);
  });
});

describe('a board for publicity', () => {
  test('has sections of its own, and what belongs to them is said by who knows', () => {
    const board = aBoard({ policy: ['A3', 'A3'], law: ['A3'] });
    const disclosures = [
      on('2026-10-09', 'pension', { item: 'report' }),
      on('2026-10-10', 'road-law', { item: 'report' }),
    ];
    const made = plan({
      board,
      disclosures,
      sectionOf: ({ id }) => (id === 'road-law' ? 'law' : 'policy'),
    });
    expect(shown(made)).toEqual(['p1 pension 1', 'p2 -', 'l1 road-law 1']);
  });
});

describe('the board of a place that is closed', () => {
  const board = aBoard({ other: ['A3', 'A3', 'A3', 'A3'] });
  const disclosures = [
    on('2026-09-25', 'report', { item: 'report' }),
    on('2026-10-01', 'roster', { item: 'roster' }),
    on('2026-10-05', 'objection', {
      type: '公示',
      posting: { from: '2026-10-05', until: '2026-10-16', to: '监委会', phone: '024-4555 0102' },
    }),
    on('2026-10-06', 'news'),
  ];
  const closed = (asOf: string, more: Partial<Parameters<typeof plan>[0]> = {}) =>
    plan({ board, disclosures, asOf, closesOn: day('2026-10-14'), ...more });

  test('is what it would be until the day', () => {
    expect(shown(closed('2026-10-13'))).toEqual(shown(plan({ board, disclosures, asOf: '2026-10-13' })));
  });

  test('keeps from the day on what has to hang to its end, in its slot, and takes down the rest', () => {
    const hung = (asOf: string) =>
      shown(closed(asOf))
        .filter((slot) => !slot.endsWith('-'))
        .map((slot) => slot.split(' ')[1])
        .sort();
    expect(hung('2026-10-14')).toEqual(['objection', 'report']);
    // Its posting ends on a Friday: it comes down on Monday.
    expect(hung('2026-10-18')).toEqual(['objection', 'report']);
    expect(hung('2026-10-19')).toEqual(['report']);
    expect(hung('2026-10-25')).toEqual(['report']);
    expect(hung('2026-10-26')).toEqual([]);
    const before = shown(closed('2026-10-13'));
    for (const slot of shown(closed('2026-10-14')).filter((one) => !one.endsWith('-')))
      expect(before).toContain(slot);
  });

  test('tells whoever goes there in that week what comes down, and why', () => {
    expect(movesOf(closed('2026-10-12')).filter((move) => move.includes('(closed)'))).toEqual([
      '10-14 o3: roster 1 (closed) → -',
      '10-14 o4: news 1 (closed) → -',
    ]);
    expect(movesOf(closed('2026-10-19')).filter((move) => move.includes('(closed)'))).toEqual([
      '10-19 o2: objection 1 (closed) → -',
    ]);
  });

  test('takes nothing new, but what has to be open to objection', () => {
    const late = [
      ...disclosures,
      on('2026-10-20', 'settled'),
      on('2026-10-20', 'result', { item: 'report' }),
    ];
    const hung = shown(closed('2026-10-21', { disclosures: late })).filter((slot) => !slot.endsWith('-'));
    expect(hung.map((slot) => slot.split(' ')[1]).sort()).toEqual(['report', 'result']);
  });
});
