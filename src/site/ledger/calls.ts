/** 今天要催的: the sites that owe something, each with the one to call and what to say. */
import { findTownship, type City } from '../../model/place/city.ts';
import { closedText } from '../closed-notice.ts';
import { phoneLink, type PhoneLink } from '../links.ts';
import type { LedgerSummary } from './site-ledger.ts';
import { relativeHref, sitePath, type SitePath } from '../urls.ts';

export interface LedgerCall {
  readonly site: string;
  readonly href: string;
  readonly call: PhoneLink;
  /** What to ask for, most urgent first; at most three. */
  readonly about: readonly string[];
  readonly more: number;
  readonly daysLate: number;
}

const ABOUT = 3;

/**
 * Whom to call today, longest overdue first. For a site that is closed the one that it went into is called, where that lies
 * in the same region; else the township, for pages of a region say nothing of sites elsewhere.
 */
export function callsOf(summaries: readonly LedgerSummary[], from: SitePath, city: City): LedgerCall[] {
  return summaries
    .map((summary): LedgerCall => {
      const { id, name, ledger, closed } = summary;
      const about = [
        ...ledger.orders
          .filter(({ state }) => state === 'overdue')
          .map(({ number }) => `整改超期${number ? `（${number}）` : ''}`),
        ...ledger.missing.map((duty) => `${duty.name}，逾期 ${duty.daysLate} 天`),
        ...ledger.unanswered.map(({ number, days }) => `意见 ${number} 提出 ${days} 天还没答复`),
      ];
      return {
        site: closed ? `${name}（${closedText(closed)}）` : name,
        href: relativeHref(from, sitePath(id)),
        call: whomToCall(summary, summaries, city),
        about: about.slice(0, ABOUT),
        more: Math.max(0, about.length - ABOUT),
        daysLate: ledger.missing[0]?.daysLate ?? 0,
      };
    })
    .filter(({ about }) => about.length > 0)
    .sort((a, b) => b.daysLate - a.daysLate);
}

function whomToCall(summary: LedgerSummary, among: readonly LedgerSummary[], city: City): PhoneLink {
  const { closed, ledger, countyId, townshipId } = summary;
  if (!closed) return phoneLink(`${ledger.contact.post}${ledger.contact.name}`, ledger.contact.phone);
  const successor = among.find(({ id }) => id === closed.into[0]?.id);
  // Each is closed later than the one before: content is checked for that.
  if (successor) return whomToCall(successor, among, city);
  const { township } = findTownship(city, countyId, townshipId) ?? {};
  return phoneLink(township?.name ?? summary.name, township?.supervisionPhone ?? summary.supervisionPhone);
}
