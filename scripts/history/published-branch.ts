/** Up to which commit content was published, as far as this copy of the repository knows. */
import { askGit, askLine, askText } from './ask-git.ts';

export type PublishedBranch =
  | { readonly state: 'found'; readonly tip: string; readonly isShallow: boolean }
  /** There is no history to check, for this reason. */
  | { readonly state: 'none'; readonly why: string }
  /** There is one, and it cannot be read. */
  | { readonly state: 'unreadable'; readonly said: string }
  | { readonly state: 'no-branch'; readonly branch: string };

/**
 * The commit that the working folder and the published branch have in common. The branch is the one that `city.yaml`
 * names, else the default branch of `origin`, else the one that is checked out. What is committed but not pushed yet
 * is not published, like what is not committed. While a merge waits to be committed, what is merged counts as joined.
 */
export function findPublished(contentRoot: string, branch?: string): PublishedBranch {
  const repository = askGit(contentRoot, ['rev-parse', '--is-shallow-repository']);
  if (!repository.isGood) {
    if (repository.said === '') return { state: 'none', why: '这台电脑没有装 git' };
    return /not a git repository/i.test(repository.said)
      ? { state: 'none', why: '内容文件夹不在 git 里' }
      : { state: 'unreadable', said: repository.said };
  }
  const names = branch
    ? [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]
    : ['refs/remotes/origin/HEAD'];
  const [head, folder, merged, ...found] = findObjects(contentRoot, [
    ...['HEAD^{commit}', 'HEAD:./sites', 'MERGE_HEAD^{commit}'],
    ...names.map((name) => `${name}^{commit}`),
  ]);
  if (!head || !folder) return { state: 'none', why: '内容还没有提交到 git' };
  const published = found.find((commit) => commit !== undefined);
  if (branch && !published) return { state: 'no-branch', branch };
  const common =
    published && askLine(contentRoot, ['merge-base', published, head, ...(merged ? [merged] : [])]);
  const isShallow = repository.output.toString('utf8').trim() === 'true';
  return { state: 'found', tip: common || head, isShallow };
}

/** The ids of what is called like this, in one question; `undefined` for what is not there. */
function findObjects(contentRoot: string, names: readonly string[]): (string | undefined)[] {
  const answer = askText(contentRoot, ['cat-file', '--batch-check=%(objectname)'], `${names.join('\n')}\n`);
  return answer.split('\n').map((line) => /^[0-9a-f]{40,}$/.exec(line)?.[0]);
}
