/** The dates of a project, against each other and against what its stage says has happened. */
import { dateOrder } from '../../values/date-order.ts';
import { firstDayOf, isBefore, type DayOrPeriod } from '../../values/day-or-period.ts';
import type { FieldPath, Finding } from '../../schema/finding.ts';
import { PROJECT_STAGES, type Project, type ProjectStage } from './schema.ts';

interface Event {
  readonly name: string;
  readonly path: FieldPath;
  readonly day: DayOrPeriod | undefined;
  /** From this stage on it is over, so it cannot lie after the publication. */
  readonly overAt: ProjectStage;
}

function eventsOf({ bidding, contract, schedule }: Project): Event[] {
  return [
    { name: '开标', path: ['bidding', 'on'], day: bidding?.on, overAt: '中标' },
    { name: '签合同', path: ['contract', 'signedOn'], day: contract?.signedOn, overAt: '开工' },
    { name: '开工', path: ['schedule', 'startOn'], day: schedule.startOn, overAt: '竣工' },
    { name: '完工', path: ['schedule', 'finishedOn'], day: schedule.finishedOn, overAt: '竣工' },
    { name: '验收', path: ['schedule', 'acceptedOn'], day: schedule.acceptedOn, overAt: '结算' },
  ];
}

/** Order of events (竣工日≥开工日), and none of those that are over in the future. */
export function checkProjectDates(project: Project): Finding[] {
  const { schedule, stage, publishedOn } = project;
  const { startOn, finishBy } = schedule;
  const reached = PROJECT_STAGES.indexOf(stage);
  const findings: Finding[] = [];
  let before: { name: string; day: DayOrPeriod } | undefined;
  for (const { name, path, day, overAt } of eventsOf(project)) {
    if (!day) continue;
    if (before && isBefore(day, before.day))
      findings.push(dateOrder(path, `${name}（${day}）早于${before.name}（${before.day}）。`));
    else before = { name, day };
    if (firstDayOf(day) > publishedOn && reached >= PROJECT_STAGES.indexOf(overAt)) {
      findings.push(
        dateOrder(
          path,
          `到了“${stage}”，${name}（${day}）却晚于公布日期（${publishedOn}），还没发生就公布了。`,
        ),
      );
    }
  }
  if (startOn && finishBy && isBefore(finishBy, startOn))
    findings.push(dateOrder(['schedule', 'finishBy'], `计划完工（${finishBy}）早于开工（${startOn}）。`));
  return findings;
}
