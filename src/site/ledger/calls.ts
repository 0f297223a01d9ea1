/** 今天要催的: the sites that owe something, each with the one to call and what to say. */
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

/** Whom to call today, longest overdue first. */
export function callsOf(summaries: readonly LedgerSummary[], from: SitePath): LedgerCall[] {
  return summaries
    .map(({ id, name, ledger }): LedgerCall => {
      const about = [
        ...ledger.orders
          .filter(({ state }) => state === 'overdue')
          .map(({ number }) => `整改超期${number ? `（${number}）` : ''}`),
        ...ledger.missing.map((duty) => `${duty.name}，逾期 ${duty.daysLate} 天`),
        ...ledger.unanswered.map(({ number, days }) => `意见 ${number} 提出 ${days} 天还没答复`),
      ];
      const { contact } = ledger;
      return {
        site: name,
        href: relativeHref(from, sitePath(id)),
        call: phoneLink(`${contact.post}${contact.name}`, contact.phone),
        about: about.slice(0, ABOUT),
        more: Math.max(0, about.length - ABOUT),
        daysLate: ledger.missing[0]?.daysLate ?? 0,
      };
    })
    .filter(({ about }) => about.length > 0)
    .sort((a, b) => b.daysLate - a.daysLate);
}
