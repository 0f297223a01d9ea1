import { describe, expect, test } from 'vitest';
import { conformityOf } from '../../../src/model/place/conformity.ts';
import { checkConformity, checkRooms, checkSurvey } from '../../../src/model/place/premises-checks.ts';
import {
  premisesSchema,
  premisesStandardSchema,
  roomSchema,
  type Premises,
  type PremisesStandard,
  type Room,
} from '../../../src/model/place/premises.ts';
import { standardOn } from '../../../src/model/place/standard.ts';
import { NO_STANDARDS, standardsFor } from '../../../src/model/place/standards.ts';
import { day } from '../../support/a-site.ts';

const STANDARD = premisesStandardSchema.parse({
  id: 'village-premises',
  title: '村“一场五室一站”标准',
  sites: 'village',
  indoorArea: 200,
  rooms: [
    { name: '便民服务中心', alsoCalled: ['代办室'] },
    { name: '两代表一委员工作室' },
    { name: '文体活动广场', area: 1000 },
  ],
});

const rooms = (...entries: Record<string, unknown>[]): Room[] => entries.map((one) => roomSchema.parse(one));

const SQUARE = { name: '文体活动广场', isOutdoors: true };

const asOf = day('2026-11-23');

/** What is told of these rooms, by code and message. */
function told(list: Room[], premises?: Premises): string[] {
  return checkConformity({ rooms: list, premises }, { standards: [STANDARD], asOf }).map(
    ({ code, message }) => `${code} ${message}`,
  );
}

describe('what premises must have', () => {
  test.each([
    ['under its own name', { name: '便民服务中心' }, { name: '两代表一委员工作室' }],
    ['under another name', { name: '代办室' }, { name: '两代表一委员工作室' }],
    ['in quotation marks', { name: '便民服务中心' }, { name: '“两代表一委员”工作室' }],
    ['with a remark in brackets', { name: '便民服务中心（代办室）' }, { name: '两代表一委员工作室' }],
    [
      'as the second use of a room',
      { name: '便民服务中心', alsoAs: ['两代表一委员工作室'] },
      { name: '仓库' },
    ],
  ])('is there %s', (_, first, second) => {
    expect(told(rooms(first, second, SQUARE))).toEqual([]);
  });

  test('is told by name when it is missing, all of it at once', () => {
    expect(told(rooms({ name: '办公室' }))).toEqual([
      'ROOM_MISSING 按村“一场五室一站”标准，还缺 3 处：便民服务中心、两代表一委员工作室、文体活动广场。',
    ]);
  });

  test('is not asked of the other type of site', () => {
    const standards = { ...NO_STANDARDS, premises: [STANDARD] };
    expect(standardsFor(standards, { countyId: 'shili', type: 'community' }).premises).toEqual([]);
  });
});

describe('areas', () => {
  const indoors = (first: number | undefined, second: number | undefined) =>
    rooms(
      { name: '便民服务中心', ...(first !== undefined && { area: first }) },
      { name: '两代表一委员工作室', ...(second !== undefined && { area: second }) },
      SQUARE,
    );

  test('of all rooms together are compared with the standard', () => {
    expect(told(indoors(150, 50))).toEqual([]);
    expect(told(indoors(150, 49))).toEqual([expect.stringContaining('室内一共 199 平方米')]);
  });

  test('say nothing while a room does not state its own', () => {
    expect(told(indoors(20, undefined))).toEqual([]);
  });

  test('outdoors do not count as indoors and have a minimum of their own', () => {
    const list = rooms(
      { name: '代办室', area: 100 },
      { name: '两代表一委员工作室', area: 100 },
      {
        ...SQUARE,
        area: 999,
      },
    );
    expect(told(list)).toEqual([expect.stringContaining('差 1 平方米')]);
  });
});

