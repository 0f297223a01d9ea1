/** Who answers at a level and at those right below it; tasks, the overdue first; what the appraisals said. */
import { formatDate, type CalendarDate } from '../../../model/values/calendar-date.ts';
import { compareText } from '../../../model/values/compare-text.ts';
import {
  taskState,
  type Appraisal,
  type Leadership,
  type LevelTask,
} from '../../../model/place/leadership.ts';
import { phoneLink } from '../../links.ts';
import { NO_PHONE } from '../region-part.ts';
import { regionName, type Region } from '../../region.ts';
import { isRightBelow, isSame, levelsIn, phoneIn, wayTo, type Level } from '../levels.ts';
import type { RegionLine, RegionPage, RegionPerson, RegionSection } from '../region-part.ts';
import { QUANTITY_SCALE } from '../../../model/values/fen.ts';

/** The topic on whose pages they stand. */
const TOPIC = 'responsibility';

/** Overdue tasks that a page names. */
const NAMED = 10;

/** The sections of the page of a region; none where neither it nor a level below says anything. */
export function responsibilitySections(region: Region, page: RegionPage): RegionSection[] {
  const levels = levelsIn(region, page);
  const own = levels.find((level) => isSame(level.region, region))?.content;
  const below = levels.filter((level) => isRightBelow(level.region, region));
  const { asOf, city } = page;
  const name = regionName(region, city);
  return [
    ...(own?.leadership ? [groupSection(name, own.leadership)] : noGroup(name, page)),
    ...(own?.tasks ? [{ heading: `${name}的任务`, lines: inOrder(own.tasks, own.leadership, asOf) }] : []),
    ...overdueBelow(levels, region, page),
    ...appraisalSections(name, own?.appraisals ?? [], levels),
    ...belowSection(region, below, page),
  ];
}

/** Where other levels say who answers, whoever does not say it is not left out. */
function noGroup(name: string, { levels = [] }: RegionPage): RegionSection[] {
  if (!levels.some(({ content }) => content.leadership)) return [];
  return [{ heading: `${name}谁负责`, note: '没有写谁负责。' }];
}

function groupSection(name: string, { name: group, leader, members }: Leadership): RegionSection {
  return {
    heading: `${name}谁负责`,
    note: group,
    people: [
      personOf({ ...leader, answersFor: leader.answersFor ?? '第一责任人，全面负责' }),
      ...members.map(personOf),
    ],
  };
}

function personOf({ name, post, answersFor, phone }: Leadership['members'][number]): RegionPerson {
  return {
    name,
    post,
    ...(answersFor !== undefined && { answersFor }),
    phone: phone === undefined ? NO_PHONE : phoneLink(name, phone),
  };
}

const ORDER = ['overdue', 'open', 'late', 'done'] as const;

/** Overdue first, the longest before the others; then by the day by which they are to be done. */
function inOrder(
  tasks: readonly LevelTask[],
  leadership: Leadership | undefined,
  asOf: CalendarDate,
): RegionLine[] {
  return [...tasks]
    .sort(
      (a, b) =>
        ORDER.indexOf(taskState(a, asOf)) - ORDER.indexOf(taskState(b, asOf)) || compareText(a.by, b.by),
    )
    .map((task) => taskLine(task, leadership, asOf));
}

/** No number of days for what is overdue: a page stays as it is until something changes, and a day is no change. */
function taskLine(task: LevelTask, leadership: Leadership | undefined, asOf: CalendarDate): RegionLine {
  const { what, owner, by, done, says } = task;
  const state = taskState(task, asOf);
  const until = `${formatDate(by)}前做完`;
  const where = {
    overdue: `逾期没做完，应当${until}`,
    open: until,
    late: `${formatDate(done ?? by)}做完，晚了`,
    done: `${formatDate(done ?? by)}做完`,
  }[state];
  return {
    text: what,
    meta: [where, `${owner}负责`, says].filter(Boolean).join('。'),
    ...(state === 'overdue' && { isLate: true }),
    // Whoever is done with it is not to be called.
    ...(leadership && (state === 'overdue' || state === 'open') && { phone: phoneIn(leadership, owner) }),
  };
}

