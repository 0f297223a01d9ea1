/** 场所: how far the premises of villages and communities are from the standard of their county, as a survey found them. */
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import { conformityOf, INDOOR_AREA, type PointState } from '../../../model/place/conformity.ts';
import {
  buildingsArea,
  CONDITIONS,
  DANGEROUS,
  needsWork,
  type Condition,
} from '../../../model/place/premises.ts';
import type { Site } from '../../../model/place/site.ts';
import { standardOn, standardSays } from '../../../model/place/standard.ts';
import { premisesPath } from '../../urls.ts';
import type { BaseTopic } from '../topic.ts';

interface PremisesFacts {
  readonly surveyedOn: CalendarDate;
  /** The standard that it is held to. */
  readonly standard?: string;
  /** Square metres of all buildings. */
  readonly area: number;
  readonly builtIn: readonly number[];
  /** The worst of its buildings. */
  readonly condition: Condition;
  readonly ownership: readonly string[];
  readonly rooms: number;
  readonly photos: number;
  /** Points of the standard by their titles; none where no standard holds. */
  readonly points: Readonly<Record<PointState, readonly string[]>>;
  readonly isLargeEnough?: boolean;
  readonly plans: readonly string[];
}

const all = ({ points }: PremisesFacts): number =>
  points.met.length + points.unmet.length + points.unknown.length;

/** How many points the standards of these sites have: that of a village, of a community, of a county. */
function pointsEach(facts: readonly PremisesFacts[]): string {
  const counts = facts.map(all);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return `每个村（社区）对 ${least === most ? most : `${least} 到 ${most}`} 点`;
}

/** One survey read twice is no news. */
function isOtherSurvey(now: PremisesFacts, before: PremisesFacts): boolean {
  return now.surveyedOn !== before.surveyedOn;
}

export const premisesTopic: BaseTopic<PremisesFacts> = {
  name: 'premises',
  title: '场所',
  source: '出自各村（社区）的场所摸底，照当天的场所标准一点一点对',
  facts: premisesFacts,
  standardOf: ({ standard }) => standard,
  days: ({ profile: { premises }, standards }) => [
    ...(premises ? [premises.surveyedOn] : []),
    ...standards.premises.flatMap(({ from }) => from ?? []),
  ],
  figures: [
    {
      label: '每一点都达标的',
      unit: '个',
      how: '没有一点不达标、没有一点没查的村（社区）',
      of: ({ points }) => (points.unmet.length + points.unknown.length === 0 ? 1 : 0),
      outOf: () => 1,
      compares: isOtherSurvey,
    },
    {
      label: '达标的点',
      unit: '点',
      how: '标准里的面积、房间、室外一点一点对，达标的相加；没查的不算达标',
      of: ({ points }) => points.met.length,
      outOf: all,
      more: pointsEach,
      compares: isOtherSurvey,
    },
    {
      label: '面积达标的',
      unit: '个',
      how: '房子加起来够标准的村（社区）：村 200、社区 400 平方米，县里另有规定的照县里的',
      of: ({ isLargeEnough }) => (isLargeEnough === undefined ? undefined : isLargeEnough ? 1 : 0),
      outOf: () => 1,
      compares: isOtherSurvey,
    },
    {
      label: '房子面积',
      unit: '平方米',
      how: '各村（社区）房子的建筑面积相加',
      of: ({ area }) => area,
      compares: isOtherSurvey,
    },
    {
      label: '房子要修的',
      unit: '个',
      how: '有房子“需要维修”或是“危房”的村（社区）',
      of: ({ condition }) => (needsWork(condition) ? 1 : 0),
      outOf: () => 1,
      compares: isOtherSurvey,
    },
  ],
  breakdown: {
    heading: '哪一点不达标的最多',
    unit: '个',
    of: ({ points }) => points.unmet.map((label) => ({ label, amount: 1 })),
  },
  worstFirst: {
    heading: '有危房的、没摸底的、离标准最远的',
    silent: { distance: 1_000_000, says: '没有写场所摸底' },
    // Danger first, then who looked at nothing; what was not looked at may be met.
    distance: ({ condition, points }) =>
      (condition === DANGEROUS ? 2_000_000 : 0) + points.unmet.length * 100 + points.unknown.length,
    say: ({ condition, points: { unmet, unknown }, plans }) =>
      [
        ...(condition === DANGEROUS ? ['有危房'] : []),
        ...(unmet.length > 0 ? [`${unmet.length} 点不达标：${unmet.join('、')}`] : []),
        ...(unknown.length > 0 ? [`${unknown.length} 点没查`] : []),
        ...(plans.length > 0 ? [`${plans.length} 点写了打算`] : []),
      ].join('。'),
  },
  columns: [
    { title: '达标', widthCharacters: 8, onPage: true, cell: ({ points }) => points.met.length },
    { title: '不达标', widthCharacters: 8, onPage: true, cell: ({ points }) => points.unmet.length },
    { title: '没查', widthCharacters: 8, onPage: true, cell: ({ points }) => points.unknown.length },
    { title: '房子平方米', widthCharacters: 12, onPage: true, cell: ({ area }) => area },
    { title: '状况', widthCharacters: 12, onPage: true, cell: ({ condition }) => condition },
    {
      title: '建成年份',
      widthCharacters: 14,
      cell: ({ builtIn }) => builtIn.join('、') || null,
    },
    { title: '产权归属', widthCharacters: 24, cell: ({ ownership }) => ownership.join('；') },
    { title: '房间（间）', widthCharacters: 10, cell: ({ rooms }) => rooms },
    { title: '不达标的点', widthCharacters: 40, cell: ({ points }) => points.unmet.join('、') || null },
    { title: '没查的点', widthCharacters: 40, cell: ({ points }) => points.unknown.join('、') || null },
    { title: '打算', widthCharacters: 40, cell: ({ plans }) => plans.join('；') || null },
    { title: '照片（张）', widthCharacters: 10, cell: ({ photos }) => photos },
    { title: '摸底日期', widthCharacters: 12, cell: ({ surveyedOn }) => surveyedOn },
  ],
  sitePage: premisesPath,
};

/** Without a survey a site says nothing: rooms alone have no day, and tell nothing of what is outside. */
function premisesFacts(site: Site, asOf: CalendarDate): PremisesFacts | undefined {
  const { rooms = [], premises } = site.profile;
  if (!premises || premises.surveyedOn > asOf) return undefined;
  const standard = standardOn(site.standards.premises, asOf);
  const points = standard ? conformityOf(site.profile, standard) : [];
  const titles = (state: PointState): string[] =>
    points.filter((point) => point.state === state).map(({ title }) => title);
  const area = points.find(({ id }) => id === INDOOR_AREA);
  const { buildings, photos = [] } = premises;
  return {
    surveyedOn: premises.surveyedOn,
    ...(standard && { standard: standardSays(standard) }),
    area: buildingsArea(premises),
    builtIn: buildings.flatMap(({ builtIn }) => builtIn ?? []),
    condition: CONDITIONS.findLast((one) => buildings.some(({ condition }) => condition === one)) ?? '完好',
    ownership: [...new Set(buildings.map(({ ownership }) => ownership))],
    rooms: rooms.filter(({ isOutdoors }) => isOutdoors !== true).length,
    photos: photos.length + rooms.reduce((sum, room) => sum + (room.photos?.length ?? 0), 0),
    points: { met: titles('met'), unmet: titles('unmet'), unknown: titles('unknown') },
    ...(area && { isLargeEnough: area.state === 'met' }),
    plans: points.flatMap(({ state, plan }) => (state !== 'met' && plan ? [plan.what] : [])),
  };
}
