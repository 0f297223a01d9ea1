/** What changed at sites in a week, who improved, and how two stand side by side, with exact figures. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerRuleSchema } from '../../../src/model/place/ledger-rule.ts';
import type { Rectification } from '../../../src/model/place/rectification.ts';
import { linesOf, monthsSaid } from '../../../src/client/compare/lines.ts';
import { monthBars } from '../../../src/site/charts/month-bars.ts';
import { compareFile } from '../../../src/site/ledger/compare/compare-places.ts';
import { addDays } from '../../../src/model/values/calendar-date.ts';
import { rulesOn, type LedgerContext } from '../../../src/site/ledger/ledger-context.ts';
import { ledgerTables } from '../../../src/site/ledger/ledger-table.ts';
import { ledgerSummaries, scoredOn } from '../../../src/site/ledger/site-ledger.ts';
import { owesBadly, trendView } from '../../../src/site/ledger/trend.ts';
import { weekView } from '../../../src/site/ledger/week-view.ts';
import { weekOf } from '../../../src/site/ledger/week.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCity } from '../../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { siteWith, SITE_RECORD } from '../../support/site-records.ts';

const asOf = day('2026-07-15');
const catalogue = aCatalogue(
  { id: 'fin-monthly-statement', required: true, due: { after: 10 } },
  { id: 'fin-bank', required: true, due: { after: 10 }, title: '银行对账单' },
);

const V2026 = {
  ...{ id: 'v2026', from: '2026-01-01', by: '示例市民政局', why: '第一次定', unposted: 0 },
  late: [{ days: 10, percent: 80 }, { percent: 50 }],
  ceilings: [{ what: 'order-overdue', most: 70 }],
  grades: [{ from: 0, name: '一般' }],
};
const rules = ledgerRuleSchema.parse({ versions: [V2026] });

/** Accounts and bank statement of a month, so many days after the last day; never where it is not told. */
function sheets(...months: readonly (readonly [month: number, accounts?: number, bank?: number])[]) {
  return months.flatMap(([month, ...late]) =>
    late.flatMap((days, index) => {
      if (days === undefined) return [];
      const item = index === 0 ? 'fin-monthly-statement' : 'fin-bank';
      const period = `2026-0${month}`;
      const on = addDays(day(`2026-0${month + 1}-10`), days);
      return [aDisclosure({ item, period, publishedOn: on, title: item }, { id: `${item}-${period}` })];
    }),
  );
}

const order = (fields: object): Rectification => ({
  id: 'order',
  content: {
    ...{ issuedOn: day('2026-06-01'), deadline: day('2026-07-10'), issuer: '青石镇人民政府' },
    ...{ problems: ['财务迟公布'], ...fields },
  },
});

/**
 * Shuinan was late until March and is in time since, but for a statement; of June it has the accounts late and the
 * statement not. Beishan was in time until March and published nothing since; Dongshi has done all, on the day.
 */
function context(): LedgerContext {
  const fields = { catalogue, since: '2026-01-01' };
  const shuinan = {
    ...aSite({
      ...fields,
      disclosures: sheets([1, 8, 8], [2, 8, 8], [3, 0, 0], [4, 0, 0], [5, 0, 29], [6, 2]),
    }),
    rectifications: [order({})],
  };
  const beishan = aSite({
    ...{ ...fields, id: 'beishan', name: '北山村' },
    disclosures: sheets([1, 0, 0], [2, 0, 0]),
  });
  const dongshi = aSite({
    ...{ ...fields, id: 'dongshi', name: '东石村' },
    disclosures: sheets([1, 0, 0], [2, 0, 0], [3, 0, 0], [4, 0, 0], [5, 0, 0], [6, 0, 0]),
  });
  const summaries = ledgerSummaries(
    [shuinan, beishan, dongshi].map((site) => summarise(site, asOf)),
    asOf,
  );
  return { city: aCity(), summaries, asOf, ...rulesOn(rules, asOf) };
}

const [county] = aCity().counties;
const town = { county, township: county?.townships[0] };

