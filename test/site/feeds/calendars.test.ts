import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Disclosure } from '../../../src/model/disclosure/disclosure.ts';
import { KINDS } from '../../../src/model/kinds.ts';
import { siteCalendarFile, townshipCalendars } from '../../../src/site/feeds/calendars.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { summarise } from '../../../src/site/summary.ts';
import { aCatalogue, aDisclosure, aSite, day } from '../../support/a-site.ts';
import { aCity, posting } from '../../support/a-site-context.ts';
import { nastyDisclosure } from '../../support/nasty-disclosures.ts';
import { eventsIn, icalBreaches } from '../../support/parsed-calendar.ts';

const accounts = { id: 'monthly-accounts', due: { after: 10 }, required: true };
const event = { id: 'item-1', frequency: 'event' as const };
const membersOnly = { id: 'members-only', frequency: 'event' as const, audience: 'members' as const };

function calendarText(disclosures: readonly Disclosure[], asOf = '2026-10-12', required = false): string {
  const catalogue = aCatalogue(event, membersOnly, ...(required ? [accounts] : []));
  const site = aSite({ disclosures: [...disclosures], catalogue, since: '2026-10-01' });
  const context = siteContext(site, {
    city: aCity(),
    asOf: day(asOf),
    photos: {},
    hasPosters: false,
    paperReach: 'web',
  });
  const [file] = siteCalendarFile(context);
  expect(file?.path).toBe('shuinan/calendar.ics');
  expect(icalBreaches(file?.content ?? '')).toEqual([]);
  return file?.content ?? '';
}

const calendarOf = (...wanted: Parameters<typeof calendarText>) => eventsIn(calendarText(...wanted));

describe('a posting', () => {
  const open = aDisclosure(posting('2026-10-09', '2026-10-16'), { id: '2026-10-09-fire' });

  test('is all its days, with whom to call', () => {
    expect(calendarOf([open])).toEqual([
      {
        uid: 'shuinan/finance/2026-10-09-fire/posting@gongkai.example',
        summary: '公示：关于秋季防火的通知',
        from: '2026-10-09',
        until: '2026-10-16',
        isWholeDay: true,
        stamp: '2026-10-08T16:00:00Z',
        sequence: 0,
        description:
          '有意见找村务监督委员会，电话 024-4555 0102。\n2026年10月16日是最后一天。\n' +
          'https://gongkai.example/shuinan/finance/2026-10-09-fire/',
        url: 'https://gongkai.example/shuinan/finance/2026-10-09-fire/',
      },
    ]);
  });

  test('is there before it begins and on its last day, and gone the day after', () => {
    expect(
      calendarOf([{ ...open, content: { ...open.content, publishedOn: day('2026-10-01') } }], '2026-10-02'),
    ).toHaveLength(1);
    expect(calendarOf([open], '2026-10-16')).toHaveLength(1);
    expect(calendarOf([open], '2026-10-17')).toEqual([]);
  });

  test('keeps its name when it is corrected, and says that it is newer', () => {
    const correction = { on: '2026-10-11', what: '截止日写错', why: '抄错', by: '村会计' };
    const [corrected] = calendarOf([
      aDisclosure(
        { ...posting('2026-10-09', '2026-10-17'), corrections: [correction] },
        { id: '2026-10-09-fire' },
      ),
    ]);
    expect(corrected).toMatchObject({
      uid: 'shuinan/finance/2026-10-09-fire/posting@gongkai.example',
      until: '2026-10-17',
      stamp: '2026-10-10T16:00:01Z',
      sequence: 1,
    });
  });

  test('is gone when it is withdrawn', () => {
    const withdrawal = { on: '2026-10-11', why: '发错了', by: '村委会' };
    expect(calendarOf([aDisclosure({ ...posting('2026-10-09', '2026-10-16'), withdrawal })])).toEqual([]);
  });
});

