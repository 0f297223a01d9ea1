/**
 * What the ledger knows of one site, counted from its disclosures. Part of the summary, which is kept until something
 * of the site changes: so there is no number in it that grows by itself from day to day.
 */
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import { itemOn } from '../../model/catalogue/catalogue.ts';
import { askedIn } from '../../model/words/asked-questions.ts';
import { isInForce, isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { dutyName, type Duty } from '../../model/duties/duty.ts';
import {
  formatPeriodInYear,
  periodOf,
  periodStart,
  shiftPeriod,
  type Period,
} from '../../model/values/period.ts';
import { wallUntil } from '../../model/disclosure/posted.ts';
import { closedBy } from '../../model/place/closing.ts';
import {
  countedDeadline,
  rectificationState,
  type RectificationContent,
} from '../../model/place/rectification.ts';
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import { repliesWithinOn, type Site } from '../../model/place/site.ts';
import { toldChanges, type ToldChange } from '../../model/history/told-changes.ts';
import { mayHang } from '../../model/privacy/visibility.ts';

/** Something owed: what, where it belongs, and by when. */
export interface OwedDuty {
  readonly name: string;
  readonly section: Section;
  readonly item: string;
  readonly dueOn: CalendarDate;
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

/** A change of what is counted by, with what it is of: `基本情况`, `整改通知 小市督〔2026〕7号`. */
export interface LedgerChange extends ToldChange {
  readonly of: string;
}

export interface LedgerFacts {
  /** Whom to call, and where. */
  readonly contact: { readonly name: string; readonly post: string; readonly phone: string };
  /** What is owed and overdue, longest first. */
  readonly missing: readonly OwedDuty[];
  /** What was published late this year, worst first. */
  readonly late: readonly (OwedDuty & { readonly daysLate: number })[];
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
  /** Questions without an answer, and by when the site wanted to answer as it said then. */
  readonly questions: readonly {
    readonly number: string;
    readonly askedOn: CalendarDate;
    readonly answerBy: CalendarDate;
  }[];
  readonly orders: readonly RectificationContent[];
  /** What of the site the ledger counts by and was changed after it was published, oldest first. */
  readonly changes: readonly LedgerChange[];
}

/** What is to be counted of a site as of a day: this year's, and whatever is still missing from before. */
export function ledgerFacts(
  site: Site,
  when: { readonly duties: readonly Duty[]; readonly asOf: CalendarDate },
): LedgerFacts {
  const facts = factsOf(site, when);
  const closed = closedBy(site.profile, when.asOf);
  return closed ? untilClosing(facts, closed.on) : facts;
}

/** Of a site that is closed only what was so by then: nothing becomes late or empty of itself any more. */
function untilClosing(facts: LedgerFacts, on: CalendarDate): LedgerFacts {
  return {
    ...facts,
    emptySections: [],
    takenDownEarly: facts.takenDownEarly.filter((one) => one.on < on),
    questions: facts.questions.filter(({ answerBy }) => answerBy < on),
    orders: facts.orders.filter(
      (order) => countedDeadline(order) < on || rectificationState(order, on) !== 'open',
    ),
  };
}

function factsOf(site: Site, { duties, asOf }: { duties: readonly Duty[]; asOf: CalendarDate }): LedgerFacts {
  const yearStart = `${asOf.slice(0, 4)}-01-01` as CalendarDate;
  const { catalogue } = site;
  const inForce = site.disclosures.filter(({ content }) => isInForce(content, asOf));
  const ofYear = site.disclosures.filter(
    ({ content }) => content.publishedOn <= asOf && content.publishedOn >= yearStart,
  );
  const counted = duties.filter(({ dueOn, state }) => dueOn >= yearStart || state === 'missing');
  const hung = ofYear.filter(({ content }) => {
    const item = itemOn(catalogue, content.item, content.publishedOn);
    return mayHang(item) && (content.posting !== undefined || item?.wallDays !== undefined);
  });
  return {
    contact: contactOf(site),
    missing: dutiesIn(counted, 'missing').map(owedDuty),
    late: dutiesIn(counted, 'late').map((duty) => ({ ...owedDuty(duty), daysLate: duty.daysLate })),
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
    emptySections: SECTIONS.filter((section) => !inForce.some((one) => one.section === section)),
    takenDownEarly: ofYear.flatMap(({ content }) => {
      const until = wallUntil(content, itemOn(catalogue, content.item, content.publishedOn));
      const taken = content.posted?.until;
      return taken !== undefined && until !== undefined && taken < until && taken <= asOf
        ? [{ title: content.title, on: taken, until }]
        : [];
    }),
    proofs: { due: hung.length, given: hung.filter(({ content }) => content.posted).length },
    corrections: count(ofYear, ({ corrections = [] }) => corrections.filter(({ on }) => on <= asOf).length),
    withdrawals: ofYear.filter(({ content }) => isWithdrawn(content, asOf)).length,
    purges: count(ofYear, ({ purges = [] }) => purges.length),
    exemptions: count(ofYear, ({ exemptions = [] }) => exemptions.length),
    questions: openQuestions(inForce).map(({ number, askedOn }) => ({
      ...{ number, askedOn },
      answerBy: addDays(askedOn, repliesWithinOn(site.profile, askedOn)),
    })),
    orders: site.rectifications.map(({ content }) => content).filter(({ issuedOn }) => issuedOn <= asOf),
    changes: changesOf(site),
  };
}

function changesOf({ profile, rectifications }: Site): LedgerChange[] {
  return [
    ...toldChanges('site', profile).map((change) => ({ of: '基本情况', ...change })),
    ...rectifications.flatMap(({ id, content }) =>
      toldChanges('rectification', content).map((change) => ({
        of: `整改通知 ${content.number ?? id}`,
        ...change,
      })),
    ),
  ];
}

function contactOf({ profile }: Site): LedgerFacts['contact'] {
  const officer = profile.officers.find(({ phone }) => phone !== undefined);
  return officer?.phone === undefined
    ? { name: profile.supervision.person, post: profile.supervision.name, phone: profile.supervision.phone }
    : { name: officer.name, post: officer.post, phone: officer.phone };
}

/** Longest late first. */
function dutiesIn(duties: readonly Duty[], state: Duty['state']): Duty[] {
  return duties.filter((duty) => duty.state === state).sort((a, b) => b.daysLate - a.daysLate);
}

function owedDuty(duty: Duty): OwedDuty {
  return { name: dutyName(duty), section: duty.item.section, item: duty.item.id, dueOn: duty.dueOn };
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
function openQuestions(
  inForce: readonly Disclosure[],
): { readonly number: string; readonly askedOn: CalendarDate }[] {
  const seen = new Set<string>();
  return inForce.flatMap(askedIn).flatMap(({ number, askedOn, answer }) => {
    if (seen.has(number)) return [];
    seen.add(number);
    return answer ? [] : [{ number, askedOn }];
  });
}
