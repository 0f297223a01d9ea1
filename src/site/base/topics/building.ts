/** 阵地建设: what of bases is built or mended, the overdue first. One building is one project, however often it is told. */
import {
  addDays,
  calendarDate,
  daysBetween,
  type CalendarDate,
} from '../../../model/values/calendar-date.ts';
import { formatDayOrPeriod, lastDayOf, type DayOrPeriod } from '../../../model/values/day-or-period.ts';
import type { Disclosure } from '../../../model/disclosure/disclosure.ts';
import type { ToldBuilding } from '../../../model/kinds/base-facts.ts';
import { newestOfEach } from '../../../model/place/works.ts';
import type { Site } from '../../../model/place/site.ts';
import { formatFenPlain, sumFen, type Fen } from '../../../model/values/fen.ts';
import { kindNamed } from '../../../model/kinds.ts';
import { toldOn } from '../told.ts';
import type { BaseTopic, SiteBase } from '../topic.ts';

const NAME = 'building';

interface BuildingFacts {
  readonly works: readonly { readonly label: string; readonly amount: number }[];
  readonly projects: number;
  readonly finished: number;
  readonly accepted: number;
  readonly area: number;
  readonly investment: Fen;
  readonly received: Fen;
  /** Of that what came of the special fund of the county, by year. */
  readonly special: readonly { readonly year: number; readonly amount: Fen }[];
  readonly openFaults: number;
  /** Finished and not accepted, the longest ago first. */
  readonly unaccepted: readonly { readonly name: string; readonly finishedOn: DayOrPeriod }[];
  /** Not finished on the day it was to be, the longest overdue first. */
  readonly overdue: readonly { readonly name: string; readonly finishBy: DayOrPeriod }[];
}

/** The newest that is told of each building, with the disclosure that tells it. */
export function buildingsOf(
  site: Pick<Site, 'disclosures' | 'catalogue'>,
  asOf: CalendarDate,
): { readonly told: ToldBuilding; readonly disclosure: Disclosure }[] {
  return newestOfEach(toldOn(site, asOf, (kind, content) => kind.building?.(content)));
}

function factsOf(site: Site, asOf: CalendarDate): BuildingFacts | undefined {
  const all = buildingsOf(site, asOf).map(({ told }) => told);
  if (all.length === 0) return undefined;
  const count = (matches: (one: ToldBuilding) => boolean): number => all.filter(matches).length;
  const sum = (of: (one: ToldBuilding) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    works: [...Map.groupBy(all, ({ work }) => work)].map(([label, same]) => ({ label, amount: same.length })),
    projects: all.length,
    finished: count(({ finishedOn }) => finishedOn !== undefined),
    accepted: count(({ acceptedOn }) => acceptedOn !== undefined),
    area: sum(({ area }) => area),
    investment: sumFen(all.map(({ investment }) => investment)),
    received: sumFen(all.map(({ received }) => received)),
    special: specialOf(all),
    openFaults: sum(({ openFaults }) => openFaults),
    unaccepted: all
      .flatMap(({ name, finishedOn, acceptedOn }) =>
        finishedOn !== undefined && acceptedOn === undefined ? [{ name, finishedOn }] : [],
      )
      .toSorted((a, b) => (lastDayOf(a.finishedOn) < lastDayOf(b.finishedOn) ? -1 : 1)),
    overdue: all
      .flatMap(({ name, finishBy, finishedOn }) =>
        finishBy !== undefined && finishedOn === undefined && lastDayOf(finishBy) < asOf
          ? [{ name, finishBy }]
          : [],
      )
      .toSorted((a, b) => (lastDayOf(a.finishBy) < lastDayOf(b.finishBy) ? -1 : 1)),
  };
}

function specialOf(all: readonly ToldBuilding[]): BuildingFacts['special'] {
  const receipts = all
    .flatMap((one) => one.receipts)
    .filter(({ isCountySpecial, amount }) => isCountySpecial && amount > 0);
  return [...Map.groupBy(receipts, ({ on }) => Number(on.slice(0, 4)))].map(([year, some]) => ({
    year,
    amount: sumFen(some.map(({ amount }) => amount)),
  }));
}

