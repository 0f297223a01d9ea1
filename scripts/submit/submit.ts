/**
 * `npm run submit` as a story: where do we stand, what is new on the server, what changed here, is it right, what will be
 * published and what changes on the wall, yes or no, commit, join, push. Nothing is written before the clerk said yes,
 * and whatever stops it leaves the work where it is.
 */
import type { Request } from './request.ts';
import { resolve } from 'node:path';
import { judgeStep } from '../check/judge-step.ts';
import { toldInStep } from '../check/told-in-step.ts';
import { explainGit } from '../git/explain.ts';
import { fixGitEnvironment, headOf } from '../git/repository.ts';
import { runGit } from '../git/run-git.ts';
import { layOutStep } from '../git/tree-changes.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { askAboutPersons } from './ask-about-persons.ts';
import { askAboutPhotos } from './ask-about-photos.ts';
import { saysYes, type Clerk } from './ask-clerk.ts';
import { findChanges, listed, type WorkChanges } from './changes.ts';
import { finishMerge, halfJoined } from './finish-merge.ts';
import { settleIdentity } from './identity.ts';
import { mendPhotos } from './mend-photos.ts';
import { commitMessage } from './message.ts';
import type { News, Side } from './news.ts';
import { nextStep, stage } from './next-tree.ts';
import { RefusedError } from './refused.ts';
import { refuseWrong, type OfMerge } from './refuse-wrong.ts';
import { COMMITTED, sendOut } from './send-out.ts';
import { compareWith, fetchNews } from './server.ts';
import { refuseRewound } from './rewound.ts';
import { showStep } from './show-step.ts';
import { refuseTakenBranch, unsentSince } from './unsent.ts';
import { inspectCheckout, type Checkout } from './checkout.ts';

/** Submits what changed. Throws `RefusedError` with what to do when it cannot. */
export async function submit(request: Request, clerk: Clerk): Promise<ExitCode> {
  fixGitEnvironment();
  const checkout = inspectCheckout(request.contentRoot);
  await settleIdentity(checkout, request, clerk);
  if (checkout.remote && request.isPushed && !checkout.isMerging) {
    clerk.print('正在看看别人交了什么……\n');
    const why = fetchNews(checkout, checkout.remote);
    if (why !== undefined) clerk.print(`${why}\n`);
    refuseRewound(checkout, checkout.remote, request);
    refuseTakenBranch(checkout, request);
  }
  if (checkout.isMerging && !(await finishMerge(checkout, request, clerk))) return EXIT.good;
  const changes = findChanges(checkout, request.files);
  if (changes.conflicts.length > 0) throw new RefusedError(halfJoined(changes.conflicts));
  tellLeftOut(changes, clerk);
  const isNew = changes.content.length > 0;
  if (!isNew && !checkout.isMerging && !isAhead(checkout)) clerk.print(nothingNew(checkout, changes));
  // What is sent has been shown, whoever committed it; what a merge with the published makes of it was shown by then.
  const isShown = !isNew && (checkout.isMerging || !isAhead(checkout));
  if (!isShown && !(await commitChanges(checkout, { request, clerk, changes }))) return EXIT.good;
  return sendOut(checkout, request, clerk, { isJudged: !isShown });
}

interface Committing {
  readonly request: Request;
  readonly clerk: Clerk;
  readonly changes: WorkChanges;
  /** Words about persons that were read already, when all is looked at once more. */
  readonly read?: readonly string[];
}

/**
 * Shows what it comes to together with what is committed and not sent yet, asks, and commits what is not. False when the
 * answer is no, or nothing was to be written.
 */
