import { defineKind } from '../define-kind.ts';
import { checkElection } from './checks.ts';
import { electionDocument } from './document.ts';
import { electionSchema } from './schema.ts';
import { daysIn } from './days.ts';
import { checkElectionSeries } from './series.ts';

export const electionKind = defineKind({
  name: 'election',
  title: '换届选举公告',
  schema: electionSchema,
  check: checkElection,
  document: electionDocument,
  matter: ['election', 'subject'],
  sheet: { said: /选举|候选/ },
  question: 'election',
  days: daysIn,
  series: checkElectionSeries,
  isNumbered: true,
});