describe('what must be published', () => {
  test('stands on its last day, with whom to ask', () => {
    const [due] = calendarOf([], '2026-11-02', true);
    expect(due).toMatchObject({
      uid: 'shuinan/duty/monthly-accounts/2026-10@gongkai.example',
      summary: '最晚公布：2026年10月财务收支公布表',
      from: '2026-11-10',
      until: '2026-11-10',
      url: 'https://gongkai.example/shuinan/finance/',
    });
    expect(due?.description).toContain('青石镇，电话 024-4555 0011');
  });

  test('is an entry for each question, though two are put in the same words', () => {
    const asked = {
      askedOn: '2026-10-11',
      channel: '电话',
      question: '路灯坏了，晚上看不见路。',
      state: '正在办',
    };
    const questions = {
      kind: 'feedback',
      type: '公布',
      publishedOn: '2026-10-12',
      entries: [
        { ...asked, number: '2026-7' },
        { ...asked, number: '2026-8' },
      ],
    };
    const due = calendarOf([aDisclosure(questions, { id: '2026-10-12-questions' })]);
    expect(due.map(({ summary }) => summary)).toEqual([
      '最晚公布：“路灯坏了，晚上看不见路”的答复',
      '最晚公布：“路灯坏了，晚上看不见路”的答复',
    ]);
    expect(new Set(due.map(({ uid }) => uid)).size).toBe(2);
  });

  test('is gone once it is late: a calendar reminds, the ledger counts', () => {
    expect(calendarOf([], '2026-11-11', true).map(({ summary }) => summary)).toEqual([
      '最晚公布：2026年11月财务收支公布表',
    ]);
  });
});

const election = {
  kind: 'election',
  type: '公告',
  title: '水南村第十三届村民委员会选举日公告',
  election: 'committee-2026',
  body: '水南村第十三届村民委员会',
  notice: 2,
  subject: '选举日',
  electorate: '选民',
  electionDay: '2026-11-20',
  text: '选举日定了。',
};

describe('an election', () => {
  test('is one day however many notices tell of it; the newest is right', () => {
    const events = calendarOf([
      aDisclosure({ ...election, publishedOn: '2026-10-01' }, { id: '2026-10-01-election-2' }),
      aDisclosure(
        {
          ...{
            ...election,
            publishedOn: '2026-10-09',
            notice: 6,
            subject: '投票安排',
            electionDay: '2026-11-21',
          },
          polling: [{ place: '村部院里', hours: '7:30至11:30' }],
        },
        { id: '2026-10-09-election-6' },
      ),
    ]);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      uid: 'shuinan/election/committee-2026/day@gongkai.example',
      summary: '投票：选水南村第十三届村民委员会',
      from: '2026-11-21',
      until: '2026-11-21',
    });
    expect(events[0]?.description).toContain('村部院里，7:30至11:30。');
  });

  test('is left out once it is over', () => {
    expect(calendarOf([aDisclosure({ ...election, publishedOn: '2026-10-01' })], '2026-11-21')).toEqual([]);
  });
});

const resolution = {
  kind: 'resolution',
  type: '公布',
  title: '水南村2026年第3次村民代表会议决议',
  meeting: '村民代表会议',
  session: '2026年第3次',
  on: '2026-10-08',
  place: '村部会议室',
  chair: '李秀珍',
  attendance: { expected: 30, present: 28 },
  motions: [{ title: '修西沟路', text: '修。', votes: { for: 28, against: 0, abstain: 0 }, outcome: '通过' }],
};

describe('meetings', () => {
  test('that were held are told of, with what was decided', () => {
    const [meeting] = calendarOf([aDisclosure({ ...resolution, publishedOn: '2026-10-09' })]);
    expect(meeting).toMatchObject({ summary: '2026年第3次村民代表会议', from: '2026-10-08' });
    expect(meeting?.description).toContain('修西沟路（通过）');
  });

  test('are the last twelve', () => {
    const held = Array.from({ length: 14 }, (_, index) => {
      const on = `2026-09-${String(index + 10)}`;
      return aDisclosure({ ...resolution, on, publishedOn: on }, { id: `${on}-meeting` });
    });
    expect(calendarOf(held).map(({ from }) => from)[0]).toBe('2026-09-12');
    expect(calendarOf(held)).toHaveLength(12);
  });

  test('that only members may know of are not told', () => {
    expect(
      calendarOf([aDisclosure({ ...resolution, item: 'members-only', publishedOn: '2026-10-09' })]),
    ).toEqual([]);
  });
});

describe('steps that are still to come', () => {
  const steps = [
    { step: '提议', by: '村党支部会议', on: '2026-09-20', text: '提了。' },
    { step: '决议', by: '村民代表会议', plannedBy: '2026-10-30', text: '要表决。' },
    { step: '结果公开', by: '村民委员会', plannedBy: '2026-12-20', text: '完工后公开。' },
  ];
  const deliberation = (publishedOn: string, fields: Record<string, unknown> = {}) =>
    aDisclosure(
      {
        ...{ kind: 'deliberation', type: '公布', title: '水南村西沟路的四议一审两公开', publishedOn },
        ...{ matter: '修西沟路', decision: '路修到西沟口', steps, ...fields },
      },
      { id: `${publishedOn}-west-road` },
    );

  test('are told, and when the result is due once, as a duty', () => {
    expect(calendarOf([deliberation('2026-10-09')]).map(({ summary, from }) => [summary, from])).toEqual([
      ['村民代表会议决议（最晚这天）：修西沟路', '2026-10-30'],
      ['最晚公布：修西沟路的结果', '2026-12-20'],
    ]);
  });

  test('are those of the newest that tells of the matter', () => {
    const done = steps.map((step) => (step.step === '决议' ? { ...step, on: '2026-10-10' } : step));
    const events = calendarOf([deliberation('2026-10-09'), deliberation('2026-10-11', { steps: done })]);
    expect(events.map(({ summary }) => summary)).toEqual(['最晚公布：修西沟路的结果']);
  });
});

