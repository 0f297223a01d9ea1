/** How long a disclosure hangs on the wall (在板期): the days on which what is true of it there changes. */
import { compareText } from '../../model/values/compare-text.ts';
import { addDays, latestDay, type CalendarDate } from '../../model/values/calendar-date.ts';
import type { CatalogueItem } from '../../model/catalogue/catalogue.ts';
import type { Disclosure } from '../../model/disclosure/disclosure.ts';
import { periodEnd } from '../../model/values/period.ts';
import { nthWorkingDay } from '../../model/values/working-days.ts';
import { wallUntil } from '../../model/disclosure/posted.ts';
import { personsIn } from '../../model/privacy/private-fields.ts';
import type { BoardSection } from '../../model/disclosure/section.ts';
import { mayHang, personsUntil } from '../../model/privacy/visibility.ts';
import type { Papers } from '../sheet/papers.ts';
import type { Stock } from '../stocks.ts';
import { kindNamed } from '../../model/kinds.ts';

/** How many sheets a disclosure takes on a stock as it reads on a day; `undefined` when it cannot be set on it. */
export type SheetsOn = (disclosure: Disclosure, stock: Stock, on: CalendarDate) => number | undefined;

/** Whether a disclosure goes on one sheet of a stock in the least type or little more. */
export type TightOn = (disclosure: Disclosure, stock: Stock, on: CalendarDate) => boolean;

/**
 * How many sheets every entry of the accounts takes on a paper (`rest`) after a sheet of another that sums them up;
 * `undefined` of what cannot be summed up.
 */
export type DetailsOn = (disclosure: Disclosure, papers: Papers, on: CalendarDate) => number | undefined;

/** What of the content a plan is made from. */
export interface HangingSpansRequest {
  /** Published by the day one looks ahead to, withdrawn ones too. */
  readonly disclosures: readonly Disclosure[];
  readonly items: ReadonlyMap<string, CatalogueItem>;
  /** The day that is asked for: on it everything is counted again, whatever was foreseen. */
  readonly asOf: CalendarDate;
  readonly sheetsOn: SheetsOn;
  readonly detailsOn?: DetailsOn;
  readonly tightOn?: TightOn;
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
  /** Before anybody works again its posting begins, or its time is over: what is hung on such a day. */
  readonly startsOffDuty?: CalendarDate | undefined;
  /** The working days on which its sheets are replaced by new ones. */
  readonly replacedOn: readonly CalendarDate[];
  /** The days on which it may need more or less paper, in order. */
  readonly changes: readonly CalendarDate[];
  /** Every day on which something of the above changes. */
  readonly days: readonly CalendarDate[];
  /** Sheets on a stock, as it reads on a day. */
  readonly sheets: (stock: Stock, on: CalendarDate) => number | undefined;
  /** On one sheet of a stock it stands in the least type or little more. */
  readonly isTight: (stock: Stock, on: CalendarDate) => boolean;
  /** Sheets after one that sums it up. */
  readonly details: (first: Stock, rest: Stock, on: CalendarDate) => number | undefined;
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
  {
    asOf,
    sheetsOn,
    detailsOn,
    tightOn,
    sectionOf,
    changesOf,
    closesOn,
  }: Omit<HangingSpansRequest, 'disclosures' | 'items'>,
): HangingSpan {
  const { content } = disclosure;
  const from = content.publishedOn;
  const last = wallUntil(content, item);
  const closedFrom = closesOn && latestDay([closesOn, dayAfter(last) ?? closesOn]);
  const goneOn = earliest([content.withdrawal?.on, dayAfter(validUntil(disclosure)), closedFrom]);
  const privateFrom = personsIn(content).length > 0 ? dayAfter(personsUntil(content, item)) : undefined;
  const rewrittenOn = [...(content.corrections ?? []), ...(content.purges ?? [])].map(({ on }) => on);
  const changes = [...new Set([...rewrittenOn, ...(changesOf?.(disclosure) ?? []), asOf])]
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
    startsOffDuty: startsOffDuty(disclosure, last),
    replacedOn: rewrittenOn.map(workingDayFrom),
    changes,
    days: [
      ...[
        from,
        content.posting?.from,
        goneOn,
        dayAfter(content.posting?.until),
        dayAfter(last),
        dayAfter(downAfter),
        privateFrom,
      ],
      ...changes,
    ].filter((day) => day !== undefined),
    sheets: counted({ from, changes }, (stock: Stock, on) => sheetsOn(disclosure, stock, on)),
    isTight: counted({ from, changes }, (stock: Stock, on) => tightOn?.(disclosure, stock, on) === true),
    details: detailsIn(
      counted({ from, changes }, (papers: Papers, on) => detailsOn?.(disclosure, papers, on)),
    ),
  };
}

/** Two papers are asked for again and again: each two are one question. */
function detailsIn(count: (papers: Papers, on: CalendarDate) => number | undefined): HangingSpan['details'] {
  const known = new Map<Stock, Map<Stock, Papers>>();
  return (first, rest, on) => {
    const ofFirst = known.get(first) ?? new Map<Stock, Papers>();
    known.set(first, ofFirst);
    const papers = ofFirst.get(rest) ?? { first, rest };
    ofFirst.set(rest, papers);
    return count(papers, on);
  };
}

/** The first working day on or after a day. */
export function workingDayFrom(day: CalendarDate): CalendarDate {
  return nthWorkingDay(day, 1);
}

/**
 * The day on which something has to be hung although nobody works: a posting that begins before the next working day, since
 * 公示 counts from its first day, and what is over by then, as the duty list of the days off themselves.
 */
function startsOffDuty(
  disclosure: Disclosure,
  lastOnWall: CalendarDate | undefined,
): CalendarDate | undefined {
  const { publishedOn, posting, period } = disclosure.content;
  const next = workingDayFrom(publishedOn);
  if (posting) {
    const start = latestDay([publishedOn, posting.from]);
    return start < next ? start : undefined;
  }
  const last = earliest([validUntil(disclosure), lastOnWall, period && periodEnd(period)]);
  return last !== undefined && last >= publishedOn && last < next ? publishedOn : undefined;
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
function counted<Paper, Answer>(
  { from, changes }: { readonly from: CalendarDate; readonly changes: readonly CalendarDate[] },
  count: (paper: Paper, on: CalendarDate) => Answer,
): (paper: Paper, on: CalendarDate) => Answer {
  const known = new Map<Paper, Map<CalendarDate, Answer>>();
  return (paper, on) => {
    const counts = known.get(paper) ?? new Map<CalendarDate, Answer>();
    known.set(paper, counts);
    const version = changes.findLast((day) => day <= on) ?? from;
    if (!counts.has(version)) counts.set(version, count(paper, version));
    return counts.get(version) as Answer;
  };
}

/** Newest first; on one day by id. */
export function compareNewestFirst(a: HangingSpan, b: HangingSpan): number {
  return compareText(b.from, a.from) || compareText(a.disclosure.id, b.disclosure.id);
}
