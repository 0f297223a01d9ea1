import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = join(import.meta.dirname, '..');

// What Node compiled of libraries and commands is kept for the next process: there are hundreds.
process.env['NODE_COMPILE_CACHE'] ??= join(root, '.cache/node');

/** These start commands, servers or browsers, or do nothing else for half a minute. */
const WHOLE =
  /^import (?!type)[^;]*\/(?:(?:run-script|dev-server|form-editor|old-browser|yaml-editor)\.ts|scripts\/browser\.ts)';|\/run-fuzz\.ts'|spawn/m;

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'));
const city = files.filter((file) => file.startsWith('test/city/'));
const whole = files.filter(
  (file) => !city.includes(file) && WHOLE.test(readFileSync(join(root, file), 'utf8')),
);

/** The longest, longest first, so that at the end no core waits for one of them. */
const LONGEST = [
  'city/phone',
  'paper/print-proof',
  'scripts/build',
  'fuzz/fuzz',
  'scripts/verify/verify',
  'scripts/feeds-build',
  'scripts/posters/every-paper',
  'xss/xss',
  'photos/document-like',
].map((name) => `test/${name}.test.ts`);

class LongestFirst extends BaseSequencer {
  override async sort(all: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number =>
      LONGEST.findIndex((name) => moduleId.endsWith(name)) + 1 || LONGEST.length + 1;
    const isQuick = ({ project }: TestSpecification): number => Number(project.name === 'parts');
    return (await super.sort(all)).sort((a, b) => isQuick(a) - isQuick(b) || rank(a) - rank(b));
  }
}

const project = {
  root,
  // Builds and browsers take their time on two cores; a hang still ends.
  testTimeout: 120_000,
  hookTimeout: 240_000,
  pool: 'forks',
} as const;

export default defineConfig({
  test: {
    // Half of the tests wait for a browser or a build in a process of its own.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...project,
          name: 'parts',
          include: files.filter((file) => !city.includes(file) && !whole.includes(file)),
          globalSetup: 'test/support/own-cache.ts',
          // They change nothing of their process, and load the same hundred modules.
          isolate: false,
        },
      },
      {
        test: { ...project, name: 'whole', include: whole, globalSetup: 'test/support/own-cache.ts' },
      },
      {
        test: {
          ...project,
          name: 'city',
          include: city,
          globalSetup: ['test/support/own-cache.ts', 'test/support/sample-city.ts'],
        },
      },
    ],
  },
});
