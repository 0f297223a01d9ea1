import { defineKind } from '../define-kind.ts';
import { checkRoster } from './checks.ts';
import { rosterDocument } from './document.ts';
import { rosterSchema } from './schema.ts';
import { holdersIn } from './holders.ts';

export const rosterKind = defineKind({
  name: 'roster',
  title: '班子成员及分工',
  schema: rosterSchema,
  check: checkRoster,
  document: rosterDocument,
  matter: ['body'],
  tellsWhatIs: true,
  sheet: { said: /班子|分工|成员名单|两委/ },
  endsPlainly: true,
  question: 'roles',
  officeHolders: holdersIn,
});
