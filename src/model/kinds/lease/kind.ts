import { defineKind } from '../define-kind.ts';
import { checkLease } from './checks.ts';
import { leaseDocument } from './document.ts';
import { leaseFollowUps } from './follow-ups.ts';
import { leaseSchema, type Award, type Lot } from './schema.ts';
import { saidInLease } from './said.ts';
import { daysIn } from './days.ts';
import { checkLeaseStages } from './series.ts';
import { leaseStory } from './story.ts';

export const leaseKind = defineKind({
  name: 'lease',
  title: '招租（发包）公告与结果',
  schema: leaseSchema,
  check: checkLease,
  document: leaseDocument,
  story: leaseStory,
  followUps: leaseFollowUps,
  matter: ['lease', 'stage'],
  goesOn: 'by stages',
  sheet: { said: /招租|招标|竞价/ },
  said: saidInLease,
  question: 'lease',
  nextStage: { needed: (stage) => (stage === '结果' ? [['result']] : []) },
  days: daysIn,
  series: checkLeaseStages,
  once: [
    {
      list: 'lots',
      by: ['name'],
      says: ({ name }: Lot) => `有两宗标的都叫“${name}”。`,
      hint: '写重了就删掉一宗；是两宗，请写明怎么区分。',
    },
    {
      list: 'result.awards',
      by: ['lot'],
      says: ({ lot }: Award) => `“${lot}”成交了两次。`,
      hint: '一宗标的只租给一家；分开租的，请在标的里分成两宗。',
    },
  ],
});
