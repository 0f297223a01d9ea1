import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { feedLists } from '../../../src/site/feeds/opml.ts';
import { regionFeeds } from '../../../src/site/feeds/region-feeds.ts';
import { siteFeeds } from '../../../src/site/feeds/site-feeds.ts';
import { siteContext, type SiteContext } from '../../../src/site/site-context.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aCity } from '../../support/a-site-context.ts';
import {
  breachesOf,
  listIn,
  parseFeed,
  parseXml,
  textIn,
  type ParsedEntry,
} from '../../support/parsed-feed.ts';

const asOf = day('2026-10-12');
const city = aCity();
const [county] = city.counties;
const [qingshi, baihe] = county?.townships ?? [];

/** A site with its feed, in the first township unless said otherwise. */
function contextOf(
  id: string,
  name: string,
  disclosures: readonly Disclosure[],
  township = qingshi,
): SiteContext {
  const site = { ...aSite({ id, name, disclosures: [...disclosures] }), ...(township && { township }) };
  return siteContext(site, { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' });
}

function noticeOn(publishedOn: string, body = '进山不带火种。'): Disclosure {
  return aDisclosure({ publishedOn, body }, { id: `${publishedOn}-notice` });
}

function inputOf(contexts: readonly SiteContext[]) {
  const files = new Map(
    contexts.flatMap((context) => siteFeeds(context)).map(({ path, content }) => [path, content]),
  );
  return {
    city,
    summaries: contexts.map(({ site }) => summarise(site, asOf)),
    fileOfSite: (_siteId: string, path: string) => Buffer.from(files.get(path) ?? ''),
    keptFile: (_path: string): Buffer | undefined => undefined,
  };
}

function feedsOf(contexts: readonly SiteContext[]) {
  const feeds = new Map(regionFeeds(inputOf(contexts)).map(({ path, make }) => [path, make()]));
  for (const content of feeds.values()) expect(breachesOf(content)).toEqual([]);
  return {
    paths: [...feeds.keys()],
    feed: (path: string) => parseFeed(feeds.get(path) ?? ''),
  };
}

describe('the feeds of regions', () => {
  const shuinan = contextOf('shuinan', '水南村', [
    noticeOn('2026-10-09', '水南的全文。'),
    noticeOn('2026-09-01'),
  ]);
  const beipo = contextOf('beipo', '北坡村', [noticeOn('2026-10-01')]);
  const hekou = contextOf('hekou', '河口村', [noticeOn('2026-10-05')], baihe);
  const { paths, feed } = feedsOf([shuinan, beipo, hekou]);
  const ids = (path: string) =>
    feed(path).entries.map(({ id }) => id.replace('tag:gongkai.example,2026:', ''));

  test('are there for the city and for whatever has a site', () => {
    expect(paths.sort()).toEqual([
      'feed.atom',
      'shili/baihe/feed.atom',
      'shili/feed.atom',
      'shili/qingshi/feed.atom',
    ]);
  });

  test('hold what is newest of their sites, newest first', () => {
    expect(ids('shili/qingshi/feed.atom')).toEqual([
      'shuinan/finance/2026-10-09-notice',
      'beipo/finance/2026-10-01-notice',
      'shuinan/finance/2026-09-01-notice',
    ]);
    expect(ids('shili/baihe/feed.atom')).toEqual(['hekou/finance/2026-10-05-notice']);
    expect(ids('shili/feed.atom')).toEqual(ids('feed.atom'));
    expect(ids('feed.atom')[1]).toBe('hekou/finance/2026-10-05-notice');
  });

  test('hold the entries as the sites wrote them, full text and all, and say whose they are', () => {
    const [entry] = feed('feed.atom').entries;
    const { source, ...rest } = entry as ParsedEntry;
    expect(source).toEqual({
      id: 'https://gongkai.example/shuinan/feed.atom',
      title: '水南村村务公开栏',
    });
    const own = siteFeeds(shuinan).find(({ path }) => path === 'shuinan/feed.atom')?.content ?? '';
    expect(rest).toEqual(parseFeed(own).entries[0]);
    expect(rest.html).toContain('水南的全文。');
  });

  test('are as old as their newest entry', () => {
    expect(feed('shili/baihe/feed.atom').updated).toBe('2026-10-05T00:00:00+08:00');
    expect(feed('feed.atom').updated).toBe('2026-10-09T00:00:00+08:00');
  });

  test('have 30 entries at most, and those are the newest of all', () => {
    const days = (month: string) =>
      Array.from({ length: 28 }, (_, index) => `2026-${month}-${String(index + 1).padStart(2, '0')}`);
    const [august, september] = ['08', '09'].map((month) => days(month).map((date) => noticeOn(date)));
    const { entries } = feedsOf([
      contextOf('shuinan', '水南村', august ?? []),
      contextOf('hekou', '河口村', september ?? [], baihe),
    ]).feed('feed.atom');
    expect(entries).toHaveLength(30);
    expect(entries.at(-1)?.published).toBe('2026-08-27T00:00:00+08:00');
  });

  test('are the same when those of other regions are kept and not put together again', () => {
    const input = inputOf([shuinan, beipo, hekou]);
    const written = new Map(regionFeeds(input).map(({ path, make }) => [path, make()]));
    const keptFile = (path: string): Buffer | undefined =>
      path === 'shili/baihe/feed.atom' ? Buffer.from(written.get(path) ?? '') : undefined;
    const fileOfSite = (siteId: string, path: string): Buffer => {
      if (siteId === 'hekou') throw new Error('was read although its township is kept');
      return input.fileOfSite(siteId, path);
    };
    const again = regionFeeds({ ...input, keptFile, fileOfSite });
    expect(new Map(again.map(({ path, make }) => [path, make()]))).toEqual(written);
  });

  test('of sites that have published nothing are as old as the sites', () => {
    expect(feedsOf([contextOf('shuinan', '水南村', [])]).feed('feed.atom')).toMatchObject({
      updated: '2026-01-01T00:00:00+08:00',
      entries: [],
    });
  });
});

test('OPML lists all feeds by county and township, and each county its own', () => {
  const contexts = [contextOf('shuinan', '水南村', []), contextOf('hekou', '河口“一”村', [], baihe)];
  const lists = feedLists(inputOf(contexts));
  expect(lists.map(({ path }) => path)).toEqual(['feeds.opml', 'shili/feeds.opml']);
  const [opml] = [parseXml(lists[0]?.content ?? '')['opml'] as Record<string, Record<string, unknown>>];
  expect(opml?.['@version']).toBe('2.0');
  const [all, shili] = listIn(opml?.['body'] ?? {}, 'outline');
  expect(all).toMatchObject({ '@type': 'rss', '@xmlUrl': 'https://gongkai.example/feed.atom' });
  const [county0, qingshi0, baihe0] = listIn(shili ?? {}, 'outline');
  expect(county0).toMatchObject({
    '@text': '示例县全部',
    '@xmlUrl': 'https://gongkai.example/shili/feed.atom',
  });
  expect(listIn(qingshi0 ?? {}, 'outline').map((one) => textIn(one, '@text'))).toEqual([
    '青石镇全部',
    '水南村',
  ]);
  expect(listIn(baihe0 ?? {}, 'outline')[1]).toMatchObject({
    '@text': '河口“一”村',
    '@xmlUrl': 'https://gongkai.example/hekou/feed.atom',
    '@htmlUrl': 'https://gongkai.example/hekou/',
  });
});
