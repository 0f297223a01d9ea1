import { describe, expect, test } from 'vitest';
import type { FieldPath } from '../../../src/model/schema/finding.ts';
import { KINDS, kindNamed } from '../../../src/model/kinds.ts';
import { findField } from '../../../src/model/schema/schema-fields.ts';

function at(path: string): FieldPath {
  return path.split('.').map((key) => (key === '*' ? 0 : key));
}

describe.each(KINDS)('what %s declares is about fields that it has', (kind) => {
  const { schema, sums = [], once = [], notAfterPublication = {} } = kindNamed(kind);
  const notOf = (types: readonly string[], paths: readonly string[]): string[] =>
    paths.filter((path) => !types.includes(findField(schema, at(path))?.type ?? ''));
  const all = ['text', 'number', 'count', 'date', 'choice', 'flag', 'list', 'group'];

  test('sums: a total of a column of a list, or of a part of its rows', () => {
    const columns = sums.flatMap(({ rows, column }) => (column === undefined ? [] : [`${rows}.*.${column}`]));
    const parts = sums.flatMap(({ rows, part }) => (part ? [`${rows}.*.${part.key}`] : []));
    const units = sums.flatMap(({ unit }) => (typeof unit === 'object' ? [unit.at] : []));
    expect([
      ...notOf(['number', 'count'], [...sums.map(({ total }) => total), ...columns]),
      ...notOf(
        ['list'],
        sums.map(({ rows }) => rows),
      ),
      ...notOf(['text', 'choice'], units),
      ...notOf(all, parts),
    ]).toEqual([]);
  });

  test('entries that stand once: a list, and fields of its entries', () => {
    const fields = once.flatMap(({ list, by, at: marked = [] }) =>
      [...by, ...marked].map((key) => `${list}.*.${key}`),
    );
    const lists = once.map(({ list }) => list);
    expect([...notOf(['list'], lists), ...notOf(all, fields)]).toEqual([]);
  });

  test('only where another form of the list is not written: a field', () => {
    expect(
      notOf(
        all,
        [...sums, ...once].flatMap(({ unlessWritten }) => unlessWritten ?? []),
      ),
    ).toEqual([]);
  });

  test('days that are over at publication: dates', () => {
    expect(notOf(['date'], Object.keys(notAfterPublication))).toEqual([]);
  });
});
