import { defineConfig } from 'vitest/config';

const project = {
  root: new URL('..', import.meta.url).pathname,
  // Builds and browsers take their time on two cores; a hang still ends.
  testTimeout: 120_000,
  hookTimeout: 240_000,
  pool: 'forks',
} as const;

export default defineConfig({
  test: {
    // Half of the tests wait for a browser or a build in a process of its own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...project,
          name: 'parts',
          include: ['test/**/*.test.ts'],
          exclude: ['test/city/**'],
        },
      },
      {
        test: {
          ...project,
          name: 'city',
          include: ['test/city/**/*.test.ts'],
          globalSetup: 'test/support/sample-city.ts',
        },
      },
    ],
  },
});
