/** How long a disclosure hangs on the wall (在板期): the days on which what is true of it there changes. */
import { compareText } from '../../model/values/compare-text.ts';
import { addDays, latestDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { periodEnd } from '../../model/values/period.ts';
import { wallUntil } from '../../model/disclosure/posted.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import type { BoardSection } from '../../model/disclosure/section.ts';
import { mayHang, personsUntil } from '../../model/privacy/visibility.ts';
import type { Stock } from '../stocks.ts';
import { kindNamed } from '../../model/kinds.ts';

/** How many sheets a disclosure takes on a stock as it reads on a day; `undefined` when it cannot be set on it. */
export type SheetsOn = (disclosure: Disclosure, stock: Stock, on: CalendarDate) => number | undefined;

/** What of the content a plan is made from. */
export interface HangingSpansRequest {
  /** Published by the day one looks ahead to, withdrawn ones too. */
  readonly disclosures: readonly Disclosure[];
  readonly items: ReadonlyMap<string, CatalogueItem>;
  /** The day that is asked for: on it everything is counted again, whatever was foreseen. */
  readonly asOf: CalendarDate;
  readonly sheetsOn: SheetsOn;
  /** The panel a disclosure belongs to, when it is not that of its section. */
  readonly sectionOf?: (disclosure: Disclosure) => BoardSection;
  /** The day on which the place is closed: what need not hang any longer comes down. */
  readonly closesOn?: CalendarDate | undefined;
  /** The days on which a disclosure may come to read otherwise and need more or less paper. */
  readonly changesOf?: (disclosure: Disclosure) => readonly CalendarDate[];
}

/** A disclosure with the days that decide when, why and on how many sheets it hangs. */
export interface HangingSpan {
  readonly disclosure: Disclosure;
  readonly section: BoardSection;
  readonly item?: CatalogueItem | undefined;
  readonly from: CalendarDate;
  /** The last day of what it covers; when it was published, if it covers no period. */
  readonly coversTo: CalendarDate;
  /** The first day on which it may not hang any more: withdrawn, or a notice that has run out. */
  readonly goneOn?: CalendarDate | undefined;
  /** The first day on which it hangs no more because the place is closed; what has to hang by law hangs to its end. */
  readonly closedFrom?: CalendarDate | undefined;
  readonly postingUntil?: CalendarDate | undefined;
  readonly wallUntil?: CalendarDate | undefined;
  /** The proof of posting says that it was taken down on this day. */
  readonly downAfter?: CalendarDate | undefined;
  /** From here on the persons it lists have been shown long enough. */
  readonly privateFrom?: CalendarDate | undefined;
  /** The days on which its sheets are replaced by new ones. */
  readonly replacedOn: readonly CalendarDate[];
  /** The days on which it may need more or less paper, in order. */
  readonly changes: readonly CalendarDate[];
  /** Every day on which something of the above changes. */
  readonly days: readonly CalendarDate[];
  /** Sheets on a stock, as it reads on a day. */
  readonly sheets: (stock: Stock, on: CalendarDate) => number | undefined;
}

/** The hanging spans of everything that may hang, oldest first. */
export function hangingSpansOf({ disclosures, items, ...rest }: HangingSpansRequest): HangingSpan[] {
  return disclosures
    .filter(({ content }) => mayHang(items.get(content.item)))
    .map((disclosure) => hangingSpanOf(disclosure, items.get(disclosure.content.item), rest))
    .sort((a, b) => compareNewestFirst(b, a));
}

function hangingSpanOf(
  disclosure: Disclosure,
  item: CatalogueItem | undefined,
  { asOf, sheetsOn, sectionOf, changesOf, closesOn }: Omit<HangingSpansRequest, 'disclosures' | 'items'>,
): HangingSpan {
  const { content } = disclosure;
  const from = content.publishedOn;
  const last = wallUntil(content, item);
  const closedFrom = closesOn && latestDay([closesOn, dayAfter(last) ?? closesOn]);
  const goneOn = earliest([content.withdrawal?.on, dayAfter(validUntil(disclosure)), closedFrom]);
  const privateFrom = personsIn(content).length > 0 ? dayAfter(personsUntil(content, item)) : undefined;
  const replacedOn = [...(content.corrections ?? []), ...(content.purges ?? [])].map(({ on }) => on);
  const changes = [...new Set([...replacedOn, ...(changesOf?.(disclosure) ?? []), asOf])]
    .filter((day) => day > from)
    .sort();
  const downAfter = content.posted?.until;
  return {
    disclosure,
    section: sectionOf?.(disclosure) ?? disclosure.section,
    item,
    from,
    coversTo: content.period === undefined ? from : periodEnd(content.period),
    goneOn,
    closedFrom,
    postingUntil: content.posting?.until,
    wallUntil: last,
    downAfter,
    privateFrom,
    replacedOn,
    changes,
    days: [
      ...[from, goneOn, dayAfter(content.posting?.until), dayAfter(last), dayAfter(downAfter), privateFrom],
      ...changes,
    ].filter((day) => day !== undefined),
    sheets: counted(disclosure, { from, changes, sheetsOn }),
  };
}

function validUntil({ content }: Disclosure): CalendarDate | undefined {
  return kindNamed(content.kind).validUntil?.(content);
}

function dayAfter(day: CalendarDate | undefined): CalendarDate | undefined {
  return day && addDays(day, 1);
}

function earliest(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days.reduce((first, day) =>
    first === undefined || (day !== undefined && day < first) ? day : first,
  );
}

/** Counts once for each day on which it changed, so that the same question never gets two answers. */
function counted(
  disclosure: Disclosure,
  { from, changes, sheetsOn }: { from: CalendarDate; changes: readonly CalendarDate[]; sheetsOn: SheetsOn },
): HangingSpan['sheets'] {
  const known = new Map<Stock, Map<CalendarDate, number | undefined>>();
  return (stock, on) => {
    const counts = known.get(stock) ?? new Map<CalendarDate, number | undefined>();
    known.set(stock, counts);
    const version = changes.findLast((day) => day <= on) ?? from;
    if (!counts.has(version)) counts.set(version, sheetsOn(disclosure, stock, version));
    return counts.get(version);
  };
}

/** Newest first; on one day by id. */
export function compareNewestFirst(a: HangingSpan, b: HangingSpan): number {
  return compareText(b.from, a.from) || compareText(a.disclosure.id, b.disclosure.id);
}
