import { defineKind } from '../define-kind.ts';
import { rosterDocument } from './document.ts';
import { rosterSchema, type Roster } from './schema.ts';
import { holdersIn } from './holders.ts';

export const rosterKind = defineKind({
  name: 'roster',
  title: '班子成员及分工',
  schema: rosterSchema,
  document: rosterDocument,
  matter: ['body'],
  tellsWhatIs: true,
  sheet: { said: /班子|分工|成员名单|两委|值班/ },
  endsPlainly: true,
  question: 'roles',
  officeHolders: holdersIn,
  once: [
    {
      list: 'members',
      by: ['name', 'post'],
      isWarning: true,
      says: ({ name, post }: Roster['members'][number], [a, b]) =>
        `${post}${name}写了两遍：第 ${a} 人和第 ${b} 人。`,
      hint: '请删掉一个；同名的两个人，职务请写得不一样。',
    },
  ],
});
