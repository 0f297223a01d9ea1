/** 52 weeks of the boards of all sample sites, played again. */
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/project-folders.ts';
import { loadContent } from '../../src/loader/load-content.ts';
import { addDays, type CalendarDate } from '../../src/model/values/calendar-date.ts';
import { isWorkingDay } from '../../src/model/values/working-days.ts';
import { boardOf } from '../../src/paper/board/board.ts';
import { replay, type WallDay } from '../../src/paper/hang/replay.ts';
import { wallSlotsOf, type Snapshot, type WallSlot } from '../../src/paper/hang/wall.ts';
import { hangRequest } from '../../src/site/board/hang-now.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { day } from './a-site.ts';

const LAST_DAY = day('2026-11-30');
const FIRST_DAY = addDays(LAST_DAY, 1 - 52 * 7);

/** Where each sheet hangs: `2026-10-09-accounts 2/3` → its slot. */
type Sheets = ReadonlyMap<string, WallSlot>;

export interface Step {
  readonly day: CalendarDate;
  readonly wallDay: WallDay;
  readonly before: Snapshot;
  readonly was: Sheets;
  readonly is: Sheets;
}

const sheetsOf = (wall: Snapshot): Sheets =>
  new Map(
    [...wall].flatMap(([slot, { span, sheet, bound, count }]) =>
      Array.from(
        { length: bound },
        (_, at) => [`${span.disclosure.id} ${sheet + at}/${count}`, slot] as const,
      ),
    ),
  );

/** Of each site the days on which its wall was looked at. */
export async function yearOfWalls(): Promise<ReadonlyMap<string, readonly Step[]>> {
  const years = new Map<string, Step[]>();
  const content = await loadContent(join(PROJECT_ROOT, 'content'), { asOf: LAST_DAY });
  const { city } = content;
  if (!city) throw new Error('the sample has no city');
  for (const site of content.sites) {
    const standard = content.boards.get(site.profile.board);
    if (!standard) continue;
    const board = boardOf(standard);
    const shared = { city, asOf: LAST_DAY, photos: {}, hasPosters: false, paperReach: 'wall' as const };
    const steps: Step[] = [];
    let before: Snapshot = new Map();
    for (const wallDay of replay(wallSlotsOf(board), hangRequest(siteContext(site, shared), board))) {
      if (wallDay.day > LAST_DAY) break;
      if (wallDay.day >= FIRST_DAY)
        steps.push({
          ...{ day: wallDay.day, wallDay, before },
          was: sheetsOf(before),
          is: sheetsOf(wallDay.wall),
        });
      before = wallDay.wall;
    }
    years.set(site.profile.id, steps);
  }
  return years;
}

/** Sheets that hang in another slot than the day before. */
export const movedIn = ({ was, is }: Step): string[] =>
  [...is].flatMap(([sheet, slot]) => (was.has(sheet) && was.get(sheet) !== slot ? [sheet] : []));

/** Whether somebody worked on a day off. */
export function isWorkOnDayOff({ day: on, was, is }: Step): boolean {
  const isSame = was.size === is.size && [...was].every(([sheet, slot]) => is.get(sheet) === slot);
  return !isWorkingDay(on) && !isSame;
}
