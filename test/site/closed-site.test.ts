/** 撤并: what pages, lists, sums, ledger and search say of a place that is no more, and of the one it went into. */
import { describe, expect, test } from 'vitest';
import type { Succession } from '../../src/model/place/closing.ts';
import type { Rectification } from '../../src/model/place/rectification.ts';
import type { Site } from '../../src/model/place/site.ts';
import { boardView } from '../../src/site/board/board-page.ts';
import { closedWarning } from '../../src/site/closed-notice.ts';
import { cityTables } from '../../src/site/data/city-tables.ts';
import { compareFile } from '../../src/site/ledger/compare/compare-places.ts';
import { ledgerView } from '../../src/site/ledger/ledger-page.ts';
import { ledgerTables } from '../../src/site/ledger/ledger-table.ts';
import { quarterReport } from '../../src/site/ledger/report/quarter-report.ts';
import { ledgerSummaries } from '../../src/site/ledger/site-ledger.ts';
import { weekView } from '../../src/site/ledger/week-view.ts';
import { cityHomeView } from '../../src/site/pages/city-page.ts';
import { countyView } from '../../src/site/pages/county-page.ts';
import { offlineSite } from '../../src/site/offline.ts';
import { nextChangeOn } from '../../src/site/pages/next-change.ts';
import { siteHomeView } from '../../src/site/pages/site-home.ts';
import { townshipView } from '../../src/site/pages/township-page.ts';
import { placeRecords } from '../../src/site/search/city-search-records.ts';
import { summarise } from '../../src/site/summary.ts';
import { aCity, aSiteContext, posting } from '../support/a-site-context.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../support/a-site.ts';
import { SAMPLE_BOARDS, sampleBoard } from '../support/boards.ts';

const SOURCE = '示例县人民政府批复（示县政〔2026〕12号）';
const board = sampleBoard(SAMPLE_BOARDS.find((id) => id.startsWith('village')) ?? '');
const catalogue = aCatalogue({ id: 'accounts', due: { after: 10 }, required: true });
const intoBeishan: Succession = { into: [{ id: 'beishan', name: '北山村' }], formerly: [] };

/** Owes the accounts of July by 10 August, and those of August by 10 September, when it was no more. */
function shuinan(fields: Record<string, unknown> = {}): Site {
  return {
    ...aSite({
      catalogue,
      since: '2026-07-01',
      closed: { on: '2026-09-01', into: ['beishan'], source: SOURCE },
      disclosures: [aDisclosure(posting('2026-08-28', '2026-09-05'), { id: 'bridge', section: 'affairs' })],
      ...fields,
    }),
    succession: intoBeishan,
  };
}

const beishan: Site = {
  ...aSite({
    ...{ id: 'beishan', name: '北山村', catalogue, since: '2026-10-01' },
    officers: [{ name: '周大山', post: '党支部书记', phone: '024-4555 0301' }],
  }),
  succession: {
    into: [],
    formerly: [{ id: 'shuinan', name: '水南村', on: day('2026-09-01') }],
  },
};

const city = aCity();
const [county] = city.counties;
const [qingshi] = county!.townships;

function contextOn(asOf: string) {
  const summaries = [beishan, shuinan()].map((site) => summarise(site, day(asOf)));
  return { city, summaries, asOf: day(asOf) };
}

