/**
 * What holds whatever happens between builds: after any edits the release is that of a build from nothing, and a build that
 * dies at any moment leaves a whole release behind. A dozen of each here; `GONGKAILAN_BUILDS=200 npm test -- many-builds`
 * for the long run, PDFs included, which `GONGKAILAN_BUILDS_FROM=80` takes up again where it was stopped.
 */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryOf, formatManifest, readManifest, wholeManifest } from '../../../scripts/build/manifest.ts';
import { filesBelow } from '../../../scripts/build/tree.ts';
import { runScript } from '../../support/run-script.ts';
import { makeSmallCity, readSmallCity } from '../../support/small-city.ts';

const RUNS = Number(process.env['GONGKAILAN_BUILDS'] ?? 12);
const FIRST_RUN = Number(process.env['GONGKAILAN_BUILDS_FROM'] ?? 0);
const IS_LONG = RUNS > 12;
/** Builds of a sequence before it is held against one from nothing. */
const STEPS = IS_LONG ? 3 : 1;
const SITES = ['sites/shili/qingshi/shuinan', 'sites/shili/hexi/dongshi'] as const;
const FIRST_DAY = '2026-11-23';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'gongkailan-many-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Numbers from a seed, so that what failed can be done again (mulberry32). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Place {
  readonly content: string;
  readonly out: string;
  /** From the seed of a sequence. */
  number: (below: number) => number;
  asOf: string;
  readonly notices: string[];
}

type Edit = (place: Place) => string;

const notice = (title: string, on: string): string =>
  `---\nkind: notice\nitem: notices\ntitle: ${title}\ntype: 通知\npublishedOn: ${on}\nissuer: 村（居）委会\n---\n\n明天上午修水管，停水两小时。\n`;