/** What the works of a site received of the special fund of its county in a year, out of a summary. */
export function specialIn(base: SiteBase, year: number): Fen {
  const facts = base[NAME]?.now as BuildingFacts | undefined;
  return sumFen((facts?.special ?? []).filter((one) => one.year === year).map(({ amount }) => amount));
}

/** Farther than any work is planned: what was to be finished earlier is farther from it. */
const FAR = calendarDate('2100-01-01');
/** More than there are until then. */
const MOST_DAYS = 100_000;

export const buildingTopic: BaseTopic<BuildingFacts> = {
  name: NAME,
  title: '阵地建设',
  source: '出自各村（社区）公布的工程项目里写了阵地建设的',
  facts: factsOf,
  days: (site) =>
    site.disclosures.flatMap(({ content }) => {
      const finishBy = kindNamed(content.kind).building?.(content)?.finishBy;
      return finishBy === undefined ? [] : [addDays(lastDayOf(finishBy), 1)];
    }),
  figures: [
    {
      label: '完工',
      unit: '处',
      how: '写了实际完工日期的工程，占全部阵地工程',
      of: ({ finished }) => finished,
      outOf: ({ projects }) => projects,
    },
    { label: '验收', unit: '处', how: '写了验收日期的工程相加', of: ({ accepted }) => accepted },
    {
      label: '工程面积',
      unit: '平方米',
      how: '各处工程的面积相加，新建、扩建、维修和广场都算',
      of: ({ area }) => area,
    },
    {
      label: '到位资金',
      how: '各来源到位的相加，占总投资',
      of: ({ received }) => received,
      outOf: ({ investment }) => investment,
    },
    { label: '超期没完工', unit: '处', how: '过了计划完工日还没完的', of: ({ overdue }) => overdue.length },
    {
      label: '没修好的质量问题',
      unit: '处',
      how: '发现了还没修好的相加',
      of: ({ openFaults }) => openFaults,
    },
  ],
  breakdown: { heading: '新建、扩建、维修', unit: '处', of: ({ works }) => works },
  worstFirst: {
    heading: '超期最久的，没验收的',
    // Overdue before not accepted before faults, and by days: many works are not worse than one that stands still.
    distance: ({ overdue: [first], unaccepted: [second], openFaults }) => {
      if (first) return 2 * MOST_DAYS + daysBetween(lastDayOf(first.finishBy), FAR);
      return second ? MOST_DAYS + daysBetween(lastDayOf(second.finishedOn), FAR) : openFaults;
    },
    say: ({ overdue: [first], unaccepted: [second], openFaults }) => {
      if (first) return `${first.name}，该${formatDayOrPeriod(first.finishBy)}完工`;
      return second ? `${second.name}，完工没验收` : `${openFaults} 处质量问题没修好`;
    },
  },
  columns: [
    { title: '工程处数', widthCharacters: 10, onPage: true, cell: ({ projects }) => projects },
    { title: '完工处数', widthCharacters: 10, onPage: true, cell: ({ finished }) => finished },
    { title: '验收处数', widthCharacters: 10, cell: ({ accepted }) => accepted },
    { title: '工程面积（平方米）', widthCharacters: 18, cell: ({ area }) => area },
    {
      title: '总投资（元）',
      widthCharacters: 14,
      onPage: true,
      cell: ({ investment }) => formatFenPlain(investment),
    },
    { title: '到位资金（元）', widthCharacters: 14, cell: ({ received }) => formatFenPlain(received) },
    {
      title: '超期没完工',
      widthCharacters: 40,
      cell: ({ overdue }) => overdue.map(({ name }) => name).join('、'),
    },
    {
      title: '完工没验收',
      widthCharacters: 40,
      cell: ({ unaccepted }) => unaccepted.map(({ name }) => name).join('、'),
    },
    { title: '没修好的质量问题', widthCharacters: 18, cell: ({ openFaults }) => openFaults },
  ],
};
