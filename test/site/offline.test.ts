/** What a phone keeps of a site, and what never. */
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import type { Disclosure } from '../../src/model/disclosure/disclosure.ts';
import { personsIn } from '../../src/model/privacy/private-fields.ts';
import { offlineSite, siteManifest, type OfflineSite } from '../../src/site/offline.ts';
import { siteContext, type SiteContext } from '../../src/site/site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';
import { aSiteContext, posting } from '../support/a-site-context.ts';

async function villageOn(date: string): Promise<SiteContext> {
  const asOf = day(date);
  const { sites, city } = await loadContent('content', { asOf, siteIds: ['xiejiawaizi'] });
  const [site] = sites;
  if (!city || !site) throw new Error('the sample city is not there');
  return siteContext(site, { city, asOf, photos: {}, hasPosters: false, paperReach: 'web' });
}

describe('what is kept of a site', () => {
  test('its home, its sections and its newest twenty disclosures', async () => {
    const { pages } = offlineSite(await villageOn('2026-11-23'), 'p1');
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
    const { pages } = offlineSite(context, 'p1');
    expect(pages.filter(([href]) => ids.some((id) => href.includes(id)))).toEqual([]);
  });

  test('one new disclosure is fetched, with the lists that name it; what did not change is not', async () => {
    const before = new Map(offlineSite(await villageOn('2026-11-16'), 'p1').pages);
    const after = offlineSite(await villageOn('2026-11-17'), 'p1').pages;
    expect(after.filter(([href, state]) => before.get(href) !== state).map(([href]) => href)).toEqual([
      ...['./', 'party/', 'affairs/', 'finance/', 'other/'],
      'finance/2026-11-17-river-land-lease/',
    ]);
  });

  test('the numbers to call', () => {
    const { phones } = offlineSite(aSiteContext(), 'p1');
    expect(phones.map(({ label }) => label)).toEqual(['村务监督委员会', '青石镇', '政务热线']);
    expect(phones.every(({ href }) => href.startsWith('tel:'))).toBe(true);
  });
});

const LISTS = ['./', 'party/', 'affairs/', 'finance/', 'other/'];

/** The pages that are in another state in the second than in the first. */
function changedPages(before: SiteContext, after: SiteContext): string[] {
  const states = new Map(offlineSite(before, 'p1').pages);
  return offlineSite(after, 'p1')
    .pages.filter(([href, state]) => states.get(href) !== state)
    .map(([href]) => href);
}

describe('a page is fetched again when it shows something else', () => {
  const heating = aDisclosure({ publishedOn: '2026-10-09' }, { id: 'heating' });
  const before = aSiteContext({ site: aSite({ disclosures: [heating] }) });
  const withProfile = (fields: Record<string, unknown>): SiteContext =>
    aSiteContext({ site: aSite({ disclosures: [heating], ...fields }) });

  test('as it is, nothing changes from one day to the next', () => {
    const tomorrow = aSiteContext({ site: before.site, asOf: '2026-10-13' });
    expect(changedPages(before, tomorrow)).toEqual([]);
  });

  test.each([
    ['office hours', { officeHours: '每天 8:00—17:00' }],
    [
      'the phone of the supervisors',
      { supervision: { name: '村务监督委员会', person: '周全', phone: '024-4555 0199' } },
    ],
  ])('%s: all pages, for each says so', (_, fields) => {
    expect(changedPages(before, withProfile(fields))).toEqual([...LISTS, 'finance/heating/']);
  });

  test('another hotline of the city: all pages', () => {
    const after = { ...before, city: { ...before.city, hotline: '024-12345' } };
    expect(changedPages(before, after)).toEqual([...LISTS, 'finance/heating/']);
  });

  test('a posting has ended: itself, its section and the home', () => {
    const site = aSite({
      disclosures: [
        heating,
        aDisclosure({ ...posting('2026-10-06', '2026-10-12'), publishedOn: '2026-10-06' }, { id: 'lease' }),
      ],
    });
    const [last, ended] = ['2026-10-12', '2026-10-13'].map((asOf) => aSiteContext({ site, asOf }));
    expect(changedPages(last as SiteContext, ended as SiteContext)).toEqual([
      './',
      'finance/',
      'finance/lease/',
    ]);
  });

  test('what was due has become overdue: the home, which says so', () => {
    const catalogue = aCatalogue({ required: true, due: { after: 12 } });
    const site = aSite({ disclosures: [heating], catalogue, since: '2026-09-01' });
    const [inTime, overdue] = ['2026-10-12', '2026-10-13'].map((asOf) => aSiteContext({ site, asOf }));
    expect(changedPages(inTime as SiteContext, overdue as SiteContext)).toEqual(['./']);
  });

  test('an answer has become late: the home and the sections, at whose foot it stands', () => {
    const site = aSite({ disclosures: [heating, answers()] });
    const [inTime, late] = ['2026-10-12', '2026-10-13'].map((asOf) => aSiteContext({ site, asOf }));
    expect(changedPages(inTime as SiteContext, late as SiteContext)).toEqual(LISTS);
  });
});

