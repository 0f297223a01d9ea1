import { defineKind } from '../define-kind.ts';
import { checkPartyMeetings } from './checks.ts';
import { partyMeetingsDocument } from './document.ts';
import { partyMeetingsSchema } from './schema.ts';

export const partyMeetingsKind = defineKind({
  name: 'party-meetings',
  title: '三会一课与主题党日',
  schema: partyMeetingsSchema,
  check: checkPartyMeetings,
  document: partyMeetingsDocument,
});
