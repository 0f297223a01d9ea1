import { describe, expect, test } from 'vitest';
import { boardStandardSchema } from '../../src/model/board-standard.ts';
import { indexCatalogue, type CatalogueItem } from '../../src/model/catalogue.ts';
import type { Disclosure } from '../../src/model/disclosure.ts';
import { boardOf, type Board } from '../../src/paper/board.ts';
import { planBoard, type HangPlan } from '../../src/paper/hang.ts';
import { aCatalogue, aDisclosure, day } from '../support/a-site.ts';
import { monthlyAccounts, posting } from '../support/a-site-context.ts';

/** A board with these slots in each panel; measures do not matter to the planner. */
function aBoard(slots: Readonly<Record<string, readonly string[]>>): Board {
  const standard = boardStandardSchema.parse({
    id: 'board',
    title: '栏',
    widthMm: 1,
    heightMm: 1,
    frameMm: 0,
    bottomEdgeMm: 0,
    headerHeightMm: 0,
    stripHeightMm: 0,
    readingDistanceMm: 0,
    panels: Object.entries(slots).map(([section, stocks]) => ({
      section,
      xMm: 0,
      yMm: 0,
      widthMm: 1,
      heightMm: 1,
      titleHeightMm: 0,
      slots: stocks.map((stock, index) => ({ id: `${section[0]}${index + 1}`, stock, xMm: 0, yMm: 0 })),
    })),
  });
  return boardOf(standard);
}

const CATALOGUE = aCatalogue(
  { id: 'roster', onWall: true, frequency: 'permanent' },
  { id: 'report', wallDays: 30, frequency: 'event' },
  { id: 'news', frequency: 'event' },
  { id: 'accounts' },
);

interface Wish {
  readonly disclosures: readonly Disclosure[];
  readonly board: Board;
  readonly asOf?: string;
  /** Sheets by disclosure id; 1 when not named. `A4` is always one more than A3. */
  readonly sheets?: Readonly<Record<string, number>>;
  readonly items?: ReadonlyMap<string, CatalogueItem>;
}

function plan({ disclosures, board, asOf = '2026-10-12', sheets = {} }: Wish): HangPlan {
  return planBoard({
    board,
    disclosures: [...disclosures].sort((a, b) => (a.content.publishedOn < b.content.publishedOn ? 1 : -1)),
    items: indexCatalogue(CATALOGUE),
    asOf: day(asOf),
    sheetsOn: ({ id }, stock) => (sheets[id] ?? 1) + (stock.id === 'A4' ? 1 : 0),
  });
}

/** `o1 fire, o2 -`: what hangs in each slot, with the sheet's number when there are several. */
function shown({ panels }: HangPlan): string[] {
  return panels.flatMap(({ hangings }) =>
    hangings.map(({ slot, candidate, sheet }) =>
      candidate ? `${slot.id} ${candidate.disclosure.id} ${sheet}` : `${slot.id} -`,
    ),
  );
}

const on = (publishedOn: string, id: string, fields: Record<string, unknown> = {}): Disclosure =>
  aDisclosure({ publishedOn, item: 'news', ...fields }, { id, section: 'other' });

