/** Works on the base itself, as a site's projects tell of them, against what its survey says of the same building. */
import { isInForce, type Disclosure } from '../disclosure/disclosure.ts';
import type { ToldBuilding } from '../kinds/base-facts.ts';
import { kindNamed } from '../kinds.ts';
import type { Finding } from '../schema/finding.ts';
import type { CalendarDate } from '../values/calendar-date.ts';
import { firstDayOf } from '../values/day-or-period.ts';
import type { SiteProfile } from './site.ts';

/** What tells of a building, the newest first: only the newest of each project counts. */
export function newestOfEach<T extends { readonly told: ToldBuilding }>(tellings: readonly T[]): T[] {
  return [...Map.groupBy(tellings, ({ told }) => told.project).values()].flatMap(([newest]) => newest ?? []);
}

/** What a survey says that works have made otherwise since, or have to. All of it belongs to `site.yaml`. */
export function checkWorks(
  { profile, disclosures }: { readonly profile: SiteProfile; readonly disclosures: readonly Disclosure[] },
  asOf: CalendarDate,
): Finding[] {
  const { premises } = profile;
  if (!premises) return [];
  const tellings = disclosures
    .filter(({ content }) => isInForce(content, asOf))
    .toSorted((a, b) => (a.content.publishedOn < b.content.publishedOn ? 1 : -1))
    .flatMap(({ content }) => {
      const told = kindNamed(content.kind).building?.(content);
      return told ? [{ told }] : [];
    });
  return newestOfEach(tellings).flatMap(({ told }) => [
    ...surveyedBefore(told, premises.surveyedOn),
    ...saidToBeSound(told, profile),
  ]);
}

/** Area, condition and points are those of the day of the survey; what was accepted later is not in them. */
function surveyedBefore({ name, acceptedOn }: ToldBuilding, surveyedOn: CalendarDate): Finding[] {
  if (acceptedOn === undefined || firstDayOf(acceptedOn) <= surveyedOn) return [];
  return [
    {
      code: 'FILES_DISAGREE',
      severity: 'warning',
      path: ['premises', 'surveyedOn'],
      message: `“${name}”${acceptedOn} 验收了，摸底还是 ${surveyedOn} 查的，面积、状况没算上。`,
      hint: '请再查一遍：改房间和房子的面积、状况、室外各点，日期写这次查的那天。',
    },
  ];
}

/** A building that is being repaired is not 完好. What is built new or outside says nothing of it. */
function saidToBeSound(
  { name, work, rooms: repaired, finishedOn }: ToldBuilding,
  { rooms = [], premises }: SiteProfile,
): Finding[] {
  const isIndoors = rooms.some((room) => room.isOutdoors !== true && repaired.includes(room.name));
  const isSound = premises?.buildings.every(({ condition }) => condition === '完好') ?? false;
  if (work !== '维修' || finishedOn !== undefined || !isIndoors || !isSound) return [];
  return [
    {
      code: 'FILES_DISAGREE',
      severity: 'warning',
      path: ['premises', 'buildings', 0, 'condition'],
      message: `“${name}”还没完工，修的是${repaired}，摸底写的房子都是“完好”。`,
      hint: '请写修以前的状况（一般、需要维修）；修好、验收了，再查一遍，改回“完好”。',
    },
  ];
}
