import { expect, test } from 'vitest';
import type { Rectification } from '../../../src/model/place/rectification.ts';
import { ledgerRuleOn, ledgerRuleSchema } from '../../../src/model/place/ledger-rule.ts';
import { ledgerTables } from '../../../src/site/ledger/ledger-table.ts';
import { ledgerView } from '../../../src/site/ledger/ledger-page.ts';
import { ledgerSummaries } from '../../../src/site/ledger/site-ledger.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

const order = (issuedOn: string, deadline: string): Rectification => ({
  id: `${issuedOn}-order`,
  content: {
    ...{ issuedOn: day(issuedOn), deadline: day(deadline) },
    ...{ issuer: '青石镇人民政府', problems: ['财务迟公布'] },
  },
});

const rule = ledgerRuleOn(
  ledgerRuleSchema.parse({
    versions: [
      {
        ...{ id: 'v2026', from: '2026-01-01', by: '示例市民政局', why: '第一次定', unposted: 10 },
        late: [{ percent: 50 }],
        ceilings: [{ what: 'order-overdue', most: 89 }],
        grades: [{ from: 0, name: '一般' }],
      },
    ],
  }),
  day('2026-12-01'),
);

/** One that owed a month's accounts by 10 November and has them, with an order that nobody heeded; and a new one. */
function twoSites() {
  const asOf = day('2026-12-01');
  const catalogue = aCatalogue({ id: 'fin-monthly-statement', required: true, due: { after: 10 } });
  const accounts = aDisclosure({
    ...{ item: 'fin-monthly-statement', period: '2026-10', publishedOn: '2026-11-05' },
  });
  const rectifications = [order('2026-10-09', '2026-11-09')];
  const old = { ...aSite({ catalogue, since: '2026-10-01', disclosures: [accounts] }), rectifications };
  const young = aSite({ catalogue, since: '2026-12-01', id: 'beishan', name: '北山村' });
  const summaries = ledgerSummaries(
    [old, young].map((site) => summarise(site, asOf)),
    asOf,
  );
  return { city: aCity(), summaries, asOf, rule };
}

test('a score stands with what holds it down and what inspections found; where nothing was owed there is none', () => {
  const { county, township } = aSite();
  const [old, young] = ledgerView({ county, township }, twoSites()).sites;
  expect(old).toMatchObject({
    score: { points: 89, grade: '一般', ceilings: ['整改超期1件，最高89分'] },
    judged: ['整改通知 1 件，超期 1 件'],
  });
  expect(young?.score).toBeUndefined();
  expect(young).toMatchObject({ unscored: '还没有到期的，不打分', judged: [] });
  // One that has a score is not first among itself.
  expect(old?.rank).toBeUndefined();
  expect(
    ledgerView({ county: aCity().counties[0] }, twoSites()).townships.map(({ sites, points }) => [
      sites,
      points,
    ]),
  ).toEqual([[2, '89.0']]);
});

test('the workbook has the working of each score, and what lowered it', () => {
  const sheet = ledgerTables({}, twoSites()).find(({ name }) => name === '打分');
  expect(sheet?.rows.map((row) => row.slice(2))).toEqual([
    [...['水南村', '得分'], '应公开1项：按时1 → 1÷1×100＝100.0分；整改超期1件，最高89分；得89.0分', null],
    ['水南村', '整改超期', '1件，最高89分', null],
  ]);
});

test('a day of another year says its year', () => {
  const asOf = day('2026-12-01');
  const rectifications = [order('2025-11-20', '2025-12-20'), order('2026-10-09', '2026-11-09')];
  const summaries = ledgerSummaries([summarise({ ...aSite(), rectifications }, asOf)], asOf);
  const { orders } = ledgerView({}, { city: aCity(), summaries, asOf });
  expect(orders.map(({ issued, deadline }) => `${issued.text} ${deadline.text}`)).toEqual([
    '2025年11月20日 2025年12月20日',
    '10月9日 11月9日',
  ]);
});

