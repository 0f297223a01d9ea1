/** Orders, inspections and totals of 表彰 and 诫勉 on the ledger of a region. */
import { describe, expect, test } from 'vitest';
import type { SiteInspection } from '../../../src/model/place/inspection.ts';
import { rectificationSchema, type Rectification } from '../../../src/model/place/rectification.ts';
import { regionSchema } from '../../../src/model/place/region.ts';
import type { Site } from '../../../src/model/place/site.ts';
import { checklistView } from '../../../src/site/ledger/checklist.ts';
import { ledgerTables } from '../../../src/site/ledger/ledger-table.ts';
import { ledgerView } from '../../../src/site/ledger/ledger-page.ts';
import { ledgerCounts, ledgerSummaries } from '../../../src/site/ledger/site-ledger.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCity, monthlyAccounts } from '../../support/a-site-context.ts';
import { aDisclosure, aSite, day } from '../../support/a-site.ts';

const asOf = day('2026-11-20');
const city = aCity();
const [county] = city.counties;
const [township] = county?.townships ?? [];

const order = (id: string, issuedOn: string, deadline: string, more: object = {}): Rectification => ({
  id,
  content: rectificationSchema.parse({
    ...{ issuedOn, deadline, issuer: '青石镇人民政府', problems: [`${id}的问题`] },
    ...more,
  }),
});

const seen = (more: object): SiteInspection =>
  ({ id: 'x', on: day('2026-10-20'), by: '青石镇', board: '有', ...more }) as SiteInspection;

function contextOf(...sites: Site[]) {
  const summaries = ledgerSummaries(
    sites.map((site) => summarise(site, asOf)),
    asOf,
  );
  return { city, summaries, asOf };
}

describe('orders', () => {
  const site = {
    ...aSite(),
    rectifications: [
      order('done', '2026-09-01', '2026-09-10', {
        result: { on: '2026-09-09', text: '改了', checkedBy: '镇', passed: true },
      }),
      order('open', '2026-11-10', '2026-11-30'),
      order('late', '2026-10-01', '2026-11-08'),
      order('later', '2026-10-01', '2026-10-31'),
      order('answered', '2026-11-01', '2026-11-15', { reply: { on: '2026-11-12', text: '改了' } }),
    ],
  };

  test('stand with their days and whom to ring, longest overdue first', () => {
    const { orders } = ledgerView({ county, township }, contextOf(site));
    expect(orders.map(({ order: { id }, days, call }) => [id, days, call?.label])).toEqual([
      ['later', '超期 20 天', expect.stringContaining(site.profile.officers[0]?.name ?? '')],
      ['late', '超期 12 天', expect.stringContaining(site.profile.officers[0]?.name ?? '')],
      ['open', '还有 10 天', expect.stringContaining(site.profile.officers[0]?.name ?? '')],
      // Here it is for the township to look.
      ['answered', '答复 8 天了，没复查', township?.name],
      ['done', '', undefined],
    ]);
  });

  test('above townships are the first ten, with the number of the rest', () => {
    const many = Array.from({ length: 12 }, (_, index) => order(`o${index}`, '2026-11-01', '2026-11-30'));
    const context = contextOf({ ...aSite(), rectifications: many });
    const of = ({ orders, moreOrders }: ReturnType<typeof ledgerView>) => [orders.length, moreOrders];
    expect(of(ledgerView({}, context))).toEqual([10, 2]);
    expect(of(ledgerView({ county, township }, context))).toEqual([12, 0]);
  });

  test('of one matter are overdue once, however often it was ordered', () => {
    const chain = [
      order('a', '2026-09-01', '2026-09-10'),
      order('b', '2026-10-01', '2026-10-10', { follows: 'a' }),
    ];
    const { summaries } = contextOf({ ...aSite(), rectifications: chain });
    expect(summaries.map(({ ledger }) => ledgerCounts(ledger)['order-overdue'])).toEqual([1]);
  });
});

describe('inspections', () => {
  const site = { ...aSite(), inspected: [seen({ empty: ['财务'], financeTo: '2026-09', good: ['干净'] })] };

  test('stand beside the score and change nothing that is counted', () => {
    const without = contextOf(aSite()).summaries.map(({ ledger }) => ledgerCounts(ledger));
    expect(contextOf(site).summaries.map(({ ledger }) => ledgerCounts(ledger))).toEqual(without);
    expect(ledgerView({ county, township }, contextOf(site)).sites[0]?.judged).toEqual([
      '检查（10月20日）：空着：财务。财务更新到9月',
    ]);
  });

  test('that found something come first', () => {
    const good = { ...aSite({ id: 'beishan', name: '北山村' }), inspected: [seen({})] };
    const { inspections, supervisionAbout } = ledgerView({}, contextOf(good, site));
    expect(inspections.map(({ site: { text }, says }) => `${text}：${says}`)).toEqual([
      `${site.profile.name}：空着：财务。财务更新到9月。做得好：干净`,
      '北山村：没有发现问题',
    ]);
    expect(supervisionAbout).toBe('检查 2 次');
  });

  test('are a sheet of the workbook, board and web of that day side by side', () => {
    const accounts = ['2026-10-20', '2026-10-21'].map((publishedOn, index) =>
      aDisclosure(
        {
          ...monthlyAccounts(`2026-0${8 + index}`, { opening: 0, income: 10, expense: 0 }),
          ...{ publishedOn },
        },
        { id: `${publishedOn}-accounts` },
      ),
    );
    const rowsOf = (one: Site) =>
      ledgerTables({}, contextOf(one))
        .find(({ name }) => name === '检查')
        ?.rows.map((row) => row.slice(3));
    const row = (web: string) => [
      ...['2026-10-20', '青石镇', '有', '', '', '财务', '2026-09', web, '', '', '干净'],
    ];
    expect(rowsOf(site)).toEqual([row('')]);
    expect(rowsOf({ ...site, disclosures: accounts })).toEqual([row('2026-08')]);
  });

  test('are what the checklist for the road says of the last time, with what is still to be put right', () => {
    const rectifications = [order('late', '2026-10-01', '2026-11-08')];
    const { heading, rows } = checklistView({ county, township }, contextOf({ ...site, rectifications }));
    expect(heading).toBe(`${township?.name}公开栏检查表`);
    expect(rows).toMatchObject([
      {
        number: 1,
        name: site.profile.name,
        finance: '没有',
        last: ['10月20日：空着：财务。财务更新到9月', '整改（超期 12 天）：late的问题'],
      },
    ]);
  });
});

test('表彰 and 诫勉 are the totals of the newest year, of a level and those right below it', () => {
  const appraisal = (year: number, praised: number) => ({
    year,
    score: 90,
    grade: '好',
    praised,
    admonished: 1,
  });
  const levels = [
    { content: regionSchema.parse({ appraisals: [appraisal(2024, 1), appraisal(2025, 5)] }) },
    { countyId: county?.id ?? '', content: regionSchema.parse({ appraisals: [appraisal(2025, 2)] }) },
  ];
  const { honours } = ledgerView({}, { ...contextOf(aSite()), levels });
  expect(honours.map(({ level, year, praised, admonished }) => [level, year, praised, admonished])).toEqual([
    [city.name, 2025, 5, 1],
    [county?.name, 2025, 2, 1],
  ]);
});