/** What is overdue further down, the longest first. */
function overdueBelow(levels: readonly Level[], region: Region, page: RegionPage): RegionSection[] {
  const { asOf, city } = page;
  const overdue = levels
    .filter((level) => !isSame(level.region, region))
    .flatMap((level) =>
      (level.content.tasks ?? [])
        .filter((task) => taskState(task, asOf) === 'overdue')
        .map((task) => ({ task, level })),
    )
    .sort((a, b) => compareText(a.task.by, b.task.by));
  if (overdue.length === 0) return [];
  const more = overdue.length - NAMED;
  return [
    {
      heading: '下面逾期没做完的任务',
      ...(more > 0 && { note: `共 ${overdue.length} 件，先列最早到期的 ${NAMED} 件` }),
      lines: overdue.slice(0, NAMED).map(({ task, level }) => ({
        ...taskLine(task, level.content.leadership, asOf),
        text: `${regionName(level.region, city)}：${task.what}`,
        ...wayTo(TOPIC, level.region, page),
      })),
    },
  ];
}

/** The level's own results by year, newest first; and what was praised and admonished in it and below it, by level. */
function appraisalSections(
  name: string,
  own: readonly Appraisal[],
  levels: readonly Level[],
): RegionSection[] {
  const years = [
    ...new Set(levels.flatMap(({ content }) => (content.appraisals ?? []).map(({ year }) => year))),
  ]
    .sort()
    .reverse();
  const sections: RegionSection[] = [];
  if (own.length > 0)
    sections.push({
      heading: `${name}的年度考核`,
      table: {
        heads: ['年份', '定量', '定性', '表彰', '诫勉'],
        rows: [...own]
          .sort((a, b) => b.year - a.year)
          .map(({ year, score, grade, praised, admonished }) => [
            `${year}年`,
            `${score / QUANTITY_SCALE}分`,
            grade,
            `${praised}个`,
            `${admonished}人`,
          ]),
      },
    });
  const totals = years.flatMap((year) => totalRows(year, levels));
  if (levels.length > 1 && totals.length > 0)
    sections.push({
      heading: '表彰和诫勉，按哪一级',
      note: '各级写的年度考核相加；只公布总数，不公布名字',
      table: { heads: ['年份', '级别', '写了的', '表彰', '诫勉'], rows: totals },
    });
  return sections;
}

const LEVEL_NAMES = ['市', '县（区）', '乡镇（街道）'] as const;

function totalRows(year: number, levels: readonly Level[]): string[][] {
  return LEVEL_NAMES.flatMap((levelName, depth) => {
    const found = levels
      .filter(({ region }) => (region.township ? 2 : region.county ? 1 : 0) === depth)
      .flatMap(({ content }) => (content.appraisals ?? []).filter((one) => one.year === year));
    if (found.length === 0) return [];
    const sum = (of: (one: Appraisal) => number): number => found.reduce((total, one) => total + of(one), 0);
    return [
      [
        `${year}年`,
        levelName,
        `${found.length}个`,
        `${sum(({ praised }) => praised)}个`,
        `${sum(({ admonished }) => admonished)}人`,
      ],
    ];
  });
}

/**
 * The first responsible persons one level down: seven counties, thirteen townships, never the sites. Those that have not
 * written who it is stand below, by name alone.
 */
function belowSection(region: Region, below: readonly Level[], page: RegionPage): RegionSection[] {
  const led = below.filter(({ content }) => content.leadership);
  if (led.length === 0) return [];
  const lines = led.flatMap(({ region: one, content: { leadership } }): RegionLine[] =>
    leadership
      ? [
          {
            text: regionName(one, page.city),
            meta: `${leadership.leader.name}，${leadership.leader.post}`,
            phone: phoneLink(leadership.leader.name, leadership.leader.phone),
            ...wayTo(TOPIC, one, page),
          },
        ]
      : [],
  );
  const { county, city } = { county: region.county, city: page.city };
  const all: Region[] = county
    ? county.townships.map((township) => ({ county, township }))
    : city.counties.map((one) => ({ county: one }));
  const silent = all.filter((one) => !led.some((level) => isSame(level.region, one)));
  if (silent.length > 0)
    lines.push({
      text: `没有写谁负责的 ${silent.length} 个`,
      meta: `${silent.map((one) => regionName(one, city)).join('、')}`,
    });
  return [{ heading: region.county ? '各乡镇（街道）谁负责' : '各县（区）谁负责', lines }];
}
