import type { StoryRule } from '../story-rule.ts';
import type { Homestead } from './schema.ts';

/** What was asked for and what was approved, tied by `follows`. */
export const homesteadStory: StoryRule<Homestead> = {
  label: ({ stage }) => stage,
  stands: ({ stage, totals: { households } }) =>
    stage === '批准'
      ? { says: `批了 ${households} 户`, reached: 0.9 }
      : { says: `${households} 户申请`, reached: 0.2 },
};
