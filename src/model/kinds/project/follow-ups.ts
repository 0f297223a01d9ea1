/** What a project promises: the stage for which it gives a day, and when it is finished its settlement. */
import { eventDueOn } from '../../duties/due-rule.ts';
import { lastDayOf } from '../../values/day-or-period.ts';
import { dayAfter } from '../../values/time-limit.ts';
import type { FileOf } from '../../disclosure/disclosure-fields.ts';
import { metBy, type FollowUp, type FollowUpContext, type FollowUpsOf } from '../follow-up.ts';
import { plannedDay } from './planned.ts';
import { PROJECT_STAGES, type Project, type ProjectStage } from './schema.ts';

export const projectFollowUps: FollowUpsOf<Project> = (disclosure, context) => [
  ...promisedStages(disclosure, context),
  ...settlementOwed(disclosure, context),
];

/**
 * A stage with a planned day is owed by whoever told of the stage before it last, within the days that the catalogue gives
 * what has happened. A stage that was passed over is settled by a later one.
 */
function promisedStages(
  { id, content }: FileOf<Project>,
  { item: { due }, inForce }: FollowUpContext,
): FollowUp[] {
  if (!due) return [];
  const told = inForce.ofKind<Project>('project').filter((one) => one.content.project === content.project);
  const reached = indexOf(content.stage);
  return PROJECT_STAGES.slice(reached + 1).flatMap((stage): FollowUp[] => {
    const planned = plannedDay(content, stage);
    const isToldAgain = told.some(
      (one) =>
        one.id !== id &&
        indexOf(one.content.stage) > reached &&
        indexOf(one.content.stage) < indexOf(stage) &&
        plannedDay(one.content, stage) !== undefined,
    );
    if (planned === undefined || isToldAgain) return [];
    // A day that was over when it was told is counted from then; of a month or quarter, the last one.
    const last = lastDayOf(planned);
    const day = content.publishedOn > last ? content.publishedOn : last;
    const met = told.find((one) => indexOf(one.content.stage) >= indexOf(stage));
    return [
      {
        name: `${content.name}的${stage}`,
        opensOn: day,
        dueOn: eventDueOn(due, day),
        ...metBy(met),
      },
    ];
  });
}

function indexOf(stage: ProjectStage): number {
  return PROJECT_STAGES.indexOf(stage);
}

/** From the announcement of its completion, counted from the day it was accepted (农经发〔2011〕13号: 工程招投标及预决算专项公开). */
function settlementOwed(disclosure: FileOf<Project>, { item, inForce }: FollowUpContext): FollowUp[] {
  const { project, name, stage, schedule, settlement, publishedOn } = disclosure.content;
  if (stage !== '竣工' || !item.result || settlement) return [];
  const finishedOn = lastDayOf(schedule.acceptedOn ?? schedule.finishedOn ?? publishedOn);
  const settled = inForce
    .ofKind<Project>('project')
    .find(({ content }) => content.project === project && content.stage === '结算');
  return [
    {
      name: `${name}的结算`,
      opensOn: publishedOn,
      dueOn: dayAfter(finishedOn, item.result),
      ...metBy(settled),
    },
  ];
}