describe('和一周前比', () => {
  test('tells what is newly owed, put right, late; by how much the score changed, and what of it is another', () => {
    const { summaries, ...rest } = context();
    const [shuinan] = summaries;
    if (!shuinan) throw new Error('no site');
    const week = weekOf(shuinan, { ...rest });
    const names = (duties: readonly { name: string }[]) => duties.map(({ name }) => name);
    expect(week.since).toBe('2026-07-08');
    expect(names(week.newlyOwed)).toEqual(['2026年6月银行对账单']);
    expect(names(week.putRight)).toEqual(['2026年5月银行对账单']);
    expect(names(week.late)).toEqual(['2026年6月财务收支公布表']);
    // 5＋4×0.8＝8.2 of 10 then; 5＋5×0.8＋1×0.5＝9.5 of 12 now, and an order that is overdue since.
    expect([week.before?.points, week.now?.points, week.change]).toEqual([82, 70, -12]);
    expect(week.why).toBe('应公开 10→12 项，迟公布 4→6 项，得分新受限制：整改超期1件，最高70分');
  });

  test('does not call a ceiling new that holds as before, of more duties', () => {
    const finance = { ...V2026, ceilings: [{ what: 'finance-missing', percent: 30, most: 59 }] };
    const { summaries, ...rest } = context();
    const beishan = summaries[1];
    if (!beishan) throw new Error('no site');
    const strict = rulesOn(ledgerRuleSchema.parse({ versions: [finance] }), asOf);
    const { now, why } = weekOf(beishan, { ...rest, ...strict });
    expect(now?.ceilings).toEqual(['财务没公布8项（应公开12项），最高59分']);
    expect(why).toBe('应公开 10→12 项，没公布 6→8 项');
  });

  test('of a township names all of it, whose score changed most first', () => {
    const view = weekView(town, context(), 'ledger/shili/qingshi/');
    expect(view.about).toBe('按时公布 2 件，新欠 3 件，补上 1 件，迟公布 1 件');
    expect(view.rows.map(({ name, points }) => `${name} ${points}`)).toEqual([
      '水南村 82.0→70.0 分，降 12.0',
      '北山村 40.0→33.3 分，降 6.7',
      '东石村 ',
    ]);
    expect(view.rows[1]?.told).toEqual([
      '新欠：2026年6月银行对账单、2026年6月财务收支公布表',
      '得分：应公开 10→12 项，没公布 6→8 项',
    ]);
    expect(view.average).toBe('平均得分 74.0→67.8 分，降 6.2');
  });

  test('tells also what came in time: a week of it is not one without anything', () => {
    const { summaries, ...rest } = context();
    const dongshi = summaries.filter(({ id }) => id === 'dongshi');
    const view = weekView(town, { ...rest, summaries: dongshi }, 'ledger/shili/qingshi/');
    expect(view.about).toBe('按时公布 2 件');
    expect(view.rows[0]?.told).toEqual(['得分：应公开 10→12 项，按时 10→12 项']);
    expect(weekView(town, { ...rest, summaries: [] }, 'ledger/shili/qingshi/').about).toBe('没有变化');
  });

  test('adds up: what is missing is what was, and what is newly owed, less what was put right', () => {
    fc.assert(
      fc.property(SITE_RECORD, (record) => {
        const [summary] = ledgerSummaries([summarise(siteWith(record), record.asOf)], record.asOf);
        if (!summary) throw new Error('no site');
        const { ledger } = summary;
        const { since, newlyOwed, putRight, late } = weekOf(summary, record);
        const then = scoredOn(ledger, since);
        const missingThen = Object.values(then.sections).reduce((sum, { missing }) => sum + missing, 0);
        expect(ledger.missing.length).toBe(missingThen + newlyOwed.length - putRight.length);
        expect(ledger.late.length).toBe(then.late.length + putRight.length + late.length);
      }),
      { numRuns: 60 },
    );
  });

  test('is a sheet of the workbook', () => {
    const sheet = ledgerTables(town, context()).find(({ name }) => name === '一周变化');
    expect(sheet?.rows.map((row) => row.slice(2, 12))).toEqual([
      ['水南村', '2026-07-08', 1, 1, 1, 0, 0, 82, 70, -12],
      ['北山村', '2026-07-08', 2, 0, 0, 0, 0, 40, 33.3, -6.7],
      ['东石村', '2026-07-08', 0, 0, 0, 0, 0, 100, 100, 0],
    ]);
  });
});

