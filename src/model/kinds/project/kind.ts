import { defineKind } from '../define-kind.ts';
import { checkProject, neededAt } from './checks.ts';
import { projectDocument } from './document.ts';
import { projectFollowUps } from './follow-ups.ts';
import { projectSchema } from './schema.ts';
import { picturesOf } from './pictures.ts';
import { daysIn } from './days.ts';
import { toldBuilding } from './told.ts';
import { checkProjectStages } from './series.ts';

export const projectKind = defineKind({
  name: 'project',
  title: '工程项目',
  schema: projectSchema,
  check: checkProject,
  document: projectDocument,
  followUps: projectFollowUps,
  matter: ['project', 'name', 'stage'],
  goesOn: 'by stages',
  question: 'project',
  nextStage: { needed: neededAt },
  sameThing: { heading: '这个项目的其他公布', of: ({ project, stage }) => ({ id: project, label: stage }) },
  pictures: picturesOf,
  days: daysIn,
  building: toldBuilding,
  series: checkProjectStages,
  notAfterPublication: {
    'premises.receipts.*.on': '，还没到的钱不写',
    'premises.faults.*.foundOn': '',
    'premises.faults.*.repairedOn': '，还没修好的不写',
  },
  sums: [
    { total: 'investment', rows: 'sources', column: 'amount', says: (rows) => `${rows} 项资金来源相加` },
  ],
  once: [
    {
      list: 'bidding.bids',
      by: ['bidder'],
      says: ({ bidder }: { readonly bidder: string }, [a, b]) =>
        `“${bidder}”报了两次价：第 ${a} 家和第 ${b} 家。`,
      hint: '一家只能报一次价；写重了就删掉一行。',
    },
  ],
});
