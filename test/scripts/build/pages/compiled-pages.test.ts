/** Compiled pages beside what Astro's own build makes of the same content. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { compiledPages } from '../../../../scripts/build/pages/compiled-pages.ts';
import { renderJob } from '../../../../scripts/build/render.ts';
import { CACHE_ROOT } from '../../../../scripts/project-folders.ts';
import { loadContent } from '../../../../src/loader/load-content.ts';
import type { RenderJob } from '../../../../src/render-job.ts';
import { summarise } from '../../../../src/site/summary.ts';
import { day } from '../../../support/a-site.ts';
import { makeSmallCity } from '../../../support/small-city.ts';

vi.setConfig({ testTimeout: 240_000 });

// Within the project, where Astro keeps its own code while it builds.
const work = mkdtempSync(join('.cache', 'compiled-test-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

test('rendered by themselves they are what Astro 7.3 builds, byte for byte', async () => {
  const { version } = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as {
    version: string;
  };
  // Another version may have moved the door that is used: look at compile-worker.ts and page-renderer.ts, then here.
  expect(version).toMatch(/^7\.3\./);

  const contentRoot = makeSmallCity();
  const asOf = day('2026-11-23');
  const { sites } = await loadContent(contentRoot, { asOf });
  const job: RenderJob = {
    ...{ contentRoot, asOf, hasPosters: false, paperReach: 'web', photos: {}, revisions: {} },
    siteIds: sites.map(({ profile }) => profile.id),
    citySummaries: sites.map((site) => summarise(site, asOf)),
  };
  const folder = await renderJob(job, join(work, 'ours'));

  const jobFile = join(work, 'job.json');
  writeFileSync(jobFile, JSON.stringify(job));
  const theirs = join(work, 'theirs');
  execFileSync('node_modules/.bin/astro', ['build', '--outDir', theirs], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      GONGKAILAN_JOB: jobFile,
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: 'pipe',
  });

  expect(filesIn(folder)).toEqual(filesIn(theirs));
  expect(filesIn(folder).length).toBeGreaterThan(100);
  for (const file of filesIn(theirs))
    expect(readFileSync(join(folder, file)).equals(readFileSync(join(theirs, file))), file).toBe(true);
});

test('they are compiled once for a state of the program', async () => {
  const folder = await compiledPages();
  const madeAt = statSync(folder).mtimeMs;
  expect(await compiledPages()).toBe(folder);
  expect(statSync(folder).mtimeMs).toBe(madeAt);
  // They import what is installed beside the project, so they lie in it whatever cache a command has.
  expect(folder.startsWith(CACHE_ROOT)).toBe(false);
  expect(existsSync(join(folder, 'renderer'))).toBe(true);
});