describe('the file', () => {
  const nasty = aDisclosure({
    ...posting('2026-10-09', '2026-10-16'),
    title: `分号;逗号,反斜\\杠\u0007:“一”${'很长'.repeat(20)}`,
  });

  test('folds lines by bytes, never inside a character, and escapes what has a meaning', () => {
    const text = calendarText([nasty]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(eventsIn(text)[0]?.summary).toBe(`公示：分号;逗号,反斜\\杠:“一”${'很长'.repeat(20)}`);
  });

  test('keeps to its rules whatever is written', () => {
    const all = Array.from({ length: 2 * KINDS.length }, (_, number) => nastyDisclosure(number).disclosure);
    const [newest] = all
      .map(({ content }) => content.publishedOn)
      .sort()
      .reverse();
    expect(calendarOf(all, newest).length).toBeGreaterThan(3);
  });

  test('is the same every time, and rings for nobody', () => {
    expect(calendarText([nasty])).toBe(calendarText([nasty]));
    expect(calendarText([nasty])).not.toContain('VALARM');
  });

  test('is a calendar when there is nothing in it', () => {
    const [name] = new ICAL.Component(ICAL.parse(calendarText([]))).getAllProperties('x-wr-calname');
    expect(name?.getFirstValue()).toBe('水南村村务公开日历');
  });
});

test('a township has the last days of postings of all its sites', () => {
  const site = aSite({
    disclosures: [aDisclosure(posting('2026-10-09', '2026-10-16'), { id: '2026-10-09-fire' })],
  });
  const [file, ...others] = townshipCalendars({
    city: aCity(),
    summaries: [summarise(site, day('2026-10-12'))],
  });
  expect(others).toEqual([]);
  expect(file?.path).toBe('shili/qingshi/calendar.ics');
  expect(icalBreaches(file?.content ?? '')).toEqual([]);
  expect(eventsIn(file?.content ?? '')).toMatchObject([
    { summary: '公示最后一天：水南村关于秋季防火的通知', from: '2026-10-16', until: '2026-10-16' },
  ]);
});

test('a posting of a township that was put off moves in the calendars of those who subscribed', () => {
  const corrections = [{ on: '2026-10-11', what: '公示延长', why: '放假', by: '村委会' }];
  const site = aSite({
    disclosures: [
      aDisclosure({ ...posting('2026-10-09', '2026-10-18'), corrections }, { id: '2026-10-09-fire' }),
    ],
  });
  const [file] = townshipCalendars({ city: aCity(), summaries: [summarise(site, day('2026-10-12'))] });
  expect(eventsIn(file?.content ?? '')).toMatchObject([
    { from: '2026-10-18', sequence: 1, stamp: '2026-10-10T16:00:01Z' },
  ]);
});

describe('a session', () => {
  const sessions = aDisclosure(
    {
      ...{ kind: 'sessions', item: 'item-1', type: '公布', publishedOn: '2026-10-09' },
      sessions: [
        { on: '2026-10-20', time: '18:30至20:00', class: '青年夜校', topic: '直播卖货', place: '综合活动室' },
        { on: '2026-10-21', time: '9:00', class: '广场舞', topic: '教新舞', place: '文体广场' },
        { on: '2026-10-22', class: '节庆活动', topic: '重阳节', place: '综合活动室' },
      ],
    },
    { id: '2026-10-09-sessions' },
  );

  test('is at its hour and its place, and a whole day where no hour is told', () => {
    const text = calendarText([sessions]);
    expect(text.match(/^(?:DTSTART|DTEND|LOCATION).*$/gm)?.map((line) => line.trim())).toEqual([
      'DTSTART:20261020T103000Z',
      'DTEND:20261020T120000Z',
      'LOCATION:综合活动室',
      'DTSTART:20261021T010000Z',
      'LOCATION:文体广场',
      'DTSTART;VALUE=DATE:20261022',
      'DTEND;VALUE=DATE:20261023',
      'LOCATION:综合活动室',
    ]);
  });
});
