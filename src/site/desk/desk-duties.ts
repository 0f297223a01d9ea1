/** What a site owes, as the clerk's desk lists it: what is due soon first, each with the ways to begin it. */
import { daysBetween, formatDate, type CalendarDate } from '../../model/values/calendar-date.ts';
import { isPeriodic } from '../../model/duties/frequency.ts';
import { dutiesOf, inOrderToBegin, SOON, type SiteOfDuties } from '../../model/duties/duties.ts';
import { dutyName, type Duty } from '../../model/duties/duty.ts';
import { KIND_TITLES, type Kind } from '../../model/kinds.ts';
import type { Period } from '../../model/values/period.ts';
import type { Section } from '../../model/disclosure/section.ts';

export interface DeskDuty {
  /** Names it as long as it is owed, for the server and for the focus of the page. */
  readonly key: string;
  readonly name: string;
  readonly section: Section;
  /** 财务 */
  readonly sectionTitle: string;
  /** `10月10日前，已经晚了 44 天` */
  readonly when: string;
  readonly isOverdue: boolean;
  /** Due within 30 days. */
  readonly isSoon: boolean;
  /** What it can be written as, the usual one first. */
  readonly kinds: readonly {
    readonly kind: Kind;
    readonly title: string;
    /** What the form editor calls the list of such forms. */
    readonly form: string;
  }[];
  /** Whether one may say that there was nothing: it is owed by period, and the period is over. */
  readonly canBeNil: boolean;
}

/** A duty that is still to be done, with what a draft of it starts from. */
export interface OwedDuty {
  readonly key: string;
  readonly duty: Duty;
  readonly period?: Period | undefined;
}

/**
 * What is due or overdue, in the order in which one begins it, and what was promised for later: the next step of a project may be
 * taken before its day. Of the steps that one disclosure promises only the next.
 */
export function owedDuties(site: SiteOfDuties, asOf: CalendarDate): OwedDuty[] {
  const open = dutiesOf(site, asOf, { withAhead: true }).filter(
    ({ state }) => state === 'missing' || state === 'due',
  );
  const owed = inOrderToBegin(open, asOf).map((duty) => {
    const { cause, item } = duty;
    const about =
      cause.type === 'period' ? cause.period : cause.type === 'follow-up' ? cause.disclosureId : '';
    return {
      key: [item.id, about].filter(Boolean).join('~'),
      duty,
      period: cause.type === 'period' ? cause.period : undefined,
    };
  });
  return owed.filter(({ key }, index) => owed.findIndex((one) => one.key === key) === index);
}

export interface DutyWords {
  readonly asOf: CalendarDate;
  readonly sectionTitles: Readonly<Record<Section, string>>;
  /** What the form editor calls the list of forms of a section and kind. */
  readonly formOf: (section: Section, kind: Kind) => string;
}

/** Those of a site in the words of the desk. */
export function deskDuties(site: SiteOfDuties, { asOf, sectionTitles, formOf }: DutyWords): DeskDuty[] {
  return owedDuties(site, asOf).map(({ key, duty }) => {
    const { item, dueOn, opensOn, cause } = duty;
    return {
      key,
      name: dutyName(duty),
      section: item.section,
      sectionTitle: sectionTitles[item.section],
      when: whenDue(duty, asOf),
      isOverdue: dueOn < asOf,
      isSoon: dueOn >= asOf && daysBetween(asOf, dueOn) <= SOON,
      kinds: item.kinds.map((kind) => ({ kind, title: KIND_TITLES[kind], form: formOf(item.section, kind) })),
      canBeNil: cause.type === 'period' && isPeriodic(item) && opensOn <= asOf,
    };
  });
}

function whenDue({ dueOn, opensOn, estimatedYear }: Duty, asOf: CalendarDate): string {
  const day = `${formatDate(dueOn)}前`;
  const note = estimatedYear === undefined ? '' : `（${estimatedYear}年的放假安排还没定，按周一到周五算）`;
  const left = daysBetween(asOf, dueOn);
  if (left < 0) return `${day}${note}，已经晚了 ${-left} 天`;
  if (opensOn > asOf) return `${day}${note}，${formatDate(opensOn)}起可以公布`;
  return left === 0 ? `今天是最后一天` : `${day}${note}，还有 ${left} 天`;
}
