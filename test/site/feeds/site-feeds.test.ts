import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { SECTIONS } from '../../../src/model/disclosure/section.ts';
import { siteFeeds } from '../../../src/site/feeds/site-feeds.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aCity, posting } from '../../support/a-site-context.ts';
import { nastyDisclosure } from '../../support/nasty-disclosures.ts';
import { breachesOf, parseFeed, type ParsedEntry, type ParsedFeed } from '../../support/parsed-feed.ts';

const catalogue = aCatalogue(
  { id: 'item-1', frequency: 'event' },
  { id: 'farmland-subsidy', title: '耕地地力保护补贴', names: 'masked' },
  { id: 'members-only', title: '成员分红', audience: 'members' },
);

interface Wanted {
  readonly asOf?: string;
  readonly city?: Record<string, unknown>;
}

function feedText(
  path: string,
  disclosures: readonly Disclosure[],
  { asOf = '2026-10-12', city }: Wanted = {},
) {
  const site = aSite({ disclosures: [...disclosures], catalogue });
  const context = siteContext(site, {
    city: aCity(city),
    asOf: day(asOf),
    photos: {},
    hasPosters: false,
    paperReach: 'web',
  });
  const text = siteFeeds(context).find((file) => file.path === path)?.content ?? '';
  expect(breachesOf(text)).toEqual([]);
  return text;
}

function feedOf(disclosures: readonly Disclosure[], wanted: Wanted = {}): ParsedFeed {
  return parseFeed(feedText('shuinan/feed.atom', disclosures, wanted));
}

function entryOf(disclosure: Disclosure, wanted: Wanted = {}): ParsedEntry {
  const { entries } = feedOf([disclosure], wanted);
  expect(entries).toHaveLength(1);
  return entries[0] as ParsedEntry;
}

const fire = { publishedOn: '2026-10-09', body: '进山不带火种。' };
const place = { id: '2026-10-09-fire' };
const correction = {
  on: '2026-10-11',
  what: '电话写错',
  before: '0101',
  after: '0102',
  why: '抄错',
  by: '村会计',
};

const subsidy = {
  kind: 'subsidy-list',
  item: 'farmland-subsidy',
  title: '水南村2026年耕地地力保护补贴发放名单',
  ...posting('2026-10-09', '2026-10-16'),
  period: '2026',
  subsidy: '耕地地力保护补贴',
  standard: 83.57,
  unit: '亩',
  rows: [
    { group: '一组', name: '谢广田', quantity: 10, amount: 835.7 },
    { group: '一组', name: '刘伟', quantity: 20, amount: 1671.4 },
  ],
  totals: { rows: 2, quantity: 30, amount: 2507.1 },
};

