/** What is known of a site by topic, out of what it discloses. */
import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { fundingStandardSchema } from '../../../src/model/place/funding-standard.ts';
import { regionSchema } from '../../../src/model/place/region.ts';
import { fen } from '../../../src/model/values/fen.ts';
import { NO_STANDARDS } from '../../../src/model/place/standards.ts';
import { siteBase } from '../../../src/site/base/site-base.ts';
import { buildingTopic } from '../../../src/site/base/topics/building.ts';
import { cultureTopic } from '../../../src/site/base/topics/culture.ts';
import { fundingTopic } from '../../../src/site/base/topics/funding.ts';
import { trainingTopic } from '../../../src/site/base/topics/training.ts';
import { fundsGivenBy } from '../../../src/site/ledger/funds-given.ts';
import { levelSheets } from '../../../src/site/ledger/level-sheets.ts';
import { fundsOwedBy } from '../../../src/site/ledger/funds-owed.ts';
import { summarise } from '../../../src/site/summary.ts';
import type { Region } from '../../../src/site/region.ts';
import { ledgerPath, type SitePath } from '../../../src/site/urls.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aCity } from '../../support/a-site-context.ts';

const standard = fundingStandardSchema.parse({
  ...{ id: 'village-funding', title: '村经费标准', sites: 'village', minimum: 50_000, paidBy: '09-30' },
  ratio: [
    { level: '市', parts: 2 },
    { level: '县（区）', parts: 2 },
    { level: '乡镇（街道）', parts: 1 },
  ],
});
const event = { id: 'item-1', frequency: 'event' as const };
const members = { id: 'members-only', frequency: 'event' as const, audience: 'members' as const };

const siteOf = (disclosures: Disclosure[]) =>
  aSite({
    catalogue: aCatalogue(event, members),
    standards: { ...NO_STANDARDS, funding: [standard] },
    disclosures,
  });

type Told = Parameters<typeof aDisclosure>[0];

const tells = (fields: Told, id: string): Disclosure =>
  aDisclosure({ item: 'item-1', type: '公布', ...fields }, { id });

const session = (on: string, name: string, present?: number, fields: object = {}) => ({
  ...{ on, class: name, topic: '一场', place: '图书室' },
  ...(present !== undefined && { present }),
  ...fields,
});

