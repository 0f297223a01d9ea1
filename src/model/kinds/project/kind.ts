import { defineKind } from '../define-kind.ts';
import { checkProject, neededAt } from './checks.ts';
import { projectDocument } from './document.ts';
import { projectFollowUps } from './follow-ups.ts';
import { projectSchema } from './schema.ts';
import { picturesOf } from './pictures.ts';
import { daysIn } from './days.ts';

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
});
