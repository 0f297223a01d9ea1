/**
 * What the ledger knows of one site, counted from its disclosures. Part of the summary, which is kept until something
 * of the site changes: so there is no number in it that grows by itself from day to day.
 */
import { addDays, type CalendarDate } from '../../model/values/calendar-date.ts';
import { askedIn } from '../../model/words/asked-questions.ts';
import { isInForce, isWithdrawn, type Disclosure } from '../../model/disclosure/disclosure.ts';
import { MONTHLY_ACCOUNTS } from '../../model/duties/owed.ts';
import { dutyName, type Duty } from '../../model/duties/duty.ts';
import {
  formatPeriodInYear,
  periodOf,
  periodStart,
  shiftPeriod,
  type Period,
} from '../../model/values/period.ts';
import { closedBy } from '../../model/place/closing.ts';
import {
  countedDeadline,
  rectificationState,
  type Rectification,
  type RectificationContent,
} from '../../model/place/rectification.ts';
import { SECTIONS, type Section } from '../../model/disclosure/section.ts';
import { repliesWithinOn, type Site } from '../../model/place/site.ts';
import { toldChanges, type ToldChange } from '../../model/history/told-changes.ts';
import { inspectionsTold, type InspectionTold } from './inspections.ts';
import { appraisalsIn, type AppraisalTold } from './appraisals.ts';
import type { LedgerPart } from '../../model/place/ledger-inside.ts';
import { countDuties, countedDuties, countSections, dutiesIn, type DutyCounts } from './counted.ts';
import { dueByMonth, type DueByMonth } from './due-months.ts';
import { purgesIn, recordsBefore, type LedgerRecord } from './records-before.ts';
import { mustHang, takenDown, unpostedOf, type TakenDown } from './hung.ts';

/** Something owed: what, where it belongs, and by when. */
export interface OwedDuty {
  readonly name: string;
  readonly section: Section;
  readonly item: string;
  readonly dueOn: CalendarDate;
}

export interface LedgerMonth {
  readonly label: string;
  readonly state: 'out' | 'late' | 'missing' | 'due';
}

/** A change of what is counted by, with what it is of: `基本情况`, `整改通知 小市督〔2026〕7号`. */
export interface LedgerChange extends ToldChange {
  /** The part of the ledger that it is about, where a city may keep that inside. */
  readonly part?: LedgerPart;
  readonly of: string;
}

export interface LedgerFacts {
  /** Whom to call, and where. */
  readonly contact: { readonly name: string; readonly post: string; readonly phone: string };
  /** What is owed and overdue, longest first. */
  readonly missing: readonly OwedDuty[];
  /** What is not published yet and still in time, soonest due first. */
  readonly ahead: readonly OwedDuty[];
  /** What was published late this year, worst first. */
  readonly late: readonly (OwedDuty & { readonly daysLate: number })[];
  readonly sections: Readonly<Record<Section, DutyCounts>>;
  /** By catalogue item, in the order of the catalogue. */
  readonly items: readonly (DutyCounts & { readonly item: string; readonly title: string })[];
  /** Months of the year that are over, and whether their accounts are out. */
  readonly months: readonly LedgerMonth[];
  readonly emptySections: readonly Section[];
  /** Sheets taken down before they might be. */
  readonly takenDownEarly: readonly TakenDown[];
  /** Of what was owed and published, how much should have hung and has no photo, or came down early. */
  readonly unposted: number;
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
  /** With the names of their files, by which later ones name them. */
  readonly orders: readonly (RectificationContent & Pick<Rectification, 'id'>)[];
  /** What inspections found: this year's, or the last one before; newest first. */
  readonly inspections: readonly InspectionTold[];
  /** 民主评议 of this year, newest first: what its sheet says in its first sentence. */
  readonly appraisals: readonly AppraisalTold[];
  /** What fell due in each of the last twelve months, and since. */
  readonly due: DueByMonth;
  /** How it stood in the last week, as far as it stood otherwise; oldest first. */
  readonly before: readonly LedgerRecord[];
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
  const counted = countedDuties(duties, asOf);
  const hung = ofYear.filter((disclosure) => mustHang(disclosure, catalogue));
  return {
    contact: contactOf(site),
    missing: dutiesIn(counted, 'missing').map(owedDuty),
    ahead: duties.filter(({ state }) => state === 'due').map(owedDuty),
    late: dutiesIn(counted, 'late').map((duty) => ({ ...owedDuty(duty), daysLate: duty.daysLate })),
    sections: countSections(counted),
    items: catalogue.items.flatMap(({ id, title }) => {
      const own = counted.filter(({ item }) => item.id === id);
      return own.length > 0 ? [{ item: id, title, ...countDuties(own) }] : [];
    }),
    months: financeMonths(duties, asOf),
    emptySections: SECTIONS.filter((section) => !inForce.some((one) => one.section === section)),
    takenDownEarly: ofYear.flatMap((disclosure) => takenDown(disclosure, catalogue, asOf)),
    unposted: unpostedOf(counted, site, asOf),
    proofs: { due: hung.length, given: hung.filter(({ content }) => content.posted).length },
    corrections: count(ofYear, ({ corrections = [] }) => corrections.filter(({ on }) => on <= asOf).length),
    withdrawals: ofYear.filter(({ content }) => isWithdrawn(content, asOf)).length,
    purges: purgesIn(site, asOf),
    exemptions: count(ofYear, ({ exemptions = [] }) => exemptions.length),
    questions: openQuestions(inForce).map(({ number, askedOn }) => ({
      ...{ number, askedOn },
      answerBy: addDays(askedOn, repliesWithinOn(site.profile, askedOn)),
    })),
    orders: site.rectifications
      .map(({ id, content }) => ({ id, ...content }))
      .filter(({ issuedOn }) => issuedOn <= asOf),
    inspections: inspectionsTold(site, { yearStart, asOf }),
    appraisals: appraisalsIn(ofYear, site, asOf),
    due: dueByMonth(duties, asOf),
    before: recordsBefore(site, duties, asOf),
    changes: changesOf(site),
  };
}

function changesOf({ profile, rectifications }: Site): LedgerChange[] {
  return [
    ...toldChanges('site', profile).map((change) => ({ of: '基本情况', ...change })),
    ...rectifications.flatMap(({ id, content }) =>
      toldChanges('rectification', content).map((change) => ({
        part: 'orders' as const,
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

function owedDuty(duty: Duty): OwedDuty {
  return { name: dutyName(duty), section: duty.item.section, item: duty.item.id, dueOn: duty.dueOn };
}

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
