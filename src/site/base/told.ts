/** What the disclosures of a site that everybody may read tell of its base on a day, the newest first. */
import { indexCatalogue } from '../../model/catalogue/catalogue.ts';
import { isInForce, type Disclosure, type DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { kindNamed } from '../../model/kinds.ts';
import type { KindDefinition } from '../../model/kinds/define-kind.ts';
import type { Site } from '../../model/place/site.ts';
import { visibilityOf } from '../../model/privacy/visibility.ts';
import type { CalendarDate } from '../../model/values/calendar-date.ts';

/** What a kind tells, with the disclosure that tells it; kinds that tell nothing of it are left out. */
export function toldOn<T>(
  { disclosures, catalogue }: Pick<Site, 'disclosures' | 'catalogue'>,
  asOf: CalendarDate,
  tell: (kind: KindDefinition, content: DisclosureContent) => T | undefined,
): { readonly told: T; readonly disclosure: Disclosure }[] {
  const items = indexCatalogue(catalogue);
  return disclosures.flatMap((disclosure) => {
    const { content } = disclosure;
    if (!isInForce(content, asOf)) return [];
    // Most tell nothing, which is cheaper to know than who may read them.
    const told = tell(kindNamed(content.kind), content);
    if (told === undefined) return [];
    const { body } = visibilityOf(content, items.get(content.item), { reach: 'web', asOf });
    return body === 'full' ? [{ told, disclosure }] : [];
  });
}