describe('sessions', () => {
  const classes = [
    session('2026-07-16', '青年夜校', 26),
    session('2026-08-27', '远程教育', 31, { cooperative: '兴农合作社' }),
    session('2026-09-19', '家长学校', undefined, { cancelled: '下雨' }),
    session('2026-11-07', '家长学校'),
  ];
  const training = tells(
    { kind: 'sessions', publishedOn: '2026-10-10', sessions: classes },
    '2026-10-10-training',
  );
  const again = tells(
    { kind: 'sessions', publishedOn: '2026-10-11', sessions: classes.slice(0, 1) },
    '2026-10-11-again',
  );
  const dance = tells(
    {
      ...{ kind: 'sessions', publishedOn: '2026-10-10' },
      sessions: [session('2026-07-01', '广场舞', 40), session('2025-12-30', '广场舞', 50)],
    },
    '2026-10-10-dance',
  );
  const asOf = day('2026-12-01');

  test('count once, when they were held, in the year of the day', () => {
    expect(trainingTopic.facts(siteOf([again, training]), asOf)).toMatchObject({
      training: {
        ...{ sessions: 2, people: 57, byCooperatives: 1 },
        classes: [
          { label: '远程教育', amount: 1 },
          { label: '青年夜校', amount: 1 },
        ],
      },
    });
  });

  test('that nobody told of are not known; told that there were none, there were none', () => {
    const meeting = tells(
      {
        ...{ kind: 'party-meetings', item: 'item-2', publishedOn: '2026-10-10', period: '2026-09' },
        meetings: [
          {
            ...{ on: '2026-09-11', class: '支部党员大会', topic: '学习', place: '党员活动室' },
            ...{ expected: 20, present: 18 },
          },
        ],
      },
      '2026-10-10-meetings',
    );
    const none = tells(
      { kind: 'nil-return', publishedOn: '2026-10-10', period: '2026-Q3', nothing: '培训' },
      '2026-10-10-none',
    );
    const catalogue = aCatalogue(
      { ...event, section: 'party', kinds: ['sessions'] },
      { frequency: 'event', section: 'party', kinds: ['party-meetings'] },
    );
    const [quiet, told] = [[meeting], [none]].map((disclosures) =>
      trainingTopic.facts(aSite({ catalogue, disclosures }), asOf),
    );
    expect(quiet).not.toHaveProperty('training');
    expect(quiet && trainingTopic.worstFirst.say(quiet, asOf)).toBe('没有公布培训场次');
    expect(told).toEqual({
      askedBy: [],
      training: { sessions: 0, people: 0, periods: 1, covered: [7, 8, 9], classes: [], byCooperatives: 0 },
    });
    expect(told && trainingTopic.worstFirst.say(told, asOf)).toBe('公布了，一场没办');
    expect(cultureTopic.facts(aSite({ catalogue, disclosures: [none] }), asOf)).toBeUndefined();
  });

  describe('are looked for once a quarter', () => {
    const asked = { ...event, frequency: 'quarterly' as const, required: true, due: { after: 15 } };
    const catalogue = aCatalogue({ ...asked, section: 'other', kinds: ['sessions'] });
    const { distance, say, silent } = cultureTopic.worstFirst;
    const toldOn = (on: string, fields: Partial<Parameters<typeof aSite>[0]> = {}) => {
      const site = aSite({ catalogue, disclosures: [dance], since: '2026-01-01', ...fields });
      return [distance, say].map((tell) => tell(cultureTopic.facts(site, day(on))!, day(on)));
    };

    test('for the quarters that were to be told of by the day, not for the whole year', () => {
      expect(toldOn('2026-10-15')).toEqual([1, '1 场，到期的 2 个季度该有 2 场']);
      expect(toldOn('2026-10-16')).toEqual([2, '1 场，到期的 3 个季度该有 3 场']);
      expect(toldOn('2026-12-31')).toEqual([2, '1 场，到期的 3 个季度该有 3 场']);
    });

    test('not for those before the site began or before the catalogue asked', () => {
      expect(toldOn('2026-12-01', { since: '2026-08-01' })).toEqual([0, '1 场']);
      const past = [{ until: day('2026-09-01'), items: [] }];
      expect(toldOn('2026-12-01', { catalogue: { ...catalogue, past } })).toEqual([0, '1 场']);
      expect(toldOn('2026-12-01', { catalogue: aCatalogue(event) })).toEqual([0, '1 场']);
    });

    test('and who tells nothing of a year lacks nothing before its first quarter is over', () => {
      expect(silent?.isLack?.(day('2027-03-31'))).toBe(false);
      expect(silent?.isLack?.(day('2027-04-01'))).toBe(true);
    });
  });

  test('of three quarters are not set beside those of one', () => {
    const [first] = cultureTopic.figures;
    const now = { sessions: 9, people: 90, periods: 3, covered: [], classes: [], askedBy: [] };
    expect(first.compares?.(now, { ...now, periods: 1 })).toBe(false);
    expect(first.compares?.(now, { ...now, sessions: 2 })).toBe(true);
  });

  test('of culture are no training, and those of last year are last year’s', () => {
    const site = siteOf([dance]);
    expect(trainingTopic.facts(site, asOf)).toBeUndefined();
    expect(cultureTopic.facts(site, asOf)).toMatchObject({ sessions: 1, people: 40 });
  });

  test('that not everybody may read of count for nothing', () => {
    const secret: Disclosure = {
      ...training,
      content: { ...training.content, item: 'members-only' },
    };
    expect(trainingTopic.facts(siteOf([secret]), asOf)).toBeUndefined();
  });
});

