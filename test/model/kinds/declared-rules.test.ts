import { describe, expect, test } from 'vitest';
import { KINDS, kindNamed } from '../../../src/model/kinds.ts';
import type { FieldPath } from '../../../src/model/finding.ts';
import { findField, listEntry } from '../../../src/model/schema-fields.ts';

function at(path: string): FieldPath {
  return path.split('.').map((key) => (key === '*' ? 0 : key));
}

describe.each(KINDS)('what %s declares is about fields that it has', (kind) => {
  const { schema, sums = [], once = [], notAfterPublication = {} } = kindNamed(kind);
  const typeOf = (path: string): string | undefined => findField(schema, at(path))?.type;

  test('sums: a total, and a column of a list or a part of its rows', () => {
    for (const { total, rows, column, part, unit, unlessWritten } of sums) {
      expect(typeOf(total), total).toMatch(/^(number|count)$/);
      expect(typeOf(rows), rows).toBe('list');
      if (column !== undefined) expect(typeOf(`${rows}.*.${column}`), column).toMatch(/^(number|count)$/);
      if (part) expect(typeOf(`${rows}.*.${part.key}`), part.key).toBeDefined();
      if (typeof unit === 'object') expect(typeOf(unit.at), unit.at).toMatch(/^(text|choice)$/);
      if (unlessWritten !== undefined) expect(typeOf(unlessWritten), unlessWritten).toBeDefined();
    }
  });

  test('entries that stand once: a list, and fields of its entries', () => {
    for (const { list, by, at: marked = [] } of once) {
      const field = findField(schema, at(list));
      expect(field && listEntry(field.schema), list).toBeDefined();
      for (const key of [...by, ...marked]) expect(typeOf(`${list}.*.${key}`), key).toBeDefined();
    }
  });

  test('days before publication: dates', () => {
    for (const day of Object.keys(notAfterPublication)) expect(typeOf(day), day).toBe('date');
  });
});
