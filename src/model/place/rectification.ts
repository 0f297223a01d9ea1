/**
 * 整改通知: what a township or county asks a site to put right, by when, and what became of it. One file in the site's
 * folder `rectifications/`, written by the township.
 */
import type { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date.ts';
import { changesField, checkChanges, countedDay, dayOverTime } from '../history/changes.ts';
import { dateOrder } from '../values/date-order.ts';
import { withdrawalSchema } from '../disclosure/disclosure-fields.ts';
import type { Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';

export const rectificationSchema = field.group('整改通知', {
  number: field.text('文号', '小市镇督〔2026〕12号', 40).optional(),
  issuedOn: field.date('发出日期'),
  issuer: field.text('谁发的', '小市镇人民政府', 60),
  problems: field.list('问题', field.text('一个问题', undefined, 200), '检查发现了什么，一条一行', 20),
  deadline: field.date('整改期限', '最晚哪天改好'),
  result: field
    .group('整改结果', {
      on: field.date('改好的日期'),
      text: field.text('怎么改的', undefined, 300),
      checkedBy: field.text('谁复查', undefined, 40),
      passed: field.flag('复查通过', '通过写 true，没通过写 false'),
    })
    .optional(),
  withdrawal: withdrawalSchema.optional(),
  changes: changesField,
});

export type RectificationContent = z.output<typeof rectificationSchema>;

/** A rectification order of a site. `id` is its file name without ending. */
export interface Rectification {
  readonly id: string;
  readonly content: RectificationContent;
}

/**
 * done: put right and passed · open: still time · overdue: the day is over · withdrawn: taken back while there was time.
 */
export type RectificationState = 'done' | 'open' | 'overdue' | 'withdrawn';

/** The last day to put it right, as it counts: what was put off after it had passed stays overdue. */
export function countedDeadline(content: RectificationContent): CalendarDate {
  return countedDay(dayOverTime(rectificationSchema, content, 'deadline')) ?? content.deadline;
}

/** Where an order stands on a day. What was overdue is so until it is done, whatever is taken back later. */
export function rectificationState(content: RectificationContent, asOf: CalendarDate): RectificationState {
  const { result, withdrawal } = content;
  const deadline = countedDeadline(content);
  if (result?.passed && result.on <= asOf) return 'done';
  if (withdrawal && withdrawal.on <= asOf && withdrawal.on <= deadline) return 'withdrawn';
  return asOf > deadline ? 'overdue' : 'open';
}

/** Dates of an order that cannot be. */
export function checkRectification(content: RectificationContent): Finding[] {
  const { issuedOn, deadline, result, withdrawal } = content;
  return [
    ...checkChanges(rectificationSchema, content),
    ...(withdrawal && withdrawal.on < issuedOn
      ? [dateOrder(['withdrawal', 'on'], `撤回的日期（${withdrawal.on}）早于发出日期（${issuedOn}）。`)]
      : []),
    ...(deadline < issuedOn
      ? [dateOrder(['deadline'], `整改期限（${deadline}）早于发出日期（${issuedOn}）。`)]
      : []),
    ...(result && result.on < issuedOn
      ? [dateOrder(['result', 'on'], `改好的日期（${result.on}）早于发出日期（${issuedOn}）。`)]
      : []),
  ];
}
