import { describe, expect, test } from 'vitest';
import { archiveView, archiveYears, archiveYearView } from '../../src/site/pages/archive-page.ts';
import { formatRange, shortOffice } from '../../src/site/pages/postings.ts';
import { sectionView } from '../../src/site/pages/section-page.ts';
import { siteSearchView } from '../../src/site/search/search-page.ts';
import { aSiteContext, monthlyAccounts } from '../support/a-site-context.ts';
import { aDisclosure, aSite, day } from '../support/a-site.ts';

const site = aSite({
  since: '2025-11-01',
  disclosures: [
    aDisclosure({ publishedOn: '2025-12-09' }, { id: 'december', section: 'party' }),
    aDisclosure({ publishedOn: '2026-09-30' }, { id: 'september', section: 'other' }),
    aDisclosure({ publishedOn: '2026-10-02' }, { id: 'october-2' }),
    aDisclosure({ publishedOn: '2026-10-09' }, { id: 'october-9', section: 'party' }),
    aDisclosure({ publishedOn: '2026-11-09' }, { id: 'not-yet' }),
  ],
});

describe('a section', () => {
  test('lists its disclosures by month, newest first', () => {
    const { months } = sectionView('party', aSiteContext({ site }));
    expect(months.map(({ title, entries }) => [title, entries.map(({ href }) => href)])).toEqual([
      ['2026年10月', ['october-9/']],
      ['2025年12月', ['december/']],
    ]);
  });

  test('says the year only of days in another year than the newest', () => {
    const { months } = sectionView('party', aSiteContext({ site }));
    expect(months.flatMap(({ entries }) => entries.map((entry) => entry.day.text))).toEqual([
      '10月9日',
      '2025年12月9日',
    ]);
  });

  test('finance shows which months are out and which are owed', () => {
    const accounts = (period: string) =>
      aDisclosure(
        { ...monthlyAccounts(period, { opening: 0, income: 0, expense: 0 }), publishedOn: `2026-10-01` },
        { id: period },
      );
    const finance = sectionView(
      'finance',
      aSiteContext({
        site: aSite({ since: '2026-06-01', disclosures: [accounts('2026-07'), accounts('2026-09')] }),
      }),
    );
    expect(finance.accountMonths).toEqual([
      {
        year: '2026年',
        cells: [
          { label: '6月' },
          { label: '7月', href: '2026-07/' },
          { label: '8月' },
          { label: '9月', href: '2026-09/' },
        ],
      },
    ]);
  });

  test('sends the reader to the archive for what is older than it lists', () => {
    const monthly = Array.from({ length: 20 }, (_, index) => {
      const publishedOn = `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-05`;
      return aDisclosure({ publishedOn }, { id: `n${index}` });
    });
    const view = sectionView('finance', aSiteContext({ site: aSite({ disclosures: monthly }) }));
    expect(view.months).toHaveLength(15);
    expect(view.earlier.map(({ text, count, href }) => [text, count, href])).toEqual([
      ['2026年', 8, '../archive/2026/'],
      ['2025年', 12, '../archive/2025/'],
    ]);
  });
});

describe('the archive', () => {
  test('knows the years in which something was published', () => {
    expect(archiveYears(aSiteContext({ site }))).toEqual([2026, 2025]);
  });

  test('counts by year, section and month, and links months to their place', () => {
    const [year] = archiveView(aSiteContext({ site })).years;
    expect(year).toMatchObject({ text: '2026年', count: 3, href: '2026/' });
    expect(year?.months).toEqual([
      { title: '9月', count: 1, href: '2026/#m9' },
      { title: '10月', count: 2, href: '2026/#m10' },
    ]);
    expect(year?.sections.map(({ count }) => count)).toEqual([1, 0, 1, 1]);
  });

  test('a year lists months, and within a month the sections in the order of the wall', () => {
    const { months } = archiveYearView(2026, aSiteContext({ site }));
    expect(months.map(({ anchor, sections }) => [anchor, sections.map(({ section }) => section)])).toEqual([
      ['m10', ['party', 'finance']],
      ['m9', ['other']],
    ]);
  });
});

describe('the search page', () => {
  test('filters by the sections in the words of the site and by the years there are', () => {
    const { filters, archiveHref } = siteSearchView(aSiteContext({ site }));
    expect(filters.sections.map(({ value, text }) => `${value} ${text}`)).toEqual([
      'party 党务',
      'affairs 村务',
      'finance 财务',
      'other 其他',
      'else 办事、宣传栏等',
    ]);
    expect(filters.years.map(({ value }) => value)).toEqual(['2026', '2025', 'else']);
    expect(archiveHref).toBe('../archive/');
  });
});

describe('small words', () => {
  test.each([
    ['2026-10-09', '2026-10-15', '10月9日—15日'],
    ['2026-10-28', '2026-11-03', '10月28日—11月3日'],
    ['2026-12-28', '2027-01-03', '2026年12月28日—2027年1月3日'],
  ])('from %s until %s is %s', (from, until, expected) => {
    expect(formatRange(day(from), day(until))).toBe(expected);
  });

  test.each([
    ['村务监督委员会', '监委会'],
    ['水南村村务监督委员会', '监委会'],
    ['水南村党支部', '党支部'],
    ['青石镇党委组织办', '青石镇党委组织办'],
  ])('%s is called %s', (office, expected) => {
    expect(shortOffice(office, '水南村')).toBe(expected);
  });
});
