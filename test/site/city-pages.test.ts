import { describe, expect, test } from 'vitest';
import { cityHomeView } from '../../src/site/pages/city-page.ts';
import { countyView } from '../../src/site/pages/county-page.ts';
import { notFoundView } from '../../src/site/pages/not-found.ts';
import { summarise, type SiteSummary } from '../../src/site/summary.ts';
import { townshipView } from '../../src/site/pages/township-page.ts';
import { aCity, posting } from '../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';

const catalogue = aCatalogue({ id: 'accounts', title: '财务收支公布表', due: { after: 10 }, required: true });

function summary(id: string, fields: Parameters<typeof aSite>[0] = {}): SiteSummary {
  return summarise(aSite({ id, since: '2026-09-01', catalogue, ...fields }), day('2026-10-12'));
}

const city = aCity();
const [county] = city.counties;
const [qingshi] = county!.townships;
const summaries = [
  summary('shuinan', {
    disclosures: [aDisclosure(posting('2026-10-09', '2026-10-18'), { id: 'bridge', section: 'affairs' })],
  }),
  summary('xinghua', {
    name: '杏花社区',
    type: 'community',
    disclosures: [aDisclosure(posting('2026-10-10', '2026-10-15'), { id: 'shed', section: 'affairs' })],
  }),
];
const asOf = day('2026-10-12');
const context = { city, summaries, asOf, revision: '7d20e4b1' };

describe('pages of the city', () => {
  test('the home adds up what the summaries say', () => {
    const { counts, totals } = cityHomeView(context);
    expect(counts).toBe('1 个村、1 个社区');
    expect(totals).toMatchObject({ disclosures: 2, open: 2, owing: 2, missing: 2 });
  });

  test('postings of all sites stand first to end first, each with its place and its own words', () => {
    expect(
      cityHomeView(context).postings.map(({ siteName, sectionTitle, href }) => [
        siteName,
        sectionTitle,
        href,
      ]),
    ).toEqual([
      ['杏花社区', '居务公开', 'xinghua/affairs/shed/'],
      ['水南村', '村务公开', 'shuinan/affairs/bridge/'],
    ]);
  });

  test('a county tells which townships have nothing here yet', () => {
    const view = countyView(county!, context);
    expect(view.townships.map(({ name, href }) => [name, href])).toEqual([['青石镇', 'qingshi/']]);
    expect(view.without).toEqual(['白河乡']);
  });

  test('a township tells of each site how far its accounts are and what it owes, by date and not by days', () => {
    const [row] = townshipView(county!, qingshi!, context).sites;
    expect(row).toMatchObject({
      name: '水南村',
      href: '../../shuinan/',
      open: 1,
      missing: [{ title: '9月财务收支公布表', due: { text: '10月10日' } }],
    });
    expect(row?.financeReached).toBeUndefined();
  });

  test('the commit is named where all sites meet', () => {
    expect(cityHomeView(context).footer.revision).toBe('7d20e4b1');
    expect(cityHomeView({ city, summaries, asOf }).footer.revision).toBeUndefined();
  });

  test('a city without any site has pages', () => {
    const empty = { city, asOf, summaries: [] };
    expect(cityHomeView(empty).counts).toBe('还没有村和社区');
    expect(countyView(county!, empty).townships).toEqual([]);
  });
});

/** A county of `count` villages in 青石镇; the first two have one name, and one of them lies in 白河乡. */
function manyVillages(count: number): SiteSummary[] {
  return Array.from({ length: count }, (_, index): SiteSummary => ({
    ...summary(`v${index}`, {
      name: index < 2 ? '水南村' : `第${index}村`,
      disclosures: [aDisclosure(posting('2026-10-09', '2026-10-18'), { id: 'bridge', section: 'affairs' })],
    }),
    ...(index === 1 && { townshipId: county!.townships[1]!.id }),
  }));
}

describe('a large county', () => {
  const large = { ...context, summaries: manyVillages(30) };

  test('shows townships, not a few villages that chance has chosen; a small one all of its villages', () => {
    const [card] = cityHomeView(large).regions;
    expect(card?.places).toEqual({
      sites: [],
      townships: [
        { text: '青石镇', href: 'shili/qingshi/' },
        { text: '白河乡', href: 'shili/baihe/' },
      ],
    });
    expect(cityHomeView(context).regions[0]?.places.sites.map(({ text }) => text)).toEqual([
      '水南村',
      '杏花社区',
    ]);
  });

  test('opens township by township into every village, and says of each what it owes and has open', () => {
    const { folds, townships } = countyView(county!, large);
    expect(townships).toEqual([]);
    expect(folds.map(({ name, counts, sites }) => [name, counts, sites.length])).toEqual([
      ['青石镇', '29 个村', 29],
      ['白河乡', '1 个村', 1],
    ]);
    expect(folds[1]?.sites).toEqual([{ text: '水南村（白河乡）', href: '../v1/', missing: 1, open: 1 }]);
    expect(countyView(county!, context).folds).toEqual([]);
  });

  test('tells places of one name apart wherever it lists them, with the county above the counties', () => {
    const names = (view: { postings: readonly { siteName: string }[] }) =>
      view.postings.slice(0, 3).map(({ siteName }) => siteName);
    expect(names(countyView(county!, large))).toEqual(['水南村（青石镇）', '水南村（白河乡）', '第2村']);
    expect(names(cityHomeView(large))).toEqual(['水南村（示例县青石镇）', '水南村（示例县白河乡）', '第2村']);
    // In a township of its own there is no other.
    expect(names(townshipView(county!, qingshi!, large))).toEqual(['水南村', '第2村']);
  });

  test('lists few postings, and says where the others are; a township has all of them', () => {
    const view = countyView(county!, large);
    expect([view.postings.length, view.morePostings]).toEqual([5, 25]);
    expect(new URLSearchParams(view.allPostings.split('#')[1]).get('county')).toBe(county!.id);
    const township = townshipView(county!, qingshi!, large);
    expect(township.postings.length + township.laterPostings.length).toBe(29);
  });

  test('leads to the ledger of its level, with how much is owed there', () => {
    expect(cityHomeView(large).ledger).toEqual({ href: 'ledger/', text: '30 个村（社区）欠公开 30 件' });
    expect(countyView(county!, large).ledger?.href).toBe('../ledger/shili/');
    expect(townshipView(county!, qingshi!, large).ledger?.href).toBe('../../ledger/shili/qingshi/');
    const kept = { ...large, city: aCity({ ledgerInside: ['all'] }) };
    expect(countyView(county!, kept).ledger).toEqual({ href: '../inside/shili/', text: '内部看，要密码' });
  });
});

describe('the page for unknown addresses', () => {
  test('links from the root, under the path the city publishes at', () => {
    expect(notFoundView(city).root).toBe('/');
    expect(notFoundView(aCity({ publicUrl: 'https://benxi.example/gongkai' }))).toMatchObject({
      root: '/gongkai/',
      searchHref: '/gongkai/search/',
      counties: [{ text: '示例县', href: '/gongkai/shili/' }],
      phones: [{ text: '12345', href: 'tel:12345' }],
    });
  });
});
