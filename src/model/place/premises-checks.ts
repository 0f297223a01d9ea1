/** What is not true of premises, and what they lack of the standard. All of it belongs to `site.yaml`. */
import type { CalendarDate } from '../values/calendar-date.ts';
import { findNearest } from '../values/nearest.ts';
import type { Finding } from '../schema/finding.ts';
import { conformityOf, pointIds, type ConformityPoint } from './conformity.ts';
import {
  buildingsArea,
  plainName,
  roomsArea,
  type Premises,
  type PremisesOfSite,
  type PremisesStandard,
  type Room,
} from './premises.ts';
import { standardOn } from './standard.ts';

/** What is not true in a list of rooms: a room twice, a name that nobody has heard of. */
export function checkRooms(rooms: readonly Room[], officeHolders: ReadonlySet<string>): Finding[] {
  return [
    ...twice(
      rooms.map(({ name, number = '' }) => `${plainName(name)} ${number}`),
      (index, first) => ({
        path: ['rooms', index, 'name'],
        message: `“${rooms[index]?.name ?? ''}”写了两遍：第 ${first + 1} 间和第 ${index + 1} 间。`,
        hint: '请删掉一个；真有两间，请各写房号。',
      }),
    ),
    ...rooms.flatMap((room, index) => unknownHolder(room, index, officeHolders)),
  ];
}

