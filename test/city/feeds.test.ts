/** Feeds, calendars and sitemaps of the sample city, as readers, phones and search engines fetch them. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breachesOf, listIn, parseFeed, parseXml, textIn } from '../support/parsed-feed.ts';
import { eventsIn, icalBreaches } from '../support/parsed-calendar.ts';
import { readSample, sampleFiles, sampleRelease } from '../support/sample-city.ts';

/** Where the sample city says it is published. */
const BASE = 'https://gongkai.benxi.example/';

/** The file of the release at an address; `undefined` for one that is elsewhere. */
function fileAt(address: string): string | undefined {
  const [page = ''] = address.split('#');
  if (!page.startsWith(BASE)) return undefined;
  const path = page.slice(BASE.length);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Addresses that lead nowhere in the release. */
function deadIn(addresses: readonly string[]): string[] {
  return addresses.filter((address) => {
    const file = fileAt(address);
    return file === undefined || !existsSync(join(sampleRelease(), file));
  });
}

const feeds = sampleFiles('feed.atom');
const calendars = sampleFiles('calendar.ics');

describe('feeds of the sample city', () => {
  test('are there for the city, counties, townships, sites and sections', () => {
    expect(feeds).toEqual(
      expect.arrayContaining([
        'feed.atom',
        'benxi-county/feed.atom',
        'benxi-county/xiaoshi/feed.atom',
        'xiejiawaizi/feed.atom',
        'xiejiawaizi/finance/feed.atom',
      ]),
    );
    expect(feeds).toHaveLength(1 + 6 + 6 + 8 * 5);
  });

  test.each(feeds)('%s keeps to RFC 4287', (feed) => {
    expect(breachesOf(readSample(feed))).toEqual([]);
  });

  test.each(feeds)('%s lies where it says, and its links lead somewhere', (feed) => {
    const { self, alternate, entries } = parseFeed(readSample(feed));
    expect(self).toBe(BASE + feed);
    const links = entries.flatMap(({ html }) =>
      [...html.matchAll(/\shref="([^"]*)"/g)].map(([, target = '']) => target),
    );
    const own = links.filter((link) => link.startsWith(BASE));
    expect(deadIn([self, alternate, ...entries.map(({ href }) => href), ...own])).toEqual([]);
  });

  test('of a site hold every entry with the text of its page', () => {
    const { entries } = parseFeed(readSample('xiejiawaizi/feed.atom'));
    expect(entries).toHaveLength(30);
    const accounts = entries.find(({ title }) => title === '谢家崴子村2026年10月财务收支公布表');
    const cells = [...(accounts?.html.matchAll(/<td>([\d,]+\.\d\d)<\/td>/g) ?? [])].map(
      ([, sum = '']) => sum,
    );
    expect(cells.length).toBeGreaterThan(15);
    const page = readSample(fileAt(accounts?.href ?? '') ?? '');
    expect(cells.filter((sum) => !page.includes(sum))).toEqual([]);
  });

  test('show what was corrected and withdrawn', () => {
    const entries = feeds.flatMap((feed) => parseFeed(readSample(feed)).entries);
    expect(entries.some(({ html }) => html.includes('<b>更正：</b>'))).toBe(true);
    expect(entries.some(({ title }) => title.startsWith('已撤回：'))).toBe(true);
  });

  test('hold no table of what search engines are asked to leave alone', () => {
    const entries = feeds.flatMap((feed) => parseFeed(readSample(feed)).entries);
    const hidden = entries.filter(({ href }) =>
      readSample(fileAt(href) ?? '').includes('<meta name="robots" content="noindex"'),
    );
    expect(hidden.length).toBeGreaterThan(20);
    expect(hidden.filter(({ html }) => html.includes('<table')).map(({ id }) => id)).toEqual([]);
  });

  test('are what pages announce, each its own', () => {
    const announced = sampleFiles('index.html').flatMap((page) =>
      [
        ...readSample(page).matchAll(
          /<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]+)"/g,
        ),
      ].map(([, href = '']) => ({ page, feed: posix.join(posix.dirname(page), href) })),
    );
    const own = announced.filter(({ page, feed }) => posix.dirname(page) === posix.dirname(feed));
    expect(own.map(({ feed }) => feed).sort()).toEqual(feeds);
    expect(announced.filter((one) => !own.includes(one)).map(({ page }) => page)).toEqual(
      sampleFiles('subscribe/index.html'),
    );
  });

  test('are all in the list of the city, and lead somewhere', () => {
    const outlines = [...readSample('feeds.opml').matchAll(/ (?:xmlUrl|htmlUrl)="([^"]+)"/g)].map(
      ([, address = '']) => address,
    );
    expect(deadIn(outlines)).toEqual([]);
    const sectionFeed = /\/(?:party|affairs|finance|other)\/feed\.atom$/;
    expect(outlines.filter((address) => address.endsWith('.atom')).sort()).toEqual(
      feeds.filter((feed) => !sectionFeed.test(feed)).map((feed) => BASE + feed),
    );
    for (const list of sampleFiles('.opml')) parseXml(readSample(list));
  });
});

describe('calendars of the sample city', () => {
  test.each(calendars)('%s keeps to RFC 5545, and its links lead somewhere', (calendar) => {
    const text = readSample(calendar);
    expect(icalBreaches(text)).toEqual([]);
    expect(deadIn(eventsIn(text).map(({ url }) => url))).toEqual([]);
  });

  test('are there for each site and township', () => {
    expect(calendars).toHaveLength(8 + 6);
  });

  test('have each open posting of a site till its last day', () => {
    const events = eventsIn(readSample('xiejiawaizi/calendar.ics'));
    const posting = events.find(({ summary }) => summary === '公示：三组过水桥维修工程结算公示');
    expect(posting).toMatchObject({ from: '2026-11-16', until: '2026-11-27' });
    expect(posting?.description).toContain('电话 024-4555 0702');
  });
});

describe('sitemaps of the sample city', () => {
  const locations = (file: string, root: string, entry: string): string[] =>
    listIn(parseXml(readSample(file))[root] as Record<string, unknown>, entry).map((one) =>
      textIn(one, 'loc'),
    );
  const maps = locations('sitemap.xml', 'sitemapindex', 'sitemap');

  test('are all named by the index', () => {
    expect(maps.sort()).toEqual(
      sampleFiles('.xml')
        .filter((file) => file !== 'sitemap.xml')
        .map((file) => BASE + file),
    );
  });

  test('list every page that search engines may list, once, and no other', () => {
    const listed = maps.flatMap((map) => locations(fileAt(map) ?? '', 'urlset', 'url'));
    const indexed = sampleFiles('index.html')
      .filter((page) => !readSample(page).includes('<meta name="robots" content="noindex"'))
      // For workshops.
      .filter((page) => !page.startsWith('boards/'))
      .map((page) => BASE + page.replace(/index\.html$/, ''))
      .sort();
    expect(listed.sort()).toEqual(indexed);
  });

  test('stay within what a sitemap may hold', () => {
    for (const map of maps) {
      expect(locations(fileAt(map) ?? '', 'urlset', 'url').length).toBeLessThanOrEqual(50_000);
      for (const [, day = ''] of readSample(fileAt(map) ?? '').matchAll(/<lastmod>([^<]*)</g))
        expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  test('are found through robots.txt, which keeps ledgers out', () => {
    expect(readSample('robots.txt')).toBe(
      `User-agent: *\nDisallow: /ledger/\n\nSitemap: ${BASE}sitemap.xml\n`,
    );
  });
});
