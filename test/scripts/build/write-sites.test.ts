/** Sites written by this process and by several. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { compiledPages } from '../../../scripts/build/pages/compiled-pages.ts';
import { writeSite, type SiteWork } from '../../../scripts/build/site-output.ts';
import { saveStored } from '../../../scripts/build/store.ts';
import { openPageRenderer } from '../../../scripts/build/pages/page-renderer.ts';
import { writeSites, type SiteWriters } from '../../../scripts/build/write-sites.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { changedBy, nextChanges } from '../../../src/site/pages/next-change.ts';
import { day } from '../../support/a-site.ts';
import { makeSmallCity } from '../../support/small-city.ts';

vi.setConfig({ testTimeout: 120_000 });

async function works(
  asOf: CalendarDate = day('2026-11-23'),
  contentRoot = makeSmallCity(),
): Promise<SiteWork[]> {
  const { sites, city, ...content } = await loadContent(contentRoot, { asOf });
  if (!city) throw new Error('the small city has no city');
  const job = {
    contentRoot,
    asOf,
    siteIds: [],
    photos: {},
    revisions: {},
    hasPosters: false,
    paperReach: 'web',
  } as const;
  const shared = { job, content: { ...content, city, sites: [] }, summaries: [] };
  return sites.map((site) => ({ site, shared, photos: new Map() }));
}

function writers(compiled: string): SiteWriters {
  const tree = mkdtempSync(join(tmpdir(), 'gongkailan-sites-'));
  onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
  return { compiled, tree, picturesRoot: join(tree, 'pictures'), jobs: 2, onSite: () => undefined };
}

test('several processes write what one writes', async () => {
  const compiled = await compiledPages();
  const some = await works();
  expect(some.length).toBeGreaterThan(1);
  const alone = await writeSites(some, writers(compiled), 1);
  const told: number[] = [];
  const together = await writeSites(some, { ...writers(compiled), onSite: (done) => told.push(done) }, 2);
  expect(together).toEqual(alone);
  expect(Object.keys(alone[0] ?? {}).length).toBeGreaterThan(30);
  expect(told).toEqual(some.map((_, index) => index + 1));
});

test('a process that fails ends all with what it said', async () => {
  const [work] = await works();
  if (!work) throw new Error('no site');
  // Not a site: whoever writes it fails.
  const broken = { ...work, site: { ...work.site, disclosures: undefined } } as never;
  await expect(writeSites([work, broken], writers(await compiledPages()), 2)).rejects.toThrow(
    /a process that writes sites ended with 1:[^]*disclosures/,
  );
});

test('a site of which a day changes little is what it would be when it is written whole', async () => {
  const compiled = await compiledPages();
  const render = await openPageRenderer(compiled);
  const contentRoot = makeSmallCity();
  const seen = new Set<string>();
  for (let asOf = day('2026-11-23'); asOf < '2027-01-25'; asOf = addDays(asOf, 1)) {
    const [before, after] = [await works(asOf, contentRoot), await works(addDays(asOf, 1), contentRoot)];
    for (const [index, work] of after.entries()) {
      const old = before[index];
      const scope = old && changedBy(nextChanges(old.site, asOf), work.shared.job.asOf);
      if (!old || !scope || scope === 'pages') continue;
      seen.add(scope);
      const [first, again, whole] = [writers(compiled), writers(compiled), writers(compiled)];
      const files = await writeSite(old, { ...first, render });
      const stored = { ...first, key: 'x', paths: Object.keys(files), files, facts: undefined };
      const { folder } = saveStored(join(first.tree, 'store'), 'site', stored);
      expect(await writeSite({ ...work, earlier: { folder, files, scope } }, { ...again, render })).toEqual(
        await writeSite(work, { ...whole, render }),
      );
    }
  }
  expect([...seen]).toContain('board');
});
