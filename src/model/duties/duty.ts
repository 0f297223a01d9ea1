/** 应公开的义务: something a site owes, whether it was done, and by what. The ledger counts these. */
import type { CalendarDate } from '../values/calendar-date.ts';
import type { CatalogueItem } from '../catalogue/catalogue.ts';
import { formatPeriod, formatPeriodInYear, periodParts, type Period } from '../values/period.ts';

/**
 * met: published in time · late: published after the due day · missing: overdue · due: still time · not-applicable:
 * it was said in time that there was nothing (本期无发生额).
 */
export const DUTY_STATES = ['met', 'late', 'missing', 'due', 'not-applicable'] as const;

export type DutyState = (typeof DUTY_STATES)[number];

/** Why something is owed: its period, because it must always be there, or because of another disclosure. */
export type DutyCause =
  | { readonly type: 'period'; readonly period: Period }
  | { readonly type: 'permanent' }
  | {
      readonly type: 'follow-up';
      /** The disclosure that promised it. */
      readonly disclosureId: string;
      /** What is owed, in a villager's words: `西沟机耕路硬化的结算`. */
      readonly name: string;
      /** What tells it from others of that disclosure; the name where nothing is said. */
      readonly key?: string;
    };

export interface Duty {
  readonly item: CatalogueItem;
  readonly cause: DutyCause;
  /** From here on it can be met: the day after a period, the first day of one that is planned for. */
  readonly opensOn: CalendarDate;
  /** The last day on which publishing is in time. */
  readonly dueOn: CalendarDate;
  /** The year whose holidays nobody knew, when the due day is counted in its working days. */
  readonly estimatedYear?: number | undefined;
  readonly state: DutyState;
  /** What met it, in time or late, or said that there was nothing. */
  readonly disclosureId?: string | undefined;
  /** The day on which it was met; absent while it is missing or due. */
  readonly metOn?: CalendarDate;
  /** Days late, or overdue by now; 0 otherwise. */
  readonly daysLate: number;
}

/**
 * `2026年9月财务收支公布表`; beside its due day, `withYear` false, the year is left out where the day tells it: not of a
 * whole year, and not of December's accounts that are due in January.
 */
export function dutyName(
  { item, cause, dueOn }: Pick<Duty, 'item' | 'cause' | 'dueOn'>,
  withYear = true,
): string {
  switch (cause.type) {
    case 'period':
      return periodicName(item.title, cause.period, withYear ? undefined : dueOn.slice(0, 4));
    case 'permanent':
      return item.title;
    case 'follow-up':
      return cause.name;
  }
}

/** An item for a period, without the year where that is a part of the year that its surroundings show. */
export function periodicName(title: string, period: Period, yearShown?: string): string {
  const { year, length } = periodParts(period);
  const isPlain = length !== 'year' && String(year) === yearShown;
  // 2026年 + 年度目标 would say 年 twice.
  return `${isPlain ? formatPeriodInYear(period) : formatPeriod(period)}${title}`.replace('年年度', '年度');
}
