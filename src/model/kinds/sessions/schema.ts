import { z } from 'zod';
import { disclosureShape } from '../../disclosure/disclosure-fields.ts';
import * as field from '../../schema/fields.ts';

/** Open classes and distance education: what somebody is taught at the base. */
export const TRAINING_CLASSES = [
  '青年夜校',
  '家长学校',
  '流动党校',
  '远程教育',
  '实用技术培训',
  '劳务技能培训',
] as const;

/** Culture and sport. */
export const CULTURE_CLASSES = [
  '文艺演出',
  '广场舞',
  '电影放映',
  '图书室活动',
  '体育健身',
  '节庆活动',
  '科普讲座',
  '志愿服务',
] as const;

export const SESSION_CLASSES = [...TRAINING_CLASSES, ...CULTURE_CLASSES] as const;

export const SESSION_SUBJECTS = [
  '党的理论',
  '政策法律',
  '实用技术',
  '劳务技能',
  '家庭教育',
  '健康安全',
] as const;

/** 场次: training, culture and sport at the base. Whether one was held or is planned follows from its day. */
export const sessionsSchema = z
  .strictObject({
    kind: z.literal('sessions').meta({ title: '格式' }),
    ...disclosureShape,
    sessions: field.list(
      '场次',
      field.group('一场', {
        on: field.date('日期'),
        time: field.text('几点', '写成 18:30 或 18:30至20:00', 20).optional(),
        class: field.choice('类别', SESSION_CLASSES),
        subject: field.choice('学什么', SESSION_SUBJECTS, '培训才写').optional(),
        topic: field.text('内容', undefined, 80),
        place: field.text('地点', '哪一间，如 图书室', 40),
        teacher: field.text('谁讲谁带', undefined, 40).optional(),
        cooperative: field.text('来讲课的合作社', '合作社来讲的才写', 40).optional(),
        audience: field.text('给谁办的', '谁都能来就不写', 40).optional(),
        expected: field.count('应到', '点名的才写，如流动党校').optional(),
        present: field.count('到场人数', '办过的都要写；还没办的不写').optional(),
        cancelled: field.text('没办成的原因', '没办成才写', 80).optional(),
      }),
      '办过的和已经定下日子的都写',
      300,
    ),
    totals: field
      .group('合计', {
        sessions: field.count('场次', '办过的'),
        people: field.count('人次'),
      })
      .optional(),
  })
  .meta({ title: '培训和文体活动场次' });

export type Sessions = z.output<typeof sessionsSchema>;
export type Session = Sessions['sessions'][number];

/** Whether somebody is taught, and not entertained. */
export function isTraining(session: Session): boolean {
  return TRAINING_CLASSES.some((name) => name === session.class);
}
