import { expect, test } from 'vitest';
import { complaintsOf } from './gates.ts';

test('every file is formatted: npm run format', { timeout: 600_000 }, async () => {
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'];
  const args = ['--check', '--log-level=warn', ...cache, '.'];
  expect(await complaintsOf('prettier/bin/prettier.cjs', args)).toBe('');
});

test('the linter finds nothing: npm run lint', { timeout: 600_000 }, async () => {
  expect(await complaintsOf('oxlint/bin/oxlint', [])).toBe('');
});
