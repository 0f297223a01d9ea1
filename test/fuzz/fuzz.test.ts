/** The short run of `npm run fuzz` (README.md beside it), with the seed to find a case again. */
import { expect, test } from 'vitest';
import { fuzzCase } from './cases.ts';
import { runFuzz } from './run-fuzz.ts';

const COUNT = 1_000;

test(`no changed example of ${COUNT} breaks a promise`, { timeout: 900_000 }, async () => {
  // Always the same, or a stranger's change would be stopped by an old fault; the long run takes others.
  const seed = Number(process.env['FUZZ_SEED'] ?? 2026);
  process.stdout.write(`npm run fuzz -- --count ${COUNT} --seed ${seed}\n`);
  const { finds, valid, refused } = await runFuzz({ seed, from: 0, count: COUNT });
  const told = finds.map(
    ({ index, what, told: words }) => `seed ${seed}, case ${index}: ${what}: ${words.join('; ')}`,
  );
  expect(told).toEqual([]);
  expect(valid + refused).toBe(COUNT);
  expect(valid).toBeGreaterThan(COUNT / 50);
});

test('the same seed and number give the same bytes', () => {
  for (const index of [0, 40, 110, 150]) expect(fuzzCase(7, index)).toEqual(fuzzCase(7, index));
  expect(fuzzCase(7, 0).bytes).not.toEqual(fuzzCase(8, 0).bytes);
});
