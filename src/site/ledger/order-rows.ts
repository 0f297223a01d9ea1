/** Orders and changes of a region's sites as rows of its ledger. */
import { keepsOrders } from '../../model/place/ledger-inside.ts';
import { findTownship, type City } from '../../model/place/city.ts';
import { daysBetween, type CalendarDate } from '../../model/values/calendar-date.ts';
import { compareText } from '../../model/values/compare-text.ts';
import { countedDeadline } from '../../model/place/rectification.ts';
import { dayOf, type Day } from '../pages/entries.ts';
import { phoneLink, type Link, type PhoneLink } from '../links.ts';
import { ORDER_RANK } from '../pages/orders-page.ts';
import type { Region } from '../region.ts';
import { ordersPath, relativeHref, sitePath, type SitePath } from '../urls.ts';
import { explainedHref } from './explained.ts';
import { placeOf, whomToCall } from './calls.ts';
import type { LedgerContext } from './ledger-context.ts';
import type { LedgerChange } from './ledger-facts.ts';
import { changesIn } from './rule-changes.ts';
import type { LedgerOrder, LedgerSummary } from './site-ledger.ts';

export interface LedgerOrderRow {
  /** To its page of orders, with photos and answers. */
  readonly site: Link;
  /** `本溪县小市镇`, on pages above it. */
  readonly place?: string | undefined;
  readonly order: LedgerOrder;
  readonly issued: Day;
  readonly deadline: Day;
  /** `超期 12 天`, `还有 5 天`, `等了 3 天没复查`; nothing of what is settled. */
  readonly days: string;
  /** That something private was taken out, never what. */
  readonly purges: readonly string[];
  /** Whom to ring: the site, or whoever has to look again. */
  readonly call?: PhoneLink | undefined;
}

/** What one looks at first; the rest is in the tables. */
const FIRST_ORDERS = 10;

export interface LedgerChangeRow {
  /** Whose it is, where it is a site's. */
  readonly site?: Link | undefined;
  readonly change: LedgerChange;
  readonly on: Day;
}

/** Newest first. */
export function changeRows(
  summaries: readonly LedgerSummary[],
  { region, context, path }: { region: Region; context: LedgerContext; path: SitePath },
): LedgerChangeRow[] {
  const rowOf = (change: LedgerChange, site?: Link): LedgerChangeRow => ({
    site,
    change,
    on: dayOf(change.on, context.asOf.slice(0, 4)),
  });
  return [
    ...changesIn(region, context.ruleChanges ?? []).map((change) => rowOf(change)),
    ...summaries.flatMap((one) =>
      one.ledger.changes.map((change) =>
        rowOf(change, { text: one.name, href: explainedHref(one, region, path) }),
      ),
    ),
  ].sort((a, b) => compareText(b.change.on, a.change.on));
}

/** Overdue ones first, longest first. */
export function orderRows(
  summaries: readonly LedgerSummary[],
  { region, city, asOf, path }: { region: Region; city: City; asOf: CalendarDate; path: SitePath },
): LedgerOrderRow[] {
  const year = asOf.slice(0, 4);
  return summaries
    .flatMap((summary) =>
      summary.ledger.orders.map((order): LedgerOrderRow => ({
        site: {
          text: summary.name,
          href: relativeHref(path, (keepsOrders(city) ? sitePath : ordersPath)(summary.id)),
        },
        place: region.township ? undefined : placeOf(summary, city),
        order,
        issued: dayOf(order.issuedOn, year),
        deadline: dayOf(countedDeadline(order), year),
        days: daysOf(order, asOf),
        purges: (order.purges ?? [])
          .filter(({ on }) => on <= asOf)
          .map(({ on, what, by }) => `${dayOf(on, year).text}为保护个人隐私，拿掉了${what}（${by}）。`),
        call: callOf(order, { summary, summaries, city }),
      })),
    )
    .sort(
      (a, b) =>
        ORDER_RANK[a.order.state] - ORDER_RANK[b.order.state] || compareText(a.deadline.iso, b.deadline.iso),
    );
}

/** How an order stands to its deadline: `超期 12 天`; nothing of what is settled. */
export function daysOf(order: LedgerOrder, asOf: CalendarDate): string {
  const left = daysBetween(asOf, countedDeadline(order));
  switch (order.state) {
    case 'overdue':
      return `超期 ${-left} 天`;
    case 'open':
      return left === 0 ? '今天到期' : `还有 ${left} 天`;
    case 'replied':
      return `答复 ${daysBetween(order.reply?.on ?? asOf, asOf)} 天了，没复查`;
    default:
      return '';
  }
}

function callOf(
  { state }: LedgerOrder,
  { summary, summaries, city }: { summary: LedgerSummary; summaries: readonly LedgerSummary[]; city: City },
): PhoneLink | undefined {
  // Whom to ring is for officials alone where a city says so.
  if (summary.ledger.contact.phone === '') return undefined;
  if (state === 'overdue' || state === 'open') return whomToCall(summary, summaries, city);
  if (state !== 'replied') return undefined;
  const { township } = findTownship(city, summary.countyId, summary.townshipId) ?? {};
  return township && phoneLink(township.name, township.supervisionPhone);
}

/** The first of them, and how many more there are; a township lists all. */
export function firstOrders(
  orders: readonly LedgerOrderRow[],
  { township }: Region,
): { readonly orders: readonly LedgerOrderRow[]; readonly moreOrders: number } {
  const first = township ? orders : orders.slice(0, FIRST_ORDERS);
  return { orders: first, moreOrders: orders.length - first.length };
}

/** How many there are, and how many of them are overdue: `3 件，1 件超期`. */
export function ordersAbout(orders: readonly LedgerOrderRow[]): string {
  const count = (state: LedgerOrder['state']): number =>
    orders.filter(({ order }) => order.state === state).length;
  return [
    `${orders.length} 件`,
    ...(
      [
        ['overdue', '超期'],
        ['done', '改好'],
      ] as const
    ).flatMap(([state, word]) => (count(state) > 0 ? [`${count(state)} 件${word}`] : [])),
  ].join('，');
}
