/** 这几天到期: what there is still time for, so that somebody can ring before it is late. */
import { expect, test } from 'vitest';
import { dueSoon } from '../../../src/site/ledger/due-soon.ts';
import { ledgerTables } from '../../../src/site/ledger/ledger-table.ts';
import { ledgerView } from '../../../src/site/ledger/ledger-page.ts';
import { ledgerSummaries } from '../../../src/site/ledger/site-ledger.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const city = aCity();
const [county] = city.counties;
const town = { county, township: county?.townships[0] };
const item = 'fin-monthly-statement';
/** The accounts of October fall due on 10 November, the bank statement on the 15th. */
const catalogue = aCatalogue(
  { id: item, required: true, due: { after: 10 } },
  { id: 'fin-bank', required: true, due: { after: 15 }, title: '银行对账单' },
);

const village = (id: string, published: readonly string[] = [], more: object = {}) =>
  aSite({
    ...{ id, name: `${id}村`, catalogue, since: '2026-10-01', ...more },
    disclosures: published.map((what) =>
      aDisclosure(
        { item: what, period: '2026-10', publishedOn: '2026-11-02', title: what },
        { id: `${id}-${what}` },
      ),
    ),
  });

function contextOn(on: string, ...sites: ReturnType<typeof village>[]) {
  const asOf = day(on);
  const summaries = ledgerSummaries(
    sites.map((site) => summarise(site, asOf)),
    asOf,
  );
  return { city, summaries, asOf };
}

/** Each matter in a line: its day, how long there is time, what, of how many and of which. */
function toldOn(on: string, region: object = town) {
  const context = contextOn(on, village('a'), village('b'), village('c', [item]));
  const due = dueSoon(context.summaries, { region, context, path: 'ledger/shili/qingshi/' });
  return (
    due && [
      due.about,
      ...due.rows.map(
        (row) =>
          `${row.due.text} ${row.when} ${row.name} ${row.count}：${row.places.map(({ name, sites = [] }) => [name, ...sites].join(' ')).join('、')}`,
      ),
    ]
  );
}

test('tells what falls due today and within seven days, soonest first, and of whom', () => {
  expect(toldOn('2026-11-10')).toEqual([
    '今天 2，7天内 5 件',
    '11月10日 今天 2026年10月财务收支公布表 2：a村、b村',
    '11月15日 还有 5 天 2026年10月银行对账单 3：a村、b村、c村',
  ]);
  expect(toldOn('2026-11-03')).toEqual([
    '7天内 2 件',
    '11月10日 还有 7 天 2026年10月财务收支公布表 2：a村、b村',
  ]);
});

test('tells neither what is late already nor what has more time', () => {
  expect(toldOn('2026-11-11')?.slice(1)).toEqual([
    '11月15日 还有 4 天 2026年10月银行对账单 3：a村、b村、c村',
  ]);
  expect(toldOn('2026-11-02')).toBeUndefined();
  expect(toldOn('2026-11-16')).toBeUndefined();
});

test('names the townships of a county, with their villages as long as these are few', () => {
  expect(toldOn('2026-11-10', { county })?.[1]).toBe(
    '11月10日 今天 2026年10月财务收支公布表 2：青石镇 a村 b村',
  );
  const many = contextOn('2026-11-10', ...Array.from({ length: 11 }, (_, at) => village(`v${at}`)));
  const due = dueSoon(many.summaries, { region: { county }, context: many, path: 'ledger/shili/' });
  expect(due?.rows[0]?.places).toEqual([{ name: '青石镇', href: 'qingshi/#due-soon', count: 11 }]);
});

test('says only once what all falls due today', () => {
  expect(toldOn('2026-11-15')?.[0]).toBe('今天 3 件');
});

test('is in the ledger of a township and of a county, which have the telephone, not in the city’s', () => {
  const context = contextOn('2026-11-10', village('a'));
  const about = [{}, { county }, town].map((region) => ledgerView(region, context).dueSoon?.about);
  expect(about).toEqual([undefined, '今天 1，7天内 2 件', '今天 1，7天内 2 件']);
});

test('has nothing of a site that is closed, and nothing is missing in the workbook', () => {
  const closed = { closed: { on: '2026-11-05', source: '示例市民政局文件' } };
  const context = contextOn('2026-11-10', village('a'), village('b', [], closed));
  const table = ledgerTables({}, context).find(({ name }) => name === '快到期');
  expect(table?.rows).toEqual([
    ['示例县', '青石镇', 'a村', '财务公开', '2026年10月财务收支公布表', '2026-11-10', 0],
    ['示例县', '青石镇', 'a村', '财务公开', '2026年10月银行对账单', '2026-11-15', 5],
  ]);
});
