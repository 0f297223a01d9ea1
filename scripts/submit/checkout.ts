/** Where a submission starts from: the repository, its branch, its server; and all that keeps it from starting. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { explainGit } from '../git/explain.ts';
import { findRepository, headOf, type ContentRepository } from '../git/repository.ts';
import { askLine } from '../history/ask-git.ts';
import { RefusedError } from './refused.ts';

/** The working copy (git: checkout) that is submitted, with the branch and the server it goes to. */
export interface Checkout {
  readonly contentRoot: string;
  readonly repository: ContentRepository;
  readonly branch: string;
  /** Where it is pushed to; absent when there is no server. */
  readonly remote?: Remote | undefined;
  /** Whether a merge waits to be finished. */
  readonly isMerging: boolean;
}

export interface Remote {
  readonly name: string;
  /** The branch there. */
  readonly branch: string;
  /** `refs/remotes/origin/main`: what is known of it here. */
  readonly ref: string;
  /** Whether git knows that the two belong together. */
  readonly isTracked: boolean;
}

/** Looks at the working copy. Throws `RefusedError` for whatever must be settled first. */
export function inspectCheckout(contentRoot: string): Checkout {
  const found = findRepository(contentRoot);
  if (!found.isGood) throw new RefusedError(noRepository(found.said));
  const { repository } = found;
  refuseUnfinished(repository.gitFolder);
  const branch = askLine(contentRoot, ['symbolic-ref', '--quiet', '--short', 'HEAD']);
  if (!branch) throw new RefusedError(detached(contentRoot));
  const remote = findRemote(contentRoot, branch);
  const isMerging = existsSync(join(repository.gitFolder, 'MERGE_HEAD'));
  return { contentRoot, repository, branch, isMerging, remote };
}

function noRepository(said: string): RefusedError['refusal'] {
  const safe = '您写的都还在文件里，没有动。';
  if (said === '')
    return {
      why: '这台电脑没有装 git，或者刚装上、终端还是旧的。',
      safe,
      steps: [
        '到 https://git-scm.com 下载安装，一路“下一步”；装好关掉终端，重新打开，再运行 npm run submit。',
      ],
    };
  const known = explainGit(said);
  if (known) return { ...known, safe };
  return {
    why: '这个文件夹不是从代码托管网站取来的（不在 git 里），交不上去。',
    safe,
    steps: [
      '从压缩包解开的就会这样。另找一个空文件夹，用 git 取一份（地址问管网站的人）：',
      '  git clone 仓库地址 gongkailan',
      '把写好的文件复制到新取的 content 里同样的位置，在新文件夹里运行 npm run submit。',
    ],
  };
}

/** Work of git that somebody began and did not end. A merge is ours to finish; the others are not. */
const UNFINISHED: readonly {
  readonly files: readonly string[];
  readonly name: string;
  readonly command: string;
}[] = [
  { files: ['rebase-merge', 'rebase-apply'], name: '变基（rebase）', command: 'rebase' },
  { files: ['CHERRY_PICK_HEAD'], name: '挑选提交（cherry-pick）', command: 'cherry-pick' },
  { files: ['REVERT_HEAD'], name: '撤销提交（revert）', command: 'revert' },
];

function refuseUnfinished(gitFolder: string): void {
  const one = UNFINISHED.find(({ files }) => files.some((file) => existsSync(join(gitFolder, file))));
  if (!one) return;
  throw new RefusedError({
    why: `上一次的${one.name}没有做完，git 停在半路上。`,
    safe: '您写的都还在，没有丢。',
    steps: [
      '不记得自己做过什么的，退回去最稳妥，回到那次开始以前的样子：',
      `  git ${one.command} --abort`,
      '知道在做什么的，改完有冲突的文件，git add 以后接着做完：',
      `  git ${one.command} --continue`,
      '然后再运行 npm run submit。',
    ],
  });
}

function detached(contentRoot: string): RefusedError['refusal'] {
  const branch = defaultBranch(contentRoot);
  // What was committed here and lies on no branch would be hard to find again.
  const own = askLine(contentRoot, ['rev-list', '--count', 'HEAD', '--not', '--branches', '--remotes']);
  const hasOwn = headOf(contentRoot) !== undefined && own !== '0';
  return {
    why: '现在看的是以前某一次的样子（git 叫“游离的 HEAD”），不在任何分支上，交了别人也看不到。',
    safe: hasOwn
      ? '您写的都还在。在这里提交过的先起个名字留住，再带过去。'
      : '您写的都还在文件里，换回分支时会带过去。',
    steps: hasOwn
      ? [
          '  git branch my-work',
          `  git switch ${branch}`,
          '  git merge my-work',
          '然后再运行 npm run submit。',
        ]
      : [
          `  git switch ${branch}`,
          '然后再运行 npm run submit。它说有改动会被覆盖的，先运行 git stash，换过去以后运行 git stash pop。',
        ],
  };
}

/** The branch people work on, as far as this clone knows. */
function defaultBranch(contentRoot: string): string {
  const head = askLine(contentRoot, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']);
  if (head) return head.replace(/^origin\//, '');
  const branches = (askLine(contentRoot, ['branch', '--format=%(refname:short)']) ?? '').split('\n');
  return branches.find((name) => name === 'main' || name === 'master') ?? 'main';
}

function findRemote(contentRoot: string, branch: string): Remote | undefined {
  const config = (key: string): string | undefined =>
    askLine(contentRoot, ['config', '--get', `branch.${branch}.${key}`]);
  const names = (askLine(contentRoot, ['remote']) ?? '').split('\n').filter((name) => name !== '');
  const tracked = config('remote');
  const name =
    tracked !== undefined && tracked !== '.' ? tracked : (names.find((one) => one === 'origin') ?? names[0]);
  if (name === undefined) return undefined;
  const there = config('merge')?.replace(/^refs\/heads\//, '') ?? branch;
  return { name, branch: there, ref: `refs/remotes/${name}/${there}`, isTracked: tracked === name };
}