describe('money', () => {
  const funding = (publishedOn: string, received: number) =>
    tells(
      {
        ...{ kind: 'base-funding', period: '2026', publishedOn },
        shares: [
          { level: '市', budgeted: 20_000, received: 20_000 },
          { level: '县（区）', budgeted: 20_000, received },
          { level: '乡镇（街道）', budgeted: 8000, received: 8000 },
        ],
        others: [{ source: '以奖代补', on: '2026-06-01', amount: 5000 }],
        totals: { budgeted: 48_000, received: 33_000 + received, spent: 30_000, balance: 3000 + received },
      },
      `${publishedOn}-funding`,
    );

  test('that was budgeted and not paid in time is owed by its level', () => {
    const site = siteOf([funding('2026-10-16', 15_000)]);
    const facts = fundingTopic.facts(site, day('2026-10-20'));
    expect(facts).toMatchObject({
      ...{ budgeted: 4_800_000, received: 4_300_000, below: 200_000 },
      owed: [{ level: '县（区）', amount: 500_000, dueOn: '2026-09-30' }],
    });
    expect(facts && fundingTopic.worstFirst.say(facts, day('2026-10-20'))).toBe(
      '县（区）欠 5,000.00 元，安排少 2,000.00 元，一共差应有的 14%',
    );
  });

  test('of a year is set beside that of the year before, and not beside itself', () => {
    const [first] = fundingTopic.figures;
    const now = fundingTopic.facts(siteOf([funding('2026-10-16', 15_000)]), day('2026-10-20'))!;
    expect(first.compares?.(now, now)).toBe(false);
    expect(first.compares?.(now, { ...now, year: 2025 })).toBe(true);
  });

  test('lacks by its share of what there should be, and not by how much a place is to have', () => {
    const village = fundingTopic.facts(siteOf([funding('2026-10-16', 15_000)]), day('2026-10-20'))!;
    const distance = (facts: typeof village) => fundingTopic.worstFirst.distance(facts, day('2026-10-20'));
    const twice = (amount: number) => fen(amount * 2);
    const large = {
      ...{ ...village, budgeted: twice(village.budgeted), below: fen(0) },
      owed: village.owed.map((one) => ({ ...one, amount: twice(one.amount) })),
    };
    expect(large.owed[0]?.amount).toBeGreaterThan(village.owed[0]!.amount + village.below);
    expect(distance(large)).toBeLessThan(distance(village));
    expect(fundingTopic.worstFirst.silent?.distance).toBeGreaterThan(distance(village));
  });

  test('is not owed before its last day, for nobody knows what comes in until then', () => {
    const facts = fundingTopic.facts(siteOf([funding('2026-09-30', 0)]), day('2026-10-20'));
    expect(facts).toMatchObject({ owed: [] });
  });

  test('stands in the ledger of the level that owes it, and in no other', () => {
    const [county] = aCity().counties;
    const asOf = day('2026-10-20');
    const owing = siteOf([funding('2026-10-16', 15_000)]);
    const summary = { ...summarise(owing, asOf), countyId: 'shili', townshipId: 'qingshi' };
    const owedIn = (region: Region, path: SitePath, on = asOf) =>
      fundsOwedBy(region, { summaries: [summary], asOf: on }, path);
    expect(owedIn({}, ledgerPath())).toBeUndefined();
    expect(owedIn({ county: county! }, ledgerPath('shili'))).toMatchObject({
      ...{ level: '县（区）', total: '5,000.00', sites: 1, more: 0 },
      rows: [{ text: '水南村', amount: '5,000.00', due: { iso: '2026-09-30', text: '9月30日' } }],
    });
    const nextYear = owedIn({ county: county! }, ledgerPath('shili'), day('2027-02-01'));
    expect(nextYear?.rows[0]?.due.text).toBe('2026年9月30日');
    // In the workbook stands what every level owes, and no sheet of tasks where none is overdue.
    const sheets = levelSheets({}, { summaries: [summary], asOf, city: aCity() } as never);
    expect(sheets.map(({ name, rows }) => [name, rows.map((row) => row.slice(2))])).toEqual([
      ['欠拨经费', [['水南村', '县（区）', '5000.00', '2026-09-30']]],
    ]);
  });
});

test('what a county gives stands in its ledger beside what came in, and how many of its sites wrote of it', () => {
  const [county] = aCity().counties;
  const money = tells(
    {
      ...{ kind: 'base-funding', period: '2026', publishedOn: '2026-10-16' },
      shares: [{ level: '市', budgeted: 0, received: 0 }],
      others: [{ source: '以奖代补', on: '2026-06-01', amount: 5000 }],
      totals: { budgeted: 0, received: 5000, spent: 0, balance: 5000 },
    },
    '2026-10-16-funding',
  );
  const summaryOf = (...disclosures: Disclosure[]) => ({
    ...summarise(siteOf(disclosures), day('2026-10-20')),
    countyId: 'shili',
  });
  const content = regionSchema.parse({
    funds: [
      { year: 2025, fiscal: 2_000_000 },
      { year: 2026, fiscal: 2_400_000, donated: 100_000, awards: 60_000 },
    ],
  });
  const levels = [{ countyId: 'shili', content }];
  const given = (...sites: ReturnType<typeof summaryOf>[]) =>
    fundsGivenBy({ county: county! }, levels, sites);
  expect(given(summaryOf(money), summaryOf())).toEqual({
    year: 2026,
    rows: [
      {
        label: '专项资金（财政和捐赠）',
        given: '2,500,000.00',
        received: '2 个村（社区）里 1 个公布了阵地经费，没写这一笔',
      },
      {
        label: '以奖代补',
        given: '60,000.00',
        received: '2 个村（社区）里 1 个公布了阵地经费，1 个写了这一笔，一共到账 5,000.00 元',
      },
    ],
  });
  expect(given(summaryOf())?.rows.map(({ received }) => received)).toEqual(
    Array(2).fill('1 个村（社区）没有公布2026年的阵地经费，到没到账还不知道'),
  );
  expect(fundsGivenBy({}, levels, [summaryOf(money)])).toBeUndefined();
  // What a county pays for works is told there, and may be told in the yearly money as well.
  expect(given(summaryOf(money, projectOf('2026-05-10', '开工', {})))?.rows[0]?.received).toBe(
    '1 个村（社区）里 1 个公布了阵地经费，没写这一笔；1 个的阵地工程写了县（区）专项资金到位 20,000.00 元',
  );
});

