import { defineKind } from '../define-kind.ts';
import { checkResolution } from './checks.ts';
import { resolutionDocument } from './document.ts';
import { resolutionFollowUps } from './follow-ups.ts';
import { resolutionSchema } from './schema.ts';
import { daysIn } from './days.ts';
import { resolutionStory } from './story.ts';

export const resolutionKind = defineKind({
  name: 'resolution',
  title: '会议决议',
  schema: resolutionSchema,
  check: checkResolution,
  document: resolutionDocument,
  story: resolutionStory,
  followUps: resolutionFollowUps,
  goesOn: 'in words',
  question: 'decided',
  days: daysIn,
  notAfterPublication: { on: '' },
});
