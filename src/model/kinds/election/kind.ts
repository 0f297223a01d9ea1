import { defineKind } from '../define-kind.ts';
import { checkElection } from './checks.ts';
import { electionDocument } from './document.ts';
import { electionSchema, type Election } from './schema.ts';
import { daysIn } from './days.ts';
import { checkElectionSeries } from './series.ts';
import { electionStory } from './story.ts';

export const electionKind = defineKind({
  name: 'election',
  title: '换届选举公告',
  schema: electionSchema,
  check: checkElection,
  document: electionDocument,
  story: electionStory,
  matter: ['election', 'subject'],
  sheet: { said: /选举|候选/ },
  question: 'election',
  days: daysIn,
  series: checkElectionSeries,
  isNumbered: true,
  // 6, 6-1, 7; and a village may hold two elections at once.
  ownNumber: ({ election, notice, number = '' }) => `${election} ${notice ?? number}`,
  afterPosting: ['electionDay'],
  sums: [
    {
      total: 'voters.total',
      rows: 'voters.groups',
      column: 'count',
      says: (groups) => `${groups} 个组的选民相加`,
      unit: '人',
    },
  ],
  once: [
    {
      list: 'candidates',
      by: ['name', 'post', 'born'],
      says: ({ name, post }: NonNullable<Election['candidates']>[number], [a, b]) =>
        `${post}候选人${name}写了两遍：第 ${a} 人和第 ${b} 人。`,
      hint: '请删掉一个。',
    },
  ],
});
