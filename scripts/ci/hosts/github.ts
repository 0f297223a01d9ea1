/** GitHub's REST API (https://docs.github.com/rest/pulls/reviews), also of an Enterprise server. */
import { callHost, callPages, type Access, type Host } from './host.ts';

export interface PullRequest {
  readonly repository: string;
  readonly number: number;
  readonly headSha: string;
}

/** GitHub, for one pull request. */
export function gitHub(access: Access, { repository, number, headSha }: PullRequest): Host {
  const repo = `/repos/${repository}`;
  return {
    readComments: async () => ({
      lines: await callPages(access, `${repo}/pulls/${number}/comments`),
      below: await callPages(access, `${repo}/issues/${number}/comments`),
    }),
    commentLines: async (comments) => {
      const lines = comments.map(({ file, line, body }) => ({ path: file, line, side: 'RIGHT', body }));
      const review = {
        commit_id: headSha,
        event: 'COMMENT',
        body: '检查的结果写在各行上。',
        comments: lines,
      };
      await callHost(access, ['POST', `${repo}/pulls/${number}/reviews`], review);
    },
    commentBelow: async (body) => {
      await callHost(access, ['POST', `${repo}/issues/${number}/comments`], { body });
    },
    changeBelow: async (id, body) => {
      await callHost(access, ['PATCH', `${repo}/issues/comments/${id}`], { body });
    },
  };
}
