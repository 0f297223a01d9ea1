import type { StoryRule } from '../story-rule.ts';
import { LAND_TAKING_STAGES, type LandCompensation } from './schema.ts';

/** Land that is taken is one story from the first notice to who got how much. */
export const landTakingStory: StoryRule<LandCompensation> = {
  keys: ({ project }) => [project],
  name: ({ project }) => `${project}征地`,
  label: ({ stage }) => stage,
  stands: ({ stage, money }) => ({
    says: money ? '补偿款分给各户' : `已公布${stage}`,
    amount: money?.distributed,
    reached: (LAND_TAKING_STAGES.indexOf(stage) + 1) / LAND_TAKING_STAGES.length,
  }),
  money: ({ money }) => ({
    planned: money?.received,
    paid: money?.distributed,
    names: { planned: '到账', paid: '分给各户' },
  }),
};