describe('a list of rooms', () => {
  const codes = (list: Room[], ...people: string[]): string[] =>
    checkRooms(list, new Set(people)).map(({ code, path }) => `${code} ${path.join('.')}`);

  test('may name two rooms alike when their numbers differ', () => {
    expect(codes(rooms({ name: '办公室', number: '101' }, { name: '办公室', number: '102' }))).toEqual([]);
    expect(codes(rooms({ name: '办公室' }, { name: '办公室' }))).toEqual(['ROW_DUPLICATE rooms.1.name']);
  });

  test('names people who hold an office, or says what they are', () => {
    const list = rooms(
      { name: '办公室', person: '李秀珍' },
      { name: '卫生站', person: '姜维国', post: '乡村医生' },
    );
    expect(codes(list, '李秀珍')).toEqual([]);
    expect(codes(list)).toEqual(['PERSON_UNKNOWN rooms.0.person']);
  });
});

/** A survey that agrees with itself, with what a test says otherwise. */
const survey = (fields: Record<string, unknown> = {}): Premises =>
  premisesSchema.parse({
    surveyedOn: '2026-06-10',
    buildings: [{ name: '村部', area: 300, builtIn: 2008, condition: '完好', ownership: '村集体' }],
    ...fields,
  });

const ROOMS = rooms({ name: '便民服务中心' }, { name: '两代表一委员工作室' }, { ...SQUARE, area: 1100 });

const WITH_OUTDOORS = premisesStandardSchema.parse({
  ...STANDARD,
  rooms: [{ name: '便民服务中心', equipment: ['电脑', '打印机'] }, { name: '卫生站' }],
  outdoors: [
    { id: 'flag', title: '国旗', asks: '挂在院子中间或楼顶' },
    { id: 'wiring', title: '电线', asks: '安全' },
  ],
});

describe('conformity, point by point', () => {
  const states = (list: Room[] | undefined, premises?: Premises): string[] =>
    conformityOf({ rooms: list, premises }, WITH_OUTDOORS).map(({ title, state, says }) =>
      `${title} ${state} ${says}`.trim(),
    );

  test('tells what is met, what is lacking and what nobody looked at', () => {
    const list = rooms({ name: '代办站', alsoAs: ['便民服务中心'], equipment: ['电脑'] });
    expect(states(list, survey({ points: [{ id: 'flag', isMet: true }] }))).toEqual([
      '室内面积 met 300 平方米',
      '便民服务中心 unmet 缺打印机',
      '卫生站 unmet 没有',
      '国旗 met',
      '电线 unknown',
    ]);
  });

  test('knows nothing of rooms that are not listed, and of equipment that nobody wrote down', () => {
    expect(states(undefined).slice(0, 2)).toEqual([
      '室内面积 unknown 面积没有写全',
      '便民服务中心 unknown 房间没有写',
    ]);
    expect(states(rooms({ name: '便民服务中心' }))[1]).toBe('便民服务中心 unknown 设备没有写');
  });

  test('takes the area of the buildings before that of the rooms, which leaves corridors out', () => {
    const list = rooms({ name: '便民服务中心', area: 150 });
    expect(states(list)[0]).toBe('室内面积 unmet 150 平方米，差 50 平方米');
    expect(states(list, survey())[0]).toBe('室内面积 met 300 平方米');
  });

  test('carries what is planned', () => {
    const plans = [{ for: '卫生站', what: '腾库房', by: '2027-06-30' }];
    const point = conformityOf({ rooms: ROOMS, premises: survey({ plans }) }, WITH_OUTDOORS).find(
      ({ id }) => id === '卫生站',
    );
    expect(point?.plan?.what).toBe('腾库房');
  });
});