/** One announcement of the repair of a village office. */
function projectOf(publishedOn: string, stage: string, schedule: object, fields: object = {}): Disclosure {
  return tells(
    {
      ...{ kind: 'project', project: 'hall', name: '村部翻修', stage, publishedOn, schedule },
      ...{ location: '村部', content: '翻修', responsible: '李秀珍', investment: 60_000 },
      sources: [{ source: '县专项', amount: 60_000 }],
      contract: { contractor: '施工队', amount: 58_000, signedOn: '2026-05-01' },
      premises: {
        ...{ work: '维修', rooms: '办公室', area: 120 },
        receipts: [{ source: '县专项', on: '2026-05-02', amount: 20_000 }],
      },
      ...fields,
    },
    `${publishedOn}-hall`,
  );
}

describe('buildings', () => {
  const project = projectOf;
  const begun = project('2026-05-10', '开工', { startOn: '2026-05-05', finishBy: '2026-08-31' });
  const done = project('2026-09-20', '竣工', {
    ...{ startOn: '2026-05-05', finishBy: '2026-08-31', finishedOn: '2026-09-15' },
  });

  test('are overdue from the day after the last, until they are finished', () => {
    const overdue = (disclosures: Disclosure[], on: string) =>
      buildingTopic.facts(siteOf(disclosures), day(on))?.overdue;
    expect(overdue([begun], '2026-08-31')).toEqual([]);
    expect(overdue([begun], '2026-09-01')).toEqual([{ name: '村部翻修', finishBy: '2026-08-31' }]);
    expect(overdue([done, begun], '2026-10-01')).toEqual([]);
    expect(buildingTopic.days?.(siteOf([begun]))).toEqual(['2026-09-01']);
  });

  test('are one, however many announcements tell of them, as the newest tells it', () => {
    const facts = buildingTopic.facts(siteOf([done, begun]), day('2026-10-01'));
    expect(facts).toMatchObject({
      ...{ projects: 1, finished: 1, accepted: 0, area: 120, investment: 6_000_000, received: 2_000_000 },
      unaccepted: [{ name: '村部翻修', finishedOn: '2026-09-15' }],
    });
    expect(facts && buildingTopic.worstFirst.say(facts, day('2026-10-01'))).toBe('村部翻修，完工没验收');
  });

  test('that stand still come before many that are only not accepted yet, and the longest of them first', () => {
    const works = { ...buildingTopic.facts(siteOf([done]), day('2026-10-01'))!, openFaults: 9 };
    const far = (fields: object) =>
      buildingTopic.worstFirst.distance({ ...works, ...fields }, day('2026-10-01'));
    const finished = (finishedOn: string) => ({ name: '村部', finishedOn: day(finishedOn) });
    const overdue = [{ name: '广场', finishBy: day('2026-09-30') }];
    const order = [
      far({ overdue, unaccepted: [] }),
      far({ unaccepted: [finished('2026-01-01')] }),
      far({ unaccepted: [finished('2026-09-01'), finished('2026-09-02'), finished('2026-09-03')] }),
      far({ unaccepted: [] }),
    ];
    expect(order).toEqual(order.toSorted((a, b) => b - a));
  });

  test('without a word of the base are no buildings of it', () => {
    const road = project('2026-05-10', '开工', {}, { premises: undefined });
    expect(siteBase(siteOf([road]), day('2026-10-01'), [buildingTopic])).toEqual({});
  });
});
