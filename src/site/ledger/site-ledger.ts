/** What the ledger knows of one site, counted from its disclosures. Part of the summary: pages above see only this. */
import { daysBetween, type CalendarDate } from '../../model/calendar-date.ts';
import { indexCatalogue } from '../../model/catalogue.ts';
import { isOfKind, type Disclosure } from '../../model/disclosure.ts';
import { dutyName, type Duty } from '../../model/duty.ts';
import type { LedgerCount } from '../../model/ledger-rule.ts';
import { formatPeriodInYear, periodOf, periodStart, shiftPeriod, type Period } from '../../model/period.ts';
import { wallUntil } from '../../model/posted.ts';
import { rectificationState, type RectificationState } from '../../model/rectification.ts';
import { SECTIONS, type Section } from '../../model/section.ts';
import type { Site } from '../../model/site.ts';
import { mayHang } from '../../model/visibility.ts';

export interface LedgerDuty {
  readonly name: string;
  readonly section: Section;
  readonly item: string;
  readonly dueOn: CalendarDate;
  readonly daysLate: number;
}

/** How many duties of a section or an item were met in time, met late, are missing. */
export interface DutyCounts {
  readonly met: number;
  readonly late: number;
  readonly missing: number;
}

export interface LedgerMonth {
  readonly label: string;
  readonly state: 'out' | 'late' | 'missing' | 'due';
}

export interface LedgerOrder {
  readonly number?: string;
  readonly issuedOn: CalendarDate;
  readonly issuer: string;
  readonly problems: readonly string[];
  readonly deadline: CalendarDate;
  readonly state: RectificationState;
  readonly result?: { readonly on: CalendarDate; readonly text: string };
}

export interface SiteLedger {
  /** Whom to call, and where. */
  readonly contact: { readonly name: string; readonly post: string; readonly phone: string };
  /** What is owed and overdue, longest first. */
  readonly missing: readonly LedgerDuty[];
  /** What was published late this year, worst first. */
  readonly late: readonly LedgerDuty[];
  readonly sections: Readonly<Record<Section, DutyCounts>>;
  /** By catalogue item, in the order of the catalogue. */
  readonly items: readonly (DutyCounts & { readonly item: string; readonly title: string })[];
  /** Months of the year that are over, and whether their accounts are out. */
  readonly months: readonly LedgerMonth[];
  readonly emptySections: readonly Section[];
  /** Sheets taken down before they might be. */
  readonly takenDownEarly: readonly {
    readonly title: string;
    readonly on: CalendarDate;
    readonly until: CalendarDate;
  }[];
  /** How many sheets of this year should have hung, and of how many there are photos. */
  readonly proofs: { readonly due: number; readonly given: number };
  readonly corrections: number;
  readonly withdrawals: number;
  readonly purges: number;
  readonly exemptions: number;
  /** Questions without an answer for longer than the site allows itself. */
  readonly unanswered: readonly { readonly number: string; readonly days: number }[];
  readonly orders: readonly LedgerOrder[];
}

/** Days overdue from which a missing duty counts as long overdue. */
const LONG_DAYS = 30;

/** The ledger of a site as of a day: this year's, and whatever is still missing from before. */
export function siteLedger(
  site: Site,
  { duties, asOf }: { duties: readonly Duty[]; asOf: CalendarDate },
): SiteLedger {
  const yearStart = `${asOf.slice(0, 4)}-01-01` as CalendarDate;
  const { catalogue } = site;
  const items = indexCatalogue(catalogue);
  const standing = site.disclosures.filter(({ content }) => isStanding(content, asOf));
  const ofYear = site.disclosures.filter(
    ({ content }) => content.publishedOn <= asOf && content.publishedOn >= yearStart,
  );
  const counted = duties.filter(({ dueOn, state }) => dueOn >= yearStart || state === 'missing');
  const hung = ofYear.filter(({ content }) => {
    const item = items.get(content.item);
    return mayHang(item) && (content.posting !== undefined || item?.wallDays !== undefined);
  });
  return {
    contact: contactOf(site),
    missing: ledgerDuties(counted, 'missing'),
    late: ledgerDuties(counted, 'late'),
    sections: Object.fromEntries(
      SECTIONS.map((section) => [
        section,
        countDuties(counted.filter(({ item }) => item.section === section)),
      ]),
    ) as Record<Section, DutyCounts>,
    items: catalogue.items.flatMap(({ id, title }) => {
      const own = counted.filter(({ item }) => item.id === id);
      return own.length > 0 ? [{ item: id, title, ...countDuties(own) }] : [];
    }),
    months: financeMonths(duties, asOf),
    emptySections: SECTIONS.filter((section) => !standing.some((one) => one.section === section)),
    takenDownEarly: ofYear.flatMap(({ content }) => {
      const until = wallUntil(content, items.get(content.item));
      const taken = content.posted?.until;
      return taken !== undefined && until !== undefined && taken < until && taken <= asOf
        ? [{ title: content.title, on: taken, until }]
        : [];
    }),
    proofs: { due: hung.length, given: hung.filter(({ content }) => content.posted).length },
    corrections: count(ofYear, ({ corrections = [] }) => corrections.filter(({ on }) => on <= asOf).length),
    withdrawals: count(ofYear, ({ withdrawal }) => (withdrawal && withdrawal.on <= asOf ? 1 : 0)),
    purges: count(ofYear, ({ purges = [] }) => purges.length),
    exemptions: count(ofYear, ({ exemptions = [] }) => exemptions.length),
    unanswered: unanswered(standing, site.profile.repliesWithinDays, asOf),
    orders: orders(site, { yearStart, asOf }),
  };
}

