import { defineKind } from '../define-kind.ts';
import { checkElection } from './checks.ts';
import { electionDocument } from './document.ts';
import { electionSchema } from './schema.ts';

export const electionKind = defineKind({
  name: 'election',
  title: '换届选举公告',
  schema: electionSchema,
  check: checkElection,
  document: electionDocument,
});
