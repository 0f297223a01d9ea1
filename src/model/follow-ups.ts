/** What disclosures promise to be published later. One line per kind that promises something of its own. */
import { addDays } from './calendar-date.ts';
import type { Disclosure } from './disclosure.ts';
import { metBy, type FollowUp, type FollowUpContext, type FollowUpsOf } from './kinds/follow-up.ts';
import { contractsFollowUps } from './kinds/contracts/follow-ups.ts';
import { deliberationFollowUps } from './kinds/deliberation/follow-ups.ts';
import { leaseFollowUps } from './kinds/lease/follow-ups.ts';
import { feedbackFollowUps } from './kinds/feedback/follow-ups.ts';
import { projectFollowUps } from './kinds/project/follow-ups.ts';
import { resolutionFollowUps } from './kinds/resolution/follow-ups.ts';
import type { Kind } from './kinds.ts';
import { dayAfter } from './time-limit.ts';

const FOLLOW_UPS: { readonly [K in Kind]?: FollowUpsOf<K> } = {
  resolution: resolutionFollowUps,
  deliberation: deliberationFollowUps,
  project: projectFollowUps,
  lease: leaseFollowUps,
  contracts: contractsFollowUps,
  feedback: feedbackFollowUps,
};

/** What a disclosure promises: what its kind says, else the result of its posting. */
export function followUpsOf(disclosure: Disclosure, context: FollowUpContext): FollowUp[] {
  // The map has for each kind the follow-ups of that kind, which is more than the compiler can see.
  const ofKind = FOLLOW_UPS[disclosure.content.kind] as FollowUpsOf<Kind> | undefined;
  return ofKind ? ofKind(disclosure, context) : postingResult(disclosure, context);
}

/** A posting asks for objections; where the catalogue says so, what was decided then is published as well. */
function postingResult(disclosure: Disclosure, { item, standing }: FollowUpContext): FollowUp[] {
  const { posting, title, follows } = disclosure.content;
  // What follows another is its result, and owes none itself.
  if (!posting || !item.result || follows !== undefined) return [];
  return [
    {
      name: `“${title}”的结果`,
      opensOn: addDays(posting.until, 1),
      dueOn: dayAfter(posting.until, item.result),
      ...metBy(standing.following(disclosure.id)[0]),
    },
  ];
}