/** How often each thing that can cost points happened. */
export function ledgerCounts(ledger: SiteLedger): Readonly<Record<LedgerCount, number>> {
  return {
    missing: ledger.missing.length,
    'long-missing': ledger.missing.filter(({ daysLate }) => daysLate > LONG_DAYS).length,
    late: ledger.late.length,
    'finance-behind': ledger.months.filter(({ state }) => state === 'missing').length,
    'empty-section': ledger.emptySections.length,
    'taken-down-early': ledger.takenDownEarly.length,
    unanswered: ledger.unanswered.length,
    purge: ledger.purges,
    'order-overdue': ledger.orders.filter(({ state }) => state === 'overdue').length,
    'no-proof': ledger.proofs.due - ledger.proofs.given,
  };
}

function isStanding({ publishedOn, withdrawal }: Disclosure['content'], asOf: CalendarDate): boolean {
  return publishedOn <= asOf && !(withdrawal && withdrawal.on <= asOf);
}

function contactOf({ profile }: Site): SiteLedger['contact'] {
  const officer = profile.officers.find(({ phone }) => phone !== undefined);
  return officer?.phone === undefined
    ? { name: profile.supervision.person, post: profile.supervision.name, phone: profile.supervision.phone }
    : { name: officer.name, post: officer.post, phone: officer.phone };
}

function ledgerDuties(duties: readonly Duty[], state: Duty['state']): LedgerDuty[] {
  return duties
    .filter((duty) => duty.state === state)
    .map((duty) => ({
      name: dutyName(duty),
      section: duty.item.section,
      item: duty.item.id,
      dueOn: duty.dueOn,
      daysLate: duty.daysLate,
    }))
    .sort((a, b) => b.daysLate - a.daysLate);
}

function countDuties(duties: readonly Duty[]): DutyCounts {
  const of = (...states: readonly Duty['state'][]): number =>
    duties.filter(({ state }) => states.includes(state)).length;
  return { met: of('met', 'not-applicable'), late: of('late'), missing: of('missing') };
}

/** The item whose months are 「财务公布到几月」. */
const MONTHLY_ACCOUNTS = 'fin-monthly-statement';

function financeMonths(duties: readonly Duty[], asOf: CalendarDate): LedgerMonth[] {
  const states = new Map<Period, Duty['state']>(
    duties.flatMap(({ item, cause, state }) =>
      item.id === MONTHLY_ACCOUNTS && cause.type === 'period' ? [[cause.period, state]] : [],
    ),
  );
  const months: LedgerMonth[] = [];
  const first = periodOf(`${asOf.slice(0, 4)}-01-01` as CalendarDate, 'month');
  for (let month = first; periodStart(shiftPeriod(month, 1)) <= asOf; month = shiftPeriod(month, 1)) {
    const state = states.get(month);
    if (state === undefined) continue;
    months.push({
      label: formatPeriodInYear(month).replace('月', ''),
      state: state === 'late' ? 'late' : state === 'missing' ? 'missing' : state === 'due' ? 'due' : 'out',
    });
  }
  return months;
}

function count(disclosures: readonly Disclosure[], of: (content: Disclosure['content']) => number): number {
  return disclosures.reduce((sum, { content }) => sum + of(content), 0);
}

/** Questions still open in the newest sheet that tells of them. */
function unanswered(
  standing: readonly Disclosure[],
  withinDays: number,
  asOf: CalendarDate,
): SiteLedger['unanswered'] {
  const seen = new Set<string>();
  return standing
    .filter((disclosure) => isOfKind(disclosure, 'feedback'))
    .flatMap(({ content }) => content.entries)
    .flatMap(({ number, askedOn, answer }) => {
      if (seen.has(number)) return [];
      seen.add(number);
      const days = daysBetween(askedOn, asOf);
      return !answer && days > withinDays ? [{ number, days }] : [];
    });
}

function orders(
  { rectifications }: Site,
  { yearStart, asOf }: { yearStart: CalendarDate; asOf: CalendarDate },
): LedgerOrder[] {
  return rectifications
    .filter(({ content }) => content.issuedOn <= asOf)
    .map(({ content }) => ({ content, state: rectificationState(content, asOf) }))
    .filter(({ content, state }) => content.issuedOn >= yearStart || state !== 'done')
    .map(({ content, state }) => ({
      ...(content.number && { number: content.number }),
      issuedOn: content.issuedOn,
      issuer: content.issuer,
      problems: content.problems,
      deadline: content.deadline,
      state,
      ...(content.result?.passed && { result: { on: content.result.on, text: content.result.text } }),
    }));
}
