import { defineKind } from '../define-kind.ts';
import { checkSessions } from './checks.ts';
import { daysIn } from './days.ts';
import { sessionsDocument } from './document.ts';
import { sessionsSchema, type Session } from './schema.ts';
import { toldSessions } from './told.ts';

export const sessionsKind = defineKind({
  name: 'sessions',
  title: '培训和文体活动场次',
  schema: sessionsSchema,
  check: checkSessions,
  document: sessionsDocument,
  rowUnit: '场',
  goesOn: 'in turn',
  days: daysIn,
  sessions: toldSessions,
  sessionSort: (section) => (section === 'party' ? 'training' : 'culture'),
  sheet: { said: /夜校|培训|远程教育|文体活动|活动场次/ },
  tellsAllOfPeriod: '场次',
  sums: [
    {
      total: 'totals.sessions',
      rows: 'sessions',
      part: { key: 'present' },
      says: () => '写了到场人数的',
      unit: '场',
    },
    {
      total: 'totals.people',
      rows: 'sessions',
      column: 'present',
      says: () => '各场到场人数相加',
      unit: '人次',
    },
  ],
  once: [
    {
      list: 'sessions',
      by: ['on', 'time', 'class', 'topic', 'place'],
      at: [],
      says: ({ on, topic }: Session, [a, b]) => `${on} 的“${topic}”写了两遍：第 ${a} 场和第 ${b} 场。`,
      hint: '请删掉一个；一天真办了两场，请写上几点（time）。',
    },
  ],
});
