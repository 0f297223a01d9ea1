/** Inspections of an invented city: of some townships one round that looked at the boards of all their sites. */
import { addDays, type CalendarDate } from '../../../src/model/values/calendar-date.ts';
import { parseMonth } from '../../../src/model/values/day-or-period.ts';
import { shiftPeriod, type Period } from '../../../src/model/values/period.ts';
import type { InspectionContent } from '../../../src/model/place/inspection.ts';
import type { Chance } from './chance.ts';
import { SHARES } from './shares.ts';
import type { World } from './world.ts';
import type { Written } from './written.ts';

/** What of a site those see who come by. */
export type Visited = Pick<World, 'diligence'> & { readonly id: string };

type Seen = Written<InspectionContent>['sites'][number];

/** The file of one round of a township. */
export interface WrittenInspection {
  readonly on: CalendarDate;
  readonly content: Written<InspectionContent>;
}

/** How many months the newest accounts on the board are back. */
const MONTHS_BACK: Readonly<Record<World['diligence'], number>> = {
  exemplary: 1,
  late: 2,
  negligent: 4,
  silent: 7,
};

const DAMAGES = ['雨棚漏水，财务栏淋湿了', '一块玻璃裂了', '锁坏了，谁都能打开', '灯不亮，晚上看不见'];
const PROBLEMS = ['栏前堆着杂物', '公示到期还没取下', '纸上没有签字、没有章', '字太小，老人看不清'];
const GOOD = ['每张纸都有签字、有章', '公示到期当天取下', '有人在栏前给老人读账', '栏前扫得干净，灯亮着'];

/** The round of a township, where there was one. */
export function inventInspection(
  visited: readonly Visited[],
  { asOf, chance }: { readonly asOf: CalendarDate; readonly chance: Chance },
): WrittenInspection | undefined {
  if (visited.length < 2 || !chance.happens(SHARES.inspected)) return undefined;
  const on = addDays(asOf, -chance.between(20, 60));
  return {
    on,
    content: {
      by: '纪检、农经、民政联合检查',
      sites: visited.map((one) => seenAt(one, on, chance.of(one.id))),
    },
  };
}

function seenAt({ id, diligence }: Visited, on: CalendarDate, chance: Chance): Seen {
  const isGood = diligence === 'exemplary';
  const isBad = diligence === 'silent' || diligence === 'negligent';
  if (diligence === 'silent' && chance.happens(30))
    return { site: id, board: '没有', problems: ['牌子拆了没有再装'] };
  const financeTo = parseMonth(shiftPeriod(on.slice(0, 7) as Period, -MONTHS_BACK[diligence]));
  const empty = isBad ? chance.shuffle(['党务', '其他'] as const).slice(0, chance.between(1, 2)) : [];
  return {
    site: id,
    board: '有',
    place: isBad && chance.happens(40) ? '不醒目' : '醒目',
    layout: empty.length > 1 ? '版块不全' : '四版块齐全',
    ...(empty.length > 0 && { empty }),
    ...(financeTo && { financeTo }),
    ...(chance.happens(15) && { damage: chance.pick(DAMAGES) }),
    ...(!isGood && chance.happens(60) && { problems: [chance.pick(PROBLEMS)] }),
    ...(isGood && chance.happens(60) && { good: [chance.pick(GOOD)] }),
  };
}