describe('an entry', () => {
  test('has a permanent id, its days in Asia/Shanghai, its section and kind, and who says it', () => {
    expect(entryOf(aDisclosure(fire, place))).toMatchObject({
      id: 'tag:gongkai.example,2026:shuinan/finance/2026-10-09-fire',
      title: '水南村关于秋季防火的通知',
      published: '2026-10-09T00:00:00+08:00',
      updated: '2026-10-09T00:00:00+08:00',
      author: '水南村村民委员会',
      categories: ['finance 财务公开', 'notice 公告、通知、公示（文字）'],
      href: 'https://gongkai.example/shuinan/finance/2026-10-09-fire/',
    });
  });

  test('has the whole text', () => {
    const { html } = entryOf(
      aDisclosure({ ...fire, body: '进山不带火种。\n\n## 电话\n\n- 值班：**12119**' }),
    );
    expect(html).toContain('<p>进山不带火种。</p>');
    expect(html).toContain('<li>值班：<strong>12119</strong></li>');
  });

  test('has money as tables, with every sum', () => {
    const { html, summary } = entryOf(
      aDisclosure({
        ...{ publishedOn: '2026-10-09', kind: 'accounts', type: '公布', period: '2026-09', opening: 100 },
        income: [{ category: '经营收入', title: '冷库租金', amount: 52_860 }],
        expense: [{ category: '管理费用', title: '办公用品', amount: 60.5, on: '2026-09-03' }],
        closing: 52_899.5,
      }),
    );
    expect(summary).toContain('52,860.00');
    for (const cell of ['<th>冷库租金</th>', '<td>52,860.00</td>', '<td>52,899.50</td>', '<td>60.50</td>'])
      expect(html).toContain(cell);
  });

  test('says until when one may object, and whom to call', () => {
    expect(entryOf(aDisclosure(posting('2026-10-09', '2026-10-16'))).html).toContain(
      '<p>公示：10月9日—16日，共 8 天。有意见找村务监督委员会，电话 024-4555 0102。</p>',
    );
  });

  test('of a list of private persons is its title and lead, masked or not, corrected or not', () => {
    const what = '刘伟的亩数写错';
    const { title, html, summary } = entryOf(
      aDisclosure({ ...subsidy, corrections: [{ ...correction, what, before: '谢广田 9亩' }] }),
    );
    expect(title).toBe('水南村2026年耕地地力保护补贴发放名单');
    expect(summary).toContain('2,507.10');
    expect(html).toContain('更正');
    expect(html).toContain('名单请看网页');
    for (const secret of ['谢广田', '谢*田', '刘伟', '刘*', '835.70', '1,671.40'])
      expect(html + summary).not.toContain(secret);
  });

  test('of what is for members only says no more than its page', () => {
    const { html, summary } = entryOf(
      aDisclosure({ ...fire, item: 'members-only', body: '每人分红320元。', corrections: [correction] }),
    );
    expect(html + summary).not.toMatch(/320|0101|抄错/);
    expect(summary).toContain('只向本集体经济组织成员公开');
  });

  test('says 示例 in a sample city, in its text and in the title of the feed', () => {
    const sample = { city: { sample: true } };
    expect(entryOf(aDisclosure(fire), sample).html).toMatch(/^<p>示例/);
    expect(feedOf([], sample).title).toBe('水南村村务公开栏（示例）');
    expect(entryOf(aDisclosure(fire)).html).not.toContain('示例');
  });

  test('has addresses under the base path that the city publishes at', () => {
    const city = { publicUrl: 'https://www.example.cn/gongkai/' };
    const entry = entryOf(aDisclosure({ ...fire, body: '看[八月的](../2026-09-08-august/)。' }, place), {
      city,
    });
    expect(entry.id).toBe('tag:www.example.cn,2026:shuinan/finance/2026-10-09-fire');
    expect(entry.href).toBe('https://www.example.cn/gongkai/shuinan/finance/2026-10-09-fire/');
    expect(entry.html).toContain('href="https://www.example.cn/gongkai/shuinan/finance/2026-09-08-august/"');
  });

  test('keeps hostile text as text', () => {
    const nasty = `</title>]]><script>alert('x')</script>&lt;b&gt;\u0000\u000B\uFFFE\uD800 "'`;
    const { title, html } = entryOf(
      aDisclosure({ ...fire, title: nasty.slice(0, 80), body: `${nasty}\n\n[x](javascript:alert(1))` }),
    );
    expect(title).toBe(`</title>]]><script>alert('x')</script>&lt;b&gt; "'`);
    expect(html).toContain(`&lt;script&gt;alert('x')&lt;/script&gt;`);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('href="javascript');
  });
});

test('whatever is written, a feed keeps to its rules', () => {
  const nasty = Array.from({ length: 2 * KINDS.length }, (_, number) => nastyDisclosure(number).disclosure);
  for (const section of SECTIONS)
    expect(feedText(`shuinan/${section}/feed.atom`, nasty, { asOf: '2030-01-01' })).toContain('<entry>');
});

