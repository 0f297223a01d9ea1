/** What a phone keeps of a site, and what never. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { personsIn } from '../../src/model/private-fields.ts';
import { keptSite, siteManifest } from '../../src/site/offline.ts';
import { siteContext, type SiteContext } from '../../src/site/site-context.ts';
import { day } from '../support/a-site.ts';
import { aSiteContext } from '../support/a-site-context.ts';

async function villageOn(date: string): Promise<SiteContext> {
  const asOf = day(date);
  const { sites, city } = await loadContent('content', { asOf, siteIds: ['xiejiawaizi'] });
  const [site] = sites;
  if (!city || !site) throw new Error('the sample city is not there');
  return siteContext(site, { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' });
}

describe('what is kept of a site', () => {
  test('its home, its sections and its newest twenty disclosures', async () => {
    const { pages } = keptSite(await villageOn('2026-11-23'), 'p1');
    expect(pages).toHaveLength(25);
    expect(pages.slice(0, 6).map(([href]) => href)).toEqual([
      ...['./', 'party/', 'affairs/', 'finance/', 'other/'],
      'finance/2026-11-17-river-land-lease/',
    ]);
  });

  test('no list of private persons, however new', async () => {
    const context = await villageOn('2026-11-23');
    const ids = context.published.filter(({ content }) => personsIn(content).length > 0).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    const { pages } = keptSite(context, 'p1');
    expect(pages.filter(([href]) => ids.some((id) => href.includes(id)))).toEqual([]);
  });

  test('one new disclosure is fetched, with the lists that name it; what did not change is not', async () => {
    const before = new Map(keptSite(await villageOn('2026-11-16'), 'p1').pages);
    const after = keptSite(await villageOn('2026-11-17'), 'p1').pages;
    expect(after.filter(([href, state]) => before.get(href) !== state).map(([href]) => href)).toEqual([
      ...['./', 'party/', 'affairs/', 'finance/', 'other/'],
      'finance/2026-11-17-river-land-lease/',
    ]);
  });

  test('the numbers to call', () => {
    const { phones } = keptSite(aSiteContext(), 'p1');
    expect(phones.map(({ label }) => label)).toEqual(['村务监督委员会', '青石镇', '政务热线']);
    expect(phones.every(({ href }) => href.startsWith('tel:'))).toBe(true);
  });
});

test('a site stands on a home screen under its own name, and is nothing but its own folder', () => {
  const context = aSiteContext();
  expect(siteManifest(context)).toMatchObject({
    short_name: context.site.profile.name,
    start_url: './',
    scope: './',
    lang: 'zh-CN',
    icons: [
      { src: '../assets/icon-192.png', sizes: '192x192' },
      { src: '../assets/icon-512.png', sizes: '512x512' },
    ],
  });
});
