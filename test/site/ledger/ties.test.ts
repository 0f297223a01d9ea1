/** 并列: whoever has as many points as others shares their place, and is said to, wherever a place is told. */
import { expect, test } from 'vitest';
import { ledgerRuleOn, ledgerRuleSchema } from '../../../src/model/place/ledger-rule.ts';
import { compareFile } from '../../../src/site/ledger/compare/compare-places.ts';
import { ledgerView } from '../../../src/site/ledger/ledger-page.ts';
import { ledgerTables } from '../../../src/site/ledger/ledger-table.ts';
import { quarterReport } from '../../../src/site/ledger/report/quarter-report.ts';
import { ledgerSummaries } from '../../../src/site/ledger/site-ledger.ts';
import { wallRows } from '../../../src/site/ledger/wall.ts';
import { summarise } from '../../../src/site/summary.ts';
import { formatCsv } from '../../../src/site/text/csv.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const asOf = day('2026-11-20');
const city = aCity({
  counties: [
    {
      ...{
        id: 'shili',
        name: '示例县',
        shortName: '示例县',
        code: '210599',
        supervisionPhone: '024-4555 0001',
      },
      townships: ['qingshi', 'baihe', 'heishan'].map((id, index) => ({
        ...{ id, name: `${id}镇`, code: `21059910${index}`, supervisionPhone: '024-4555 0011' },
      })),
    },
  ],
});
const [county] = city.counties;
if (!county) throw new Error('no county');
const item = 'fin-monthly-statement';
const catalogue = aCatalogue({ id: item, required: true, due: { after: 10 } });
const rule = ledgerRuleOn(
  ledgerRuleSchema.parse({
    versions: [
      {
        ...{ id: 'v2026', from: '2026-01-01', by: '示例市民政局', why: '第一次定', unposted: 0 },
        ...{
          late: [{ percent: 50 }],
          ceilings: [{ what: 'order-overdue', most: 89 }],
          grades: [{ from: 0, name: '一般' }],
        },
      },
    ],
  }),
  asOf,
);

/** A site of a township that owed the accounts of July to September, and published all of them or only the first. */
function aPlace(name: string, at: number, isGood: boolean) {
  const township = county?.townships[at];
  if (!county || !township) throw new Error('no township');
  const disclosures = [7, 8, 9].slice(0, isGood ? 3 : 1).map((month) =>
    aDisclosure(
      {
        ...{ item, period: `2026-0${month}`, title: item },
        publishedOn: `2026-${String(month + 1).padStart(2, '0')}-09`,
      },
      { id: `accounts-${month}` },
    ),
  );
  const site = aSite({ id: name, name: `${name}村`, catalogue, since: '2026-07-01', disclosures });
  return summarise({ ...site, county, township }, asOf);
}

const context = (...sites: ReturnType<typeof aPlace>[]) => ({
  ...{ city, asOf, rule },
  summaries: ledgerSummaries(sites, asOf),
});

const three = context(aPlace('a', 0, true), aPlace('b', 0, true), aPlace('c', 0, false));
const town = { county, township: county.townships[0] };

test('on the cards of a township and on its wall', () => {
  const { sites } = ledgerView(town, three);
  const told = (rows: readonly { name: string; rank?: string | undefined }[]) =>
    Object.fromEntries(rows.map(({ name, rank }) => [name, rank]));
  expect(told(sites)).toEqual({ a村: '并列第 1', b村: '并列第 1', c村: '第 3' });
  expect(told(wallRows(sites))).toEqual({ a村: '并列第 1 名', b村: '并列第 1 名', c村: '第 3 名' });
});

test('in the workbook beside places that are numbers, and in the CSV', () => {
  const [sites] = ledgerTables({}, three);
  if (!sites) throw new Error('no table');
  const cells = (...titles: readonly string[]) =>
    sites.rows.map((row) =>
      titles.map((title) => row[sites.columns.findIndex((one) => one.title === title)]),
    );
  const shared = '乡镇（街道） 2 个同分，县（区） 2 个同分，全市 2 个同分';
  expect(cells('乡镇（街道）名次', '全市名次', '并列')).toEqual([
    [1, 1, shared],
    [1, 1, shared],
    [3, 3, ''],
  ]);
  expect(formatCsv(sites)).toContain(shared);
});

test('where two places are compared, sites and regions', () => {
  const { places } = compareFile(
    context(aPlace('a', 0, true), aPlace('b', 0, true), aPlace('d', 1, true), aPlace('c', 2, false)),
  );
  const ranks = (id: string) => places.find((one) => one.id === id)?.ranks;
  expect(ranks('a')).toEqual(['乡镇街道里并列 1/2', '县区里并列 1/4', '全市并列 1/4']);
  expect(ranks('shili/qingshi')).toEqual(['县区里并列 1/3', '全市并列 1/3']);
  expect(ranks('shili/heishan')).toEqual(['县区里 3/3', '全市 3/3']);
});

test('in the table of a report', () => {
  const { sections } = quarterReport(
    { county },
    context(aPlace('c', 0, false), aPlace('a', 1, true), aPlace('b', 2, true)),
  );
  const table = sections.find(({ heading }) => heading.includes('各乡镇'))?.table;
  expect(table?.head.at(-1)).toBe('名次');
  expect(table?.rows.map((row) => row.at(-1))).toEqual(['并列1', '并列1', '3']);
});
