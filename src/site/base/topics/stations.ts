/** 便民服务: where people are served, by how many agents, and how much of what was asked was done this year. */
import type { CalendarDate } from '../../../model/values/calendar-date.ts';
import { isInForce } from '../../../model/disclosure/disclosure.ts';
import type { Site } from '../../../model/place/site.ts';
import { servicesDone, siteServices, type YearOfServices } from '../../services/site-services.ts';
import { servicesPath } from '../../urls.ts';
import { stationsLevels, stationsSections } from './stations-sections.ts';
import { undated, type BaseTopic } from '../topic.ts';

interface StationFacts {
  readonly name: string;
  readonly place: string;
  readonly hours: string;
  readonly phone: string;
  readonly agent: string;
  readonly backup?: string;
  readonly isOneStop: boolean;
  readonly windows: number;
  readonly agents: number;
  readonly matters: number;
  /** Of the year; absent where no statistics were published. */
  readonly done?: YearOfServices;
}

export const stationsTopic: BaseTopic<StationFacts> = {
  name: 'stations',
  title: '便民服务站',
  source: '大厅出自各级写的情况，服务站出自各村（社区）的基本情况，件数出自公布的代办件统计',
  facts: stationFacts,
  figures: [
    {
      label: '服务站',
      unit: '个',
      how: '写了服务站的村（社区）一处算一个',
      of: () => 1,
      compares: undated,
    },
    {
      label: '一站式大厅',
      unit: '个',
      how: '服务站里写明是一站式大厅的',
      of: ({ isOneStop }) => Number(isOneStop),
      outOf: () => 1,
      compares: undated,
    },
    {
      label: '有AB岗的',
      unit: '个',
      how: '代办员不在时有人替的服务站',
      of: hasBackup,
      outOf: () => 1,
      compares: undated,
    },
    {
      label: '代办员',
      unit: '名',
      how: '各站的代办员、替班的人、窗口人员，一人算一次',
      of: ({ agents }) => agents,
      compares: undated,
    },
    {
      label: '今年受理',
      unit: '件',
      how: '今年各期代办件统计的受理相加',
      of: ({ done }) => done?.accepted,
      compares: isOfAsManyMonths,
    },
    {
      label: '今年办结',
      unit: '件',
      how: '今年各期代办件统计的办结相加，占办结的和最近一期还没办完的多少',
      of: ({ done }) => done?.finished,
      outOf: ({ done }) => done && done.finished + done.pending,
      compares: isOfAsManyMonths,
    },
    {
      label: '回访满意',
      unit: '件',
      how: '今年回访里说满意的，占回访的多少',
      of: ({ done }) => done?.satisfied,
      outOf: ({ done }) => done?.asked,
      compares: isOfAsManyMonths,
    },
  ],
  breakdown: {
    heading: '还缺什么',
    unit: '个',
    of: (facts) => lacks(facts).map((label) => ({ label, amount: 1 })),
  },
  worstFirst: {
    heading: '最该帮一把的',
    distance: need,
    say: (facts) => lacks(facts).join('、'),
    silent: { distance: 1000, says: '没有写服务站' },
  },
  columns: [
    { title: '服务站', widthCharacters: 16, cell: ({ name }) => name },
    { title: '在哪', widthCharacters: 30, onPage: true, cell: ({ place }) => place },
    { title: '几点开', widthCharacters: 30, onPage: true, cell: ({ hours }) => hours },
    { title: '电话', widthCharacters: 16, onPage: true, cell: ({ phone }) => phone },
    { title: '代办员', widthCharacters: 10, onPage: true, cell: ({ agent }) => agent },
    { title: '不在时找谁', widthCharacters: 12, onPage: true, cell: ({ backup }) => backup ?? null },
    { title: '一站式大厅', widthCharacters: 12, cell: ({ isOneStop }) => (isOneStop ? '是' : '不是') },
    { title: '窗口', widthCharacters: 8, cell: ({ windows }) => windows },
    { title: '代办员人数', widthCharacters: 12, cell: ({ agents }) => agents },
    { title: '能办几件事', widthCharacters: 12, cell: ({ matters }) => matters },
    { title: '今年受理', widthCharacters: 10, onPage: true, cell: ({ done }) => done?.accepted ?? null },
    { title: '今年办结', widthCharacters: 10, onPage: true, cell: ({ done }) => done?.finished ?? null },
    { title: '还没办完', widthCharacters: 10, cell: ({ done }) => done?.pending ?? null },
    { title: '回访', widthCharacters: 8, cell: ({ done }) => done?.asked ?? null },
    { title: '满意', widthCharacters: 8, cell: ({ done }) => done?.satisfied ?? null },
  ],
  sectionsOf: stationsSections,
  levels: stationsLevels,
  sitePage: servicesPath,
};

function stationFacts(site: Site, asOf: CalendarDate): StationFacts | undefined {
  const written = site.profile.station;
  if (!written) return undefined;
  const inForce = site.disclosures.filter(({ content }) => isInForce(content, asOf));
  const { station, services, own } = siteServices({ site, inForce, asOf });
  const done = servicesDone({ inForce, asOf });
  const people = [
    station.agent,
    station.backup,
    ...station.helpers.map(({ name }) => name),
    ...(station.windows ?? []).map(({ person }) => person),
    ...services.flatMap(({ agent, backup }) => [agent, backup]),
  ].filter((name) => name !== undefined);
  return {
    name: station.name,
    place: station.place,
    hours: station.hours,
    phone: station.phone,
    agent: written.agent,
    ...(station.backup !== undefined && { backup: station.backup }),
    isOneStop: station.isOneStop === true,
    windows: station.windows?.length ?? 0,
    agents: new Set(people).size,
    matters: services.length + own.reduce((sum, { names }) => sum + names.length, 0),
    ...(done && { done }),
  };
}

/** Ten months beside one would read as a leap. */
function isOfAsManyMonths(now: StationFacts, before: StationFacts): boolean {
  return now.done?.months === before.done?.months;
}

function hasBackup({ backup }: StationFacts): number {
  return Number(backup !== undefined);
}

/** 98 %: what the city reports of itself; a station below it has people waiting. */
const WANTED_SHARE = 0.98;

function lacks({ backup, done }: StationFacts): string[] {
  return [
    ...(done === undefined ? ['今年没有代办件统计'] : []),
    ...(backup === undefined ? ['没有B岗'] : []),
    ...(done && finishedShare(done) < WANTED_SHARE ? ['办结率不到98%'] : []),
    ...(done && satisfiedShare(done) < WANTED_SHARE ? ['满意率不到98%'] : []),
  ];
}

const shareOf = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const finishedShare = ({ finished, pending }: YearOfServices): number =>
  shareOf(finished, finished + pending);
const satisfiedShare = ({ satisfied, asked }: YearOfServices): number => shareOf(satisfied, asked);

/**
 * One that tells nothing of its work before one where nobody stands in, and that before any rate: a large station that is
 * run well has something open on every day, and must not stand before a poor one.
 */
function need({ backup, done }: StationFacts): number {
  const worst = done ? Math.min(finishedShare(done), satisfiedShare(done)) : 0;
  const rate = done && worst < WANTED_SHARE ? (1 - worst) * 100 : 0;
  return (done === undefined ? 400 : 0) + (backup === undefined ? 200 : 0) + rate;
}
