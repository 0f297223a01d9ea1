/** 公布期限: by which day something must be disclosed, for a period or after an event. */
import type { z } from 'zod';
import { calendarDate, parseDate, type CalendarDate } from '../values/calendar-date.ts';
import * as field from '../schema/fields.ts';
import { periodEnd, periodParts, periodStart, type Period } from '../values/period.ts';
import { dayAfter, dayCount, lastDayOf } from '../values/time-limit.ts';

/** Exactly one of `after`, `into` and `by` says when; `checkDueRule` says so where it is not. */
export const dueSchema = field.group(
  '公布期限',
  {
    after: field.days('之后几天', '周期结束（或事情发生）后第几天之前公布').optional(),
    into: field.days('开头几天', '周期开始后第几天之前公布，年初定的计划用').optional(),
    by: field.text('哪天之前', '只用于按年公开的，写月日，如 05-31', 5).optional(),
    nextYear: field.flag('下一年', 'by 说的是下一年的那一天').optional(),
    count: dayCount.optional(),
  },
  'after、into、by 三个里写一个',
);

export type DueRule = z.output<typeof dueSchema>;

/** What is wrong with a rule, and what to write instead; `undefined` when nothing is. */
export function dueRuleFault(rule: DueRule): { readonly message: string; readonly hint: string } | undefined {
  const written = (['after', 'into', 'by'] as const).filter((key) => rule[key] !== undefined);
  if (written.length !== 1) {
    return {
      message: written.length === 0 ? '没有说哪天之前。' : `${written.join('、')} 只能写一个。`,
      hint: '例如：due: { after: 10 }（周期结束后 10 天内）、due: { into: 31 }（开头 31 天内）、due: { by: 05-31 }。',
    };
  }
  if (rule.by !== undefined && (!/^\d\d-\d\d$/.test(rule.by) || parseDate(`2025-${rule.by}`) === undefined)) {
    return { message: `by 要写成“月-日”，现在写的是“${rule.by}”。`, hint: '例如：by: 05-31。' };
  }
  if (rule.by === undefined && rule.nextYear === true)
    return { message: 'nextYear 只和 by 一起写。', hint: '请删掉 nextYear，或写上 by。' };
  return undefined;
}

/** Whether a period is disclosed while it runs, like a plan, and not when it is over, like accounts. */
export function isDueWithin({ into, by, nextYear }: DueRule): boolean {
  return into !== undefined || (by !== undefined && nextYear !== true);
}

/** The last day on which a period is disclosed in time. */
export function periodDueOn(rule: DueRule, period: Period): CalendarDate {
  if (rule.into !== undefined) return lastDayOf(periodStart(period), { days: rule.into, count: rule.count });
  if (rule.by !== undefined) {
    const { year } = periodParts(period);
    return calendarDate(`${rule.nextYear === true ? year + 1 : year}-${rule.by}`);
  }
  return eventDueOn(rule, periodEnd(period));
}

/** The last day in time for what happened on a day. */
export function eventDueOn({ after = 0, count }: DueRule, day: CalendarDate): CalendarDate {
  return dayAfter(day, { days: after, count });
}
