import { describe, expect, test } from 'vitest';
import type { CatalogueItem } from '../../../src/model/catalogue/catalogue.ts';
import { dutiesOf } from '../../../src/model/duties/duties.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';

type Fields = Parameters<typeof aDisclosure>[0];

/** What disclosures of one item promise, each in one line: `西沟路的结算 missing 12`. */
function promised(item: Partial<CatalogueItem>, asOf: string, ...disclosures: (Fields & { id?: string })[]) {
  const catalogue = aCatalogue({ id: 'item-1', frequency: 'event', ...item });
  const site = aSite({
    catalogue,
    disclosures: disclosures.map(({ id, ...fields }, index) =>
      aDisclosure(fields, { id: id ?? `d-${index}` }),
    ),
  });
  return dutiesOf(site, day(asOf)).flatMap(({ cause, state, daysLate }) =>
    cause.type === 'follow-up' ? [`${cause.name} ${state}${daysLate > 0 ? ` ${daysLate}` : ''}`] : [],
  );
}

describe('a posting whose result the catalogue asks for', () => {
  const item = { result: { days: 30 } };
  const posting = {
    id: 'posting',
    title: '水南村低保初审公示',
    type: '公示',
    publishedOn: '2026-09-01',
    posting: { from: '2026-09-01', until: '2026-09-07', to: '村务监督委员会', phone: '024-4555 0102' },
  };

  test('owes it from the day after its end', () => {
    expect(promised(item, '2026-09-07', posting)).toEqual([]);
    expect(promised(item, '2026-09-08', posting)).toEqual(['“水南村低保初审公示”的结果 due']);
    expect(promised(item, '2026-10-10', posting)).toEqual(['“水南村低保初审公示”的结果 missing 3']);
  });

  test('is settled by what follows it, which owes nothing itself', () => {
    const result = { publishedOn: '2026-09-30', follows: 'posting' };
    expect(promised(item, '2026-10-10', posting, result)).toEqual(['“水南村低保初审公示”的结果 met']);
  });

  test('owes nothing where the catalogue does not ask', () => {
    expect(promised({}, '2026-10-10', posting)).toEqual([]);
  });
});

describe('a resolution', () => {
  const resolution = {
    id: 'resolution',
    kind: 'resolution',
    type: '公布',
    publishedOn: '2026-09-28',
    meeting: '村民代表会议',
    on: '2026-09-15',
    place: '村部',
    chair: '李秀珍',
    attendance: { expected: 30, present: 26 },
    motions: [{ title: '修路', text: '修。', votes: { for: 26, against: 0, abstain: 0 }, outcome: '通过' }],
  };
  const name = '2026年9月15日村民代表会议的决议';

  test('is published within days of the meeting, or late', () => {
    expect(promised({ due: { after: 10 } }, '2026-10-01', resolution)).toEqual([`${name} late 3`]);
  });

  test('owes what became of what was passed', () => {
    const item = { result: { days: 60 } };
    expect(promised(item, '2026-11-14', resolution)).toEqual([`${name}落实得怎么样 due`]);
    expect(promised(item, '2026-11-15', resolution)).toEqual([`${name}落实得怎么样 missing 1`]);
    const result = { publishedOn: '2026-11-01', follows: 'resolution' };
    expect(promised(item, '2026-11-15', resolution, result)).toEqual([`${name}落实得怎么样 met`]);
    const motions = resolution.motions.map((motion) => ({ ...motion, outcome: '未通过' }));
    expect(promised(item, '2026-11-15', { ...resolution, motions })).toEqual([]);
  });
});

describe('a deliberation', () => {
  const deliberation = (publishedOn: string, result: Record<string, unknown>) => ({
    kind: 'deliberation',
    type: '公布',
    publishedOn,
    matter: '西沟路硬化',
    decision: '修',
    steps: [{ step: '结果公开', by: '村民委员会', text: '公开', ...result }],
  });

  test('owes its result by the day it has planned itself, once for all its disclosures', () => {
    const first = deliberation('2026-09-22', { plannedBy: '2026-10-20' });
    const again = deliberation('2026-10-01', { plannedBy: '2026-10-20' });
    expect(promised({}, '2026-10-22', first, again)).toEqual(['西沟路硬化的结果 missing 2']);
    const done = deliberation('2026-10-18', { on: '2026-10-18' });
    expect(promised({}, '2026-10-22', first, done)).toEqual(['西沟路硬化的结果 met']);
  });

  test('owes nothing when it tells its result at once', () => {
    expect(
      promised({ result: { days: 9 } }, '2026-12-01', deliberation('2026-10-18', { on: '2026-10-18' })),
    ).toEqual([]);
  });
});

