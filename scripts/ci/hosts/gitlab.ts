/** GitLab's API (https://docs.gitlab.com/api/discussions/#merge-requests). A job's own token may not write comments. */
import { callHost, callPages, HostError, type Access, type Host } from './host.ts';

export interface MergeRequest {
  /** Number or path of the project. */
  readonly project: string;
  readonly number: number;
}

interface Version {
  readonly base_commit_sha: string;
  readonly start_commit_sha: string;
  readonly head_commit_sha: string;
}

/** GitLab, for one merge request. */
export function gitLab(access: Access, { project, number }: MergeRequest): Host {
  const request = `/projects/${encodeURIComponent(project)}/merge_requests/${number}`;
  return {
    // Notes on lines and below come in one list; each is known by what it says.
    readComments: async () => {
      const notes = await callPages(access, `${request}/notes`);
      return { lines: notes, below: notes };
    },
    commentLines: async (comments) => {
      const versions = (await callHost(access, ['GET', `${request}/versions`])) as Version[];
      const newest = versions[0];
      if (!newest) throw new HostError('合并请求还没有可以对照的版本。');
      const shas = {
        base_sha: newest.base_commit_sha,
        start_sha: newest.start_commit_sha,
        head_sha: newest.head_commit_sha,
      };
      for (const { file, line, body } of comments) {
        // Of a file that is new, too, both paths are wanted (gitlab-org/gitlab#35935).
        const position = { position_type: 'text', ...shas, new_path: file, old_path: file, new_line: line };
        await callHost(access, ['POST', `${request}/discussions`], { body, position });
      }
    },
    commentBelow: async (body) => {
      await callHost(access, ['POST', `${request}/notes`], { body });
    },
    changeBelow: async (id, body) => {
      await callHost(access, ['PUT', `${request}/notes/${id}`], { body });
    },
  };
}