/** So many villages of one township that owe two months' accounts; those that are named published as many of them. */
function villages(published: readonly (readonly string[])[]) {
  const asOf = day('2026-12-01');
  const catalogue = aCatalogue({ id: 'fin-monthly-statement', required: true, due: { after: 10 } });
  const sites = published.map((periods, at) =>
    aSite({
      ...{ catalogue, since: '2026-09-01', id: `village-${at}`, name: `第${at}村` },
      disclosures: periods.map((period) =>
        aDisclosure({
          item: 'fin-monthly-statement',
          period,
          publishedOn: `${period.slice(0, 5)}${period === '2026-10' ? '11' : '10'}-05`,
        }),
      ),
    }),
  );
  const summaries = ledgerSummaries(
    sites.map((site) => summarise(site, asOf)),
    asOf,
  );
  return { city: aCity(), summaries, asOf, rule };
}

test('a month whose accounts are missing is a line that opens: by county, by township, by name', () => {
  const { county, township } = aSite();
  const three = villages([['2026-09', '2026-10'], ['2026-09'], []]);
  // A village of the other township, named in the list of the same page.
  const [first, second, third] = three.summaries;
  if (!first || !second || !third) throw new Error('no villages');
  const elsewhere = [1, 2].map((at) => ({ ...second, name: `白河${at}村`, townshipId: 'baihe' }));
  const all = { ...three, summaries: [...three.summaries, ...elsewhere] };
  const townships = (way: string) => [
    // Equal ones stay in the order of the sites.
    { name: '青石镇', href: `${way}qingshi/#month-10`, count: 2, sites: ['第1村', '第2村'] },
    { name: '白河乡', href: `${way}baihe/#month-10`, count: 2, sites: ['白河1村', '白河2村'] },
  ];
  const [october, september] = ledgerView({}, all).months;
  expect(october).toEqual({
    ...{ label: '10月', anchor: 'month-10', sites: 5, lacking: 4 },
    places: [{ name: '示例县', href: 'shili/#month-10', count: 4, inside: townships('shili/') }],
  });
  expect(september?.places.map(({ count, inside }) => [count, inside?.length])).toEqual([[1, 1]]);
  const more = { ...second, name: '白河3村', townshipId: 'baihe' };
  const ofCounty = ledgerView({ county }, { ...all, summaries: [...all.summaries, more] }).months[0];
  expect(ofCounty?.places.map(({ name, count, sites }) => [name, count, sites?.length])).toEqual([
    ['白河乡', 3, 3],
    ['青石镇', 2, 2],
  ]);
  expect(ledgerView({ county }, all).months[0]?.places).toEqual(townships(''));
  const some = three;
  expect(ledgerView({ county, township }, some).months[0]).toEqual({
    ...{ label: '10月', anchor: 'month-10', sites: 3, lacking: 2 },
    places: ['第1村', '第2村'].map((name) => ({ name, href: expect.stringContaining('village-') as string })),
  });
});

test('the best and the worst are named with what lowered them, where there are more than can be seen at a glance', () => {
  const six = villages([
    ['2026-09', '2026-10'],
    ['2026-09'],
    [],
    ['2026-09', '2026-10'],
    ['2026-10'],
    ['2026-09', '2026-10'],
  ]);
  const { worst, tied, best } = ledgerView({}, six).extremeSites;
  expect(worst.map(({ name, points, because }) => [name, points, because])).toEqual([
    ['第2村', '0.0', '应公开2，少算2：没公布2'],
    ['第4村', '50.0', '应公开2，少算1：没公布1'],
    ['第1村', '50.0', '应公开2，少算1：没公布1'],
  ]);
  expect(tied).toBe(0);
  const equal = villages([...Array.from({ length: 5 }, () => []), ['2026-09', '2026-10']]);
  expect(ledgerView({}, equal).extremeSites).toMatchObject({ worst: { length: 3 }, tied: 2 });
  expect(best.map(({ points, because }) => [points, because])).toEqual([
    ['100.0', ''],
    ['100.0', ''],
    ['100.0', ''],
  ]);
  // Who is among the best is not decided by the order of names without a word.
  const good = Array.from({ length: 7 }, () => ['2026-09', '2026-10']);
  expect(ledgerView({}, villages([[], ...good])).extremeSites).toMatchObject({
    ...{ worst: { length: 1 }, tied: 0, best: { length: 3 }, tiedBest: 4 },
  });
  const none = { worst: [], tied: 0, best: [], tiedBest: 0 };
  expect(ledgerView({}, villages([[], []])).extremeSites).toEqual(none);
  // Nobody is the worst with as much as the best.
  const alike = villages(Array.from({ length: 6 }, () => ['2026-09', '2026-10']));
  expect(ledgerView({}, alike).extremeSites).toEqual(none);
});

