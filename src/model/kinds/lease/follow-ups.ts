/** A letting that was announced owes its result (农经发〔2011〕13号: 资产资源发包租赁专项公开). */
import { dayAfter } from '../../values/time-limit.ts';
import { metBy, type FollowUpsOf } from '../follow-up.ts';
import type { Lease } from './schema.ts';

/** Counted from the day on which the offers are opened; where none is set, from the end of registration. */
export const leaseFollowUps: FollowUpsOf<Lease> = (disclosure, { item, inForce }) => {
  const { lease, stage, lots, openingOn, registration, posting, publishedOn } = disclosure.content;
  if (stage !== '公告' || !item.result) return [];
  const decidedOn = openingOn ?? registration?.until ?? posting?.until ?? publishedOn;
  const lettings = inForce.ofKind<Lease>('lease');
  const repeated = new Set(
    lettings.flatMap(({ id, content }) => (content.lease === lease && content.stage !== '结果' ? [id] : [])),
  );
  const result =
    lettings.find(({ content }) => content.lease === lease && content.stage === '结果') ??
    // The same announcement once more, as after a change of its terms, is no result.
    inForce.following(disclosure.id).find(({ id }) => !repeated.has(id));
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
