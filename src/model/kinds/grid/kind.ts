import { defineKind } from '../define-kind.ts';
import { checkGrid } from './checks.ts';
import { gridDocument } from './document.ts';
import { gridSchema } from './schema.ts';
import { holdersIn } from './holders.ts';

export const gridKind = defineKind({
  name: 'grid',
  title: '网格和网格员',
  schema: gridSchema,
  check: checkGrid,
  document: gridDocument,
  tellsWhatIs: true,
  sheet: { said: /网格/ },
  question: 'roles',
  officeHolders: holdersIn,
});
