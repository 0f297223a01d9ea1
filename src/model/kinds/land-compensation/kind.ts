import { defineKind } from '../define-kind.ts';
import { checkLandCompensation } from './checks.ts';
import { landCompensationDocument } from './document.ts';
import { landCompensationSchema } from './schema.ts';

export const landCompensationKind = defineKind({
  name: 'land-compensation',
  title: '征地与补偿款',
  schema: landCompensationSchema,
  check: checkLandCompensation,
  document: landCompensationDocument,
  rowUnit: '户',
  matter: ['project', 'stage'],
  sheet: {
    said: /征地|征收|补偿/,
    names: {
      project: /^(?:[\p{Script=Han}]{2,6}(?:村|社区))?([\p{Script=Han}\d]{3,20}?)(?:征地|征收|占地|用地)/mu,
    },
  },
  question: 'land',
});
