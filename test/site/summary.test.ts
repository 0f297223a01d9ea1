import { describe, expect, test } from 'vitest';
import { catalogueSchema } from '../../src/model/catalogue/catalogue.ts';
import type { Site } from '../../src/model/place/site.ts';
import { siteFrame } from '../../src/site/frame.ts';
import { nextChangeOn, nextChanges } from '../../src/site/pages/next-change.ts';
import { summarise } from '../../src/site/summary.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';
import { aSiteContext } from '../support/a-site-context.ts';

const catalogue = aCatalogue(
  { id: 'monthly-accounts', due: { after: 10 }, required: true },
  { id: 'item-1', frequency: 'event' },
);

function posting(from: string, until: string) {
  return {
    type: '公示',
    publishedOn: from,
    posting: { from, until, to: '村务监督委员会', phone: '024-4555 0102' },
  };
}

function siteFrameOn(site: Site, asOf: string) {
  return siteFrame(aSiteContext({ site, asOf }), { path: 'shuinan/', title: '水南村', description: '' });
}

describe('summary of a site', () => {
  test('open postings come soonest to end first; announced and ended ones are left out', () => {
    const site = aSite({
      catalogue,
      disclosures: [
        aDisclosure(posting('2026-10-01', '2026-10-07'), { id: 'ended' }),
        aDisclosure(posting('2026-10-08', '2026-10-20'), { id: 'later' }),
        aDisclosure(posting('2026-10-09', '2026-10-16'), { id: 'sooner' }),
        aDisclosure(
          { ...posting('2026-10-14', '2026-10-25'), publishedOn: '2026-10-09' },
          { id: 'announced' },
        ),
      ],
    });
    const { openPostings } = summarise(site, day('2026-10-12'));
    expect(openPostings.map(({ path }) => path)).toEqual([
      'shuinan/finance/sooner/',
      'shuinan/finance/later/',
    ]);
  });

  test('a withdrawn disclosure still counts but is neither newest nor open', () => {
    const withdrawal = { on: '2026-10-10', why: '内容有误', by: '村委会' };
    const site = aSite({
      catalogue,
      disclosures: [aDisclosure({ ...posting('2026-10-09', '2026-10-20'), withdrawal })],
    });
    const summary = summarise(site, day('2026-10-12'));
    expect(summary).toMatchObject({
      disclosureCount: 1,
      newest: [],
      openPostings: [],
      lastChangedOn: '2026-10-10',
    });
  });

  test('a purge is a change: search engines must fetch the page again', () => {
    const purges = [{ on: '2026-10-10', what: '一名村民的电话', by: '村委会' }];
    const site = aSite({ catalogue, disclosures: [aDisclosure({ publishedOn: '2026-10-01', purges })] });
    expect(summarise(site, day('2026-10-12')).lastChangedOn).toBe('2026-10-10');
  });

  test('what is dated ahead has changed nothing yet, and hides no change before', () => {
    const correction = { what: '电话写错', why: '抄错', by: '村会计' };
    const corrections = ['2026-10-05', '2026-10-20'].map((on) => ({ on, ...correction }));
    const site = aSite({ catalogue, disclosures: [aDisclosure({ publishedOn: '2026-10-01', corrections })] });
    expect(summarise(site, day('2026-10-12')).lastChangedOn).toBe('2026-10-05');
    expect(siteFrameOn(site, '2026-10-12').footer.updated).toBe('2026年10月5日');
    expect(summarise(site, day('2026-10-20')).lastChangedOn).toBe('2026-10-20');
  });

  test('a quarter of accounts reaches its last month', () => {
    const quarter = { kind: 'accounts', period: '2026-Q3', opening: 0, income: [], expense: [], closing: 0 };
    const site = aSite({ catalogue, disclosures: [aDisclosure({ ...quarter, publishedOn: '2026-10-09' })] });
    expect(summarise(site, day('2026-10-12')).financeReached).toBe('2026-09');
  });

  describe('the next day on which something changes by itself', () => {
    const nextChange = (asOf: string, ...disclosures: Parameters<typeof aDisclosure>[0][]) =>
      nextChangeOn(
        aSite({ catalogue, since: '2026-10-01', disclosures: disclosures.map((one) => aDisclosure(one)) }),
        day(asOf),
      );

    test('is the day a duty opens when nothing else happens before', () => {
      expect(nextChange('2026-10-12')).toBe('2026-11-01');
    });

    test('is the day after a duty falls due', () => {
      expect(nextChange('2026-11-01')).toBe('2026-11-11');
    });

    test('is the Monday of the week in which it does, for the work slip', () => {
      expect(nextChange('2026-10-12', posting('2026-10-09', '2026-10-20'))).toBe('2026-10-19');
    });

    test('is the day after a posting ends', () => {
      expect(nextChange('2026-10-20', posting('2026-10-09', '2026-10-20'))).toBe('2026-10-21');
    });

    test('is the day after a disclosure need not hang any longer', () => {
      const site = aSite({
        catalogue: aCatalogue({ id: 'item-1', frequency: 'event', wallDays: 5 }),
        disclosures: [aDisclosure({ publishedOn: '2026-10-09' })],
      });
      expect(nextChanges(site, day('2026-10-12'))).toMatchObject({
        board: '2026-10-15',
        pages: '2027-01-01',
      });
    });

    test('is not the day after it was published, which is like any other', () => {
      expect(nextChange('2026-10-12', { publishedOn: '2026-10-12' })).toBe('2026-11-01');
    });

    test('is the day a signature is given', () => {
      const approvals = [{ role: '民主理财小组组长', name: '赵永峰', action: '审核', on: '2026-10-14' }];
      expect(nextChange('2026-10-12', { publishedOn: '2026-10-09', approvals })).toBe('2026-10-14');
    });

    test('is the day a law begins and the day after one ends, where an item rests on it', () => {
      const laws = [
        { id: 'old', name: '村民委员会组织法', version: '2018年修正', from: '2018-12-29', to: '2026-10-14' },
        { id: 'new', name: '村民委员会组织法', version: '2026年修正', from: '2026-10-18' },
        { id: 'other', name: '土地管理法', from: '2026-10-13' },
      ];
      const basis = [{ law: 'old' }, { law: 'new' }];
      const items = [{ id: 'complaint-channel', frequency: 'event', basis }] as const;
      const site = aSite({ catalogue: catalogueSchema.parse({ ...aCatalogue(...items), laws }) });
      const after = (asOf: string) => nextChangeOn(site, day(asOf));
      expect(after('2026-10-12')).toBe('2026-10-15');
      expect(after('2026-10-15')).toBe('2026-10-18');
      expect(after('2026-10-18')).toBe('2027-01-01');
    });

    test('is the day a disclosure dated ahead is published', () => {
      expect(nextChange('2026-10-12', { publishedOn: '2026-10-13' })).toBe('2026-10-13');
    });
  });
});
