import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { temporaryEnv } from './support/own-temporary.ts';

const root = join(import.meta.dirname, '..');

// What Node compiled of libraries and commands is kept for the next process: there are hundreds.
process.env['NODE_COMPILE_CACHE'] ??= join(root, '.cache/node');

/** What a file says that cannot be among `parts`. */
const WHOLE = [
  // It starts commands, servers or browsers, or looks at the whole house with a tool. A repository is hundreds of
  // commands: sixty histories are two thousand.
  /^import (?!type)[^;]*\/(?:run-script|dev-server|form-editor|old-browser|yaml-editor|web-servers)\.ts';/m,
  /^import (?!type)[^;]*\/(?:scripts\/browser|make-posters|gates|repository|shared-repository)\.ts';/m,
  /spawn/,
  // It works for a minute.
  /\/run-fuzz\.ts';/,
  // It asks what its process has loaded.
  /url\)\.cache/,
];

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'));
const city = files.filter((file) => file.startsWith('test/city/'));
const engine = files.filter((file) => file.startsWith('test/engine/'));
const whole = files.filter((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  return !city.includes(file) && !engine.includes(file) && WHOLE.some((pattern) => pattern.test(text));
});

/** The longest, longest first, so that at the end no core waits for one of them. */
const LONGEST = [
  'engine/many-machines',
  'scripts/build/many-builds',
  'scripts/publish',
  'city/phone',
  'paper/print-proof',
  'engine/adapters',
  'scripts/build',
  'gates/types',
  'scripts/verify/verify',
  'scripts/build/held-back',
  'xss/xss',
  'scripts/receive',
  'gates/format',
  'photos/document-like',
  'scripts/posters/any-order',
  'fuzz/fuzz',
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
    // Most of the tests wait for a browser, a server or a build in a process of its own.
    maxWorkers: Math.min(4, availableParallelism() + 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...project,
          name: 'parts',
          include: files.filter((file) => ![...city, ...engine, ...whole].includes(file)),
          globalSetup: ['test/support/own-cache.ts', 'test/support/own-temporary.ts'],
          env: temporaryEnv(),
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
          name: 'engine',
          include: engine,
          globalSetup: 'test/support/own-cache.ts',
          // Several builds each, by several processes.
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
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
