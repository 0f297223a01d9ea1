import { defineKind } from '../define-kind.ts';
import { checkProject, neededAt } from './checks.ts';
import { projectDocument } from './document.ts';
import { projectFollowUps } from './follow-ups.ts';
import { projectSchema } from './schema.ts';
import { picturesOf } from './pictures.ts';
import { daysIn } from './days.ts';
import { toldBuilding } from './told.ts';
import { checkProjectStages } from './series.ts';
import { projectStory } from './story.ts';

export const projectKind = defineKind({
  name: 'project',
  title: '工程项目',
  schema: projectSchema,
  check: checkProject,
  document: projectDocument,
  story: projectStory,
  followUps: projectFollowUps,
  matter: ['project', 'name', 'stage'],
  sheet: { said: /开标|评标|投标|中标/ },
  goesOn: 'by stages',
  question: 'project',
  nextStage: { needed: neededAt },
  pictures: picturesOf,
  days: daysIn,
  building: toldBuilding,
  series: checkProjectStages,
  afterPosting: ['contract.signedOn'],
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
