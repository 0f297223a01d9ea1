import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** 三会一课 and 主题党日, in the order in which they are told. */
export const MEETING_CLASSES = ['支部党员大会', '支委会', '党小组会', '党课', '主题党日'] as const;

export type MeetingClass = (typeof MEETING_CLASSES)[number];

/** Reasons in sum and without names; illness is no reason here on purpose. */
export const ABSENCE_REASONS = ['外出', '请假', '值班', '年老行动不便', '无故', '其他'] as const;

/** 三会一课与主题党日: each meeting of a period, what was not held and why, and what comes next. */
export const partyMeetingsSchema = z
  .strictObject({
    kind: z.literal('party-meetings').meta({ title: '格式' }),
    ...disclosureShape,
    period: field.period('所属期间'),
    meetings: field.list(
      '会议和活动',
      field.group('一次', {
        on: field.date('日期'),
        class: field.choice('类别', MEETING_CLASSES),
        topic: field.text('主题', undefined, 100),
        by: field.text('哪个支部或党小组', '党总支、几个党小组分开开的才写', 30).optional(),
        chair: field.text('主持人', undefined, 40).optional(),
        lecturer: field.text('授课人', '党课才写', 40).optional(),
        place: field.text('地点', undefined, 40),
        expected: field.count('应到'),
        present: field.count('实到'),
        absent: field
          .list(
            '缺席原因',
            field.group('一种原因', {
              reason: field.choice('原因', ABSENCE_REASONS),
              count: field.count('人数'),
            }),
            '只写原因和人数，不写姓名',
            6,
          )
          .optional(),
      }),
      undefined,
      200,
    ),
    planned: field
      .list(
        '后面的安排',
        field.group('一次', {
          on: field.date('日期'),
          class: field.choice('类别', MEETING_CLASSES),
          topic: field.text('主题', undefined, 100).optional(),
          place: field.text('地点', undefined, 40),
        }),
        '下一期定下日子的，会进日历',
        60,
      )
      .optional(),
    notHeld: field
      .list(
        '没有开的',
        field.group('一种', {
          class: field.choice('类别', MEETING_CLASSES),
          month: field.month('哪个月', '只有这个月没开才写；整期都没有就不写').optional(),
          why: field.text('原因', '没有划分党小组；防汛，推到下月', 100),
        }),
        undefined,
        20,
      )
      .optional(),
  })
  .meta({ title: '三会一课与主题党日' });

export type PartyMeetings = z.output<typeof partyMeetingsSchema>;
export type PartyMeeting = PartyMeetings['meetings'][number];
export type PlannedMeeting = NonNullable<PartyMeetings['planned']>[number];
