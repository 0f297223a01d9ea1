/** 今天要催的: the sites that owe something, each with the one to call and why. */
import { findTownship, type City } from '../../model/place/city.ts';
import { countedDeadline } from '../../model/place/rectification.ts';
import { daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { closedText } from '../closed-notice.ts';
import { dayOf } from '../pages/entries.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import type { Region } from '../region.ts';
import type { SitePath } from '../urls.ts';
import { explainedHref } from './explained.ts';
import { byHarm } from './harm.ts';
import {
  accountsLacking,
  overdueMatters,
  untrueMatters,
  type LedgerOrder,
  type LedgerSummary,
  type SiteLedger,
} from './site-ledger.ts';

export interface LedgerCall {
  readonly site: string;
  readonly href: string;
  /** The township, on pages above it: many places share a name. */
  readonly place?: string | undefined;
  readonly call: PhoneLink;
  /** Why, in the order of the rule, so that the first is what put it where it stands. */
  readonly about: readonly string[];
  /** How much it owes that was to be published; 0 where something else is overdue. */
  readonly owed: number;
}

/**
 * Whom to call today, most harm first. For a site that is closed the one that it went into is called, where that lies
 * in the same region; else the township, for pages of a region say nothing of sites elsewhere.
 */
export function callsOf(
  summaries: readonly LedgerSummary[],
  { region, city, asOf, path }: { region: Region; city: City; asOf: CalendarDate; path: SitePath },
): LedgerCall[] {
  return byHarm(summaries)
    .map((summary): LedgerCall => {
      const { name, ledger, closed } = summary;
      return {
        site: closed ? `${name}（${closedText(closed)}）` : name,
        href: explainedHref(summary, region, path),
        place: region.township ? undefined : placeOf(summary, city),
        call: whomToCall(summary, summaries, city),
        about: [...ordersText(ledger, asOf), ...owedText(ledger, asOf)],
        owed: ledger.missing.length,
      };
    })
    .filter(({ about }) => about.length > 0);
}

/** `查实公布不真实，还没改好（小市督〔2026〕7号）`, `整改超期 2 件，最久 126 天（小市督〔2026〕2号）`. */
function ordersText({ orders }: SiteLedger, asOf: CalendarDate): string[] {
  const untrue = untrueMatters(orders);
  const [first, ...others] = overdueMatters(orders).toSorted(
    (a, b) => overdueDays(b, asOf) - overdueDays(a, asOf),
  );
  const number = (order: LedgerOrder): string => (order.number ? `（${order.number}）` : '');
  const days = first ? `${overdueDays(first, asOf)} 天${number(first)}` : '';
  return [
    ...untrue.map((order) => `查实公布不真实，还没改好${number(order)}`),
    ...(days === ''
      ? []
      : [others.length > 0 ? `整改超期 ${others.length + 1} 件，最久 ${days}` : `整改超期 ${days}`]),
  ];
}

/**
 * `财务缺 10 个月`, `欠公开 28 件，最久的是…，逾期 304 天`: how many, and one by its name. A question without an answer is
 * owed like anything else, so it is counted once.
 */
function owedText(ledger: SiteLedger, asOf: CalendarDate): string[] {
  const { missing } = ledger;
  const [longest] = missing;
  if (!longest) return ledger.unanswered.map(({ number, days }) => `意见 ${number} 提出 ${days} 天还没答复`);
  const months = accountsLacking(ledger);
  const named = `${longest.name}，${dayOf(longest.dueOn, asOf.slice(0, 4)).text}到期，逾期 ${longest.daysLate} 天`;
  if (missing.length === 1) return [`欠${named}`];
  return [...(months > 0 ? [`财务缺 ${months} 个月`] : []), `欠公开 ${missing.length} 件，最久的是${named}`];
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
