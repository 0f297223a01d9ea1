/** The duties of a site as far as everybody may know of them. The ledger, which is for the township, counts them all. */
import type { CalendarDate } from '../values/calendar-date.ts';
import { indexCatalogue } from '../catalogue/catalogue.ts';
import { dutiesOf, type SiteOfDuties } from './duties.ts';
import type { Duty } from './duty.ts';
import { isOnWeb, visibilityOf } from '../privacy/visibility.ts';

/**
 * The duties that pages, calendars and data files may tell of, in the order of `dutiesOf`. What is not on the web is not
 * owed there, neither is what it promises. What is promised by a disclosure that is for some only is named by its item:
 * the promise itself says what the disclosure says.
 */
export function dutiesOnWeb(
  site: SiteOfDuties,
  asOf: CalendarDate,
  duties: readonly Duty[] = dutiesOf(site, asOf),
): Duty[] {
  const items = indexCatalogue(site.catalogue);
  const bodies = new Map(
    site.disclosures.map(({ id, content }) => [
      id,
      visibilityOf(content, items.get(content.item), { reach: 'web', asOf }).body,
    ]),
  );
  return duties.flatMap(({ disclosureId, ...duty }): Duty[] => {
    const { item, cause } = duty;
    const promise = cause.type === 'follow-up' ? bodies.get(cause.disclosureId) : 'full';
    if (!isOnWeb(item) || promise === 'none') return [];
    return [
      {
        ...duty,
        ...(cause.type === 'follow-up' && promise !== 'full' && { cause: { ...cause, name: item.title } }),
        ...(disclosureId !== undefined && bodies.get(disclosureId) !== 'none' && { disclosureId }),
      },
    ];
  });
}