describe('when an entry was last updated', () => {
  const updated = (fields: Record<string, unknown>, asOf = '2026-10-30'): string =>
    entryOf(aDisclosure({ ...fire, ...fields }, place), { asOf }).updated;

  test.each([
    ['other words', { body: '进山，不许带火种。' }],
    ['another photo', { photos: [{ file: 'patrol.jpg', caption: '巡山' }] }],
    ['a proof that it hung', { posted: { on: '2026-10-10', far: 'far.jpg', near: 'near.jpg' } }],
    ['a signature', { approvals: [{ role: '主任', name: '李秀珍', action: '审批', on: '2026-10-10' }] }],
    ['an exemption', { exemptions: [{ text: '12119', why: '火警电话', by: '村委会' }] }],
  ])('is not moved by %s', (_name, fields) => {
    expect(updated(fields)).toBe('2026-10-09T00:00:00+08:00');
  });

  test('is not moved by a later build', () => {
    const early = feedText('shuinan/feed.atom', [aDisclosure(fire, place)], { asOf: '2026-10-12' });
    expect(feedText('shuinan/feed.atom', [aDisclosure(fire, place)], { asOf: '2027-02-01' })).toBe(early);
  });

  test('is moved by a correction, a purge and a withdrawal', () => {
    expect(updated({ corrections: [correction] })).toBe('2026-10-11T00:00:01+08:00');
    expect(updated({ purges: [{ on: '2026-10-13', what: '一名村民的电话', by: '村委会' }] })).toBe(
      '2026-10-13T00:00:01+08:00',
    );
    expect(updated({ withdrawal: { on: '2026-10-14', why: '发错了', by: '村委会' } })).toBe(
      '2026-10-14T00:00:01+08:00',
    );
  });

  test('is moved by a second correction on the same day', () => {
    expect(updated({ corrections: [correction, { ...correction, what: '名字写错' }] })).toBe(
      '2026-10-11T00:00:02+08:00',
    );
  });

  test('is not moved before the day', () => {
    const fields = { withdrawal: { on: '2026-10-14', why: '发错了', by: '村委会' } };
    expect(updated(fields, '2026-10-13')).toBe('2026-10-09T00:00:00+08:00');
  });
});

test('a correction stands at the top of its entry, the newest first', () => {
  const { html } = entryOf(
    aDisclosure({
      ...fire,
      corrections: [correction, { ...correction, on: '2026-10-12', what: '名字写错' }],
    }),
  );
  expect(html).toMatch(
    /^<p><b>更正：<\/b>2026年10月12日，名字写错。[^<]*<\/p><p><b>更正：<\/b>2026年10月11日，电话写错。原来写的：0101。改成：0102。原因：抄错（村会计）。<\/p><p>进山/,
  );
});

test('what was withdrawn stays, says so, and nothing of what it said', () => {
  const withdrawal = { on: '2026-10-11', why: '发错了', by: '村委会' };
  const { title, html, summary } = entryOf(aDisclosure({ ...fire, withdrawal }));
  expect(title).toBe('已撤回：水南村关于秋季防火的通知');
  expect(html).toContain('2026年10月11日撤回');
  expect(html).toContain('原因：发错了（村委会）');
  expect(html + summary).not.toContain('火种');
});

describe('a feed', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    aDisclosure(
      { publishedOn: `2026-0${1 + Math.floor(index / 20)}-${String(1 + (index % 20)).padStart(2, '0')}` },
      { id: `2026-01-01-n${index}`, section: index === 3 ? 'party' : 'finance' },
    ),
  );

  test('has the 30 that changed last, newest first, and is as old as the newest', () => {
    const { entries, updated, self, alternate, id } = feedOf(many);
    expect(entries).toHaveLength(30);
    expect(entries[0]?.updated).toBe('2026-02-20T00:00:00+08:00');
    expect(updated).toBe('2026-02-20T00:00:00+08:00');
    expect([self, id]).toEqual([
      'https://gongkai.example/shuinan/feed.atom',
      'https://gongkai.example/shuinan/feed.atom',
    ]);
    expect(alternate).toBe('https://gongkai.example/shuinan/');
  });

  test('has an old one again when it is corrected', () => {
    const old = aDisclosure(
      { publishedOn: '2025-12-01', corrections: [correction] },
      { id: '2025-12-01-old' },
    );
    const { entries } = feedOf([...many, old]);
    expect(entries[0]?.id).toBe('tag:gongkai.example,2025:shuinan/finance/2025-12-01-old');
  });

  test('of a section has what is in it', () => {
    const party = parseFeed(feedText('shuinan/party/feed.atom', many));
    expect(party.entries.map(({ id }) => id)).toEqual([
      'tag:gongkai.example,2026:shuinan/party/2026-01-01-n3',
    ]);
    expect(party.title).toBe('水南村党务公开');
    expect(party.alternate).toBe('https://gongkai.example/shuinan/party/');
  });

  test('of a section with nothing in it is as old as the site', () => {
    expect(parseFeed(feedText('shuinan/other/feed.atom', many))).toMatchObject({
      updated: '2026-01-01T00:00:00+08:00',
      entries: [],
    });
  });

  test('has nothing that is not published yet or not for the web', () => {
    expect(feedOf([aDisclosure({ publishedOn: '2026-10-13' })], { asOf: '2026-10-12' }).entries).toEqual([]);
  });
});
