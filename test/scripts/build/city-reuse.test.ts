/** Which files of the city are made again after a commit of one site. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openReuse, pageSources } from '../../../scripts/build/city-reuse.ts';
import { listFiles } from '../../../scripts/build/manifest.ts';
import type { SiteSummary } from '../../../src/site/summary.ts';

const summary = (id: string, countyId: string, townshipId: string, said = ''): SiteSummary =>
  ({ id, countyId, townshipId, name: said }) as SiteSummary;

const SITES = [
  summary('shuinan', 'east', 'hill'),
  summary('dongshi', 'east', 'lake'),
  summary('xishan', 'west', 'lake'),
];

const sources = (summaries: readonly SiteSummary[], revision = 'a', day = '2026-11-23') =>
  pageSources({ shared: ['program', day], ofCity: [revision], summaries });

/** Pages whose source is another one after something changed. */
function changed(after: ReturnType<typeof sources>): string[] {
  const before = sources(SITES);
  return [
    ...['index.html', '404.html', 'search/index.html', 'ledger/index.html', 'base/grids/index.html'],
    ...[
      'east/index.html',
      'east/hill/index.html',
      'east/lake/index.html',
      'west/index.html',
      'west/lake/index.html',
    ],
    ...['ledger/east/index.html', 'ledger/east/lake/index.html', 'ledger/west/lake/index.html'],
    ...['base/grids/east/hill/index.html', 'base/grids/west/index.html'],
  ].filter((path) => before(path) !== after(path));
}

const OF_THE_CITY = [
  'index.html',
  '404.html',
  'search/index.html',
  'ledger/index.html',
  'base/grids/index.html',
];

describe('the pages of the city', () => {
  test('are made again for the township and the county of a site that changed, and for the city', () => {
    const [shuinan, ...others] = SITES;
    if (!shuinan) throw new Error('no site');
    expect(changed(sources([{ ...shuinan, name: 'other words' }, ...others]))).toEqual([
      ...OF_THE_CITY,
      ...[
        'east/index.html',
        'east/hill/index.html',
        'ledger/east/index.html',
        'base/grids/east/hill/index.html',
      ],
    ]);
  });

  test('are made again for another commit where they name it: the city’s own', () => {
    expect(changed(sources(SITES, 'b'))).toEqual(OF_THE_CITY);
  });

  test('are all made again for another day', () => {
    expect(changed(sources(SITES, 'a', '2026-11-24'))).toHaveLength(15);
  });

  test('are told apart by county where townships have one name', () => {
    const moved = SITES.map((one) => (one.id === 'xishan' ? { ...one, name: 'other words' } : one));
    expect(changed(sources(moved))).not.toContain('east/lake/index.html');
    expect(changed(sources(moved))).toContain('west/lake/index.html');
  });
});

describe('a file of the city', () => {
  function places() {
    const root = mkdtempSync(join(tmpdir(), 'gongkailan-reuse-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const folder = join(root, 'earlier');
    const file = join(folder, 'east/index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'east');
    const files = listFiles(folder, ['east/index.html']);
    const facts = { sources: { 'east/index.html': 's1', 'gone.html': 's1' } };
    return { earlier: { key: 'k', folder, files, facts }, tree: join(root, 'tree'), file };
  }

  test('that was made from the same is taken over', () => {
    const { earlier, tree } = places();
    const reuse = openReuse(earlier, tree);
    expect(reuse.take('east/index.html', 's1')).toBe(true);
    expect(readFileSync(join(tree, 'east/index.html'), 'utf8')).toBe('east');
    expect(reuse.facts.sources).toEqual({ 'east/index.html': 's1' });
  });

  test('that was made from something else, was never made, is gone, or was changed since is made again', () => {
    const { earlier, tree, file } = places();
    expect(openReuse(earlier, tree).take('east/index.html', 's2')).toBe(false);
    expect(openReuse(earlier, tree).take('west/index.html', 's1')).toBe(false);
    expect(openReuse(earlier, tree).take('gone.html', 's1')).toBe(false);
    writeFileSync(file, 'west');
    expect(openReuse(earlier, tree).take('east/index.html', 's1')).toBe(false);
    expect(openReuse(undefined, tree).take('east/index.html', 's1')).toBe(false);
  });
});
