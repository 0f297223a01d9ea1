/** A PDF is what its site says, and nothing of what the browser printed before it. */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { renderJob } from '../../../scripts/build/render.ts';
import { printFontFiles } from '../../../scripts/posters/fonts.ts';
import { printSites } from '../../../scripts/posters/make-posters.ts';
import { startPrintBrowsers } from '../../../scripts/posters/print-browser.ts';
import { day } from '../../support/a-site.ts';
import { AS_OF, makeSmallCity, readSmallCity, SEPTEMBER, SHUINAN } from '../../support/small-city.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: 400_000 });

const PUBLIC_URL = 'https://gongkai.example';
const SITES = ['shuinan', 'dongshi', 'beishan'] as const;

/** Every site first, which is alone, second and last; after each of the others; and twice over. */
const ORDERS = [
  'shuinan dongshi beishan',
  'dongshi beishan shuinan',
  'beishan shuinan dongshi',
  'shuinan beishan dongshi shuinan',
  'beishan shuinan shuinan beishan',
].map((order) => order.split(' '));

/** Three sites, rendered as for a release; the folder with their pages. */
async function aRelease(root: string): Promise<string> {
  const beishan = 'sites/shili/qingshi/beishan';
  const renamed = (path: string): string => readSmallCity(path).replaceAll('水南', '北山');
  const contentRoot = makeSmallCity({
    [`${beishan}/site.yaml`]: renamed(`${SHUINAN}/site.yaml`).replace(/^id: .*$/m, 'id: beishan'),
    [SEPTEMBER.replace(SHUINAN, beishan)]: renamed(SEPTEMBER),
  });
  const job = {
    ...{ contentRoot, asOf: AS_OF, siteIds: SITES, photos: {}, revisions: {} },
    ...{ hasPosters: true, paperReach: 'web' as const, isForPaperAlone: true },
  };
  const releaseRoot = await renderJob(job, join(root, 'work'));
  for (const { source, path } of printFontFiles()) cpSync(source, join(releaseRoot, path));
  return releaseRoot;
}

/** What each PDF of a site is after it was printed, in one browser, after those before it; the last time counts. */
async function printInOrder(releaseRoot: string, order: readonly string[]): Promise<Record<string, string>> {
  const outDir = mkdtempSync(join(releaseRoot, '../../out-'));
  await using browsers = startPrintBrowsers(PUBLIC_URL);
  for (const siteId of order)
    await printSites(
      {
        ...{ releaseRoot, outDir, publicUrl: PUBLIC_URL, reach: 'wall', siteIds: [siteId] },
        datedOn: () => day('2026-11-23'),
      },
      browsers,
    );
  return Object.fromEntries(
    readdirSync(outDir, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.pdf'))
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(outDir, file)))
          .digest('hex'),
      ]),
  );
}

test('every PDF is the same bytes whatever was printed before it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'gongkailan-any-order-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const releaseRoot = await aRelease(root);
  const seen = new Map<string, Map<string, string[]>>();
  for (const order of ORDERS)
    for (const [file, digest] of Object.entries(await printInOrder(releaseRoot, order))) {
      const digests = seen.get(file) ?? new Map<string, string[]>();
      seen.set(file, digests);
      digests.set(digest, [...(digests.get(digest) ?? []), order.join(' ')]);
    }
  expect(seen.size).toBeGreaterThan(3 * SITES.length);
  const differing = [...seen].filter(([, digests]) => digests.size > 1);
  expect(differing.map(([file, digests]) => [file, ...digests.values()])).toEqual([]);
});
