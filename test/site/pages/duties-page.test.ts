import { describe, expect, test } from 'vitest';
import { dutiesView } from '../../../src/site/pages/duties-page.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCatalogue, aDisclosure, aSite } from '../../support/a-site.ts';
import { aSiteContext, monthlyAccounts } from '../../support/a-site-context.ts';

const catalogue = aCatalogue({ title: '财务收支公布表', required: true, due: { after: 10 } });

const accounts = (period: string, publishedOn: string) =>
  aDisclosure(
    { ...monthlyAccounts(period, { opening: 0, income: 10, expense: 0 }), publishedOn },
    { id: `${publishedOn}-accounts` },
  );

/** January in time, February late, March missing, April and May not yet due. */
const view = dutiesView(
  aSiteContext({
    site: aSite({
      catalogue,
      since: '2026-01-01',
      disclosures: [accounts('2026-02', '2026-03-15'), accounts('2026-01', '2026-02-09')],
    }),
    asOf: '2026-05-06',
  }),
);

describe('the calendar of duties', () => {
  test('lists each duty under the month of its last day, with what became of it', () => {
    expect(
      view.months.map(({ title, days }) => [title, ...days.map(({ day, state }) => `${day.text} ${state}`)]),
    ).toEqual([
      ['2月', '2月10日 按时'],
      ['3月', '3月10日 晚 5 天'],
      ['4月', '4月10日 还欠着'],
      ['5月', '5月10日 没到期'],
      ['6月', '6月10日 没到期'],
    ]);
  });

  test('lists what is still owed of other years before and after it, and counts it as the ledger does', () => {
    const disclosures = [accounts('2025-12', '2026-01-09'), accounts('2025-10', '2025-11-09')];
    const owing = aSite({ catalogue, since: '2025-10-01', disclosures });
    const later = dutiesView(aSiteContext({ site: owing, asOf: '2027-01-11' }));
    const lines = later.months.map(({ title, days }) => [title, ...days.map(({ day }) => day.text)]);
    expect(lines[0]).toEqual(['2025年还欠着的', '2025年12月10日']);
    expect(lines.at(-1)).toEqual(['2027年还欠着的', '2027年1月10日']);
    expect(lines.slice(1, 3).map(([title]) => title)).toEqual(['1月', '2月']);
    expect(later.counts.find(({ mark }) => mark === 'missing')?.count).toBe(13);
  });

  test('counts what the ledger counts: what is due next year and done is of that year, what is not told is a number', () => {
    const both = aCatalogue(
      { title: '财务收支公布表', required: true, due: { after: 10 } },
      { id: 'report', title: '报乡镇的月报', audience: 'township', required: true, due: { after: 10 } },
    );
    const disclosures = [accounts('2026-12', '2026-12-31'), accounts('2026-11', '2026-12-05')];
    const site = aSite({ catalogue: both, since: '2026-10-01', disclosures });
    const context = aSiteContext({ site, asOf: '2026-12-31' });
    const { counts, untold, months } = dutiesView(context);
    expect(counts.map(({ mark, count }) => `${mark} ${count}`)).toEqual(['done 1', 'missing 1']);
    expect(untold).toBe(2);
    expect(JSON.stringify(months)).not.toContain('月报');
    const { sections } = summarise(site, context.asOf).ledger;
    expect(sections.finance).toEqual({ met: 1, late: 0, missing: 3 });
    expect(view.untold).toBe(0);
  });

  test('says of what a publicity board would have done that there is none', () => {
    const news = aCatalogue({ required: true, publicity: true, due: { into: 31 } });
    const whyOf = (more: object) => {
      const site = aSite({ catalogue: news, since: '2026-09-01', ...more });
      return dutiesView(aSiteContext({ site, asOf: '2026-11-02' })).months[0]?.days[0]?.why;
    };
    expect(whyOf({})).toBe('没有写宣传栏');
    expect(whyOf({ publicityBoard: 'publicity-2400x1200' })).toBeUndefined();
  });

  test('leads to what met a duty', () => {
    expect(view.months.map(({ days }) => days[0]?.href)).toEqual([
      '../finance/2026-02-09-accounts/',
      '../finance/2026-03-15-accounts/',
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('draws one square a duty in its month, and says in words what is drawn', () => {
    expect(
      view.chart.months.map(({ label, squares }) => `${label} ${squares.map(({ mark }) => mark)}`),
    ).toEqual([
      '1 ',
      '2 done',
      '3 late',
      '4 missing',
      '5 due',
      '6 due',
      '7 ',
      '8 ',
      '9 ',
      '10 ',
      '11 ',
      '12 ',
    ]);
    expect(view.chart.description).toBe(
      '一列是一个月，一格是一件该公开的事：按时公布 1 件，晚了才公布 1 件，过了期还欠着 1 件，还没到期 2 件。每件的日期见下表。',
    );
  });

  test('says nothing that changes from day to day, so that it stays true until something happens', () => {
    expect(JSON.stringify(view.months)).not.toMatch(/逾期|还剩|已经 \d+ 天/);
  });
});