describe('what hangs first', () => {
  const board = aBoard({ other: ['A3'] });

  test.each([
    ['an open posting before a report within its days', ['posting', 'report'], 'posting'],
    ['a report within its days before a roster', ['report', 'roster'], 'report'],
    ['a roster before other news', ['roster', 'news'], 'roster'],
    ['the newest of an item before an earlier one', ['news', 'old-news'], 'news'],
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
      news: on('2026-10-10', 'news'),
      'old-news': on('2026-10-09', 'old-news'),
    };
    const disclosures = ids.map((id) => all[id]!);
    for (const order of [disclosures, disclosures.toReversed()])
      expect(shown(plan({ board, disclosures: order }))).toEqual([`o1 ${winner} 1`]);
  });

  test('of two postings the one that ends sooner', () => {
    const disclosures = [
      on('2026-10-01', 'long', posting('2026-10-01', '2026-10-30')),
      on('2026-10-08', 'short', posting('2026-10-08', '2026-10-14')),
    ];
    expect(shown(plan({ board, disclosures }))).toEqual(['o1 short 1']);
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
      items: indexCatalogue(CATALOGUE),
      asOf: day('2026-10-12'),
      sheetsOn: ({ id }, stock) => (id === 'slip' || stock.id === 'A3' ? 1 : undefined),
    });
    expect(shown({ panels, waiting: [] })).toEqual(['o1 list 1', 'o2 slip 1']);
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
    expect(shown(plan({ board: aBoard({ finance: ['600x900', 'A3'] }), disclosures }))).toEqual([
      'f1 september 1',
      'f2 posting 1',
    ]);
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
    expect(shown(made)).toEqual(['a1 first 1', 'o1 second 1', 'o2 news 1']);
    expect(made.waiting).toEqual([]);
  });

  test('no slot stays blank while anything is left, and then it holds the slip', () => {
    const board = aBoard({ party: ['A3', 'A3', 'A3'], other: ['A3'] });
    const disclosures = [on('2026-10-11', 'news'), on('2026-10-10', 'old-news')];
    expect(shown(plan({ board, disclosures }))).toEqual(['p1 old-news 1', 'p2 -', 'p3 -', 'o1 news 1']);
  });
});

describe('what waits', () => {
  const waits = (made: HangPlan): string[] =>
    made.waiting.map(({ candidate, why }) => `${candidate.disclosure.id}: ${why}`);

  test('says how many sheets it needs and what is free', () => {
    const disclosures = [
      on('2026-10-08', 'list', posting('2026-10-08', '2026-10-14')),
      on('2026-10-09', 'other-list', posting('2026-10-09', '2026-10-15')),
    ];
    const sheets = { list: 2, 'other-list': 3 };
    expect(waits(plan({ board: aBoard({ other: ['A3', 'A3', 'A3'] }), disclosures, sheets }))).toEqual([
      'other-list: 要3张A3，这个版块只空着1个A3卡位。',
    ]);
    expect(waits(plan({ board: aBoard({ other: ['A3', 'A3'] }), disclosures, sheets }))).toEqual([
      'other-list: 要3张A3，这个版块没有空卡位了。',
    ]);
  });

  test('is never something that only would have filled a slot', () => {
    const disclosures = [on('2026-10-11', 'news'), on('2026-10-10', 'old-news')];
    expect(waits(plan({ board: aBoard({ other: ['A3'] }), disclosures }))).toEqual([]);
  });

  test('names a section that the board does not have', () => {
    const disclosures = [
      aDisclosure({ item: 'news', ...posting('2026-10-08', '2026-10-14') }, { id: 'p', section: 'party' }),
    ];
    expect(waits(plan({ board: aBoard({ other: ['A4'] }), disclosures }))).toEqual([
      'p: 要2张A4，这块公开栏没有这个版块。',
    ]);
  });

  test('everything that must hang either hangs whole or waits', () => {
    const disclosures = Array.from({ length: 9 }, (_, index) =>
      on('2026-10-08', `posting-${index}`, posting('2026-10-08', `2026-10-${14 + index}`)),
    );
    const sheets = Object.fromEntries(disclosures.map(({ id }, index) => [id, (index % 3) + 1]));
    const made = plan({ board: aBoard({ other: ['A3', 'A3', 'A3', 'A3', 'A3'] }), disclosures, sheets });
    const hanging = shown(made).filter((line) => !line.endsWith('-'));
    for (const { id } of disclosures) {
      const hung = hanging.filter((line) => line.includes(` ${id} `)).length;
      const isWaiting = made.waiting.some(({ candidate }) => candidate.disclosure.id === id);
      expect([id, hung, isWaiting]).toEqual([id, isWaiting ? 0 : sheets[id], isWaiting]);
    }
  });
});
