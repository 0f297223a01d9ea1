/**
 * A published branch that somebody wound back on the server (`git push --force`): what was there once and is here still
 * would be published again with the next push, and nobody would notice. Git remembers where the branch stood
 * (the reflog of the remote's branch), also when another program fetched it.
 */
import { askLine } from '../history/ask-git.ts';
import type { Checkout, Remote } from './checkout.ts';
import { RefusedError } from './refused.ts';

/** How far back is looked. */
const STANDS = 100;
const SHOWN = 5;

/** The commits that the server has no more and this clone would bring back, newest first, in a line each. */
export function takenFromServer({ contentRoot }: Checkout, { ref }: Remote): readonly string[] {
  const now = askLine(contentRoot, ['rev-parse', '--verify', '--quiet', ref]);
  const log = askLine(contentRoot, ['rev-list', '--walk-reflogs', `--max-count=${STANDS}`, ref]);
  if (now === undefined || log === undefined) return [];
  for (const stood of new Set(log.split('\n'))) {
    // What two histories have in common is where the older one was left.
    const common = askLine(contentRoot, ['merge-base', stood, 'HEAD']);
    if (stood === now || common === undefined || common === '') continue;
    const lost = askLine(contentRoot, ['log', '--format=%cs %s', common, '--not', ref]);
    if (lost !== undefined && lost !== '') return lost.split('\n');
  }
  return [];
}

/** Throws `RefusedError` when a push would bring back what somebody took from the server, unless that is wanted. */
export function refuseRewound(
  checkout: Checkout,
  remote: Remote,
  { isRestoring }: { isRestoring: boolean },
): void {
  const lost = isRestoring ? [] : takenFromServer(checkout, remote);
  if (lost.length === 0) return;
  const more = lost.length > SHOWN ? [`  ……一共 ${lost.length} 次`] : [];
  throw new RefusedError({
    why: `服务器上的 ${remote.branch} 被人退回到了从前，少了 ${lost.length} 次提交；您这里还有，一交就又公布出去了。`,
    safe: '您写的都还在，没有交。',
    steps: [
      '少了的是：',
      ...lost.slice(0, SHOWN).map((line) => `  ${line}`),
      ...more,
      '先打电话问管网站的人。是有意去掉的（例如有个人信息）：另找一个空文件夹，重新用 git clone 取一份，把没交的文件复制过去再交。',
      '是弄错了，要放回去的：',
      '  npm run submit -- --restore',
    ],
  });
}
