import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    // Builds and browsers take their time on two cores; a hang still ends.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    pool: 'forks',
  },
});
