import { formatDate } from '../../values/calendar-date.ts';
import type { StoryRule } from '../story-rule.ts';
import type { Resolution } from './schema.ts';

/** What a meeting decided, and what became of it. */
export const resolutionStory: StoryRule<Resolution> = {
  name: ({ session, meeting, on }) => `${session ?? formatDate(on)}${meeting}定的事`,
  label: () => '决议',
  on: ({ on }) => on,
  stands: ({ motions }) => {
    const passed = motions.filter(({ outcome }) => outcome === '通过').length;
    return { says: `定了 ${passed} 件事`, reached: 0.1 };
  },
  told: ({ motions }) => {
    const progress = motions.flatMap(({ outcome, progress: told }) => (outcome === '通过' ? [told] : []));
    if (progress.length === 0 || progress.includes(undefined)) return undefined;
    return progress.length === 1 ? `落实：${progress[0]}` : `${progress.length} 件都写了落实到哪一步`;
  },
};
