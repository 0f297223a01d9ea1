/** Up to which commit content was published, as far as this copy of the repository knows. */
import { askGit, askLine } from './ask-git.ts';

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
  const head = findCommit(contentRoot, 'HEAD');
  const folder = head && askLine(contentRoot, ['ls-tree', '-d', '--name-only', head, '--', 'sites']);
  if (!head || !folder) return { state: 'none', why: '内容还没有提交到 git' };
  const names = branch
    ? [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]
    : ['refs/remotes/origin/HEAD'];
  const found = names.map((name) => findCommit(contentRoot, name)).find((commit) => commit !== undefined);
  if (branch && !found) return { state: 'no-branch', branch };
  const merged = findCommit(contentRoot, 'MERGE_HEAD');
  const common = found && askLine(contentRoot, ['merge-base', found, head, ...(merged ? [merged] : [])]);
  const isShallow = repository.output.toString('utf8').trim() === 'true';
  return { state: 'found', tip: common || head, isShallow };
}

function findCommit(contentRoot: string, name: string): string | undefined {
  return askLine(contentRoot, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
}
