import type { StoryRule } from '../story-rule.ts';
import type { SpecialFunds } from './schema.ts';

/** Money for a purpose is one story where it was planned first: what is told of it each quarter alone is a series. */
export const fundStory: StoryRule<SpecialFunds> = {
  keys: ({ fund }) => [fund],
  begins: ({ stage }) => stage === '安排',
  isSeriesElse: true,
  name: ({ fund }) => fund,
  label: ({ stage }) => stage,
  stands: ({ stage, totals }) =>
    stage === '使用'
      ? { says: '已用', amount: totals.spent, reached: 0.9 }
      : { says: '安排', amount: totals.planned, reached: 0.2 },
  money: ({ totals, stage }) => ({
    planned: totals.planned,
    paid: stage === '使用' ? totals.spent : undefined,
    names: { planned: '安排', paid: '支出' },
  }),
};
