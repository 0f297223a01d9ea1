/** The last steps: join what others submitted first, look at the whole once more, push, and say what happens next. */
import { hasErrors } from '../../src/loader/tell/problem.ts';
import { judgeStep } from '../check/judge-step.ts';
import { headOf } from '../git/repository.ts';
import { askLine } from '../history/ask-git.ts';
import { layOutStep } from '../git/tree-changes.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { RefusedError } from './refused.ts';
import { refuseWrong } from './refuse-wrong.ts';
import { refuseRewound } from './rewound.ts';
import { backToPublished } from './unsent.ts';
import { compareWith, fetchNews, joinNews, push } from './server.ts';
import type { Remote, Checkout } from './checkout.ts';
import type { Clerk } from './ask-clerk.ts';
import type { Request } from './request.ts';

/** Somebody may be quicker twice; three times is no accident. */
const MOST_TRIES = 3;

export interface Sending {
  /** Whether all that is to be sent was looked at as it would be published. */
  readonly isJudged: boolean;
}

/** Sends what is committed and not sent yet. Throws `RefusedError`. */
export async function sendOut(
  checkout: Checkout,
  request: Request,
  clerk: Clerk,
  { isJudged }: Sending,
): Promise<ExitCode> {
  const { remote } = checkout;
  if (request.isDryRun || headOf(checkout.contentRoot) === undefined) return EXIT.good;
  if (!remote) {
    clerk.print(
      '已经提交在这台电脑上。这里没有连服务器，推不上去；要连的请管网站的人：git remote add origin 仓库地址\n',
    );
    return EXIT.good;
  }
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const isJoined = joinWhatIsNew(checkout, remote, clerk);
    const distance = compareWith(checkout, remote);
    if (distance?.ahead === 0) return EXIT.good;
    if (distance && (isJoined || !isJudged)) {
      await judgeTogether(checkout, remote, { request, clerk, isJoined });
    }
    if (!request.isPushed) {
      clerk.print(`已经提交在这台电脑上，没有推（--no-push）。要推的时候：npm run submit\n`);
      return EXIT.good;
    }
    clerk.print('正在推送……\n');
    const result = push(checkout, remote, {
      ...{ to: request.branch, mayAsk: clerk.isThere, print: clerk.print },
    });
    if (result.state === 'done') {
      clerk.print(done(checkout, remote, { request, links: result.links }));
      return EXIT.good;
    }
    clerk.print('别人先推了一步，取回来合在一起再推。\n');
    fetchNews(checkout, remote);
    refuseRewound(checkout, remote, request);
  }
  throw new RefusedError({
    why: '推了三次，每次都有别人先推。',
    safe: COMMITTED,
    steps: ['过几分钟再运行一次：', '  npm run submit'],
  });
}

/** Whether there was anything new. Throws `RefusedError` where two people changed one place. */
function joinWhatIsNew(checkout: Checkout, remote: Remote, { print }: Clerk): boolean {
  const distance = compareWith(checkout, remote);
  if (!distance || distance.behind === 0) return false;
  joinNews(checkout, remote, print);
  print(`取来了别人交的 ${distance.behind} 次提交，和您的合在一起了。\n`);
  return true;
}

/** Each was right alone; numbers, names and balances must be right together, and nothing published may be lost. */
async function judgeTogether(
  checkout: Checkout,
  remote: Remote,
  { request, clerk, isJoined }: { request: Request; clerk: Clerk; isJoined: boolean },
): Promise<void> {
  using step = layOutStep(checkout.contentRoot, { tree: 'HEAD', since: remote.ref });
  const judged = await judgeStep(checkout.contentRoot, request.asOf, step);
  if (!hasErrors(judged.problems)) return;
  const published = `${remote.name}/${remote.branch}`;
  refuseWrong(checkout, judged, clerk, {
    why: isJoined ? '您的和别人先交的，分开都对，合在一起有上面这些对不上。' : undefined,
    ...{ safe: COMMITTED, published },
  });
}

/** What happened to what is committed and could not be sent. */
export const COMMITTED = '您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。';

function done(
  checkout: Checkout,
  remote: Remote,
  { request, links }: { request: Request; links: readonly string[] },
): string {
  const { name, branch } = remote;
  const shown = links.map((link) => `  ${link}\n`).join('');
  const isElsewhere = request.branch !== undefined && request.branch !== branch;
  const proposed = isElsewhere ? request.branch : isPublished(checkout, remote) ? undefined : branch;
  if (proposed === undefined) return `交上去了（${name}/${branch}）。网站过几分钟就更新。\n${shown}`;
  const next = links.length > 0 ? '打开下面的网址' : '到代码托管网站上';
  return `交到了分支 ${proposed}，还没有公布。${next}，建合并请求（Pull Request），有人看过、合并了才公布。\n${shown}${isElsewhere ? backToPublished(checkout, remote, proposed) : ''}`;
}

/** Whether the branch is the one that others start from, as far as this clone knows. */
function isPublished({ contentRoot }: Checkout, { name, branch }: Remote): boolean {
  const head = askLine(contentRoot, ['symbolic-ref', '--quiet', `refs/remotes/${name}/HEAD`]);
  return !head || head === `refs/remotes/${name}/${branch}`;
}
