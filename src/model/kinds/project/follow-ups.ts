/** A project that is finished owes its settlement (农经发〔2011〕13号: 工程招投标及预决算专项公开). */
import { dayAfter } from '../../values/time-limit.ts';
import { metBy, type FollowUpsOf } from '../follow-up.ts';
import type { Project } from './schema.ts';

/** From the announcement of its completion, counted from the day it was accepted. */
export const projectFollowUps: FollowUpsOf<Project> = (disclosure, { item, inForce }) => {
  const { project, name, stage, schedule, settlement, publishedOn } = disclosure.content;
  if (stage !== '竣工' || !item.result || settlement) return [];
  const finishedOn = schedule.acceptedOn ?? schedule.finishedOn ?? publishedOn;
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
};