describe('whoever says what is planned', () => {
  const plan = (by: string) => survey({ plans: [{ for: '两代表一委员工作室', what: '腾一间', by }] });
  const list = rooms({ name: '便民服务中心' }, { ...SQUARE, area: 1100 });

  test('is not reminded of what is lacking', () => {
    expect(told(list)).toEqual([expect.stringContaining('ROOM_MISSING')]);
    expect(told(list, plan('2027-06-30'))).toEqual([]);
  });

  test('is reminded once the day is over', () => {
    expect(told(list, plan('2026-11-23'))).toEqual([]);
    expect(told(list, plan('2026-11-22'))).toEqual([
      'PROMISE_OVERDUE “两代表一委员工作室”打算 2026-11-22 前办好，这天过了，还是不达标。',
    ]);
  });
});

describe('a survey', () => {
  const codes = (premises: Premises, list: Room[] = ROOMS): string[] =>
    checkSurvey({ rooms: list, premises }, { standards: [WITH_OUTDOORS], asOf }).map(
      ({ code, path }) => `${code} ${path.join('.')}`,
    );

  test('that agrees with itself is not objected to', () => {
    expect(
      codes(
        survey({
          points: [{ id: 'flag', isMet: true }],
          plans: [
            { for: 'wiring', what: '入管' },
            { for: 'indoorArea', what: '加建' },
          ],
        }),
      ),
    ).toEqual([]);
  });

  test.each([
    ['lies ahead', { surveyedOn: '2026-11-24' }, ['DATE_IN_FUTURE premises.surveyedOn']],
    [
      'names a building that is younger',
      { buildings: [{ name: '村部', area: 300, builtIn: 2027, condition: '完好', ownership: '村集体' }] },
      ['DATE_ORDER premises.buildings.0.builtIn'],
    ],
    [
      'names a point of no standard',
      { points: [{ id: 'flga', isMet: true }] },
      ['POINT_UNKNOWN premises.points.0.id'],
    ],
    [
      'says one point twice',
      {
        points: [
          { id: 'flag', isMet: true },
          { id: 'flag', isMet: false },
        ],
      },
      ['ROW_DUPLICATE premises.points.1.id'],
    ],
    [
      'plans for a room of no standard',
      { plans: [{ for: '卫生所', what: '腾一间' }] },
      ['POINT_UNKNOWN premises.plans.0.for'],
    ],
    [
      'counts a building twice',
      {
        buildings: ['村部', '“村部”'].map((name) => ({
          name,
          area: 150,
          condition: '一般',
          ownership: '村集体',
        })),
      },
      ['ROW_DUPLICATE premises.buildings.1.name'],
    ],
  ])('is objected to when it %s', (_, fields, found) => {
    expect(codes(survey(fields))).toEqual(found);
  });

  test('whose rooms are larger than its buildings is objected to, by indoor rooms alone', () => {
    const list = (area: number) =>
      rooms({ name: '便民服务中心', area }, { name: '卫生站' }, { ...SQUARE, area: 9000 });
    expect(codes(survey(), list(300))).toEqual([]);
    expect(codes(survey(), list(301))).toEqual(['ROOMS_EXCEED_BUILDING premises.buildings']);
  });
});

describe('the standard that holds', () => {
  const version = (fields: Partial<PremisesStandard>): PremisesStandard =>
    premisesStandardSchema.parse({ ...STANDARD, ...fields });
  const old = version({ title: '旧' });
  const later = version({ title: '新', from: day('2027-01-01') });
  const ofCounty = version({ title: '县', counties: ['shili'] });

  test('is the earlier one until the later begins', () => {
    expect(standardOn([old, later], day('2026-12-31'))?.title).toBe('旧');
    expect(standardOn([old, later], day('2027-01-01'))?.title).toBe('新');
    expect(standardOn([later], day('2026-12-31'))).toBeUndefined();
  });

  test('is that of the county where it has one, and no other county feels it', () => {
    const standards = { ...NO_STANDARDS, premises: [later, ofCounty, old] };
    const titleIn = (countyId: string) =>
      standardOn(standardsFor(standards, { countyId, type: 'village' }).premises, day('2027-01-01'))?.title;
    expect(titleIn('shili')).toBe('县');
    expect(titleIn('linxian')).toBe('新');
  });
});