function twice(
  keys: readonly string[],
  tell: (index: number, first: number) => Omit<Finding, 'code'>,
): Finding[] {
  return keys.flatMap((key, index): Finding[] => {
    const first = keys.indexOf(key);
    return first === index ? [] : [{ code: 'ROW_DUPLICATE', ...tell(index, first) }];
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

/** What does not agree within a survey, and with the rooms. `standards` are those for the site, of any day. */
export function checkSurvey(
  { rooms = [], premises }: PremisesOfSite,
  { standards, asOf }: { readonly standards: readonly PremisesStandard[]; readonly asOf: CalendarDate },
): Finding[] {
  if (!premises) return [];
  const { points = [], buildings } = premises;
  return [
    ...surveyDays(premises, asOf),
    ...roomsExceed(rooms, premises),
    ...unknownPoints(premises, standards),
    ...twice(
      points.map(({ id }) => id),
      (index) => ({
        path: ['premises', 'points', index, 'id'],
        message: `“${points[index]?.id ?? ''}”这一点写了两遍。`,
        hint: '请删掉一个。',
      }),
    ),
    ...twice(
      buildings.map(({ name }) => plainName(name)),
      (index) => ({
        path: ['premises', 'buildings', index, 'name'],
        message: `“${buildings[index]?.name ?? ''}”写了两遍，面积会算两次。`,
        hint: '请删掉一个；真有两处，名称里写清在哪。',
      }),
    ),
  ];
}

function surveyDays({ surveyedOn, buildings }: Premises, asOf: CalendarDate): Finding[] {
  const future: Finding[] =
    surveyedOn > asOf
      ? [
          {
            code: 'DATE_IN_FUTURE',
            severity: 'warning',
            path: ['premises', 'surveyedOn'],
            message: `摸底日期 ${surveyedOn} 还没到（今天按 ${asOf} 算）。`,
            hint: '到那天才公布。请写查的那一天；还没查的先不写 premises。',
          },
        ]
      : [];
  const year = Number(surveyedOn.slice(0, 4));
  return [
    ...future,
    ...buildings.flatMap(({ name, builtIn }, index): Finding[] =>
      builtIn === undefined || (builtIn >= 1900 && builtIn <= year)
        ? []
        : [
            {
              code: 'DATE_ORDER',
              path: ['premises', 'buildings', index, 'builtIn'],
              message: `“${name}”写的是 ${builtIn} 年建的，${builtIn > year ? '比摸底还晚' : '不像是哪一年'}。`,
              hint: '请写房子建成的年份，四位数，如 2008。',
            },
          ],
    ),
  ];
}

function roomsExceed(rooms: readonly Room[], premises: Premises): Finding[] {
  const known = rooms.filter(({ isOutdoors, area }) => isOutdoors !== true && area !== undefined);
  const sum = roomsArea(known) ?? 0;
  const whole = buildingsArea(premises);
  if (sum <= whole) return [];
  return [
    {
      code: 'ROOMS_EXCEED_BUILDING',
      path: ['premises', 'buildings'],
      message: `室内房间加起来 ${sum} 平方米，房子一共才 ${whole} 平方米，多出 ${sum - whole} 平方米。`,
      hint: '请核对每间的面积和房子的建筑面积；在室外的请加 isOutdoors: true，在别处的房子也要写进 buildings。',
    },
  ];
}

/** A point that was in an earlier standard, or will be in a later one, is no mistake. */
function unknownPoints(
  { points = [], plans = [] }: Premises,
  standards: readonly PremisesStandard[],
): Finding[] {
  if (standards.length === 0) return [];
  const outdoors = standards.flatMap((one) => (one.outdoors ?? []).map(({ id }) => id));
  const all = standards.flatMap(pointIds);
  const tell = (name: string, known: readonly string[], path: Finding['path']): Finding[] => {
    if (known.some((one) => plainName(one) === plainName(name))) return [];
    const nearest = findNearest(name, known);
    return [
      {
        code: 'POINT_UNKNOWN',
        path,
        message: `场所标准里没有“${name}”这一点。`,
        hint: nearest ? `是不是“${nearest}”？` : `可以写的有：${[...new Set(known)].join('、')}。`,
      },
    ];
  };
  return [
    ...points.flatMap(({ id }, index) => tell(id, outdoors, ['premises', 'points', index, 'id'])),
    ...plans.flatMap((plan, index) => tell(plan.for, all, ['premises', 'plans', index, 'for'])),
  ];
}

/** What a site lacks of the standard of the day. Whoever has said what is planned is not reminded until that day is over. */
export function checkConformity(
  site: PremisesOfSite,
  { standards, asOf }: { readonly standards: readonly PremisesStandard[]; readonly asOf: CalendarDate },
): Finding[] {
  const standard = standardOn(standards, asOf);
  if (!standard || !site.rooms) return [];
  const unmet = conformityOf(site, standard).filter(({ state }) => state === 'unmet');
  const unplanned = unmet.filter(({ plan }) => plan === undefined);
  return [
    ...missingRooms(
      unplanned.filter(({ lacks }) => lacks === 'all'),
      standard,
    ),
    ...unplanned.flatMap((point) => tooSmall(point, { site, standard })),
    ...unmet.flatMap((point) => overdue(point, { site, asOf })),
  ];
}

function missingRooms(missing: readonly ConformityPoint[], { title }: PremisesStandard): Finding[] {
  if (missing.length === 0) return [];
  return [
    {
      code: 'ROOM_MISSING',
      severity: 'warning',
      path: ['rooms'],
      message: `按${title}，还缺 ${missing.length} 处：${missing.map((point) => point.title).join('、')}。`,
      hint: '有了就加上；和别的房间合用的，在那一间写 alsoAs（兼作）；一时没有的，在 premises 的 plans 写打算怎么办。',
    },
  ];
}

function tooSmall(
  point: ConformityPoint,
  { site, standard }: { readonly site: PremisesOfSite; readonly standard: PremisesStandard },
): Finding[] {
  const { kind, room, lacks, says, asks = '' } = point;
  const told = { code: 'ROOM_TOO_SMALL', severity: 'warning' } as const;
  if (kind === 'area')
    return [
      {
        ...told,
        path: site.premises ? ['premises', 'buildings'] : ['rooms'],
        message: `室内一共 ${says}，按${standard.title}${asks}。`,
        hint: '请核对面积，看看有没有漏写的；够不着的，在 premises 的 plans 写打算怎么办。',
      },
    ];
  if (lacks !== 'area' || room === undefined) return [];
  const wanted = standard.rooms.find(({ name }) => name === point.id)?.area ?? 0;
  return [
    {
      ...told,
      path: ['rooms', room, 'area'],
      message: `“${site.rooms?.[room]?.name ?? ''}”只有 ${says}，按${standard.title}至少要 ${wanted} 平方米。`,
      hint: '请核对面积；够不着的，在 premises 的 plans 写打算怎么办。',
    },
  ];
}

function overdue(
  { title, plan }: ConformityPoint,
  { site, asOf }: { readonly site: PremisesOfSite; readonly asOf: CalendarDate },
): Finding[] {
  if (plan?.by === undefined || plan.by >= asOf) return [];
  const index = site.premises?.plans?.indexOf(plan) ?? 0;
  return [
    {
      code: 'PROMISE_OVERDUE',
      severity: 'warning',
      path: ['premises', 'plans', index, 'by'],
      message: `“${title}”打算 ${plan.by} 前办好，这天过了，还是不达标。`,
      hint: '办好了改房间或室外那一点，删掉这一件；没办好，写明新的打算和日子。',
    },
  ];
}
