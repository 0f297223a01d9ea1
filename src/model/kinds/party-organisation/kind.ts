import { defineKind } from '../define-kind.ts';
import { checkPartyOrganisation } from './checks.ts';
import { partyOrganisationDocument } from './document.ts';
import { partyOrganisationSchema, type PartyOrganisation } from './schema.ts';

export const partyOrganisationKind = defineKind({
  name: 'party-organisation',
  title: '党组织设置与党员构成',
  schema: partyOrganisationSchema,
  check: checkPartyOrganisation,
  document: partyOrganisationDocument,
  matter: ['name'],
  tellsWhatIs: true,
  once: ['ages', 'educations'].map((list) => ({
    list,
    by: ['band'],
    says: ({ band }: NonNullable<PartyOrganisation['ages']>[number], [a, b]) =>
      `“${band}”写了两遍：第 ${a} 行和第 ${b} 行。`,
    hint: '请改成另一档，或删掉一行。',
  })),
});
