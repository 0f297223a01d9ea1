/**
 * Gitea's API (`/api/swagger` of any Gitea), Forgejo's too. Its Actions pass over the `::error` lines that GitHub shows
 * beside the code (docs.gitea.com, usage/actions/comparison), so a review is the only way to the lines.
 */
import type { PullRequest } from './github.ts';
import { callHost, callPages, type Access, type Host, type KnownComment } from './host.ts';

/** Gitea, for one pull request. */
export function gitea(access: Access, { repository, number, headSha }: PullRequest): Host {
  const repo = `/repos/${repository}`;
  const reviews = `${repo}/pulls/${number}/reviews`;
  return {
    readComments: async () => {
      const lines: KnownComment[] = [];
      for (const { id } of await callPages(access, reviews, 50))
        lines.push(...((await callHost(access, ['GET', `${reviews}/${id}/comments`])) as KnownComment[]));
      return { lines, below: await callPages(access, `${repo}/issues/${number}/comments`, 50) };
    },
    commentLines: async (comments) => {
      const lines = comments.map(({ file, line, body }) => ({ path: file, new_position: line, body }));
      const review = {
        commit_id: headSha,
        event: 'COMMENT',
        body: '检查的结果写在各行上。',
        comments: lines,
      };
      await callHost(access, ['POST', reviews], review);
    },
    commentBelow: async (body) => {
      await callHost(access, ['POST', `${repo}/issues/${number}/comments`], { body });
    },
    changeBelow: async (id, body) => {
      await callHost(access, ['PATCH', `${repo}/issues/comments/${id}`], { body });
    },
  };
}
