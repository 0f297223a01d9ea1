import { describe, expect, test } from 'vitest';
import type { Engine } from '../../../src/client/search/engine.ts';
import type { Hit } from '../../../src/client/search/hit.ts';
import { lookUp } from '../../../src/client/search/look-up.ts';

function aHit(url: string, parts: Partial<Hit> = {}): Hit {
  return { url, title: '公布', text: '', words: '', ...parts };
}

/** An index that gives every query the pages listed for it, and counts by section what it gives. */
function anEngine(pages: Readonly<Record<string, readonly Hit[]>>): Engine {
  return {
    search: (query, filters) => {
      const hits = (pages[query] ?? []).filter(
        ({ section }) => filters.section === undefined || section === filters.section,
      );
      return Promise.resolve({
        count: hits.length,
        load: (from, to) => Promise.resolve(hits.slice(from, to)),
        counts: { section: { finance: 99 } },
      });
    },
  };
}

describe('looking up what few pages have', () => {
  const pages = [
    aHit('exact', { text: '合同价 26,248.51 元', section: 'finance', date: '2026-03-01' }),
    aHit('noise', { text: '26 户，248 亩', section: 'party', date: '2026-04-01' }),
    aHit('other', { text: '又付 26248 元', section: 'other', date: '2025-04-01' }),
  ];
  const engine = anEngine({ 26248: pages });

  test('counts only pages that truly say it', async () => {
    const { hits, count, counts } = await lookUp(engine, '26248', {});
    expect(hits.map(({ url }) => url)).toEqual(['exact', 'other']);
    expect(count).toBe(2);
    expect(counts).toEqual({ section: { finance: 1, other: 1 }, year: { 2026: 1, 2025: 1 } });
  });

  test.each([
    [{ section: 'finance' }, ['exact']],
    [{ year: '2025' }, ['other']],
    [{ section: 'finance', year: '2025' }, []],
  ])('keeps to %j, and still counts the others', async (filters, expected) => {
    const { hits, counts } = await lookUp(engine, '26248', filters);
    expect(hits.map(({ url }) => url)).toEqual(expected);
    expect(counts['section']).toEqual({ finance: 1, other: 1 });
  });

  test('offers what has some of the words when nothing has all', async () => {
    const road = aHit('road', { text: '道路硬化' });
    const grant = aHit('grant', { text: '补贴发放' });
    const both = aHit('both', { text: '补贴，道路' });
    const { hits, related } = await lookUp(
      anEngine({ 道路补贴款: [], 道路: [road, both], 补贴: [grant, both] }),
      '道路补贴款',
      {},
    );
    expect(hits).toEqual([]);
    expect(related[0]?.url).toBe('both');
    expect(related).toHaveLength(3);
  });

  test('offers nothing when nothing is near', async () => {
    expect(await lookUp(anEngine({}), '外星人', {})).toMatchObject({ count: 0, hits: [], related: [] });
  });
});

describe('looking up what many pages have', () => {
  const many = Array.from({ length: 90 }, (_, index) =>
    aHit(`p${index}`, { title: '补贴', section: index % 3 === 0 ? 'finance' : 'other' }),
  );

  test('trusts the index for counts, and loads the rest on demand', async () => {
    const findings = await lookUp(anEngine({ 补贴: many }), '补贴', {});
    expect(findings.count).toBe(90);
    expect(findings.hits).toHaveLength(40);
    expect(await findings.loadAfter?.(80)).toHaveLength(10);
    expect(findings.counts).toEqual({ section: { finance: 99 } });
  });

  test('does not believe an index that leaves out a word no page has', async () => {
    const engine = anEngine({ '外星人 补贴': many });
    expect(await lookUp(engine, '外星人 补贴', {})).toMatchObject({ count: 0, hits: [] });
  });

  test('lets the index filter', async () => {
    const { count } = await lookUp(anEngine({ 补贴: many }), '补贴', { section: 'finance' });
    expect(count).toBe(30);
  });
});
