import { defineKind } from '../define-kind.ts';
import { checkPartyOrganisation } from './checks.ts';
import { partyOrganisationDocument } from './document.ts';
import { partyOrganisationSchema } from './schema.ts';

export const partyOrganisationKind = defineKind({
  name: 'party-organisation',
  title: '党组织设置与党员构成',
  schema: partyOrganisationSchema,
  check: checkPartyOrganisation,
  document: partyOrganisationDocument,
});
