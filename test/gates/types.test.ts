import { expect, test } from 'vitest';
import { complaintsOf } from './gates.ts';

test('types are right in every file, pages too', { timeout: 600_000 }, async () => {
  expect(await complaintsOf('astro/bin/astro.mjs', ['check', '--minimumSeverity', 'warning'])).toBe('');
});
