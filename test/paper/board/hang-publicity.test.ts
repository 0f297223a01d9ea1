import { describe, expect, test } from 'vitest';
import type { PublicityItem } from '../../../src/model/place/publicity.ts';
import { boardOf } from '../../../src/paper/board/board.ts';
import { hangPublicity } from '../../../src/paper/board/hang-publicity.ts';
import { aPublicityItem } from '../../support/a-site.ts';
import { sampleBoard } from '../../support/boards.ts';

/** Each topic has one A2 and two A4. */
const board = boardOf(sampleBoard('publicity-2400x1200'));

const item = (name: string, topic = 'policy') =>
  aPublicityItem({ publishedOn: '2026-10-08', topic }, `2026-10-08-${name}`);

/** Slots with what hangs in them, `惠1 a`; `sheets` on A4 by name, 1 when not named, always one on A2. */
function hang(items: readonly PublicityItem[], sheets: Readonly<Record<string, number | undefined>> = {}) {
  const nameOf = ({ id }: PublicityItem): string => id.slice(11);
  const { panels, waiting } = hangPublicity(board, items, (one, stock) =>
    nameOf(one) in sheets && stock.id === 'A4' ? sheets[nameOf(one)] : 1,
  );
  return {
    hung: panels.flatMap(({ hangings }) =>
      hangings.flatMap(({ slot, item: one, sheet }) => (one ? [`${slot.id} ${nameOf(one)}${sheet}`] : [])),
    ),
    waiting: waiting.map(nameOf),
  };
}

describe('a publicity board', () => {
  test('has the newest of each topic on its largest paper, the others below', () => {
    expect(hang([item('a'), item('b'), item('x', 'law'), item('c')])).toEqual({
      hung: ['惠1 a1', '惠2 b1', '惠3 c1', '法1 x1'],
      waiting: [],
    });
  });

  test('does not hang a part of a text: what has no room for all its sheets waits', () => {
    expect(hang([item('a'), item('b'), item('c')], { c: 2 })).toEqual({
      hung: ['惠1 a1', '惠2 b1'],
      waiting: ['c'],
    });
    expect(hang([item('a'), item('c'), item('b')], { c: 2 })).toEqual({
      hung: ['惠1 a1', '惠2 c1', '惠3 c2'],
      waiting: ['b'],
    });
  });

  test('leaves the slot to the next when a text cannot be set on its paper at all', () => {
    expect(hang([item('a'), item('b'), item('c')], { b: undefined })).toEqual({
      hung: ['惠1 a1', '惠2 c1'],
      waiting: ['b'],
    });
  });

  test('shows every slot, also those in which nothing hangs', () => {
    const { panels } = hangPublicity(board, [], () => 1);
    expect(panels.map(({ hangings }) => hangings.length)).toEqual([3, 3, 3, 3]);
  });
});
