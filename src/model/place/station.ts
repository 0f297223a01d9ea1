/**
 * 便民服务: where a level of the city serves people and who does it: the hall of a county or township (`regions/`), the
 * station of a site (`site.yaml`), which is one of its rooms.
 */
import type { z } from 'zod';
import type { Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';
import { findNearest } from '../values/nearest.ts';
import { vocabularyOf, type SiteType } from '../words/vocabulary.ts';
import type { Room } from './premises.ts';

const stationShape = {
  isOneStop: field.flag('一站式大厅', '几个部门的窗口在一个厅里，一次办完的才写').optional(),
  windows: field
    .list(
      '窗口',
      field.group('一个窗口', {
        name: field.text('名称', '社保窗口', 20),
        does: field.text('办什么', '医保、养老', 60),
        person: field.text('谁在', undefined, 20).optional(),
      }),
      undefined,
      40,
    )
    .optional(),
};

/** The hall of a county or township. */
export const hallSchema = field.group('便民服务大厅', {
  name: field.text('名称', '小市镇便民服务中心', 40),
  place: field.text('地址', undefined, 100),
  hours: field.text('办公时间', '周一至周五 8:30至11:30，13:00至16:30', 60),
  phone: field.phone('电话'),
  ...stationShape,
});

/** The station of a site; what is not written is that of its room. */
export const stationSchema = field.group('服务站', {
  room: field.text('在哪一间', 'rooms 里的名称，如 便民服务中心', 24),
  agent: field.text('代办员', 'A岗', 20),
  backup: field.text('不在时找谁', 'B岗', 20).optional(),
  away: field.text('哪几天不在', '代办员固定不在站里的日子才写，如 每周二、周四', 20).optional(),
  phone: field.phone('电话', '不写就是代办员的工作电话').optional(),
  helpers: field
    .list(
      '其他代办员',
      field.group('一个人', {
        name: field.text('姓名', undefined, 20),
        where: field.text('管哪里', '哪个组、哪几栋楼', 40).optional(),
      }),
      '各组、各楼的代办员',
      60,
    )
    .optional(),
  ...stationShape,
});

export type Hall = z.output<typeof hallSchema>;
export type SiteStation = z.output<typeof stationSchema>;

/** A station as people look for it. */
export interface Station extends Hall {
  readonly agent?: string;
  readonly backup?: string;
  /** The days on which the agent is never there: `每周二、周四`. */
  readonly away?: string;
  readonly helpers: NonNullable<SiteStation['helpers']>;
}

/** What of `site.yaml` says where and when people are served. */
interface ServedAt {
  readonly station?: SiteStation | undefined;
  readonly rooms?: readonly Room[] | undefined;
  readonly officers: readonly {
    readonly name: string;
    readonly post: string;
    readonly phone?: string | undefined;
  }[];
  readonly supervision: { readonly phone: string };
  readonly type: SiteType;
  readonly address: string;
  readonly officeHours: string;
}

/** Who does errands for people; an officer with this post where a site says nothing of its station. */
export const AGENT = '代办员';

function agentOf({ station, officers }: Pick<ServedAt, 'station' | 'officers'>): string | undefined {
  return station?.agent ?? officers.find(({ post }) => post.includes(AGENT))?.name;
}

/** The first officer with a telephone who is not the agent: to be rung when the agent is away and nobody stands in. */
export function standInOf(profile: Pick<ServedAt, 'station' | 'officers'>) {
  const agent = agentOf(profile);
  return profile.officers.find(({ name, phone }) => phone !== undefined && name !== agent);
}

/** Where a site serves people. One that says nothing of a station serves them in its office, by its agent if it has one. */
export function stationOf({ station, rooms = [], officers, ...profile }: ServedAt): Station {
  const room = rooms.find(({ name }) => name === station?.room);
  const agent = agentOf({ station, officers });
  const known = officers.find(({ name, phone }) => name === agent && phone !== undefined);
  const phone =
    station?.phone ??
    known?.phone ??
    officers.find((officer) => officer.phone !== undefined)?.phone ??
    profile.supervision.phone;
  const number = room?.number === undefined ? '' : `${room.number}房间`;
  return {
    name: station?.room ?? vocabularyOf(profile.type).office,
    place: [profile.address, number].filter(Boolean).join('，'),
    hours: room?.hours ?? profile.officeHours,
    phone,
    helpers: station?.helpers ?? [],
    ...(agent !== undefined && { agent }),
    ...(station && {
      ...(station.backup !== undefined && { backup: station.backup }),
      ...(station.away !== undefined && { away: station.away }),
      ...(station.isOneStop && { isOneStop: true }),
      ...(station.windows && { windows: station.windows }),
    }),
  };
}

/**
 * When a room is open: its own hours, or those of the office where it is the room of the station. Of any other room that
 * says none nobody knows: a doctor or a policeman does not keep the hours of the office.
 */
export function roomHours(
  { name, hours }: Pick<Room, 'name' | 'hours'>,
  { station, officeHours }: Pick<ServedAt, 'station' | 'officeHours'>,
): string | undefined {
  return hours ?? (name === station?.room ? officeHours : undefined);
}

/** Whom people are to ring: told where no officer and no station of a site has a telephone, and published all the same. */
export function checkReachable({ officers, station }: Pick<ServedAt, 'officers' | 'station'>): Finding[] {
  const [first] = officers;
  if (!first || station?.phone !== undefined || officers.some(({ phone }) => phone !== undefined)) return [];
  return [
    {
      code: 'FIELD_MISSING',
      severity: 'warning',
      path: ['officers', 0],
      message: '负责人一个也没写电话，群众有事不知道打给谁。',
      hint: `请在“${first.name}”那一条加上 phone（工作电话）；村部（社区）有座机的，写座机。`,
    },
  ];
}

/** What is not true in a site's station: a room that it has not, an agent who stands in for himself, or is unknown. */
export function checkStation(
  { station, rooms = [] }: Pick<ServedAt, 'station' | 'rooms'>,
  officeHolders: ReadonlySet<string>,
): Finding[] {
  if (!station) return [];
  const { room, agent, backup, helpers = [] } = station;
  const names = rooms.map(({ name }) => name);
  const nearest = findNearest(room, names);
  return [
    ...(names.includes(room)
      ? []
      : [
          {
            code: 'VALUE_NOT_ALLOWED' as const,
            path: ['station', 'room'],
            message: `服务站写在“${room}”，rooms 里没有这一间。`,
            hint: nearest ? `是不是“${nearest}”？` : '请照 rooms 里的名称写；没有列出来的，先加到 rooms。',
          },
        ]),
    ...(agent === backup ? [standsInForHimself(agent)] : []),
    ...(officeHolders.has(agent) ? [] : [agentUnknown(agent, officeHolders)]),
    ...helpers.flatMap(({ name }, index): Finding[] =>
      helpers.findIndex((other) => other.name === name) === index && name !== agent && name !== backup
        ? []
        : [
            {
              code: 'ROW_DUPLICATE',
              severity: 'warning',
              path: ['station', 'helpers', index, 'name'],
              message: `代办员“${name}”写了两遍。`,
              hint: '请删掉一个；一个人管几处的，写在一行。',
            },
          ],
    ),
  ];
}

function standsInForHimself(agent: string): Finding {
  return {
    code: 'ROW_DUPLICATE',
    path: ['station', 'backup'],
    message: `代办员和“不在时找谁”写的都是${agent}，他不在就没有人了。`,
    hint: '请写另一个人。',
  };
}

function agentUnknown(agent: string, known: ReadonlySet<string>): Finding {
  const nearest = findNearest(agent, known);
  return {
    code: 'PERSON_UNKNOWN',
    severity: 'warning',
    path: ['station', 'agent'],
    message: `代办员“${agent}”不在本村（社区）的负责人里，也不在公布的班子、网格、代办员名单里。`,
    hint: `${nearest ? `是不是“${nearest}”？` : ''}换了人就改成现在的人；新来的，请先公布代办员名单。`,
  };
}
