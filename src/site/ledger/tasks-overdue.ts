/** 逾期没做完的任务: what a level and the levels below it were to have done for the bases, and who is to be called. */
import { daysBetween, formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { taskState } from '../../model/place/leadership.ts';
import { isSame, levelsIn, phoneIn } from '../base/levels.ts';
import { NO_PHONE, type RegionPage, type Telephone } from '../base/region-part.ts';
import type { Day } from '../pages/entries.ts';
import { regionName, type Region } from '../region.ts';

export interface OverdueTask {
  /** Whose it is, where it is not of the level whose page it is. */
  readonly level?: string;
  readonly what: string;
  readonly owner: string;
  readonly due: Day;
  readonly daysLate: number;
  readonly phone: Telephone;
}

interface Levels extends Pick<RegionPage, 'city' | 'levels'> {
  readonly asOf: CalendarDate;
}

/** The longest overdue first; who owns none of the telephones of its level is said to have none. */
export function overdueTasks(region: Region, context: Levels): OverdueTask[] {
  const { city, asOf } = context;
  return levelsIn(region, context)
    .flatMap(({ region: one, content: { tasks = [], leadership } }) =>
      tasks
        .filter((task) => taskState(task, asOf) === 'overdue')
        .map(({ what, owner, by }): OverdueTask => ({
          ...(!isSame(one, region) && { level: regionName(one, city) }),
          ...{ what, owner },
          due: { iso: by, text: formatDate(by) },
          daysLate: daysBetween(by, asOf),
          phone: leadership ? phoneIn(leadership, owner) : NO_PHONE,
        })),
    )
    .sort((a, b) => b.daysLate - a.daysLate);
}
