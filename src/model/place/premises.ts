/**
 * Where a site works: the `rooms` of `site.yaml`, and what a city asks of its villages and communities, which is data:
 * `standards/<id>.yaml` (一场五室一站, 一站六室).
 */
import type { z } from 'zod';
import type { Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import { findNearest } from '../values/nearest.ts';
import { standardFields } from './standard.ts';

export const roomSchema = field.group('一间', {
  name: field.text('名称', '门牌上写的，如 便民服务中心', 24),
  number: field.text('房号', '写在引号里，如 "101"；没有房号就不写', 8).optional(),
  alsoAs: field
    .list('兼作', field.text('名称', undefined, 24), '一室多用才写，还当哪几间用，如 图书室', 6)
    .optional(),
  note: field.text('办什么', '门牌上的小字，如 低保、医保、养老', 30).optional(),
  hours: field.text('开放时间', '和办公时间不一样才写', 30).optional(),
  person: field.text('负责人', '门牌上的人，要在负责人或公布的名单里', 20).optional(),
  post: field.text('负责人职务', '不是村（社区）干部的才写，如 乡村医生、社区民警', 20).optional(),
  area: field.count('面积', '平方米').optional(),
  isOutdoors: field.flag('室外', '广场这些没有门、不做门牌的').optional(),
});

export type Room = z.output<typeof roomSchema>;

export const premisesStandardSchema = field.group('场所标准', {
  ...standardFields,
  sites: field.choice('适用', ['village', 'community'], '村写 village，社区写 community'),
  indoorArea: field.count('室内面积', '至少多少平方米').optional(),
  rooms: field.list(
    '要有的',
    field.group('一间', {
      name: field.text('名称', undefined, 24),
      alsoCalled: field.list('也叫', field.text('名称', undefined, 24), '叫这些也算有', 10).optional(),
      area: field.count('面积', '至少多少平方米').optional(),
    }),
    undefined,
    20,
  ),
});

export type PremisesStandard = z.output<typeof premisesStandardSchema>;

/** What is not true in a list of rooms: a room twice, a name that nobody has heard of. */
export function checkRooms(rooms: readonly Room[], officeHolders: ReadonlySet<string>): Finding[] {
  return [...roomsTwice(rooms), ...rooms.flatMap((room, index) => unknownHolder(room, index, officeHolders))];
}

function roomsTwice(rooms: readonly Room[]): Finding[] {
  const keyOf = ({ name, number = '' }: Room): string => `${plainName(name)} ${number}`;
  return rooms.flatMap((room, index): Finding[] => {
    const first = rooms.findIndex((other) => keyOf(other) === keyOf(room));
    if (first === index) return [];
    return [
      {
        code: 'ROW_DUPLICATE',
        path: ['rooms', index, 'name'],
        message: `“${room.name}”写了两遍：第 ${first + 1} 间和第 ${index + 1} 间。`,
        hint: '请删掉一个；真有两间，请各写房号。',
      },
    ];
  });
}

function unknownHolder({ person, post }: Room, index: number, known: ReadonlySet<string>): Finding[] {
  if (person === undefined || post !== undefined || known.has(person)) return [];
  const nearest = findNearest(person, known);
  return [
    {
      code: 'PERSON_UNKNOWN',
      severity: 'warning',
      path: ['rooms', index, 'person'],
      message: `负责人“${person}”不在本村（社区）的负责人里，也不在公布的班子、网格名单里。`,
      hint: `${nearest ? `是不是“${nearest}”？` : ''}换了人就改成现在的人；不是干部的（如乡村医生、民警），请加一行 post 写明职务。`,
    },
  ];
}

/** What a site's rooms lack of a standard for its type; none for a standard that is for the other type. */
export function checkPremises(
  { rooms, type }: { readonly rooms: readonly Room[]; readonly type: PremisesStandard['sites'] },
  standard: PremisesStandard,
): Finding[] {
  if (standard.sites !== type) return [];
  const found = standard.rooms.map((wanted) => ({
    wanted,
    index: rooms.findIndex((room) => is(room, wanted)),
  }));
  const missing = found.filter(({ index }) => index === -1).map(({ wanted }) => wanted.name);
  return [
    ...missingRooms(missing, standard),
    ...found.flatMap(({ wanted, index }) => smallRoom(rooms[index], { wanted, index, standard })),
    ...smallPremises(rooms, standard),
  ];
}

function missingRooms(missing: readonly string[], { title }: PremisesStandard): Finding[] {
  if (missing.length === 0) return [];
  return [
    {
      code: 'ROOM_MISSING',
      severity: 'warning',
      path: ['rooms'],
      message: `按${title}，还缺 ${missing.length} 处：${missing.join('、')}。`,
      hint: '有了就加上；和别的房间合用的，在那一间写 alsoAs（兼作）。',
    },
  ];
}

function smallRoom(
  room: Room | undefined,
  {
    wanted,
    index,
    standard,
  }: { wanted: PremisesStandard['rooms'][number]; index: number; standard: PremisesStandard },
): Finding[] {
  if (room?.area === undefined || wanted.area === undefined || room.area >= wanted.area) return [];
  return [
    {
      code: 'ROOM_TOO_SMALL',
      severity: 'warning',
      path: ['rooms', index, 'area'],
      message: `“${room.name}”只有 ${room.area} 平方米，按${standard.title}至少要 ${wanted.area} 平方米，差 ${wanted.area - room.area} 平方米。`,
      hint: '请核对面积；够不着的不用改，留着提醒。',
    },
  ];
}

/** Judged only where every indoor room states its area: a sum of some rooms says nothing. */
function smallPremises(rooms: readonly Room[], { title, indoorArea }: PremisesStandard): Finding[] {
  const areas = rooms.filter(({ isOutdoors }) => isOutdoors !== true).map(({ area }) => area);
  if (indoorArea === undefined || areas.length === 0) return [];
  const sum = areas.reduce<number>((total, area) => total + (area ?? Number.NaN), 0);
  if (Number.isNaN(sum) || sum >= indoorArea) return [];
  return [
    {
      code: 'ROOM_TOO_SMALL',
      severity: 'warning',
      path: ['rooms'],
      message: `室内一共 ${sum} 平方米，按${title}至少要 ${indoorArea} 平方米，差 ${indoorArea - sum} 平方米。`,
      hint: '请核对每间的面积，看看有没有漏写的房间。',
    },
  ];
}

function is({ name, alsoAs = [] }: Room, wanted: PremisesStandard['rooms'][number]): boolean {
  const names = new Set([wanted.name, ...(wanted.alsoCalled ?? [])].map(plainName));
  return [name, ...alsoAs].some((one) => names.has(plainName(one)));
}

/** A name without quotation marks and what stands in brackets: “两代表一委员”工作室 is 两代表一委员工作室. */
function plainName(name: string): string {
  return name.replace(/（[^）]*）|[“”"\s]/g, '');
}