test('a page shows whom to call first, and how many are left; a township’s has all of them', () => {
  const { county, township } = aSite();
  const five = villages([[], [], [], [], []]);
  const city = ledgerView({}, five);
  expect([city.calls.length, city.moreCalls, city.laterCalls.length]).toEqual([3, 2, 0]);
  const below = ledgerView({ county, township }, five);
  expect([below.calls.length, below.laterCalls.length]).toEqual([1, 4]);
});

test('whom to call first goes by harm, the same on each level, and the reason begins with what put it there', () => {
  const { county, township } = aSite();
  const some = villages([['2026-09'], [], ['2026-10']]);
  const [short, worst, ordered] = some.summaries;
  if (!short || !worst || !ordered) throw new Error('no villages');
  const told = { ...order('2026-10-09', '2026-11-20').content, id: 'o', state: 'overdue' as const, nth: 1 };
  const held = { ...ordered, ledger: { ...ordered.ledger, orders: [told] } };
  const context = { ...some, summaries: [short, worst, held] };
  const city = ledgerView({}, context);
  expect(city.calls.map(({ site, about }) => [site, about[0]])).toEqual([
    ['第2村', '整改超期 11 天'],
    ['第1村', '财务缺 2 个月'],
    ['第0村', expect.stringContaining('2026年10月')],
  ]);
  // Two months are owed and no third thing: one sentence counts them once.
  expect(city.calls[1]?.about[1]).toMatch(/^欠公开 2 件，最久的是2026年9月/);
  expect(city.calls[0]?.href).toContain('#site-village-2');
  const below = ledgerView({ county, township }, context);
  expect(below.sites.map(({ name }) => name)).toEqual(['第2村', '第1村', '第0村']);
  expect(below.sites[0]?.href).toContain('village-2/duties/');
});

test('a reply, a check or a withdrawal of a later day is none yet', () => {
  const asOf = day('2026-11-10');
  const early = order('2026-10-09', '2026-11-09');
  const content = { ...early.content, result: { on: day('2026-11-20'), passed: true, text: '已补上' } };
  const rectifications = [{ ...early, content }];
  const summaries = ledgerSummaries([summarise({ ...aSite(), rectifications }, asOf)], asOf);
  const [shown] = ledgerView({}, { city: aCity(), summaries, asOf }).orders;
  expect(shown?.order).toMatchObject({ state: 'overdue' });
  expect(shown?.order.result).toBeUndefined();
});

test('the table of regions ends with their sum, and one alone has none', () => {
  const context = villages([['2026-09', '2026-10'], ['2026-09'], []]);
  const [first, ...others] = context.summaries;
  const city = aCity();
  const [one] = city.counties;
  if (!first || !one) throw new Error('no site');
  const two = {
    ...{ ...context, city: { ...city, counties: [one, { ...one, id: 'other', shortName: '另县' }] } },
    summaries: [{ ...first, countyId: 'other' }, ...others],
  };
  const { counties, total } = ledgerView({}, two);
  const sum = (of: 'sites' | 'owing' | 'missing' | 'financeBehind') =>
    counties.reduce((all, row) => all + row[of], 0);
  expect(counties).toHaveLength(2);
  expect(total).toMatchObject({ sites: 3, owing: 2, missing: 3, financeBehind: 2 });
  expect([sum('sites'), sum('owing'), sum('missing'), sum('financeBehind')]).toEqual([3, 2, 3, 2]);
  // Of all sites, not of the counties' averages: those are 100 and 25.
  expect(total?.points).toBe('50.0');
  expect(ledgerView({}, context).total).toBeUndefined();
});
