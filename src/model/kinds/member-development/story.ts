import type { StoryRule } from '../story-rule.ts';
import { DEVELOPMENT_STAGES, type MemberDevelopment } from './schema.ts';

/** Becoming a member of the party is one story, tied by the people; neither its name nor its address says who. */
export const developmentStory: StoryRule<MemberDevelopment> = {
  keys: ({ persons }) => persons.map(({ name, born }) => `${name} ${born}`),
  name: ({ persons }) => `发展党员（${persons.length}人）`,
  label: ({ stage }) => stage,
  stands: ({ stage }) => ({
    says: `到“${stage}”`,
    reached: (DEVELOPMENT_STAGES.indexOf(stage) + 1) / (DEVELOPMENT_STAGES.length + 1),
  }),
};
