import { defineKind } from '../define-kind.ts';
import { checkLease } from './checks.ts';
import { leaseDocument } from './document.ts';
import { leaseFollowUps } from './follow-ups.ts';
import { leaseSchema } from './schema.ts';
import { saidInLease } from './said.ts';
import { daysIn } from './days.ts';
import { checkLeaseStages } from './series.ts';

export const leaseKind = defineKind({
  name: 'lease',
  title: '招租（发包）公告与结果',
  schema: leaseSchema,
  check: checkLease,
  document: leaseDocument,
  followUps: leaseFollowUps,
  matter: ['lease', 'stage'],
  goesOn: 'by stages',
  sheet: { said: /招租|招标|竞价/ },
  said: saidInLease,
  question: 'lease',
  nextStage: { needed: (stage) => (stage === '结果' ? [['result']] : []) },
  days: daysIn,
  series: checkLeaseStages,
});