/** What people and clocks do between two builds. */
const EDITS: readonly Edit[] = [
  (place) => {
    const { content, number, notices } = place;
    const on = `2026-11-${String(1 + number(22)).padStart(2, '0')}`;
    const file = join(content, SITES[number(2)] ?? '', `other/2026/${on}-water-${notices.length}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, notice(`停水通知第${notices.length}号`, on));
    notices.push(file);
    return 'a notice';
  },
  ({ number, notices }) => {
    const [file] = notices.splice(number(Math.max(notices.length, 1)), 1);
    if (file !== undefined) rmSync(file);
    return 'a notice less';
  },
  ({ number, notices }) => {
    const file = notices[number(Math.max(notices.length, 1))];
    if (file !== undefined) appendFileSync(file, `\n改到下午${1 + number(5)}点。\n`);
    return 'other words';
  },
  ({ content, number }) => {
    const file = join(content, SITES[number(2)] ?? '', 'site.yaml');
    const text = readFileSync(file, 'utf8').replace(
      /^repliesWithinDays: \d+/m,
      `repliesWithinDays: ${3 + number(9)}`,
    );
    writeFileSync(file, text);
    return 'a site’s promise';
  },
  ({ content, number }) => {
    const title = `示例市村（社区）公开栏${number(9)}`;
    writeFileSync(
      join(content, 'city.yaml'),
      readSmallCity('city.yaml').replace(/^title: .*$/m, `title: ${title}`),
    );
    return 'the city’s title';
  },
  (place) => {
    place.asOf = `2026-11-${String(23 + place.number(7)).padStart(2, '0')}`;
    return `another day, ${place.asOf}`;
  },
  ({ out, number }) => {
    const files = existsSync(out) ? filesBelow(out, '').filter((path) => path.endsWith('.html')) : [];
    const file = files[number(Math.max(files.length, 1))];
    if (file === undefined) return 'nothing';
    chmodSync(join(out, file), 0o644);
    appendFileSync(join(out, file), '<p>改过');
    return `somebody changes ${file}`;
  },
];

function aPlace(name: string): Place {
  return {
    content: makeSmallCity(),
    out: join(work, name),
    number: numbersFrom(77),
    asOf: FIRST_DAY,
    notices: [],
  };
}

async function build(
  place: Place,
  args: readonly string[],
  { out = place.out, cache = 'cache' } = {},
): Promise<string> {
  const posters = IS_LONG ? [] : ['--no-posters'];
  const all = [
    '--content',
    place.content,
    '--out',
    out,
    '--as-of',
    place.asOf,
    '--replace-anyway',
    ...posters,
  ];
  const env = { GONGKAILAN_CACHE: join(work, cache) };
  const { stdout, stderr, exitCode } = await runScript('build', [...all, ...args], env);
  if (exitCode !== 0) throw new Error(`exit ${exitCode}\n${stdout}\n${stderr}`);
  return formatManifest(wholeManifest(out, readManifest(out)));
}

describe('a release', () => {
  test(
    `is that of a build from nothing, after each of ${RUNS} sequences of edits`,
    async () => {
      // One city for all: what a build finds has a longer past each time, and fewer builds show as much.
      const place = aPlace('edits');
      await build(place, []);
      const done: string[] = [];
      for (let run = FIRST_RUN; run < RUNS; run++) {
        place.number = numbersFrom(run + 1);
        let incremental = '';
        for (let step = 0; step < STEPS; step++) {
          for (let count = 1 + place.number(2); count > 0; count--)
            done.push(EDITS[place.number(EDITS.length)]?.(place) ?? '');
          incremental = await build(place, []);
        }
        const fresh = await build(place, ['--force'], { out: join(work, 'fresh'), cache: 'fresh' });
        expect(incremental, `seeds from ${FIRST_RUN + 1} to ${run + 1}: ${done.join(', ')}`).toBe(fresh);
        expectWhole(place.out);
      }
    },
    IS_LONG ? 7_200_000 : 600_000,
  );

  test(
    `is whole at every moment of ${RUNS} builds that are killed, and the next build is that from nothing`,
    async () => {
      const place = aPlace('killed');
      await build(place, []);
      for (let run = 0; run < RUNS; run++) {
        EDITS[0]?.(place);
        await killedBuild(place, place.number(1500));
        expectWhole(place.out);
      }
      const after = await build(place, []);
      expect(after).toBe(await build(place, ['--force'], { out: join(work, 'fresh'), cache: 'fresh' }));
      expect(filesBelow(dirname(place.out), '').filter((path) => path.includes('.unfinished'))).toEqual([]);
    },
    IS_LONG ? 3_600_000 : 600_000,
  );
});

/** Every file that the manifests list is there with these bytes, and no other. */
function expectWhole(out: string): void {
  const listed = wholeManifest(out, readManifest(out));
  const wrong = Object.entries(listed).filter(
    ([path, { sha256 }]) => entryOf(readFileSync(join(out, path))).sha256 !== sha256,
  );
  expect(wrong).toEqual([]);
  expect(Object.keys(listed).length).toBeGreaterThan(200);
  const besides = filesBelow(out, '').filter((path) => !Object.hasOwn(listed, path));
  expect(besides).toEqual(['manifest.json']);
}

/** A build that is killed after a while; meanwhile somebody reads, and must never find nothing. */
async function killedBuild(place: Place, afterMs: number): Promise<void> {
  const args = ['--content', place.content, '--out', place.out, '--as-of', place.asOf, '--no-posters'];
  const child = spawn(process.execPath, ['scripts/build.ts', ...args], {
    env: { ...process.env, NODE_ENV: '', GONGKAILAN_CACHE: join(work, 'cache') },
    stdio: 'ignore',
  });
  const ended = new Promise((done) => child.once('close', done));
  const until = performance.now() + afterMs;
  while (performance.now() < until && child.exitCode === null) {
    for (const path of ['index.html', 'shuinan/index.html', 'ledger/index.html', 'manifest.json'])
      readFileSync(join(place.out, path));
    await pause(1);
  }
  child.kill('SIGKILL');
  await ended;
}
