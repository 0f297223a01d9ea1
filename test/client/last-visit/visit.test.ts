/** What somebody is told who comes again, from the numbers that their phone kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesSince, visitOf } from '../../../src/client/last-visit/visit.ts';

const now = visitOf('2026-12-01', '120 4 1');

test.each([
  ['2026-11-20 117 3 1', '您11月20日来过，后来新公开 3 份，更正 1 份。'],
  ['2026-12-01 119 4 1', '您12月1日来过，后来新公开 1 份。'],
  ['2025-12-31 120 4 0', '您2025年12月31日来过，后来撤回 1 份。'],
  ['2026-11-20 120 4 1', undefined],
  // After a purge there is less than before.
  ['2026-11-20 121 4 1', undefined],
  ['2026-11-20', undefined],
  ['1c', undefined],
])('%s', (last, said) => {
  expect(changesSince(last, now)).toBe(said);
});

test('whatever a phone kept, nothing untrue is said', () => {
  fc.assert(
    fc.property(fc.string(), (kept) => {
      expect(changesSince(kept, now) ?? '').toMatch(/^$|^您.*来过，后来.*\d 份。$/);
    }),
  );
});
