/**
 * 整改通知: what a township or county asks a site to put right, by when, what the site answers, and what whoever looked
 * again found. One file in the site's folder `rectifications/`, written by the township.
 */
import type { z } from 'zod';
import type { CalendarDate } from '../values/calendar-date.ts';
import { changesField, checkChanges, countedDay, dayOverTime } from '../history/changes.ts';
import { entriesOf, fieldOf, isAbsent, writtenKey } from '../history/value-key.ts';
import { dateOrder } from '../values/date-order.ts';
import { photoSchema, purgeSchema, withdrawalSchema } from '../disclosure/disclosure-fields.ts';
import type { Finding } from '../schema/finding.ts';
import * as field from '../schema/fields.ts';

export const rectificationSchema = field.group('整改通知', {
  number: field.text('文号', '小市镇督〔2026〕12号', 40).optional(),
  issuedOn: field.date('发出日期'),
  issuer: field.text('谁发的', '小市镇人民政府', 60),
  follows: field
    .text('接着哪一份', '同一件事以前发过的，写那份的文件名，不带 .yaml，如 2026-10-12-late-accounts', 100)
    .optional(),
  inspection: field
    .text(
      '哪次检查发现的',
      '检查发现的才写：inspections 里那个文件，不带 .yaml，如 benxi-county.xiaoshi/2026-11-10-boards',
      120,
    )
    .optional(),
  foundBy: field.text('谁发现的', '不是检查发现的才写，如 村民反映', 40).optional(),
  problems: field.list('问题', field.text('一个问题', undefined, 200), '检查发现了什么，一条一行', 20),
  untrue: field
    .flag('公布不真实', '查实公布的事项不真实的写 true，别的不写；照村委会组织法责令改正的')
    .optional(),
  deadline: field.date('整改期限', '最晚哪天改好'),
  photos: field.list('整改前的照片', photoSchema, '本村 photos 文件夹里的；不拍人', 12).optional(),
  reply: field
    .group('村里的答复', {
      on: field.date('答复的日期'),
      text: field.text('怎么改的', undefined, 300),
      by: field.text('谁答复', '村委会；写单位或职务，不写群众的名字', 40).optional(),
      photos: field.list('整改后的照片', photoSchema, '同一个地方再拍一张', 12).optional(),
    })
    .optional(),
  result: field
    .group('复查', {
      on: field.date('复查的日期'),
      text: field.text('复查看到什么', '没有写答复的，写怎么改的', 300).optional(),
      checkedBy: field.text('谁复查', undefined, 40).optional(),
      passed: field.flag('复查通过', '通过写 true，没通过写 false'),
    })
    .optional(),
  withdrawal: withdrawalSchema.optional(),
  purges: field.list('隐私清除', purgeSchema, '公布后因为隐私拿掉了什么', 20).optional(),
  changes: changesField,
});

/** What of an order the ledger counts by: all but its photos and what was taken out for privacy. */
export const ORDER_FIELDS: readonly string[] = Object.keys(rectificationSchema.shape).filter(
  (key) => !['photos', 'withdrawal', 'purges', 'changes'].includes(key),
);

/** What may be written later without a word, where it was not written yet. */
export const ORDER_ADDED: readonly string[] = ['number', 'reply', 'foundBy', 'inspection', 'follows'];

/** Whether a purge may have made one value of a field the other: words go; days, outcomes and how many faults there are stay. */
export function mayBePurgedOfOrder(name: string, before: unknown, after: unknown): boolean {
  const isSame = (key: string): boolean =>
    writtenKey(fieldOf(before, key)) === writtenKey(fieldOf(after, key));
  switch (name) {
    case 'foundBy':
      return true;
    case 'problems':
      return entriesOf(before).length === entriesOf(after).length;
    case 'reply':
    case 'result':
      return !isAbsent(before) && !isAbsent(after) && isSame('on') && isSame('passed');
    default:
      return false;
  }
}

export type RectificationContent = z.output<typeof rectificationSchema>;

/** A rectification order of a site. `id` is its file name without ending. */
export interface Rectification {
  readonly id: string;
  readonly content: RectificationContent;
}

/**
 * done: put right and passed · open: still time · replied: answered in time, nobody has looked yet, which is no fault of
 * the site · overdue: the day is over · withdrawn: taken back while there was time.
 */
