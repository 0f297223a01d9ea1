/**
 * When a site's pages and board change by themselves. A build keeps what it has until that day, so a day that is
 * missing here leaves a page that says something untrue; a day too many only costs one more build of the site.
 */
import { addDays, type CalendarDate } from '../model/calendar-date.ts';
import { indexCatalogue } from '../model/catalogue.ts';
import type { DisclosureContent } from '../model/disclosure.ts';
import { dutyDays } from '../model/duties.ts';
import { personsIn } from '../model/private-fields.ts';
import { stateChangesOf } from '../model/kinds/contracts/ending.ts';
import type { Site } from '../model/site.ts';
import { personsUntil } from '../model/visibility.ts';

/** The next day after `asOf` on which anything changes; `undefined` when nothing is known to. */
export function nextChangeOn(site: Site, asOf: CalendarDate): CalendarDate | undefined {
  const items = indexCatalogue(site.catalogue);
  const days = [
    ...site.disclosures.flatMap(({ content }) => [
      ...daysOf(content, items.get(content.item)?.wallDays),
      // From here on the persons of a list are gone from the web.
      ...(personsIn(content).length > 0 ? [addDays(personsUntil(content, items.get(content.item)), 1)] : []),
    ]),
    ...dutyDays(site, asOf),
  ];
  return days
    .filter((day) => day > asOf)
    .reduce<CalendarDate | undefined>(
      (first, day) => (first === undefined || day < first ? day : first),
      undefined,
    );
}

function daysOf(content: DisclosureContent, wallDays: number | undefined): CalendarDate[] {
  const { publishedOn, posting, withdrawal, corrections = [], approvals = [] } = content;
  const dayAfter = (day: CalendarDate): CalendarDate => addDays(day, 1);
  return [
    publishedOn,
    ...(posting ? [posting.from, dayAfter(posting.until)] : []),
    ...(withdrawal ? [withdrawal.on] : []),
    ...corrections.map(({ on }) => on),
    ...approvals.map(({ on }) => on),
    ...(content.kind === 'notice' && content.validUntil ? [dayAfter(content.validUntil)] : []),
    ...(content.kind === 'contracts' ? content.rows.flatMap(stateChangesOf) : []),
    // From here on it need not hang any more, and another may take its place.
    ...(wallDays === undefined ? [] : [dayAfter(addDays(publishedOn, wallDays))]),
  ];
}
