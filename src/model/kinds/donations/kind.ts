import { defineKind } from '../define-kind.ts';
import { checkDonations } from './checks.ts';
import { donationsDocument } from './document.ts';
import { donationsSchema } from './schema.ts';

export const donationsKind = defineKind({
  name: 'donations',
  title: '社会捐赠',
  schema: donationsSchema,
  check: checkDonations,
  document: donationsDocument,
});
