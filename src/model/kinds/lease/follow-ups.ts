/** A letting that was announced owes its result (农经发〔2011〕13号: 资产资源发包租赁专项公开). */
import { dayAfter } from '../../time-limit.ts';
import { metBy, type FollowUpsOf } from '../follow-up.ts';

/** Counted from the day on which the offers are opened; where none is set, from the end of registration. */
export const leaseFollowUps: FollowUpsOf<'lease'> = (disclosure, { item, standing }) => {
  const { lease, stage, lots, openingOn, registration, posting, publishedOn } = disclosure.content;
  if (stage !== '公告' || !item.result) return [];
  const decidedOn = openingOn ?? registration?.until ?? posting?.until ?? publishedOn;
  const result =
    standing.ofKind('lease').find(({ content }) => content.lease === lease && content.stage === '结果') ??
    // The same announcement once more, as after a change of its terms, is no result.
    standing
      .following(disclosure.id)
      .find(({ content }) => content.kind !== 'lease' || content.lease !== lease || content.stage === '结果');
  const names = lots.map(({ name }) => name).join('、');
  return [
    {
      name: `${names}招租的结果`,
      opensOn: publishedOn,
      dueOn: dayAfter(decidedOn, item.result),
      ...metBy(result),
    },
  ];
};
