import type { DayOrPeriod } from '../../values/day-or-period.ts';
import type { Project, ProjectStage } from './schema.ts';

/**
 * The day, or the period without one, that an announcement of an earlier stage gives a later one: offers are opened, work begins, work is finished.
 * `undefined` where it gives none.
 */
export function plannedDay(
  { bidding, schedule }: Pick<Project, 'bidding' | 'schedule'>,
  stage: ProjectStage,
): DayOrPeriod | undefined {
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