describe('a project', () => {
  const stage = (name: string, publishedOn: string, more: Record<string, unknown> = {}) => ({
    kind: 'project',
    type: '公布',
    publishedOn,
    project: 'west-road',
    name: '西沟路硬化',
    stage: name,
    location: '西沟',
    content: '620米',
    responsible: '赵永峰',
    investment: 1000,
    sources: [{ source: '村集体', amount: 1000 }],
    schedule: { acceptedOn: '2026-06-20' },
    ...more,
  });
  const item = { result: { days: 60 } };

  test('that is finished owes its settlement, counted from its acceptance', () => {
    expect(promised(item, '2026-08-19', stage('竣工', '2026-06-23'))).toEqual(['西沟路硬化的结算 due']);
    expect(promised(item, '2026-08-20', stage('竣工', '2026-06-23'))).toEqual(['西沟路硬化的结算 missing 1']);
    const settled = stage('结算', '2026-08-30');
    expect(promised(item, '2026-09-01', stage('竣工', '2026-06-23'), settled)).toEqual([
      '西沟路硬化的结算 late 11',
    ]);
  });

  test('that still runs owes nothing', () => {
    expect(promised(item, '2026-12-01', stage('开工', '2026-03-01'))).toEqual([]);
  });

  describe('of an item that says within how many days', () => {
    const inTime = { due: { after: 15 } };
    const planned = { schedule: { startOn: '2026-04-01', finishBy: '2026-06-30' } };
    const begun = stage('开工', '2026-04-02', planned);

    test('owes the stage for which it gave a day, from that day on', () => {
      expect(promised(inTime, '2026-06-29', begun)).toEqual([]);
      expect(promised(inTime, '2026-07-15', begun)).toEqual(['西沟路硬化的竣工 due']);
      expect(promised(inTime, '2026-07-18', begun)).toEqual(['西沟路硬化的竣工 missing 3']);
      expect(promised({}, '2026-07-18', begun)).toEqual([]);
    });

    test('of which a paper says only the quarter owes it when the quarter is over', () => {
      const vague = stage('开工', '2026-04-02', { schedule: { startOn: '2026-04', finishBy: '2026-Q2' } });
      expect(promised(inTime, '2026-06-29', vague)).toEqual([]);
      expect(promised(inTime, '2026-07-15', vague)).toEqual(['西沟路硬化的竣工 due']);
      expect(promised(inTime, '2026-07-16', vague)).toEqual(['西沟路硬化的竣工 missing 1']);
      const settled = stage('竣工', '2026-07-02', { schedule: { finishedOn: '2026-06' } });
      expect(promised(item, '2026-08-29', settled)).toEqual(['西沟路硬化的结算 due']);
      expect(promised(item, '2026-08-30', settled)).toEqual(['西沟路硬化的结算 missing 1']);
    });

    test('owes each stage once, by the last word of its day', () => {
      const approved = stage('立项', '2026-03-01', {
        schedule: { startOn: '2026-03-20', finishBy: '2026-05-31' },
      });
      expect(promised(inTime, '2026-07-18', approved, begun)).toEqual([
        '西沟路硬化的开工 met',
        '西沟路硬化的竣工 missing 3',
      ]);
    });

    test('is settled late by the stage, and by one after it', () => {
      const finished = stage('竣工', '2026-07-20', planned);
      expect(promised(inTime, '2026-08-01', begun, finished)).toEqual(['西沟路硬化的竣工 late 5']);
      const settled = stage('结算', '2026-07-10', planned);
      expect(promised(inTime, '2026-08-01', begun, settled)).toEqual(['西沟路硬化的竣工 met']);
    });

    test('counts a day that was over when it was told from when it was told', () => {
      const lateWord = stage('立项', '2026-04-20', { schedule: { startOn: '2026-04-01' } });
      expect(promised(inTime, '2026-05-05', lateWord)).toEqual(['西沟路硬化的开工 due']);
      expect(promised(inTime, '2026-05-06', lateWord)).toEqual(['西沟路硬化的开工 missing 1']);
    });
  });
});

describe('a letting', () => {
  const lease = (stage: string, publishedOn: string) => ({
    kind: 'lease',
    type: '公告',
    publishedOn,
    lease: 'cold-store',
    stage,
    lots: [{ name: '2号冷库' }],
    term: { years: 3, until: '2029-03-31' },
    method: '公开竞价',
    openingOn: '2026-03-20',
  });

  test('that was announced owes its result, counted from the opening of the offers', () => {
    const item = { result: { days: 15 } };
    expect(promised(item, '2026-04-05', lease('公告', '2026-03-01'))).toEqual([
      '2号冷库招租的结果 missing 1',
    ]);
    expect(promised(item, '2026-04-05', lease('公告', '2026-03-01'), lease('结果', '2026-03-25'))).toEqual([
      '2号冷库招租的结果 met',
    ]);
  });
});

describe('a question', () => {
  const feedback = (publishedOn: string, more: Record<string, unknown>) => ({
    kind: 'feedback',
    type: '公布',
    publishedOn,
    entries: [
      {
        number: '2026-1',
        askedOn: '2026-09-01',
        channel: '电话',
        question: '路口的灯坏了，晚上看不见路，能不能修？',
        state: '还没答复',
        ...more,
      },
    ],
  });
  const answer = (on: string) => ({ answer: { on, by: '村委会', text: '修。' } });

  test('is owed an answer within the days that the site has set itself', () => {
    expect(promised({}, '2026-09-10', feedback('2026-09-05', {}))).toEqual([
      '“路口的灯坏了”的答复 missing 4',
    ]);
    expect(promised({}, '2026-09-10', feedback('2026-09-05', answer('2026-09-03')))).toEqual([
      '“路口的灯坏了”的答复 met',
    ]);
    const later = feedback('2026-09-20', answer('2026-09-12'));
    expect(promised({}, '2026-09-30', feedback('2026-09-05', {}), later)).toEqual([
      '“路口的灯坏了”的答复 late 6',
    ]);
  });

  test('is owed what was promised in answer to it', () => {
    const promise = feedback('2026-09-05', {
      ...answer('2026-09-03'),
      state: '正在办',
      promisedBy: '2026-09-30',
    });
    expect(promised({}, '2026-10-03', promise)).toContain('“路口的灯坏了”的办理结果 missing 3');
    const done = feedback('2026-10-02', { ...answer('2026-09-03'), state: '已解决' });
    expect(promised({}, '2026-10-03', promise, done)).toContain('“路口的灯坏了”的办理结果 late 2');
  });
});
