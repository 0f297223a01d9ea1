/** 我们村的阵地: rooms with hours and who is there, and how far all of it is from the standard. */
import { formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { firstDayOf, formatDayOrPeriod, lastDayOf } from '../../model/values/day-or-period.ts';
import { conformityOf, type ConformityPoint, type PointState } from '../../model/place/conformity.ts';
import { DANGEROUS, type Room } from '../../model/place/premises.ts';
import type { SiteProfile } from '../../model/place/site.ts';
import { standardOn, standardSays } from '../../model/place/standard.ts';
import { AGENT, roomHours, stationOf } from '../../model/place/station.ts';
import { officeHoldersOf, type OfficeHolder } from '../../model/place/office-holders.ts';
import { premisesTitle, siteFrame, type SiteFrame } from '../frame.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { premisesThings } from '../linked-data/home-things.ts';
import type { SiteContext } from '../site-context.ts';
import { disclosurePath, premisesPath, relativeHref, roomAnchor, sitePath, type SitePath } from '../urls.ts';
import { buildingsOf } from '../base/topics/building.ts';
import { whomToAsk } from '../voice/whom-to-ask.ts';
import { photoView, type PhotoView } from './photo-view.ts';

export interface RoomView {
  /** Its anchor in the page. */
  readonly id: string;
  readonly name: string;
  readonly number?: string;
  /** What it serves as besides, and what is done there. */
  readonly notes: readonly string[];
  /** None where nobody has said when it is open. */
  readonly hours?: string;
  readonly person?: { readonly name: string; readonly post?: string; readonly phone?: PhoneLink };
  /** Square metres and equipment. */
  readonly has: readonly string[];
  readonly photos: readonly PhotoView[];
}

export interface PointView {
  readonly title: string;
  readonly asks?: string;
  readonly state: PointState;
  /** 达标, 不达标, 没查 */
  readonly mark: string;
  readonly says: string;
  /** `打算：…（2027年6月30日前）` */
  readonly plan?: string;
}

export interface BuildingView {
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
}

export interface PremisesView {
  readonly frame: SiteFrame;
  readonly heading: string;
  readonly address: string;
  readonly officeHours: string;
  /** `7 间房，室内 290 平方米。` */
  /** What is a danger to whoever goes there. */
  readonly danger?: string | undefined;
  readonly lead: string;
  /** `按村“一场五室一站”标准 17 点：15 点达标…` */
  readonly judged?: string;
  readonly rooms: readonly RoomView[];
  /** Whom to ring about the rooms that say nothing of their hours; none where all do. */
  readonly askHours?: PhoneLink;
  /** Works that are in hand, and those that the survey does not know of yet, with the way to what was published of them. */
  readonly works: readonly (Link & { readonly says: string })[];
  /** The standard, from which day it holds and who says so. */
  readonly standard?: string;
  /** What is lacking or was not looked at, and what is met. */
  readonly lacking: readonly PointView[];
  readonly met: readonly PointView[];
  readonly buildings: readonly BuildingView[];
  /** `2026年6月10日摸底` */
  readonly surveyed?: string;
  readonly photos: readonly PhotoView[];
}

export const POINT_MARKS: Readonly<Record<PointState, string>> = {
  met: '达标',
  unmet: '不达标',
  unknown: '没查',
};

/** The premises page of a site. */
export function premisesView(context: SiteContext): PremisesView {
  const { site, asOf } = context;
  const { profile } = site;
  const { id, name, premises } = profile;
  const path = premisesPath(id);
  const standard = standardOn(site.standards.premises, asOf);
  const points = standard ? conformityOf(profile, standard) : [];
  const heading = premisesTitle(context.words);
  const place = { siteId: id, from: path, sizes: context.photos };
  return {
    frame: siteFrame(context, {
      path,
      title: `${heading} · ${name}`,
      description: `${name}的房间什么时候开、谁在，有什么，够不够标准。`,
      crumbs: [{ text: '首页', path: sitePath(id) }],
      things: premisesThings(context),
    }),
    heading,
    address: profile.address,
    officeHours: profile.officeHours,
    danger: dangerOf(profile),
    lead: leadOf(profile),
    ...(standard && {
      judged: judgedBy(standard.title, points),
      standard: `照的标准：${standardSays(standard)}`,
    }),
    rooms: roomViews(context),
    ...((profile.rooms ?? []).some((room) => !room.isOutdoors && roomHours(room, profile) === undefined) && {
      askHours: whomToAsk(profile),
    }),
    works: worksOf(context, path),
    lacking: points.filter(({ state }) => state !== 'met').map(pointView),
    met: points.filter(({ state }) => state === 'met').map(pointView),
    buildings: (premises?.buildings ?? []).map(buildingView),
    ...(premises && { surveyed: `${formatDate(premises.surveyedOn)}摸底` }),
    photos: (premises?.photos ?? []).map((photo) => photoView(photo, place)),
  };
}

/** 危房 comes before all else: people go in there. */
function dangerOf({ premises }: SiteProfile): string | undefined {
  const dangerous = (premises?.buildings ?? []).filter(({ condition }) => condition === DANGEROUS);
  if (dangerous.length === 0) return undefined;
  return `${dangerous.map(({ name }) => name).join('、')}是危房，去以前先打电话问。`;
}

function leadOf({ rooms = [], premises }: SiteProfile): string {
  const indoors = rooms.filter(({ isOutdoors }) => isOutdoors !== true).length;
  const area = premises?.buildings.reduce((sum, building) => sum + building.area, 0);
  const parts = [
    ...(indoors > 0 ? [`${indoors} 间房`] : []),
    ...(area === undefined ? [] : [`房子一共 ${area} 平方米`]),
    ...rooms.flatMap(({ isOutdoors, name, area: own }) =>
      isOutdoors === true && own !== undefined ? [`${name} ${own} 平方米`] : [],
    ),
  ];
  return parts.length > 0 ? `${parts.join('，')}。` : '';
}

/** Where people find scaffolding, and why the area below is another than what was built. */
function worksOf({ site, asOf }: SiteContext, path: SitePath): PremisesView['works'] {
  const { id, premises } = site.profile;
  return buildingsOf(site, asOf).flatMap(({ told, disclosure }) => {
    const { name, rooms, finishBy, finishedOn, acceptedOn } = told;
    if (acceptedOn !== undefined && (!premises || firstDayOf(acceptedOn) <= premises.surveyedOn)) return [];
    const state =
      acceptedOn !== undefined
        ? `${formatDayOrPeriod(acceptedOn)}验收，下面的面积、状况是这以前查的`
        : finishedOn !== undefined
          ? `${formatDayOrPeriod(finishedOn)}完工，还没验收`
          : finishBy === undefined
            ? '还没完工'
            : `计划${formatDayOrPeriod(finishBy)}完工${lastDayOf(finishBy) < asOf ? '，过了还没完工' : ''}`;
    const href = relativeHref(path, disclosurePath(id, disclosure.section, disclosure.id));
    return [{ text: name, href, says: `${rooms}：${state}。` }];
  });
}

function judgedBy(title: string, points: readonly ConformityPoint[]): string {
  const count = (state: PointState): number => points.filter((point) => point.state === state).length;
  const parts = (['met', 'unmet', 'unknown'] as const).flatMap((state) =>
    count(state) > 0 ? [`${count(state)} 点${POINT_MARKS[state]}`] : [],
  );
  return `按${title}，一共 ${points.length} 点：${parts.join('，')}。`;
}

function roomViews(context: SiteContext): RoomView[] {
  const { site, asOf } = context;
  const holders = officeHoldersOf(site, { asOf });
  return (site.profile.rooms ?? []).map((room, index) => roomView(room, index, { context, holders }));
}

function roomView(
  room: Room,
  index: number,
  { context, holders }: { readonly context: SiteContext; readonly holders: readonly OfficeHolder[] },
): RoomView {
  const { profile } = context.site;
  const { name, number, alsoAs, note, area, equipment, photos = [] } = room;
  const place = { siteId: profile.id, from: premisesPath(profile.id), sizes: context.photos };
  const person = personOf(room, { profile, holders });
  const open = roomHours(room, profile);
  return {
    id: roomAnchor(index),
    name,
    ...(number !== undefined && { number }),
    notes: [...(note ? [note] : []), ...(alsoAs ? [`也当${alsoAs.join('、')}用`] : [])],
    ...(open !== undefined && { hours: open }),
    ...(person && { person }),
    has: [...(area === undefined ? [] : [`${area} 平方米`]), ...(equipment ?? [])],
    photos: photos.map((photo) => photoView(photo, place)),
  };
}

/**
 * With the post and the telephone of the lists, where the sign names an office holder. In the room of the station whoever
 * does errands is that, whatever else he or she is: people come for this.
 */
function personOf(
  { name: room, person, post }: Room,
  { profile, holders }: { readonly profile: SiteProfile; readonly holders: readonly OfficeHolder[] },
): RoomView['person'] {
  if (person === undefined) return undefined;
  const holder = holders.find(({ name }) => name === person);
  const { station } = profile;
  const isAgent = station?.room === room && station.agent === person;
  const shown = post ?? (isAgent ? AGENT : holder?.posts[0]);
  const phone = isAgent ? stationOf(profile).phone : holder?.phone;
  return {
    name: person,
    ...(shown !== undefined && { post: shown }),
    ...(phone !== undefined && { phone: phoneLink(person, phone) }),
  };
}

function pointView({ title, asks, state, says, plan }: ConformityPoint): PointView {
  return {
    title,
    ...(asks !== undefined && { asks }),
    state,
    mark: POINT_MARKS[state],
    says,
    ...(plan && state !== 'met' && { plan: `打算：${plan.what}${dueBy(plan.by)}` }),
  };
}

const dueBy = (by: CalendarDate | undefined): string => (by === undefined ? '' : `（${formatDate(by)}前）`);

function buildingView({
  name,
  area,
  builtIn,
  condition,
  ownership,
  note,
}: NonNullable<SiteProfile['premises']>['buildings'][number]): BuildingView {
  return {
    name,
    facts: [
      { label: '建筑面积', value: `${area} 平方米` },
      ...(builtIn === undefined ? [] : [{ label: '建成', value: `${builtIn}年` }]),
      { label: '状况', value: condition },
      { label: '产权', value: ownership },
      ...(note === undefined ? [] : [{ label: '说明', value: note }]),
    ],
  };
}
