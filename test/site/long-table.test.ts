import { describe, expect, test } from 'vitest';
import type { Block, Phrase } from '../../src/model/disclosure/blocks.ts';
import { tablesOf, tableView } from '../../src/site/pages/table-view.ts';

/** A list of households in groups of the given sizes. */
function list(...sizes: readonly number[]): Extract<Block, { type: 'table' }> {
  return {
    type: 'table',
    heading: '名单',
    columns: [
      { title: '姓名', align: 'start', weight: 1, isKey: true },
      { title: '金额', align: 'end', weight: 1, isKey: true },
    ],
    groups: sizes.map((size, index) => ({
      title: `${index + 1}组`,
      rows: Array.from({ length: size }, (_, row): Phrase[] => [[`户${row}`], ['1']]),
    })),
    total: [['合计'], ['99']],
    footnotes: [],
    listsPersons: true,
  };
}

describe('a very long list', () => {
  const tables = tablesOf(tableView(list(60, 60)));

  test('is set group by group, with the columns named in each and one total at the end', () => {
    expect(
      tables.map(({ groups, columns, total }) => [groups.map(({ title }) => title), columns.length, total]),
    ).toEqual([
      [['1组'], 2, []],
      [['2组'], 2, ['合计', '99']],
    ]);
  });

  test('keeps its numbering and its anchors across the groups', () => {
    expect(tables.flatMap(({ groups }) => groups[0]?.rows[0]?.anchor ?? [])).toEqual(['r1', 'r61']);
  });
});

test.each([
  ['fewer than 100 rows', list(50, 49)],
  ['one group', list(300)],
])('a list of %s stays one table', (_, block) => {
  expect(tablesOf(tableView(block))).toHaveLength(1);
});
