/**
 * Where a site works: the `rooms` of `site.yaml` and what a survey (摸底) found, `premises`; and what a city asks of its
 * villages and communities, which is data: `standards/<id>.yaml` (一场五室一站, 一站六室).
 */
import type { z } from 'zod';
import { photoSchema } from '../disclosure/disclosure-fields.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import * as field from '../schema/fields.ts';
import { standardFields } from './standard.ts';

const equipmentField = (description: string) =>
  field.list('设备', field.text('名称', undefined, 24), description, 20).optional();

const photosField = field.list('照片', photoSchema, undefined, 6).optional();

export const roomSchema = field.group('一间', {
  name: field.text('名称', '门牌上写的，如 便民服务中心', 24),
  number: field.text('房号', '写在引号里，如 "101"；没有房号就不写', 8).optional(),
  alsoAs: field
    .list('兼作', field.text('名称', undefined, 24), '一室多用才写，还当哪几间用，如 图书室', 6)
    .optional(),
  note: field.text('办什么', '门牌上的小字，如 低保、医保、养老', 30).optional(),
  hours: field.text('开放时间', '几点开；不写，网页就不说几点开', 30).optional(),
  person: field.text('负责人', '门牌上的人，要在负责人或公布的名单里', 20).optional(),
  post: field.text('负责人职务', '不是村（社区）干部的才写，如 乡村医生、社区民警', 20).optional(),
  area: field.count('面积', '平方米').optional(),
  isOutdoors: field.flag('室外', '广场这些没有门、不做门牌的').optional(),
  equipment: equipmentField('有什么，如 电脑、打印机、书架'),
  photos: photosField,
});

export type Room = z.output<typeof roomSchema>;

/** How a building is, the best first. */
export const CONDITIONS = ['完好', '一般', '需要维修', '危房'] as const;
/** Of these the one in which nobody should be. */
export const DANGEROUS = CONDITIONS[3];

export type Condition = (typeof CONDITIONS)[number];

/** Whether something must be done about it. */
export function needsWork(condition: Condition): boolean {
  return CONDITIONS.indexOf(condition) >= CONDITIONS.indexOf('需要维修');
}

export const buildingSchema = field.group('一处房子', {
  name: field.text('名称', '村部、社区服务站、文化楼', 24),
  area: field.count('建筑面积', '平方米'),
  builtIn: field.count('哪年建的', '如 2008').optional(),
  condition: field.choice('状况', CONDITIONS),
  ownership: field.text('产权归属', '村集体、街道办事处、租用某某的，写明到哪年', 40),
  note: field.text('说明', '翻修、加建、和谁合用', 80).optional(),
});

/** What a survey found, besides the rooms. */
export const premisesSchema = field.group(
  '场所摸底',
  {
    surveyedOn: field.date('摸底日期', '哪天查的；再查一遍就改成新的日子'),
    buildings: field.list('房子', buildingSchema, '村（社区）用的每一处', 12),
    points: field
      .list(
        '室外各点',
        field.group('一点', {
          id: field.identifier('编号', '标准里的编号，如 flag'),
          isMet: field.flag('达标', '达标写 true，不达标写 false'),
          note: field.text('说明', '差在哪，或者怎么做到的', 80).optional(),
        }),
        '标准里室外的每一点查了没有；没查的不写',
        30,
      )
      .optional(),
    plans: field
      .list(
        '打算',
        field.group('一件', {
          for: field.text('为哪一点', '室外的写编号，房间写标准里的名称，面积写 indoorArea', 24),
          what: field.text('打算怎么办', '如 腾出一楼库房改卫生站', 80),
          by: field.date('哪天前办好', '过了这天还不达标，检查会提醒').optional(),
        }),
        '不达标的打算怎么办；写了就不再提醒',
        30,
      )
      .optional(),
    photos: photosField,
  },
  '房子、室外各点查下来怎样；网页“我们村的阵地”照它写',
);

export type Premises = z.output<typeof premisesSchema>;

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
      equipment: equipmentField('至少要有的'),
    }),
    undefined,
    20,
  ),
  outdoors: field
    .list(
      '室外',
      field.group('一点', {
        id: field.identifier('编号', 'site.yaml 里用它'),
        title: field.text('名称', '国旗', 20),
        asks: field.text('要求', '挂在院子中间或楼顶', 60),
      }),
      '靠人看的：挂牌、国旗、外墙、公开栏、电线、广场',
      30,
    )
    .optional(),
});

export type PremisesStandard = z.output<typeof premisesStandardSchema>;

/** What of a site says how its premises are. */
export interface PremisesOfSite {
  readonly rooms?: readonly Room[] | undefined;
  readonly premises?: Premises | undefined;
}

/** As it was known on a day: what is surveyed later is not there yet. */
export function premisesKnownOn<T extends PremisesOfSite>(profile: T, asOf: CalendarDate): T {
  if (profile.premises === undefined || profile.premises.surveyedOn <= asOf) return profile;
  const { premises: _surveyedLater, ...known } = profile;
  return known as T;
}

/** Whether a site says anything of its premises: only then it has a page of them. */
export function hasPremises({ rooms, premises }: PremisesOfSite): boolean {
  return rooms !== undefined || premises !== undefined;
}

/** A name without quotation marks and what stands in brackets: “两代表一委员”工作室 is 两代表一委员工作室. */
export function plainName(name: string): string {
  return name.replace(/（[^）]*）|[“”"\s]/g, '');
}

/** Indoor square metres of all rooms; `undefined` where a room does not state its own: a sum of some says nothing. */
export function roomsArea(rooms: readonly Room[]): number | undefined {
  const areas = rooms.filter(({ isOutdoors }) => isOutdoors !== true).map(({ area }) => area);
  return areas.reduce<number | undefined>(
    (total, area) => (total === undefined || area === undefined ? undefined : total + area),
    0,
  );
}

/** Square metres of all buildings. */
export function buildingsArea({ buildings }: Premises): number {
  return buildings.reduce((sum, { area }) => sum + area, 0);
}

/** A photo of a room or of the premises, with where its name stands in `site.yaml`. */
export interface PhotoOfPremises {
  readonly file: string;
  readonly caption: string;
  readonly path: readonly (string | number)[];
}

/** All photos that rooms and survey name. */
export function photosOfPremises({ rooms = [], premises }: PremisesOfSite): PhotoOfPremises[] {
  const placed = (photos: Room['photos'], path: readonly (string | number)[]): PhotoOfPremises[] =>
    (photos ?? []).map((photo, index) => ({ ...photo, path: [...path, 'photos', index, 'file'] }));
  return [
    ...placed(premises?.photos, ['premises']),
    ...rooms.flatMap(({ photos }, index) => placed(photos, ['rooms', index])),
  ];
}
