/** Sheets of a booklet in vacant slots beside it, series in the order of their numbers, and papers in each other's way. */
import { describe, expect, test } from 'vitest';
import { aDisclosure } from '../../support/a-site.ts';
import { posting } from '../../support/a-site-context.ts';
import { aBoard, movesOf, on, planWall, shown } from '../../support/a-wall.ts';

const FIVE = aBoard({ other: ['A3', 'A3', 'A3', 'A3', 'A3', 'A3'] });

/** A posting of these days in the section `other`. */
const posted = (id: string, from: string, until: string) => on(from, id, posting(from, until));

describe('a paper of many sheets', () => {
  const list = posted('list', '2026-10-12', '2026-10-30');
  const wall = (asOf: string, sheets: number, ...others: ReturnType<typeof on>[]) =>
    planWall({ board: FIVE, disclosures: [list, ...others], sheets: { list: sheets }, asOf });

  test('hangs sheet by sheet where slots beside it are vacant, and is bound from the last of them on', () => {
    expect(shown(wall('2026-10-12', 8))).toEqual([
      ...['o1 list 1', 'o2 list 2', 'o3 list 3', 'o4 list 4', 'o5 list 5', 'o6 list 6-8'],
    ]);
    expect(shown(wall('2026-10-12', 6))).toEqual([
      ...['o1 list 1', 'o2 list 2', 'o3 list 3', 'o4 list 4', 'o5 list 5', 'o6 list 6'],
    ]);
  });

  test('gives a slot back to what must hang, from its end, and moves no other sheet', () => {
    const fire = posted('fire', '2026-10-14', '2026-10-30');
    const made = wall('2026-10-14', 8, fire);
    expect(shown(made)).toEqual([
      ...['o1 list 1', 'o2 list 2', 'o3 list 3', 'o4 list 4', 'o5 list 5-8', 'o6 fire 1'],
    ]);
    expect(movesOf(made).filter((move) => move.startsWith('10-14'))).toHaveLength(2);
    expect(made.waiting).toEqual([]);
  });

  test('gives one to what is new', () => {
    expect(shown(wall('2026-10-14', 8, on('2026-10-14', 'news')))[5]).toBe('o6 news 1');
  });

  test('stays a booklet when slots come free later: nothing moves that need not', () => {
    const others = ['a', 'b', 'c', 'd', 'e'].map((id) => posted(id, '2026-10-09', '2026-10-13'));
    expect(shown(wall('2026-10-12', 8, ...others)).filter((slot) => slot.includes('list'))).toEqual([
      'o6 list 1-8',
    ]);
    const [later] = [wall('2026-10-20', 8, ...others)];
    expect(shown(later).filter((slot) => slot.includes('list'))).toEqual(['o6 list 1-8']);
  });
});

describe('a series', () => {
  const board = aBoard({ other: ['A3', 'A3', 'A3', 'A3'] });
  const notice = (number: number, from: string) =>
    aDisclosure(
      { item: 'report', publishedOn: from, number: `选〔2026〕${number}号` },
      { id: `notice-${number}`, section: 'other' },
    );

  test('hangs in the order of its numbers, the later after the earlier', () => {
    const disclosures = [
      ...[
        notice(9, '2026-10-09'),
        notice(10, '2026-10-09'),
        notice(11, '2026-10-12'),
        notice(12, '2026-10-12'),
      ],
    ];
    expect(shown(planWall({ board, disclosures, asOf: '2026-10-12' }))).toEqual([
      ...['o1 notice-9 1', 'o2 notice-10 1', 'o3 notice-11 1', 'o4 notice-12 1'],
    ]);
  });

  test('of an election hangs in the order of its notices, whatever the files are called', () => {
    const numbers = ['10', '6-1', '2', '1', '9', '6', '3', '12', '4', '11', '6-2', '7'];
    const disclosures = numbers.map((number, index) =>
      aDisclosure(
        {
          ...{ kind: 'election', item: 'report', publishedOn: '2026-10-12', type: '公告' },
          ...{ election: 'committee-2026', notice: number, body: '村民委员会', subject: '其他' },
          electorate: '选民',
          text: '选举的事项。',
        },
        { id: `2026-10-12-${'abcdefghijkl'[index]}-${number}`, section: 'other' },
      ),
    );
    const wide = aBoard({ other: numbers.map(() => 'A3') });
    const hung = shown(planWall({ board: wide, disclosures, asOf: '2026-10-12' }));
    expect(hung.map((slot) => /-[a-l]-(\S+) 1$/.exec(slot)?.[1])).toEqual([
      ...['1', '2', '3', '4', '6', '6-1', '6-2', '7', '9', '10', '11', '12'],
    ]);
  });
});

test('what borrows a slot leaves the first large one of a panel to its own', () => {
  const board = aBoard({ affairs: ['A3'], other: ['A3', 'A3'] });
  const affairs = (id: string) =>
    aDisclosure({ item: 'roster', publishedOn: '2026-10-08' }, { id, section: 'affairs' });
  const own = posted('own', '2026-10-12', '2026-10-20');
  const disclosures = [
    affairs('first'),
    { ...affairs('second'), content: { ...affairs('second').content, item: 'goals' } },
    own,
  ];
  expect(shown(planWall({ board, disclosures }))).toEqual(['a1 first 1', 'o1 own 1', 'o2 second 1']);
});
