/** Which files of the city are made again after a commit of one site. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { levelSources, type PlannedLevel } from '../../../scripts/build/city-levels.ts';
import { openReuse } from '../../../scripts/build/city-reuse.ts';
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
  levelSources({
    ...{ shared: ['program', day], ofCity: [revision] },
    sites: summaries.map((one) => ({ summary: one, key: `files of ${one.id}` })),
  });

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
  ].filter((path) => before.ofPath(path) !== after.ofPath(path));
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

describe('a part above sites', () => {
  const keys = (summaries: readonly SiteSummary[], revision?: string) => {
    const { ofLevel } = sources(summaries, revision);
    return { city: ofLevel(), east: ofLevel('east'), west: ofLevel('west') };
  };

  test('is another one for the county of a site that changed, and for the city', () => {
    const before = keys(SITES);
    const after = keys(SITES.map((one) => (one.id === 'xishan' ? { ...one, name: 'other words' } : one)));
    expect(after.east).toBe(before.east);
    expect(after.west).not.toBe(before.west);
    expect(after.city).not.toBe(before.city);
  });

  test('of a county is the same for another commit', () => {
    expect(keys(SITES, 'b').east).toBe(keys(SITES, 'a').east);
    expect(keys(SITES, 'b').city).not.toBe(keys(SITES, 'a').city);
  });
});

describe('a file above sites', () => {
  const PATH = 'east/index.html';

  function places({ source = sources(SITES).ofPath(PATH), exact = {} as Record<string, string> } = {}) {
    const root = mkdtempSync(join(tmpdir(), 'gongkailan-reuse-'));
    onTestFinished(() => rmSync(root, { recursive: true, force: true }));
    const folder = join(root, 'earlier');
    const file = join(folder, PATH);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'east');
    const facts = { sources: { [PATH]: source, 'east/gone.html': source }, exact };
    const earlier = { key: 'k', folder, files: listFiles(folder, [PATH]), facts };
    const level: PlannedLevel = { part: 'counties/east', countyId: 'east', key: 'new', earlier };
    const tree = join(root, 'tree');
    const open = (levels: readonly PlannedLevel[] = [level]) =>
      openReuse({ levels, sources: sources(SITES), tree, code: 'program' });
    return { level, earlier, tree, file, open };
  }

  test('that was made from the same is taken over', () => {
    const { tree, open } = places();
    const reuse = open();
    expect(reuse.has(PATH)).toBe(true);
    expect(reuse.read(PATH)?.toString()).toBe('east');
    expect(readFileSync(join(tree, PATH), 'utf8')).toBe('east');
    expect(Object.keys(reuse.factsOf('east').sources)).toEqual([PATH]);
  });

  test('that was made from something else, was never made, is gone, or was changed since is made again', () => {
    expect(places({ source: 'other' }).open().has(PATH)).toBe(false);
    const { file, open } = places();
    expect(open().has('east/hill/index.html')).toBe(false);
    expect(open().has('east/gone.html')).toBe(false);
    expect(open([]).has(PATH)).toBe(false);
    writeFileSync(file, 'west');
    expect(open().has(PATH)).toBe(false);
    expect(open().read(PATH)).toBeUndefined();
  });

  test('that says less than its region is taken over as long as that is the same', () => {
    const first = places({ source: 'other' }).open();
    expect(first.has(PATH, () => ['table'])).toBe(false);
    const { exact } = first.factsOf('east');
    expect(
      places({ source: 'other', exact })
        .open()
        .has(PATH, () => ['table']),
    ).toBe(true);
    expect(
      places({ source: 'other', exact })
        .open()
        .has(PATH, () => ['another']),
    ).toBe(false);
    // What was not looked at is still known the next time.
    const kept = places({ exact }).open();
    kept.has(PATH, () => ['table']);
    expect(kept.factsOf('east').exact).toEqual(exact);
  });

  test('of a part that is kept is read where it is kept, and not put into the tree', () => {
    const { level, earlier, tree, open } = places();
    const reuse = open([{ ...level, stored: earlier }]);
    expect(reuse.has('east/whatever.html')).toBe(true);
    expect(reuse.read(PATH)?.toString()).toBe('east');
    expect(existsSync(tree)).toBe(false);
  });
});