describe('its own pages', () => {
  test('say nothing of it the day before', () => {
    const { frame, people } = siteHomeView(aSiteContext({ site: shuinan(), asOf: '2026-08-31' }));
    expect(frame.closed).toBeUndefined();
    expect(people[0]?.name).toBe('李秀珍');
  });

  test('say from the day on in one sentence where it went, and whom to ask now', () => {
    const { frame, people } = siteHomeView(aSiteContext({ site: shuinan(), asOf: '2026-09-01' }));
    expect(frame.closed).toEqual({
      before: '本村已于2026年9月1日',
      what: '并入',
      into: [{ text: '北山村', href: '../beishan/' }],
      after: '，这里留着以前公开的，不再有新的。',
    });
    expect(people.map(({ name }) => name)).toEqual(['青石镇']);
    expect(frame.objection.first).toMatchObject({ how: '已经撤并，先问乡镇（街道）', label: '青石镇' });
  });

  test('of one that went nowhere say that it is dissolved', () => {
    const site = { ...shuinan({ closed: { on: '2026-09-01', source: SOURCE } }), succession: undefined };
    expect(siteHomeView(aSiteContext({ site })).frame.closed).toMatchObject({ what: '撤销', into: [] });
  });

  test('change on the day, and are made again for it', () => {
    expect(nextChangeOn(shuinan({ disclosures: [] }), day('2026-08-31'))).toBe('2026-09-01');
  });

  test('that telephones keep are fetched again on the day, and not because it is known before', () => {
    const kept = (fields: Record<string, unknown>, asOf: string) =>
      offlineSite(aSiteContext({ site: shuinan(fields), asOf }), 'program').pages;
    expect(kept({}, '2026-08-31')).toEqual(kept({ closed: undefined }, '2026-08-31'));
    const stateOn = (asOf: string) => kept({}, asOf).find(([href]) => href.includes('bridge'))?.[1];
    expect(stateOn('2026-08-31')).toBeDefined();
    expect(stateOn('2026-08-31')).not.toBe(stateOn('2026-09-01'));
  });

  test('of the one it went into lead to it', () => {
    const { ways } = siteHomeView(aSiteContext({ site: beishan }));
    expect(ways[0]).toEqual({
      text: '原水南村的公开',
      note: '2026年9月并入',
      href: '../shuinan/',
    });
  });

  test('show a board on which only what has to hang to its end still hangs', () => {
    const notice = aDisclosure({ publishedOn: '2026-08-20' }, { id: 'fire', section: 'affairs' });
    const site = shuinan({ disclosures: [...shuinan().disclosures, notice], board: board.id });
    const hungOn = (asOf: string): string[] =>
      boardView(aSiteContext({ site, asOf }), board).hung.flatMap(({ items }) =>
        items.flatMap(({ href, text }) => (href === undefined ? [] : text)),
      );
    expect(hungOn('2026-08-31')).toHaveLength(2);
    expect(hungOn('2026-09-01')).toHaveLength(1);
    // Its days are over on a Saturday: it comes down when somebody works.
    expect(hungOn('2026-09-06')).toHaveLength(1);
    expect(hungOn('2026-09-07')).toEqual([]);
    const after = boardView(aSiteContext({ site, asOf: '2026-09-07' }), board);
    expect([after.closed, after.panels[0]?.slots.at(-1)?.filler?.text]).toEqual([
      '这块栏不再贴新的：公示没到期、没贴满天数的贴到期满，其余都取下归档。',
      '已撤并，不再张贴',
    ]);
  });

  test('warn whoever goes on writing for it', () => {
    expect(closedWarning(shuinan(), day('2026-08-31'))).toBeUndefined();
    expect(closedWarning(shuinan(), day('2026-09-01'))).toBe(
      '水南村2026年9月1日并入北山村：只能补以前欠的、清理原来的事；新的请写到现在管这里的村（社区）。',
    );
  });
});

describe('pages above it', () => {
  test('count it until then', () => {
    expect(cityHomeView(contextOn('2026-08-31')).counts).toBe('2 个村');
    expect(cityHomeView(contextOn('2026-09-01')).counts).toBe('1 个村');
  });

  test('list it apart, with what it owed by then and nothing new', () => {
    const { sites, closed, owing } = townshipView(county!, qingshi!, contextOn('2026-10-12'));
    expect(sites.map(({ name }) => name)).toEqual(['北山村']);
    expect(closed).toEqual([
      { text: '水南村', href: '../../shuinan/', note: '2026年9月1日并入北山村', source: SOURCE, missing: 1 },
    ]);
    expect(owing.map(({ name, missing }) => `${name} ${missing.length}`)).toContain('水南村 1');
    expect(countyView(county!, contextOn('2026-10-12')).closed).toHaveLength(1);
    expect(cityHomeView(contextOn('2026-10-12')).regions[0]).toMatchObject({
      closed: { text: '已撤并 1 个', href: 'shili/#closed' },
    });
  });

  test('still list what is open to objection there', () => {
    const { postings, totals } = cityHomeView(contextOn('2026-09-03'));
    expect(postings.map(({ siteName }) => siteName)).toEqual(['水南村']);
    expect(totals).toMatchObject({ villages: 1, open: 1, disclosures: 0 });
  });

  test('of the base do not count it', () => {
    const before = summarise(shuinan(), day('2026-08-31')).base;
    expect(summarise(shuinan(), day('2026-09-01')).base).toEqual({});
    expect(before).not.toEqual({});
  });
});

