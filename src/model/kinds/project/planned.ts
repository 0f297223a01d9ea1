import type { CalendarDate } from '../../values/calendar-date.ts';
import type { Project, ProjectStage } from './schema.ts';

/**
 * The day that an announcement of an earlier stage gives a later one: offers are opened, work begins, work is finished.
 * `undefined` where it gives none.
 */
export function plannedDay(
  { bidding, schedule }: Pick<Project, 'bidding' | 'schedule'>,
  stage: ProjectStage,
): CalendarDate | undefined {
  switch (stage) {
    case '中标':
      return bidding?.on;
    case '开工':
      return schedule.startOn;
    case '竣工':
      return schedule.finishBy;
    default:
      return undefined;
  }
}