async function commitChanges(checkout: Checkout, committing: Committing): Promise<boolean> {
  const { request, clerk, changes, read = [] } = committing;
  const paths = changes.content.map(({ path }) => path);
  const { tree, since } = nextStep(checkout, paths);
  const unsent = unsentSince(checkout);
  using step = layOutStep(checkout.contentRoot, { tree, since: unsent ?? since });
  if (unsent !== undefined) clerk.print(`${UNSENT}\n`);
  if (step.changed.length > 0) clerk.print(`正在检查 ${step.changed.length} 个文件……\n`);
  const judged = await judgeStep(checkout.contentRoot, request.asOf, step);
  const mended = await mendPhotos(judged, request, clerk);
  const written = mended.length > 0 ? mended : await askAboutPhotos(judged, request, clerk);
  if (written.length > 0) {
    const files = request.files.length > 0 ? [...request.files, ...written] : [];
    return commitChanges(checkout, { request, clerk, changes: findChanges(checkout, files) });
  }
  refuseWrong(
    checkout,
    judged,
    clerk,
    unsent === undefined ? undefined : ofUnsent(checkout, paths.length === 0),
  );
  const told = toldInStep(checkout.contentRoot, step, judged.loaded).filter(
    ({ words }) => !read.includes(words),
  );
  await askAboutPersons(told, request, clerk);
  const { news, after, isEmpty } = await showStep(checkout, { request, clerk, step, judged });
  // Saved, and the same as before.
  if (isEmpty) return true;
  if (request.isDryRun) {
    clerk.print('只是看看（--dry-run），没有交。\n');
    return false;
  }
  if (!request.isSure && !(await saysYes(clerk, checkout))) {
    clerk.print('没有交。您写的都还在文件里，想好了再运行 npm run submit。\n');
    return false;
  }
  // Only what was checked and shown is committed.
  if (nextStep(checkout, paths).tree !== step.tree) {
    clerk.print('您看的时候，文件又存过一次，再看一遍。\n');
    return commitChanges(checkout, { ...committing, read: [...read, ...told.map(({ words }) => words)] });
  }
  if (paths.length === 0) return true;
  const own = news.filter(({ file }) => paths.includes(file));
  commit(checkout, paths, messageOf(checkout, { news: own.length > 0 ? own : news, after, request }));
  return true;
}

function ofUnsent({ remote }: Checkout, isAllCommitted: boolean): OfMerge {
  const safe = isAllCommitted ? COMMITTED : '您写的都还在文件里，没有丢；提交过的也在这台电脑上。';
  return { safe, published: remote && `${remote.name}/${remote.branch}` };
}

const UNSENT = '这台电脑上有提交过、还没有公布的，这次一起交，一起列在下面。';

function messageOf(
  { repository }: Checkout,
  { news, after, request }: { news: readonly News[]; after: Side; request: Request },
): string {
  const names = new Map(after.sites.map(({ profile }) => [profile.id, profile.name]));
  const nameOf = (siteId: string): string => names.get(siteId) ?? siteId;
  const subject = request.message !== undefined && { subject: request.message };
  return commitMessage({ news, nameOf, prefix: repository.prefix, ...subject });
}

function commit(checkout: Checkout, paths: readonly string[], message: string): void {
  const { contentRoot } = checkout;
  stage(checkout, paths);
  // Only these files: what else is staged stays staged.
  const only = ['--only', '--pathspec-from-file=-', '--pathspec-file-nul'];
  const result = runGit(contentRoot, ['commit', '--quiet', '-m', message.trimEnd(), ...only], {
    input: paths.map((path) => `${path}\0`).join(''),
    environment: { GIT_LITERAL_PATHSPECS: '1' },
  });
  if (result.isGood) return;
  // The hook has looked once more, and told in Chinese what it found.
  const refused = {
    why: '提交前的检查没有通过，或者 git 不肯提交。',
    steps: ['照下面说的改好，再运行一次：', '  npm run submit'],
    said: `${result.output}\n${result.said}`.trim(),
  };
  throw new RefusedError(explainGit(result.said) ?? refused);
}

function isAhead(checkout: Checkout): boolean {
  if (!checkout.remote || headOf(checkout.contentRoot) === undefined) return false;
  const distance = compareWith(checkout, checkout.remote);
  return distance === undefined || distance.ahead > 0;
}

function tellLeftOut({ notNamed, elsewhere, content }: WorkChanges, clerk: Clerk): void {
  if (notNamed.length > 0 && content.length > 0)
    clerk.print(`这次不交（没有写在后面）：${listed(notNamed)}\n`);
  if (elsewhere.length > 0) clerk.print(`不是内容，不动它：${listed(elsewhere)}\n`);
}

function nothingNew({ contentRoot }: Checkout, { notNamed }: WorkChanges): string {
  const where = resolve(contentRoot);
  return notNamed.length > 0
    ? `您写的这几个没有改过。改过的是：${notNamed.slice(0, 5).join('、')}\n`
    : `没有要交的：${where} 里的文件和上次交的一样。刚写的，看看保存了没有，是不是写在这个文件夹里。\n`;
}