/** A sheet of questions, one of which is to be answered by 2026-10-12. */
function answers(fields: Record<string, unknown> = {}): Disclosure {
  const question = { number: '2026-31', askedOn: '2026-10-07', channel: '电话', question: '路灯啥时候修？' };
  return aDisclosure(
    {
      kind: 'feedback',
      type: '公布',
      publishedOn: '2026-10-08',
      entries: [{ ...question, state: '还没答复' }],
      ...fields,
    },
    { id: 'answers', section: 'other' },
  );
}

describe('pages of which no phone may have an old copy', () => {
  const goneOf = (...disclosures: Disclosure[]): readonly string[] =>
    offlineSite(aSiteContext({ site: aSite({ disclosures }) }), 'p1').gone;
  const notice = (fields: Record<string, unknown> = {}): Disclosure =>
    aDisclosure({ publishedOn: '2026-10-09', ...fields }, { id: 'notice' });
  const purges = [{ on: '2026-10-10', what: '一名村民的电话', by: '村民委员会' }];
  const withdrawal = (on: string) => ({ withdrawal: { on, why: '数写错了', by: '村民委员会' } });

  test('what stands as it was published is none', () => {
    expect(goneOf(notice(), answers())).toEqual([]);
  });

  test('what is withdrawn, from the day on', () => {
    expect(goneOf(notice(withdrawal('2026-10-12')))).toEqual(['finance/notice/']);
    expect(goneOf(notice(withdrawal('2026-10-13')))).toEqual([]);
  });

  test('what something private was taken out of: kept again in its new state only', () => {
    const [before, after] = [notice(), notice({ purges })].map((one) =>
      offlineSite(aSiteContext({ site: aSite({ disclosures: [one] }) }), 'p1'),
    );
    expect(after?.gone).toEqual(['finance/notice/']);
    const stateOf = (site: OfflineSite | undefined): string | undefined =>
      site?.pages.find(([href]) => href === 'finance/notice/')?.[1];
    expect(stateOf(after)).toMatch(/^[0-9a-f]{8}$/);
    expect(stateOf(after)).not.toBe(stateOf(before));
  });

  test('with a sheet of answers, the page of all answers', () => {
    expect(goneOf(answers({ purges }))).toEqual(['other/answers/', 'echo/']);
  });

  test('what is for some only, for it may have been for all; but not what the web says nothing of', () => {
    const goneFor = (audience: 'party' | 'township'): readonly string[] => {
      const catalogue = aCatalogue({ frequency: 'event', audience });
      return offlineSite(aSiteContext({ site: aSite({ disclosures: [notice()], catalogue }) }), 'p1').gone;
    };
    expect(goneFor('party')).toEqual(['finance/notice/']);
    expect(goneFor('township')).toEqual([]);
  });

  test('in the sample: every list of persons, and nothing that is kept', async () => {
    const context = await villageOn('2026-11-23');
    const { pages, gone } = offlineSite(context, 'p1');
    const lists = context.published.filter(({ content }) => personsIn(content).length > 0);
    expect(gone).toEqual(expect.arrayContaining(lists.map(({ section, id }) => `${section}/${id}/`)));
    expect(pages.filter(([href]) => gone.includes(href))).toEqual([]);
    // Named are only pages that everybody can find.
    const addresses = new Set(context.published.map(({ section, id }) => `${section}/${id}/`));
    expect(gone.filter((href) => !addresses.has(href))).toEqual([]);
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
