/**
 * When a site's pages and board change by themselves. A build keeps what it has until that day, so a day that is
 * missing here leaves a page that says something untrue; a day too many only costs one more build of the site.
 */
import { addDays, calendarDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { lastDayOf, parseDayOrPeriod } from '../../model/values/day-or-period.ts';
import { indexCatalogue, type Catalogue, type CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { DisclosureContent } from '../../model/disclosure/disclosure.ts';
import { dutyDays } from '../../model/duties/duties.ts';
import { kindNamed } from '../../model/kinds.ts';
import { turnsOf } from '../../model/catalogue/legal-basis.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import type { Site } from '../../model/place/site.ts';
import { personsUntil } from '../../model/privacy/visibility.ts';
import { baseDays } from '../base/site-base.ts';
import { mondayOf, workingDayFrom } from '../../paper/hang/hang.ts';

/**
 * What a day changes: anything that a site publishes, only what hangs on its board (the board's page and the work slip),
 * or nothing but what is known of the site above it. Most days that come up are of the two that cost little.
 */
export type ChangeScope = 'pages' | 'board' | 'summary';

/** The next day of each; absent where none is known. What a day of one changes may change on a day of a wider one too. */
export type NextChanges = Readonly<Partial<Record<ChangeScope, CalendarDate>>>;

/** The next days after `asOf` on which something changes. */
export function nextChanges(site: Site, asOf: CalendarDate): NextChanges {
  const items = indexCatalogue(site.catalogue);
  const itsOwn = site.disclosures.map(({ content }) => {
    const item = items.get(content.item);
    return {
      pages: [...publicDays(content, asOf), ...derivedDays(content, item)],
      board: hangingDays(content, item),
    };
  });
  const pages = itsOwn.flatMap((days) => days.pages);
  const board = itsOwn.flatMap((days) => days.board);
  const base = baseDays(site, asOf);
  const days: Readonly<Record<ChangeScope, readonly CalendarDate[]>> = {
    pages: [
      ...pages,
      ...writtenDays(site.rectifications, asOf),
      ...site.publicity.flatMap(({ content }) => publicDays(content, asOf)),
      // A matter of service is done here until that day.
      ...writtenDays(site.catalogue.services, asOf),
      ...dutyDays(site, asOf),
      ...(site.profile.closed ? [site.profile.closed.on] : []),
      ...base.pages,
      // Every page names the law under which one may complain.
      ...lawsNamedIn(site.catalogue).flatMap(turnsOf),
      // The ledger counts by years.
      newYearAfter(asOf),
    ],
    // What changes on another day is done on the next working day, and the work slip says it on the Monday before.
    board: [
      ...board,
      ...[...pages, ...board].flatMap((day) => {
        const doneOn = workingDayFrom(day);
        return [mondayOf(day), doneOn, mondayOf(doneOn)];
      }),
    ],
    summary: base.summary,
  };
  const next = Object.entries(days).flatMap(([scope, some]) => {
    const first = firstAfter(some, asOf);
    return first === undefined ? [] : [[scope, first] as const];
  });
  return Object.fromEntries(next);
}

/** The next day after `asOf` on which anything changes; `undefined` when nothing is known to. */
export function nextChangeOn(site: Site, asOf: CalendarDate): CalendarDate | undefined {
  return firstAfter(Object.values(nextChanges(site, asOf)), asOf);
}

/** What has changed by `asOf` since these days were the next: the widest of it; `undefined` when nothing has. */
export function changedBy(next: NextChanges, asOf: CalendarDate): ChangeScope | undefined {
  return (['pages', 'board', 'summary'] as const).find((scope) => {
    const day = next[scope];
    return day !== undefined && day <= asOf;
  });
}

function firstAfter(days: readonly CalendarDate[], asOf: CalendarDate): CalendarDate | undefined {
  return days.reduce<CalendarDate | undefined>(
    (first, day) => (day > asOf && (first === undefined || day < first) ? day : first),
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
    ? [...writtenDays(content, publishedOn), ...derivedDays(content, item), ...hangingDays(content, item)]
    : writtenDays([corrections, purges, approvals], publishedOn);
  return days.filter((day) => day > publishedOn);
}

function newYearAfter(asOf: CalendarDate): CalendarDate {
  return calendarDate(`${Number(asOf.slice(0, 4)) + 1}-01-01`);
}

/**
 * Every day ahead that is written anywhere in a disclosure, and the day after it: publication, the ends of a posting,
 * a correction, a signature, a deadline of whatever kind; of a month or quarter its last one. So a new kind with a new date needs nothing here.
 */
function writtenDays(value: unknown, asOf: CalendarDate): CalendarDate[] {
  if (typeof value === 'string') {
    const isShort = value.length <= 10 && value >= asOf.slice(0, 4);
    const written = isShort ? parseDayOrPeriod(value) : undefined;
    const last = written && lastDayOf(written);
    return last && last >= asOf ? [last, addDays(last, 1)] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => writtenDays(inner, asOf));
}

/** The same of something that is published: the day after it is published is like any other. */
function publicDays<T extends { readonly publishedOn: CalendarDate }>(
  { publishedOn, ...rest }: T,
  asOf: CalendarDate,
): CalendarDate[] {
  return [publishedOn, ...writtenDays(rest, asOf)];
}

/** Days that follow from what is written. */
function derivedDays(content: DisclosureContent, item: CatalogueItem | undefined): CalendarDate[] {
  return [
    // From here on the persons of a list are gone from the web.
    ...(personsIn(content).length > 0 ? [addDays(personsUntil(content, item), 1)] : []),
    ...(kindNamed(content.kind).changesOn?.(content) ?? []),
  ];
}

/** From here on it need not hang any more, and another may take its place. Its page says until when from the beginning. */
function hangingDays({ publishedOn }: DisclosureContent, item: CatalogueItem | undefined): CalendarDate[] {
  return item?.wallDays === undefined ? [] : [addDays(publishedOn, item.wallDays + 1)];
}
