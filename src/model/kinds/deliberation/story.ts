import type { StoryRule } from '../story-rule.ts';
import { carriedOutBy } from './carried-out.ts';
import type { Deliberation } from './schema.ts';

/** A deliberation begins the story of what it decides, or tells of it afterwards. */
export const deliberationStory: StoryRule<Deliberation> = {
  keys: ({ matter }) => [matter],
  carriedOut: carriedOutBy,
  name: ({ matter }) => matter,
  label: () => '四议两公开',
  on: ({ steps }) => steps.find(({ step }) => step === '决议')?.on,
  stands: ({ steps }) => {
    const done = new Set(steps.filter(({ on }) => on !== undefined).map(({ step }) => step));
    if (done.has('结果公开')) return { says: '办完了，结果已公布', reached: 0.85 };
    return done.has('决议') ? { says: '已表决通过', reached: 0.1 } : { says: '正在商议', reached: 0.05 };
  },
  money: ({ funding }) => ({
    planned: funding?.budget,
    contracted: funding?.contract,
    paid: funding?.paid,
  }),
};
