import type { StoryRule } from '../story-rule.ts';
import type { CommunalLevy } from './schema.ts';

/** A levy is one story from the plan to what became of the money. */
export const levyStory: StoryRule<CommunalLevy> = {
  keys: ({ name }) => [name],
  begins: ({ stage }) => stage === '方案',
  name: ({ name }) => `${name}（一事一议）`,
  label: ({ stage }) => stage,
  isBuilt: true,
  stands: ({ stage, investment, result }) =>
    stage === '完工' && result
      ? { says: '已完工，实际支出', amount: result.spent, reached: 0.9 }
      : { says: '方案已定，总投资', amount: investment, reached: 0.2 },
  money: ({ investment, result }) => ({
    planned: investment,
    paid: result?.spent,
    names: { planned: '总投资', paid: '实际支出' },
  }),
};
