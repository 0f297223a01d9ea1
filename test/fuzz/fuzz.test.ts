/** The short run of `npm run fuzz` (README.md beside it): other cases on another day, with the seed to find them again. */
import { expect, test } from 'vitest';
import { fuzzCase } from './cases.ts';
import { runFuzz } from './run-fuzz.ts';

const COUNT = 2_000;

test(`no changed example of ${COUNT} breaks a promise`, { timeout: 900_000 }, async () => {
  // A seed of its own a day: what one run does not try, another does.
  const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Date.now() / 86_400_000));
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
