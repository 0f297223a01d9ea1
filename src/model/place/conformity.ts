/** Whether premises are what the standard asks, point by point: the one truth of pages, roll-ups and `check`. */
import {
  buildingsArea,
  plainName,
  roomsArea,
  type Premises,
  type PremisesOfSite,
  type PremisesStandard,
  type Room,
} from './premises.ts';

/** 达标, 不达标, 没查. */
export type PointState = 'met' | 'unmet' | 'unknown';

/** The point for the area of all rooms together, as a plan names it. */
export const INDOOR_AREA = 'indoorArea';

export interface ConformityPoint {
  /** The id of an outdoor point, the name of a room, or `INDOOR_AREA`. */
  readonly id: string;
  readonly kind: 'area' | 'room' | 'outdoor';
  readonly title: string;
  /** What the standard asks, where its title does not say it. */
  readonly asks?: string;
  readonly state: PointState;
  /** What there is, or what is lacking. */
  readonly says: string;
  /** Of a room: which it is, by its place in the list, and what it lacks. */
  readonly room?: number;
  readonly lacks?: 'all' | 'area' | 'equipment';
  readonly plan?: NonNullable<Premises['plans']>[number];
}

type WantedRoom = PremisesStandard['rooms'][number];

/** All points of a standard, in its order: the area, the rooms, what is outside. */
export function conformityOf(site: PremisesOfSite, standard: PremisesStandard): ConformityPoint[] {
  const { rooms, premises } = site;
  const points = [
    ...areaPoint(site, standard),
    ...standard.rooms.map((wanted) => roomPoint(rooms, wanted)),
    ...(standard.outdoors ?? []).map((wanted) => outdoorPoint(premises, wanted)),
  ];
  return points.map((point) => {
    const plan = premises?.plans?.find((one) => plainName(one.for) === plainName(point.id));
    return plan ? { ...point, plan } : point;
  });
}

/** The ids that a standard's points have, for plans to name. */
export function pointIds({ indoorArea, rooms, outdoors = [] }: PremisesStandard): string[] {
  return [
    ...(indoorArea === undefined ? [] : [INDOOR_AREA]),
    ...rooms.map(({ name }) => name),
    ...outdoors.map(({ id }) => id),
  ];
}

/** What the survey measured counts before the sum of the rooms, which leaves corridors out. */
function areaPoint(
  { rooms = [], premises }: PremisesOfSite,
  { indoorArea }: PremisesStandard,
): ConformityPoint[] {
  if (indoorArea === undefined) return [];
  const area = premises ? buildingsArea(premises) : rooms.length > 0 ? roomsArea(rooms) : undefined;
  const point = { id: INDOOR_AREA, kind: 'area', title: '室内面积' } as const;
  const asks = `至少 ${indoorArea} 平方米`;
  if (area === undefined) return [{ ...point, asks, state: 'unknown', says: '面积没有写全' }];
  const isMet = area >= indoorArea;
  return [
    {
      ...point,
      asks,
      state: isMet ? 'met' : 'unmet',
      says: `${area} 平方米${isMet ? '' : `，差 ${indoorArea - area} 平方米`}`,
    },
  ];
}

function roomPoint(rooms: readonly Room[] | undefined, wanted: WantedRoom): ConformityPoint {
  const asks = asksOf(wanted);
  const point = { id: wanted.name, kind: 'room', title: wanted.name, ...(asks && { asks }) } as const;
  if (!rooms) return { ...point, state: 'unknown', says: '房间没有写' };
  const index = rooms.findIndex((room) => isRoom(room, wanted));
  const room = rooms[index];
  if (!room) return { ...point, state: 'unmet', says: '没有', lacks: 'all' };
  const { area, equipment } = room;
  const found = { ...point, room: index };
  if (area !== undefined && wanted.area !== undefined && area < wanted.area)
    return {
      ...found,
      state: 'unmet',
      says: `${area} 平方米，差 ${wanted.area - area} 平方米`,
      lacks: 'area',
    };
  const lacking = equipment && (wanted.equipment ?? []).filter((one) => !equipment.includes(one));
  if (lacking && lacking.length > 0)
    return { ...found, state: 'unmet', says: `缺${lacking.join('、')}`, lacks: 'equipment' };
  const unsaid = [
    ...(wanted.area !== undefined && area === undefined ? ['面积'] : []),
    ...(wanted.equipment && !equipment ? ['设备'] : []),
  ];
  if (unsaid.length > 0) return { ...found, state: 'unknown', says: `${unsaid.join('、')}没有写` };
  return { ...found, state: 'met', says: whereIs(room, wanted) };
}

function asksOf({ area, equipment }: WantedRoom): string | undefined {
  const asks = [
    ...(area === undefined ? [] : [`至少 ${area} 平方米`]),
    ...(equipment ? [`要有${equipment.join('、')}`] : []),
  ];
  return asks.length > 0 ? asks.join('，') : undefined;
}

function whereIs({ name, number, area }: Room, wanted: WantedRoom): string {
  const size = area === undefined ? '' : `${area} 平方米`;
  if (plainName(name) === plainName(wanted.name)) return size || '有';
  return [`在${name}${number === undefined ? '' : `（${number}）`}`, size].filter(Boolean).join('，');
}

function outdoorPoint(
  premises: Premises | undefined,
  { id, title, asks }: NonNullable<PremisesStandard['outdoors']>[number],
): ConformityPoint {
  const found = premises?.points?.find((one) => one.id === id);
  return {
    id,
    kind: 'outdoor',
    title,
    asks,
    state: found ? (found.isMet ? 'met' : 'unmet') : 'unknown',
    says: found?.note ?? '',
  };
}

/** Whether a room is one that the standard asks for, or serves as it besides. */
export function isRoom({ name, alsoAs = [] }: Room, { name: wanted, alsoCalled = [] }: WantedRoom): boolean {
  const names = new Set([wanted, ...alsoCalled].map(plainName));
  return [name, ...alsoAs].some((one) => names.has(plainName(one)));
}
