/** Which proposal a job of a CI system is about, from the environment that GitHub, Gitea and GitLab give it. */
import { readFileSync } from 'node:fs';
import { gitea } from './hosts/gitea.ts';
import { gitHub, type PullRequest } from './hosts/github.ts';
import { gitLab } from './hosts/gitlab.ts';
import type { Host } from './hosts/host.ts';

export interface Proposal {
  readonly host: Host;
  /** The commit that it would be merged into. */
  readonly baseSha: string;
}

/** The proposal, or why there is none to comment, in a sentence. */
export function findProposal(environment: NodeJS.ProcessEnv): Proposal | string {
  if (environment['GITLAB_CI']) return onGitLab(environment);
  if (environment['GITHUB_EVENT_PATH']) return onActions(environment);
  return '不是在 GitHub、Gitea、GitLab 的自动任务里，没有地方写评论。';
}

function onGitLab(environment: NodeJS.ProcessEnv): Proposal | string {
  const number = Number(environment['CI_MERGE_REQUEST_IID']);
  const { CI_API_V4_URL: api, CI_PROJECT_ID: project, GONGKAILAN_TOKEN: token } = environment;
  if (!(number > 0) || !api || !project) return '不是合并请求，没有地方写评论。';
  if (!token)
    return '没有设 GONGKAILAN_TOKEN，写不了评论：GitLab 不让任务自己的令牌写。请管网站的人建一个项目访问令牌（api 权限，Reporter），设成项目的 CI/CD 变量。问题在“代码质量”里也看得到。';
  return {
    host: gitLab({ api, headers: { 'private-token': token } }, { project, number }),
    baseSha: environment['CI_MERGE_REQUEST_DIFF_BASE_SHA'] ?? '',
  };
}

interface Event {
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly sha: string };
    readonly base: { readonly sha: string };
  };
}

function onActions(environment: NodeJS.ProcessEnv): Proposal | string {
  const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token } = environment;
  const event = JSON.parse(readFileSync(environment['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as Event;
  const request = event.pull_request;
  if (!request || !api || !repository) return '不是合并请求，没有地方写评论。';
  if (!token) return '没有给 GITHUB_TOKEN，写不了评论。';
  const pull: PullRequest = { repository, number: request.number, headSha: request.head.sha };
  const isGitea = environment['GITEA_ACTIONS'] === 'true' || api.endsWith('/api/v1');
  const headers = { authorization: `${isGitea ? 'token' : 'Bearer'} ${token}` };
  return { host: (isGitea ? gitea : gitHub)({ api, headers }, pull), baseSha: request.base.sha };
}
