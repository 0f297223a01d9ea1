/** What a resolution promises: to be published soon after the meeting, and then what became of it. */
import { formatDate } from '../../values/calendar-date.ts';
import { eventDueOn } from '../../duties/due-rule.ts';
import { dayAfter } from '../../values/time-limit.ts';
import { metBy, type FollowUpsOf } from '../follow-up.ts';
import type { Resolution } from './schema.ts';

/** 村民委员会组织法 (2018 文本) 第三十条: what was decided and how it was carried out are both published. */
export const resolutionFollowUps: FollowUpsOf<Resolution> = (disclosure, { item, inForce }) => {
  const { content } = disclosure;
  const name = `${formatDate(content.on)}${content.meeting}的决议`;
  const isPassed = content.motions.some(({ outcome }) => outcome === '通过');
  return [
    ...(item.due
      ? [{ name, opensOn: content.on, dueOn: eventDueOn(item.due, content.on), ...metBy(disclosure) }]
      : []),
    ...(item.result && isPassed
      ? [
          {
            name: `${name}落实得怎么样`,
            opensOn: content.publishedOn,
            dueOn: dayAfter(content.on, item.result),
            ...metBy(inForce.following(disclosure.id)[0]),
          },
        ]
      : []),
  ];
};
