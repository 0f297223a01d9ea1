import { defineKind } from '../define-kind.ts';
import { checkCharter } from './checks.ts';
import { charterDocument } from './document.ts';
import { charterSchema } from './schema.ts';

export const charterKind = defineKind({
  name: 'charter',
  title: '章程、村规民约和制度',
  schema: charterSchema,
  check: checkCharter,
  document: charterDocument,
  matter: ['name'],
  tellsWhatIs: true,
  notAfterPublication: { 'adoption.on': '，没通过的不能公布' },
});
