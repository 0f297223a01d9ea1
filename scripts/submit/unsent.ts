/**
 * What is committed here and not published yet, whoever committed it: by hand, by `--no-push`, without a network. It
 * goes out with the next push, so it is shown and asked about like what is new. A proposal (`--branch`) is none of it:
 * it lives on its own branch of the server.
 */
import { runGit } from '../git/run-git.ts';
import { askLine } from '../history/ask-git.ts';
import type { Checkout, Remote } from './checkout.ts';
import { RefusedError } from './refused.ts';
import type { Request } from './request.ts';
import { compareWith } from './server.ts';

/** The commit after which it begins; `undefined` when there is nothing of it, or the branch is new on the server. */
export function unsentSince(checkout: Checkout): string | undefined {
  const { contentRoot, remote } = checkout;
  const distance = remote && compareWith(checkout, remote);
  if (!remote || !distance || distance.ahead === 0) return undefined;
  return askLine(contentRoot, ['merge-base', 'HEAD', remote.ref]);
}

/** Throws `RefusedError` when the branch of a proposal has something that would be lost, so that git would not push. */
export function refuseTakenBranch({ contentRoot, branch: own, remote }: Checkout, { branch }: Request): void {
  if (!remote || branch === undefined || branch === remote.branch) return;
  const there = askLine(contentRoot, [
    ...['rev-parse', '--verify', '--quiet'],
    `refs/remotes/${remote.name}/${branch}`,
  ]);
  if (!there || askLine(contentRoot, ['merge-base', there, 'HEAD']) === there) return;
  throw new RefusedError({
    why: `服务器上已经有分支 ${branch}，里面有您这里没有的。`,
    steps: [
      '交的是另一件事，换个名字：',
      `  npm run submit -- --branch ${branch}-2`,
      '要改的就是那里的，先换过去，改好再交，交好换回来：',
      ...[`  git switch ${branch}`, '  npm run submit', `  git switch ${own}`],
    ],
  });
}

/**
 * After a proposal was sent the own branch stands where the published one does. Returns what is said of it: git refuses
 * where a file of the proposal was changed meanwhile, and then the next submission lists it.
 */
export function backToPublished(
  { contentRoot, branch: own }: Checkout,
  remote: Remote,
  proposed: string,
): string {
  if (!runGit(contentRoot, ['reset', '--quiet', '--keep', remote.ref]).isGood)
    return `这几份还留在您的 ${own} 里，下次 npm run submit 会列出来再问您。\n`;
  return `您的文件夹回到了已经公布的样子，这几份在分支 ${proposed} 上，一个字也没有丢。还要改的：git switch ${proposed}，改好 npm run submit，再 git switch ${own} 换回来。\n`;
}
