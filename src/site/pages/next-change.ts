/**
 * When a site's pages and board change by themselves. A build keeps what it has until that day, so a day that is
 * missing here leaves a page that says something untrue; a day too many only costs one more build of the site.
 */
import { addDays, calendarDate, parseDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { indexCatalogue, type Catalogue, type CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { dutyDays } from '../../model/duties/duties.ts';
import { kindNamed } from '../../model/kinds.ts';
import { turnsOf } from '../../model/catalogue/legal-basis.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import type { Site } from '../../model/place/site.ts';
import { personsUntil } from '../../model/privacy/visibility.ts';
import { baseDays } from '../base/site-base.ts';
import { mondayOf } from '../../paper/hang/hang.ts';

/** The next day after `asOf` on which anything changes; `undefined` when nothing is known to. */
export function nextChangeOn(site: Site, asOf: CalendarDate): CalendarDate | undefined {
  const items = indexCatalogue(site.catalogue);
  const onWall = site.disclosures.flatMap(({ content }) => [
    ...writtenDays(content, asOf),
    ...derivedDays(content, items.get(content.item)),
  ]);
  return [
    ...onWall,
    // The work slip says on Monday what will be done in the week.
    ...onWall.map(mondayOf),
    ...writtenDays(site.rectifications, asOf),
    ...writtenDays(site.publicity, asOf),
    // A matter of service is done here until that day.
    ...writtenDays(site.catalogue.services, asOf),
    ...dutyDays(site, asOf),
    ...baseDays(site, asOf),
    // Every page names the law under which one may complain.
    ...lawsNamedIn(site.catalogue).flatMap(turnsOf),
    // The ledger counts by years.
    newYearAfter(asOf),
  ]
    .filter((day) => day > asOf)
    .reduce<CalendarDate | undefined>(
      (first, day) => (first === undefined || day < first ? day : first),
      undefined,
    );
}

/** The laws that some item rests on; no page names another. */
function lawsNamedIn({ laws = [], items }: Catalogue) {
  const named = new Set(items.flatMap(({ basis = [] }) => basis.map(({ law }) => law)));
  return laws.filter(({ id }) => named.has(id));
}

/**
 * The days after it was published on which what a sheet says may change by itself, as far as it follows from the
 * disclosure alone: corrected, purged, signed by another, or because its kind looks at the day.
 */
export function readingDaysOf(content: DisclosureContent, item: CatalogueItem | undefined): CalendarDate[] {
  const { publishedOn, kind, corrections, purges, approvals } = content;
  const days = kindNamed(kind).changesOn
    ? [...writtenDays(content, publishedOn), ...derivedDays(content, item)]
    : writtenDays([corrections, purges, approvals], publishedOn);
  return days.filter((day) => day > publishedOn);
}

function newYearAfter(asOf: CalendarDate): CalendarDate {
  return calendarDate(`${Number(asOf.slice(0, 4)) + 1}-01-01`);
}

/**
 * Every day ahead that is written anywhere in a disclosure, and the day after it: publication, the ends of a posting,
 * a correction, a signature, a deadline of whatever kind. So a new kind with a new date needs nothing here.
 */
function writtenDays(value: unknown, asOf: CalendarDate): CalendarDate[] {
  if (typeof value === 'string') {
    const day = value.length === 10 && value >= asOf ? parseDate(value) : undefined;
    return day ? [day, addDays(day, 1)] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => writtenDays(inner, asOf));
}

/** Days that follow from what is written. */
function derivedDays(content: DisclosureContent, item: CatalogueItem | undefined): CalendarDate[] {
  const dayAfter = (day: CalendarDate): CalendarDate => addDays(day, 1);
  return [
    // From here on it need not hang any more, and another may take its place.
    ...(item?.wallDays === undefined ? [] : [dayAfter(addDays(content.publishedOn, item.wallDays))]),
    // From here on the persons of a list are gone from the web.
    ...(personsIn(content).length > 0 ? [dayAfter(personsUntil(content, item))] : []),
    ...(kindNamed(content.kind).changesOn?.(content) ?? []),
  ];
}