export type RectificationState = 'done' | 'open' | 'replied' | 'overdue' | 'withdrawn';

/** The last day to put it right, as it counts: what was put off after it had passed stays overdue. */
export function countedDeadline(content: RectificationContent): CalendarDate {
  return countedDay(dayOverTime(rectificationSchema, content, 'deadline')) ?? content.deadline;
}

/** Where an order stands on a day. What was overdue is so until it is done, whatever is taken back later. */
export function rectificationState(content: RectificationContent, asOf: CalendarDate): RectificationState {
  const { reply, result, withdrawal } = content;
  const deadline = countedDeadline(content);
  const isChecked = result !== undefined && result.on <= asOf;
  if (isChecked && result.passed) return 'done';
  if (withdrawal && withdrawal.on <= asOf && withdrawal.on <= deadline) return 'withdrawn';
  if (reply && reply.on <= asOf && reply.on <= deadline && !isChecked) return 'replied';
  return asOf > deadline ? 'overdue' : 'open';
}

/** Dates of an order that cannot be, and what nobody could say of it later. */
export function checkRectification(content: RectificationContent): Finding[] {
  const { issuedOn, deadline, reply, result, withdrawal } = content;
  const early = (path: readonly string[], name: string, day: CalendarDate | undefined): Finding[] =>
    day !== undefined && day < issuedOn
      ? [dateOrder([...path], `${name}（${day}）早于发出日期（${issuedOn}）。`)]
      : [];
  return [
    ...checkChanges(rectificationSchema, content),
    ...early(['withdrawal', 'on'], '撤回的日期', withdrawal?.on),
    ...early(['deadline'], '整改期限', deadline),
    ...early(['reply', 'on'], '答复的日期', reply?.on),
    ...early(['result', 'on'], '复查的日期', result?.on),
    ...(reply && result && result.on >= issuedOn && result.on < reply.on
      ? [dateOrder(['result', 'on'], `复查的日期（${result.on}）早于答复的日期（${reply.on}）。`)]
      : []),
    ...nobodyNamed(content),
  ];
}

/** Asked for once each: who found it comes from the inspection, what was done from the answer. */
function nobodyNamed({ inspection, foundBy, reply, result }: RectificationContent): Finding[] {
  return [
    ...(inspection !== undefined && foundBy !== undefined
      ? [
          {
            code: 'FIELD_UNEXPECTED' as const,
            path: ['foundBy'],
            message: '写了是哪次检查发现的，谁发现的就不用再写。',
            hint: '请删掉 foundBy 这一行；不是检查发现的，删掉 inspection。',
          },
        ]
      : []),
    ...(result && !reply && result.text === undefined
      ? [
          {
            code: 'FIELD_MISSING' as const,
            path: ['result'],
            message: '复查写了，怎么改的没有写，村民看不到结果。',
            hint: '请写上村里的答复（reply），或者在复查下面写 text。',
          },
        ]
      : []),
    ...(result && result.checkedBy === undefined
      ? [
          {
            code: 'FIELD_MISSING' as const,
            severity: 'warning' as const,
            path: ['result'],
            message: '复查没有写是谁去看的。',
            hint: '请加上 checkedBy，如 镇农经站。',
          },
        ]
      : []),
  ];
}

/** The photos of an order with where each stands: before, and after. */
export function photosOfOrder({ photos = [], reply }: RectificationContent) {
  const after = reply?.photos ?? [];
  return [
    ...photos.map((photo, index) => ({ ...photo, path: ['photos', index, 'file'] })),
    ...after.map((photo, index) => ({ ...photo, path: ['reply', 'photos', index, 'file'] })),
  ];
}

/** Those of them that may be shown on a day: none of an order that was taken back, the later ones once it was answered. */
export function photosOnWebOf(content: RectificationContent, asOf: CalendarDate) {
  const { issuedOn, reply, withdrawal } = content;
  if (issuedOn > asOf || (withdrawal && withdrawal.on <= asOf)) return [];
  const isAnswered = reply !== undefined && reply.on <= asOf;
  return photosOfOrder(content).filter(({ path }) => path[0] === 'photos' || isAnswered);
}
