import { defineKind } from '../define-kind.ts';
import { checkProject } from './checks.ts';
import { projectDocument } from './document.ts';
import { projectFollowUps } from './follow-ups.ts';
import { projectSchema } from './schema.ts';

export const projectKind = defineKind({
  name: 'project',
  title: '工程项目',
  schema: projectSchema,
  check: checkProject,
  document: projectDocument,
  followUps: projectFollowUps,
});
