import type { StoryRule } from '../story-rule.ts';
import { ELECTION_SUBJECTS, type Election } from './schema.ts';

/** An election is one story from its committee to its result. */
export const electionStory: StoryRule<Election> = {
  keys: ({ election }) => [election],
  identifier: ({ election }) => election,
  name: ({ body }) => `选举${body}`,
  label: ({ notice, subject }) =>
    notice === undefined ? subject : `第${notice}号${subject === '其他' ? '' : ` ${subject}`}`,
  stands: ({ subject, result }) => ({
    says: result ? '已选出' : `已公告${subject === '其他' ? '' : subject}`,
    reached: result ? 0.9 : (0.8 * ELECTION_SUBJECTS.indexOf(subject)) / ELECTION_SUBJECTS.length,
  }),
};
