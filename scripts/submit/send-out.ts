/** The last steps: join what others submitted first, look at the whole once more, push, and say what happens next. */
import { hasErrors } from '../../src/loader/problem.ts';
import { judgeStep } from '../check/judge-step.ts';
import { shownPath } from '../terminal/shown-path.ts';
import { formatReport } from '../check/report.ts';
import { headOf } from '../git/place.ts';
import { layOutStep } from '../git/tree-changes.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { RefusedError } from './refused.ts';
import { compareWith, fetchNews, joinNews, push } from './server.ts';
import type { Remote, Stand } from './stand.ts';
import type { Person, Request } from './submit.ts';

/** Somebody may be quicker twice; three times is no accident. */
const MOST_TRIES = 3;

interface Sending {
  readonly person: Person;
  /** Whether the last commit was made, and judged, just now. */
  readonly isJudged: boolean;
}

/** Sends what is committed and not sent yet. Throws `RefusedError`. */
export async function sendOut(
  stand: Stand,
  request: Request,
  { person, isJudged }: Sending,
): Promise<ExitCode> {
  const { remote } = stand;
  if (request.isDryRun || headOf(stand.contentRoot) === undefined) return EXIT.good;
  if (!remote) {
    person.print(
      '已经提交在这台电脑上。这里没有连服务器，推不上去；要连的请管网站的人：git remote add origin 仓库地址\n',
    );
    return EXIT.good;
  }
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const isJoined = joinWhatIsNew(stand, remote, person.print);
    const distance = compareWith(stand, remote);
    if (distance?.ahead === 0) return EXIT.good;
    if (!request.isPushed) {
      person.print(`已经提交在这台电脑上，没有推（--no-push）。要推的时候：npm run submit\n`);
      return EXIT.good;
    }
    // The last commit alone was looked at; what was joined, or lies here from before, was not.
    if (distance && (isJoined || !isJudged || distance.ahead > 1))
      await refuseWrongTogether(stand, remote, { request, person, isJoined });
    person.print('正在推送……\n');
    const result = push(stand, remote, { to: request.branch, mayAsk: person.isThere });
    if (result.state === 'done') {
      person.print(done(remote, request, result.links));
      return EXIT.good;
    }
    person.print('别人先推了一步，取回来合在一起再推。\n');
    fetchNews(stand, remote);
  }
  throw new RefusedError({
    why: '推了三次，每次都有别人先推。',
    safe: '您要交的已经提交在这台电脑上，没有丢，只是还没有推上去。',
    steps: ['过几分钟再运行一次：', '  npm run submit'],
  });
}

/** Joins what others submitted, if there is any. Throws `RefusedError` when two people changed one place. */
function joinWhatIsNew(stand: Stand, remote: Remote, print: Person['print']): boolean {
  const behind = compareWith(stand, remote)?.behind ?? 0;
  if (behind === 0) return false;
  joinNews(stand, remote, print);
  print(`取来了别人交的 ${behind} 次提交，和您的合在一起了。\n`);
  return true;
}

/**
 * Judges all that would leave. Each commit was right alone; numbers, names and balances must be right together. Asked
 * again without a change it must be refused again, for git's hooks need not be set up here.
 */
async function refuseWrongTogether(
  stand: Stand,
  remote: Remote,
  { request, person, isJoined }: { request: Request; person: Person; isJoined: boolean },
): Promise<void> {
  using step = layOutStep(stand.contentRoot, { tree: 'HEAD', since: remote.ref });
  const judged = await judgeStep(stand.contentRoot, request.asOf, step);
  if (!hasErrors(judged.problems)) return;
  const problems = judged.problems.map((one) => ({ ...one, file: shownPath(stand.contentRoot, one.file) }));
  person.print(`${formatReport({ ...judged, problems, textOf: () => undefined }, 'text')}\n`);
  throw new RefusedError({
    why: isJoined
      ? '您的和别人先交的，分开都对，合在一起有上面这些对不上。'
      : '已经提交在这台电脑上、还没有推的，有上面这些要改。',
    safe: `${isJoined ? '两边的都在，已经合' : '您的都在，已经提交'}在这台电脑上，没有丢，只是还没有推上去。`,
    steps: ['照上面说的改，保存，再运行一次：', '  npm run submit'],
  });
}

function done({ name, branch }: Remote, { branch: proposed }: Request, links: readonly string[]): string {
  const shown = links.map((link) => `  ${link}\n`).join('');
  if (proposed === undefined) return `交上去了（${name}/${branch}）。网站过几分钟就更新。\n${shown}`;
  const next = links.length > 0 ? '打开下面的网址' : '到代码托管网站上';
  return `交到了分支 ${proposed}，还没有公布。${next}，建合并请求（Pull Request），有人看过、合并了才公布。\n${shown}`;
}
