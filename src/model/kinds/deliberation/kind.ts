import { defineKind } from '../define-kind.ts';
import { checkDeliberation } from './checks.ts';
import { deliberationDocument } from './document.ts';
import { deliberationFollowUps } from './follow-ups.ts';
import { deliberationSchema } from './schema.ts';
import { withResult } from './next-stage.ts';
import { daysIn } from './days.ts';
import { checkAgainstResolutions } from './against-resolution.ts';
import { checkCarriedOut } from './series.ts';
import { deliberationStory } from './story.ts';

export const deliberationKind = defineKind({
  name: 'deliberation',
  title: '四议一审两公开',
  schema: deliberationSchema,
  check: checkDeliberation,
  document: deliberationDocument,
  story: deliberationStory,
  followUps: deliberationFollowUps,
  matter: ['matter'],
  goesOn: 'by stages',
  question: 'decided',
  nextStage: { retold: withResult },
  series: (files, context) => [
    ...checkCarriedOut(files, context),
    ...checkAgainstResolutions(files, context),
  ],
  days: daysIn,
  daysToldBy: ({ matter }) => matter,
});
