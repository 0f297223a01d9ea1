import { describe, expect, test } from 'vitest';
import {
  checkPremises,
  checkRooms,
  premisesStandardSchema,
  roomSchema,
  type Room,
} from '../../../src/model/place/premises.ts';

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

/** What is told of these rooms, by code and message. */
function told(list: Room[], type: 'village' | 'community' = 'village'): string[] {
  return checkPremises({ rooms: list, type }, STANDARD).map(({ code, message }) => `${code} ${message}`);
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
    expect(told(rooms({ name: '办公室' }), 'community')).toEqual([]);
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