describe('每月按时', () => {
  test('is told month by month, and of a region is the sum of its sites', () => {
    const { own, months } = trendView(town, context(), 'ledger/shili/qingshi/');
    expect(
      months.slice(6).map(({ label, counts, share }) => [label, counts.due, counts.inTime, share]),
    ).toEqual([
      ['2026年1月', 0, 0, '—'],
      ['2月', 6, 4, '67%'],
      ['3月', 6, 4, '67%'],
      ['4月', 6, 4, '67%'],
      ['5月', 6, 4, '67%'],
      ['6月', 6, 3, '50%'],
    ]);
    expect(own.recentCounts).toBe('近三个月到期 18 件，按时 11 件，迟 1 件，没公布 6 件');
    expect(own.change).toBe('比前三个月降 6 个百分点（67%→61%）');
    expect(own.description).toContain('2026年1月没有到期的，2月 67%（4/6）');
  });

  test('says who improved most, and of too few duties nothing', () => {
    const { below, risen } = trendView(town, context(), 'ledger/shili/qingshi/');
    // The three months before had four duties of each site: too few to be compared.
    expect(below.map(({ name, recent, change }) => `${name} ${recent}${change}`)).toEqual([
      '水南村 近三个月 83%',
      '北山村 近三个月 0%',
      '东石村 近三个月 100%',
    ]);
    expect(risen).toEqual([]);
    const later = { ...context(), asOf: day('2026-08-15') };
    const improved = trendView(town, later, 'ledger/shili/qingshi/').below;
    expect(improved.map(({ name, change }) => `${name} ${change}`)).toEqual([
      '水南村 比前三个月升 17 个百分点（33%→50%）',
      '东石村 和前三个月一样（100%→100%）',
      '北山村 比前三个月降 67 个百分点（67%→0%）',
    ]);
    // Shuinan rose, but still owes half of it: that is nothing to praise.
    expect(trendView({ county }, later, 'ledger/shili/').risen).toEqual([]);
  });

  test.each([
    [10, 5, 0, false],
    [10, 4, 0, true],
    [11, 10, 1, false],
    [10, 9, 1, true],
  ])('of %i due, %i in time and %i never: owes badly %s', (due, inTime, never, expected) => {
    expect(owesBadly({ due, inTime, never })).toBe(expected);
  });

  test('is drawn in one scale: a bar of nothing is a line, a month without anything a dash', () => {
    expect(monthBars([1, 0, undefined, 0.5])).toEqual({
      viewBox: '0 0 30 20',
      bars: 'M0 0h6v20h-6zM8 19h6v1h-6zM24 10h6v10h-6z',
      rest: 'M8 0h6v19h-6zM24 0h6v10h-6z',
      gaps: 'M17 10h4',
    });
  });
});

describe('名次 in the workbook', () => {
  const heads = (region: object) => {
    const [sites] = ledgerTables(region, context());
    const titles = sites?.columns.map(({ title }) => title) ?? [];
    const ranks = titles.flatMap((title, index) => (title.endsWith('名次') ? [{ title, index }] : []));
    return {
      titles: ranks.map(({ title }) => title),
      rows: sites?.rows.map((row) => [row[2], ...ranks.map(({ index }) => row[index])]),
    };
  };

  test('is in the township, of a county also in the county, of the city also in the city', () => {
    expect(heads(town)).toEqual({
      titles: ['乡镇（街道）名次'],
      rows: [
        ['水南村', 2],
        ['北山村', 3],
        ['东石村', 1],
      ],
    });
    expect(heads({ county }).titles).toEqual(['乡镇（街道）名次', '县（区）名次']);
    expect(heads({}).rows?.[0]).toEqual(['水南村', 2, 2, 2]);
  });
});

describe('two places side by side', () => {
  const file = compareFile(context());
  const placed = (...ids: readonly string[]) =>
    ids.map((id) => {
      const place = file.places.find((one) => one.id === id);
      if (!place) throw new Error(`no ${id}`);
      return place;
    });

  test('say the same things of both', () => {
    const lines = linesOf(placed('shuinan', 'beishan'), file);
    expect(
      Object.fromEntries(lines.map(({ name, said }) => [name, said.map((texts) => texts.join('／'))])),
    ).toEqual({
      今年应公开: ['12 件', '12 件'],
      按时公布: ['5 件（42%）', '4 件（33%）'],
      公布迟了: ['6 件（50%）', '0 件（0%）'],
      没公布: ['1 件（8%）／最长逾期 5 天', '8 件（67%）／最长逾期 96 天'],
      财务: ['财务到6月', '财务到2月，3、4、5、6月没公布'],
      近三个月按时: ['83%（5/6）', '0%（0/6）'],
      前三个月按时: ['0%（0/4）', '100%（4/4）'],
      得分: ['70.0 分 一般', '33.3 分 一般'],
      少在哪: [
        '整改超期1件，最高70分／应公开12项，迟10天以内5项少算1，没公布1项少算1，迟10天以上1项少算0.5',
        '应公开12项，没公布8项少算8',
      ],
      名次: ['乡镇街道里 2/3／县区里 2/3／全市 2/3', '乡镇街道里 3/3／县区里 3/3／全市 3/3'],
      整改没改好: ['1 件，超期 1 件', '0 件'],
      张贴有照片: ['没有该张贴的', '没有该张贴的'],
      正在公示: ['0 件', '0 件'],
    });
  });

  test('are a township as well, with the sums and the average of its sites', () => {
    const [place] = placed('shili/qingshi');
    if (!place) throw new Error('no township');
    expect(place).toMatchObject({
      sites: [3, 2],
      owed: [21, 6, 9],
      points: 678,
      orders: [1, 1],
      finance: '1 个村（社区）缺月',
    });
    expect(monthsSaid(place, file)).toMatch(/^2025年7月没有到期的，.*2026年1月没有到期的，2月 67%（4\/6）/);
  });
});
