/** 今天要催的: the sites that owe something, each with the one to call and what to say. */
import { findTownship, type City } from '../../model/place/city.ts';
import { countedDeadline } from '../../model/place/rectification.ts';
import { daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { closedText } from '../closed-notice.ts';
import { dayOf } from '../pages/entries.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import type { Region } from '../region.ts';
import { overdueMatters, type LedgerOrder, type LedgerSummary } from './site-ledger.ts';
import { relativeHref, sitePath, type SitePath } from '../urls.ts';

export interface LedgerCall {
  readonly site: string;
  readonly href: string;
  /** The township, on pages above it: many places share a name. */
  readonly place?: string | undefined;
  readonly call: PhoneLink;
  /** What to ask for, most urgent first; at most so many that it is said in a breath. */
  readonly about: readonly string[];
  readonly more: number;
  readonly daysLate: number;
  /** How much it owes that was to be published; 0 where something else is overdue. */
  readonly owed: number;
}

const ABOUT = 2;

/**
 * Whom to call today, longest overdue first, of those the one that owes most. For a site that is closed the one that it went into is called, where that lies
 * in the same region; else the township, for pages of a region say nothing of sites elsewhere.
 */
export function callsOf(
  summaries: readonly LedgerSummary[],
  { region, city, asOf, path }: { region: Region; city: City; asOf: CalendarDate; path: SitePath },
): LedgerCall[] {
  return summaries
    .map((summary): LedgerCall => {
      const { id, name, ledger, closed } = summary;
      const about = [
        ...overdueMatters(ledger.orders).map(
          (order) => `整改超期 ${overdueDays(order, asOf)} 天${order.number ? `（${order.number}）` : ''}`,
        ),
        ...ledger.missing.map(({ name: what, dueOn, daysLate }, index) =>
          // Since when it is waited for, once: the others are owed no longer.
          index === 0
            ? `${what}，${dayOf(dueOn, asOf.slice(0, 4)).text}到期，逾期 ${daysLate} 天`
            : `${what}，逾期 ${daysLate} 天`,
        ),
        ...ledger.unanswered.map(({ number, days }) => `意见 ${number} 提出 ${days} 天还没答复`),
      ];
      return {
        site: closed ? `${name}（${closedText(closed)}）` : name,
        href: relativeHref(path, sitePath(id)),
        place: region.township ? undefined : placeOf(summary, city),
        call: whomToCall(summary, summaries, city),
        about: about.slice(0, ABOUT),
        more: Math.max(0, about.length - ABOUT),
        daysLate: Math.max(
          ledger.missing[0]?.daysLate ?? 0,
          ...overdueMatters(ledger.orders).map((order) => overdueDays(order, asOf)),
        ),
        owed: ledger.missing.length,
      };
    })
    .filter(({ about }) => about.length > 0)
    .sort((a, b) => b.daysLate - a.daysLate || b.owed - a.owed);
}

function overdueDays(order: LedgerOrder, asOf: CalendarDate): number {
  return daysBetween(countedDeadline(order), asOf);
}

/** `本溪县小市镇`. */
export function placeOf({ countyId, townshipId }: LedgerSummary, city: City): string {
  const found = findTownship(city, countyId, townshipId);
  return found ? `${found.county.shortName}${found.township.name}` : '';
}

/** The one to ring about a site; of one that is closed whoever took it over, else the township. */
export function whomToCall(summary: LedgerSummary, among: readonly LedgerSummary[], city: City): PhoneLink {
  const { closed, ledger, countyId, townshipId } = summary;
  if (!closed) return phoneLink(`${ledger.contact.post}${ledger.contact.name}`, ledger.contact.phone);
  const successor = among.find(({ id }) => id === closed.into[0]?.id);
  // Each is closed later than the one before: content is checked for that.
  if (successor) return whomToCall(successor, among, city);
  const { township } = findTownship(city, countyId, townshipId) ?? {};
  return phoneLink(township?.name ?? summary.name, township?.supervisionPhone ?? summary.supervisionPhone);
}
