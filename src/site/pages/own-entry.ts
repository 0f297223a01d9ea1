/**
 * 查自己家的: a list of persons that the web does not show, or not any more, is still kept, and whoever stands on it may see
 * and copy what is kept of them (个人信息保护法第四十五条): whom to call, where to go and what to bring.
 */
import { isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import { visibilityOf } from '../../model/privacy/visibility.ts';
import type { PhoneLink } from '../links.ts';
import type { SiteContext } from '../site-context.ts';
import { storyWith } from '../story/site-stories.ts';
import { objectionView } from '../voice/objection.ts';
import { disclosurePath } from '../urls.ts';

export interface OwnEntry {
  readonly call: PhoneLink;
  readonly address: string;
  /** When somebody is there. */
  readonly officeHours?: string | undefined;
  /** What a household got, else what is said of somebody alone. */
  readonly isOfHouseholds: boolean;
  /** The list is another disclosure: the page itself says something else first. */
  readonly isOfOther: boolean;
}

/**
 * Of a list of persons that is withdrawn, or whose time on the web is over, and of what was told of such a list since;
 * `undefined` of everything else.
 */
export function ownEntry(disclosure: Disclosure, context: SiteContext): OwnEntry | undefined {
  const list = isGone(disclosure, context) ? disclosure : listTold(disclosure, context);
  if (!list) return undefined;
  const path = disclosurePath(context.site.profile.id, list.section, list.id);
  const { first, officeHours } = objectionView(context, path, list);
  return {
    call: first,
    address: context.site.profile.address,
    officeHours,
    isOfHouseholds: list.section !== 'party',
    isOfOther: list !== disclosure,
  };
}

function isGone({ content }: Disclosure, { asOf, items }: SiteContext): boolean {
  if (personsIn(content).length === 0) return false;
  const { body, persons } = visibilityOf(content, items.get(content.item), { reach: 'web', asOf });
  return body === 'full' && (persons === 'gone' || isWithdrawn(content, asOf));
}

/** The list of the same story that came before: that it was paid is told, what each got stands there. */
function listTold(disclosure: Disclosure, context: SiteContext): Disclosure | undefined {
  const steps = storyWith(disclosure, context)?.steps.map((step) => step.disclosure) ?? [];
  return steps.slice(0, steps.indexOf(disclosure)).findLast((one) => isGone(one, context));
}
