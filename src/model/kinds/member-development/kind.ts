import { defineKind } from '../define-kind.ts';
import { checkMemberDevelopment } from './checks.ts';
import { memberDevelopmentDocument } from './document.ts';
import { memberDevelopmentSchema, type Developed } from './schema.ts';
import { memberDevelopmentSeries } from './series.ts';
import { developmentStory } from './story.ts';

export const memberDevelopmentKind = defineKind({
  name: 'member-development',
  title: '发展党员公示',
  schema: memberDevelopmentSchema,
  check: checkMemberDevelopment,
  document: memberDevelopmentDocument,
  series: memberDevelopmentSeries,
  story: developmentStory,
  matter: ['stage'],
  question: 'party',
  notAfterPublication: { decidedOn: '，应当先研究后公示' },
  once: [
    {
      list: 'persons',
      by: ['name', 'born'],
      says: ({ name }: Developed, [a, b]) => `${name}写了两遍：第 ${a} 人和第 ${b} 人。`,
      hint: '请删掉一个。',
    },
  ],
});
