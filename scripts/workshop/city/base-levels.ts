/** What the levels of an invented city say of themselves: who answers, tasks, appraisals. Some townships say nothing. */
import type { City } from '../../../src/model/place/city.ts';
import { addDays, calendarDate, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import type { Chance } from './chance.ts';
import { personNames } from './names.ts';

/** A file in `regions/`, without its ending, and what it says besides what may stand there already. */
export interface InventedLevel {
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Of a hundred townships so many have not written anything. */
const SILENT = 12;

/** Counties and townships; the city's own file is that of the sample. */
export function inventLevels({ counties }: City, chance: Chance, asOf: CalendarDate): InventedLevel[] {
  return counties.flatMap(({ id, shortName, townships }, index) => [
    level(id, shortName, { chance: chance.of(id), posts: COUNTY, phone: `024-4556 ${index}`, asOf }),
    ...townships.flatMap(({ id: townshipId, name }, place) => {
      const own = chance.of(id, townshipId);
      if (own.happens(SILENT)) return [];
      const phone = `024-4557 ${index}${String(place).padStart(2, '0')}`;
      return [level(`${id}.${townshipId}`, name, { chance: own, posts: TOWNSHIP, phone, asOf })];
    }),
  ]);
}

const COUNTY = ['县委副书记', '组织部副部长', '民政局局长'] as const;
const TOWNSHIP = ['党委书记', '副书记', '民政助理'] as const;
const ANSWERS_FOR = ['阵地建设', '党建、宣传栏', '便民服务、代办'] as const;

const TASKS = [
  '村部屋顶翻修',
  '旱厕改水厕',
  '广场装灯',
  '宣传栏换防雨棚',
  '服务站统一门牌',
  '代办员培训一遍',
  '活动室换桌椅',
] as const;

interface LevelSeed {
  readonly chance: Chance;
  readonly posts: readonly string[];
  /** Its first digits; one more a person. */
  readonly phone: string;
  readonly asOf: CalendarDate;
}

function level(name: string, region: string, { chance, posts, phone, asOf }: LevelSeed): InventedLevel {
  const people = personNames(chance.of('people'), posts.length).map((person, index) => ({
    name: person,
    post: posts[index],
    phone: `${phone}${index}`.padEnd(13, '0'),
    answersFor: ANSWERS_FOR[index],
  }));
  const [leader, ...members] = people;
  const tasks = chance.shuffle(TASKS).slice(0, chance.between(1, 4));
  const year = Number(asOf.slice(0, 4)) - 1;
  return {
    name,
    content: {
      leadership: { name: `${region}阵地标准化建设领导小组`, leader, members },
      tasks: tasks.map((what) => taskOf(what, chance, { owner: chance.pick(people).name, asOf })),
      appraisals: [appraisalOf(year, chance)],
    },
  };
}

function taskOf(what: string, chance: Chance, { owner, asOf }: { owner: string; asOf: CalendarDate }) {
  const from = addDays(calendarDate(`${asOf.slice(0, 4)}-01-05`), chance.between(0, 120));
  const by = addDays(from, chance.between(60, 240));
  const finished = addDays(by, chance.between(-40, 20));
  const isDone = finished <= asOf && chance.happens(85);
  return { what, owner, from, by, ...(isDone && { done: finished }) };
}

function appraisalOf(year: number, chance: Chance) {
  const score = chance.between(70, 99);
  return {
    year,
    score,
    grade: score >= 92 ? '好' : score >= 84 ? '较好' : score >= 75 ? '一般' : '较差',
    praised: chance.between(0, 4),
    admonished: score < 80 ? chance.between(0, 3) : 0,
  };
}
