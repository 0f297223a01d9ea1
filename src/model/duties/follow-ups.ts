/** What disclosures promise to be published later. */
import { addDays } from '../values/calendar-date.ts';
import type { Disclosure } from '../disclosure/disclosure.ts';
import { metBy, type FollowUp, type FollowUpContext } from '../kinds/follow-up.ts';
import { kindNamed } from '../kinds.ts';
import { dayAfter } from '../values/time-limit.ts';

/** What a disclosure promises: what its kind says, else the result of its posting. */
export function followUpsOf(disclosure: Disclosure, context: FollowUpContext): FollowUp[] {
  return (
    kindNamed(disclosure.content.kind).followUps?.(disclosure, context) ?? postingResult(disclosure, context)
  );
}

/** A posting asks for objections; where the catalogue says so, what was decided then is published as well. */
function postingResult(disclosure: Disclosure, { item, inForce }: FollowUpContext): FollowUp[] {
  const { posting, title, follows } = disclosure.content;
  // What follows another is its result, and owes none itself.
  if (!posting || !item.result || follows !== undefined) return [];
  return [
    {
      name: `“${title}”的结果`,
      opensOn: addDays(posting.until, 1),
      dueOn: dayAfter(posting.until, item.result),
      ...metBy(inForce.following(disclosure.id)[0]),
    },
  ];
}
