/** What the steps of a story promise and is not there yet. */
import { compareText } from '../values/compare-text.ts';
import { addDays } from '../values/calendar-date.ts';
import { isWithdrawn, type Disclosure } from '../disclosure/disclosure.ts';
import type { SiteOfDuties } from '../duties/duties.ts';
import { followUpsOf } from '../duties/follow-ups.ts';
import { disclosuresInForce, type DisclosuresInForce } from '../duties/in-force.ts';
import { countedSince, wasClosedOn } from '../place/site.ts';
import { visibilityOf } from '../privacy/visibility.ts';
import type { OwedStep } from './story.ts';

/**
 * What is owed by these, as the duties of the site count it: nothing from before the site began or after it was closed.
 * What a disclosure promises that is for some only is named by its item.
 */
export function owedIn(steps: readonly Disclosure[], inForce: DisclosuresInForce): OwedStep[] {
  const { profile, asOf, items } = inForce;
  return steps
    .flatMap((one) => {
      const item = inForce.itemFor(one);
      if (!item) return [];
      const { body } = visibilityOf(one.content, items.get(one.content.item), { reach: 'web', asOf });
      return followUpsOf(one, { item, inForce })
        .filter(({ met, dueOn }) => !met && dueOn >= countedSince(profile) && !wasClosedOn(profile, dueOn))
        .map(({ name, opensOn, dueOn }): OwedStep => ({
          name: body === 'full' ? name : item.title,
          promisedBy: one.id,
          opensOn,
          dueOn,
          isOverdue: dueOn < asOf,
        }));
    })
    .sort((a, b) => compareText(a.dueOn, b.dueOn) || compareText(a.name, b.name));
}

/** Whether a disclosure promises another that is not there, or did so until it was taken back: its story keeps its page. */
export function promisedEver(one: Disclosure, site: SiteOfDuties, inForce: DisclosuresInForce): boolean {
  const { withdrawal } = one.content;
  const then =
    withdrawal && isWithdrawn(one.content, inForce.asOf)
      ? disclosuresInForce(site, addDays(withdrawal.on, -1))
      : inForce;
  const item = then.itemFor(one);
  return item !== undefined && followUpsOf(one, { item, inForce: then }).some(({ met }) => met === undefined);
}