describe('the ledger', () => {
  const rule = {
    ...{ id: 'v2026', from: day('2026-01-01'), by: '镇政府', why: '第一次定' },
    ...{ late: [{ percent: 50 }], unposted: 0, grades: [{ from: 0, name: '好' }] },
  };

  function ledgerOn(asOf: string) {
    const context = contextOn(asOf);
    return { ...context, rule, summaries: ledgerSummaries(context.summaries, context.asOf) };
  }

  test('calls its successor for what it owed, and gives it neither points nor a place', () => {
    const view = ledgerView({ county, township: qingshi }, ledgerOn('2026-10-12'));
    expect(view.counts).toBe('1 个村');
    expect(view.closed).toMatchObject([{ text: '水南村', source: SOURCE, missing: 1 }]);
    expect(view.sites.map(({ name }) => name)).toEqual(['北山村']);
    expect(view.calls[0]).toMatchObject({
      site: '水南村（2026年9月1日并入北山村）',
      call: { label: '党支部书记周大山' },
      about: ['欠2026年7月财务收支公布表，8月10日到期，逾期 63 天'],
    });
    expect(view.items.map(({ missing }) => missing)).toEqual([1]);
  });

  test('sums what was owed over both, wherever it stands; averages and counts of places are of those that stand', () => {
    const owes = ledgerOn('2026-10-12');
    const view = ledgerView({ county, township: qingshi }, owes);
    const place = compareFile(owes).places.find(({ id }) => id === 'shili/qingshi');
    expect([view.missing, view.sections.reduce((sum, { missing }) => sum + missing, 0)]).toEqual([1, 1]);
    expect(place).toMatchObject({ sites: [1, 1], owed: [0, 0, 1], longest: 63 });
    expect(compareFile(owes).places.filter(({ kind }) => kind === 0)).toHaveLength(1);
    expect(place?.points).toBeUndefined();
    expect(quarterReport({ county }, owes).sections[0]?.paragraphs[0]).toContain('至今没公开 1 件');
    // What it puts right later is told of the week as well.
    const late = aDisclosure({ item: 'accounts', period: '2026-07', publishedOn: '2026-10-10' });
    const summary = summarise(shuinan({ disclosures: [late] }), day('2026-10-12'));
    const paid = { ...owes, summaries: ledgerSummaries([summary], day('2026-10-12')) };
    expect(weekView({}, paid, 'ledger/').about).toBe('补上 1 件');
  });

  test('calls the township where the successor lies elsewhere or there is none', () => {
    const context = ledgerOn('2026-10-12');
    const elsewhere = context.summaries.map((one) => (one.closed ? one : { ...one, townshipId: 'baihe' }));
    const view = ledgerView({ county, township: qingshi }, { ...context, summaries: elsewhere });
    expect(view.calls.map(({ call }) => call.label)).toEqual(['青石镇']);
  });

  test('as a table has both, the closed one without points', () => {
    const [sites] = ledgerTables({}, ledgerOn('2026-11-12'));
    const rows = sites!.rows.map((row) => [row[2], row[3], row.at(-1)]);
    expect(rows).toEqual([
      ['北山村', 0, ''],
      ['水南村', null, '2026年9月1日并入北山村'],
    ]);
  });

  test('counts no order that was still open on the day, no empty section and no question', () => {
    const order = (deadline: string): Rectification => ({
      id: deadline,
      content: {
        ...{ issuedOn: day('2026-07-20'), deadline: day(deadline) },
        ...{ issuer: '青石镇人民政府', problems: ['财务迟公布'] },
      },
    });
    const rectifications = [order('2026-08-20'), order('2026-09-20')];
    const { ledger } = summarise({ ...shuinan(), rectifications }, day('2026-10-12'));
    expect(ledger.orders.map(({ deadline }) => deadline)).toEqual(['2026-08-20']);
    expect(ledger.emptySections).toEqual([]);
  });
});

test('the search of the city finds it by its name, and the one it went into by the same', () => {
  const { summaries } = contextOn('2026-10-12');
  const found = placeRecords(city, summaries).filter(({ title, text }) =>
    `${title}${text}`.includes('水南村'),
  );
  expect(found.map(({ title, text }) => `${title}：${text}`)).toEqual([
    '北山村：监督电话 024-4555 0102；原水南村2026年9月1日并入',
    '水南村：已撤并：2026年9月1日并入北山村',
  ]);
});

test('the data of the city have it in a table of its own', () => {
  const rowsOf = (asOf: string, name: string) =>
    cityTables(contextOn(asOf))
      .find((table) => table.name === name)!
      .rows.map((row) => row.slice(4));
  expect(rowsOf('2026-08-31', 'closed')).toEqual([]);
  expect(rowsOf('2026-10-12', 'sites').map(([id]) => id)).toEqual(['beishan']);
  expect(rowsOf('2026-10-12', 'closed')).toEqual([
    ['shuinan', '水南村', '2026-09-01', 'beishan', '北山村', SOURCE, 'https://gongkai.example/shuinan/'],
  ]);
});
