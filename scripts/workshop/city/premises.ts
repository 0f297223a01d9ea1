/** The premises of an invented site: what rooms there are, what a survey found, and what was never looked at. */
import type { PremisesStandard } from '../../../src/model/place/premises.ts';
import { PUBLICITY_BOARD_POINT } from '../../../src/model/place/publicity.ts';
import { calendarDate } from '../../../src/model/values/calendar-date.ts';
import type { SiteProfile } from '../../../src/model/place/site.ts';
import type { Chance } from './chance.ts';
import type { Written } from './written.ts';

/** Names of those who keep its rooms. */
interface Cast {
  readonly agent: string;
  readonly secretary: string;
  readonly deputy: string;
}

type Profile = Written<SiteProfile>;
type Rooms = NonNullable<Profile['rooms']>;
type Survey = NonNullable<Profile['premises']>;

/** How far a site is from the standard: nothing lacks, something, much. */
type State = 'good' | 'fair' | 'poor';

/** Of a hundred points that were looked at, how many are not met; and how many nobody looked at. */
const SHARES: Readonly<Record<State, { readonly unmet: number; readonly unseen: number }>> = {
  good: { unmet: 0, unseen: 2 },
  fair: { unmet: 12, unseen: 8 },
  poor: { unmet: 45, unseen: 20 },
};

const REASONS = ['年头久了', '还没有钱办', '地方太小', '正在和村民商量', '去年大雨冲坏了'];
const REMEDIES = ['列入明年的修缮', '报县里申请资金', '用集体收入先办一部分', '和闲置校舍一起改造'];

/** Of a hundred sites so many have no such board. */
const WITHOUT_BOARD = 15;

/** Whether a site has a publicity board. */
export function hasPublicityBoard({ chance }: { readonly chance: Chance }): boolean {
  return !chance.of('publicity board').happens(WITHOUT_BOARD);
}

/** Rooms and survey; some sites say nothing of either, some have only the signs on their doors. */
export function inventPremises(
  standard: PremisesStandard | undefined,
  { cast, chance, hasBoard }: { readonly cast: Cast; readonly chance: Chance; readonly hasBoard: boolean },
): Pick<Profile, 'rooms' | 'premises'> {
  const percentile = chance.between(1, 100);
  if (!standard || percentile <= 4) return {};
  const state = percentile <= 20 ? 'poor' : percentile <= 60 ? 'fair' : 'good';
  const rooms = inventRooms(standard, { cast, chance, state });
  // The rooms of a poor site may lack one, and a reminder of it would be one of a hundred.
  const isSurveyed = state === 'poor' || chance.happens(93);
  return {
    rooms,
    ...(isSurveyed && { premises: inventSurvey(standard, { rooms, chance, state, hasBoard }) }),
  };
}

interface Given {
  readonly chance: Chance;
  readonly state: State;
}

function inventRooms(standard: PremisesStandard, { cast, chance, state }: Given & { cast: Cast }): Rooms {
  const share = (standard.indoorArea ?? 200) / 6;
  const people = [cast.agent, cast.secretary, cast.deputy, cast.deputy];
  const rooms = standard.rooms.flatMap(({ name, area, equipment }, index): Rooms => {
    if (area !== undefined)
      return [{ name, isOutdoors: true, area: area + (state === 'poor' ? 10 : chance.between(50, 900)) }];
    if (state === 'poor' && index > 2 && chance.happens(25)) return [];
    const person = people[index];
    return [
      {
        name,
        area: Math.ceil(share * (state === 'poor' ? 1.1 : chance.between(105, 170) / 100)),
        ...(person !== undefined && { person }),
        ...(equipment && { equipment: state === 'poor' ? equipment.slice(0, -1) : [...equipment] }),
      },
    ];
  });
  return chance.happens(40)
    ? [...rooms, { name: '公共厕所', isOutdoors: true, hours: '每天 6:00至20:00' }]
    : rooms;
}

function inventSurvey(
  standard: PremisesStandard,
  { rooms, chance, state, hasBoard }: Given & { rooms: Rooms; hasBoard: boolean },
): Survey {
  const { unmet, unseen } = SHARES[state];
  const indoors = rooms.filter(({ isOutdoors }) => isOutdoors !== true);
  const points = (standard.outdoors ?? [])
    .filter(() => !chance.happens(unseen))
    .map(({ id }) =>
      chance.happens(unmet) ? { id, isMet: false, note: chance.pick(REASONS) } : { id, isMet: true },
    )
    // Survey and board are one matter, which `check` holds together.
    .map((point) =>
      point.id !== PUBLICITY_BOARD_POINT
        ? point
        : { id: point.id, ...(hasBoard ? { isMet: true } : { isMet: false, note: '没有' }) },
    );
  const lacking = [
    ...standard.rooms
      .filter(({ name, equipment }) => {
        const room = rooms.find((one) => one.name === name);
        return !room || equipment?.some((one) => !room.equipment?.includes(one));
      })
      .map(({ name }) => name),
    ...points.filter(({ isMet }) => !isMet).map(({ id }) => id),
  ];
  const by = calendarDate('2027-10-31');
  const plans = lacking.map((name) => ({ for: name, what: chance.pick(REMEDIES), by }));
  const area = indoors.reduce((sum, room) => sum + Number(room.area ?? 0), 0);
  return {
    surveyedOn: calendarDate(
      `${chance.happens(45) ? 2025 : 2026}-0${chance.between(3, 9)}-${chance.between(10, 28)}`,
    ),
    buildings: [
      {
        name: standard.sites === 'village' ? '村部' : '社区服务站',
        area: Math.max(area, standard.indoorArea ?? 0) + chance.between(5, 60),
        builtIn: state === 'poor' ? chance.between(1978, 1999) : chance.between(1995, 2022),
        condition:
          state === 'poor' ? chance.pick(['需要维修', '需要维修', '危房']) : chance.pick(['完好', '一般']),
        ownership:
          standard.sites === 'village' ? '村集体' : chance.pick(['街道办事处', '开发单位移交', '租用']),
      },
    ],
    ...(points.length > 0 && { points }),
    ...(plans.length > 0 && { plans }),
  };
}
