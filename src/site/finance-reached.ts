/** How far a site's accounts are on the web. */
import { indexCatalogue, type CatalogueItem } from '../model/catalogue/catalogue.ts';
import { isInForce } from '../model/disclosure/disclosure.ts';
import { kindNamed } from '../model/kinds.ts';
import type { Site } from '../model/place/site.ts';
import { isOnWeb } from '../model/privacy/visibility.ts';
import type { CalendarDate } from '../model/values/calendar-date.ts';
import { compareText } from '../model/values/compare-text.ts';
import { monthsIn, type Period } from '../model/values/period.ts';

/** The last month whose accounts were published by a day and not withdrawn on it; `undefined` where there was none. */
export function financeReachedOn(
  { disclosures, catalogue }: Pick<Site, 'disclosures' | 'catalogue'>,
  on: CalendarDate,
  items: ReadonlyMap<string, CatalogueItem> = indexCatalogue(catalogue),
): Period | undefined {
  return disclosures
    .filter(({ content }) => isInForce(content, on) && isOnWeb(items.get(content.item)))
    .flatMap(({ content: { kind, period } }) => (kindNamed(kind).balance && period ? monthsIn(period) : []))
    .toSorted(compareText)
    .at(-1);
}
