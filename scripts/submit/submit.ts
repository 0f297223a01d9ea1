/**
 * `npm run submit` as a story: where do we stand, what is new on the server, what changed here, is it right, what will be
 * published and what changes on the wall, yes or no, commit, join, push. Nothing is written before the person said yes,
 * and whatever stops it leaves the work where it is.
 */
import { resolve } from 'node:path';
import { loadContent } from '../../src/loader/load-content.ts';
import { hasErrors } from '../../src/loader/problem.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { judgeStep, type JudgedStep } from '../check/judge-step.ts';
import { shownPath } from '../terminal/shown-path.ts';
import { formatReport } from '../check/report.ts';
import { explainGit } from '../git/explain.ts';
import { layOut } from '../git/lay-out.ts';
import { fixGitEnvironment, headOf } from '../git/place.ts';
import { runGit } from '../git/run-git.ts';
import { layOutStep, siteFoldersOf, type TreeChanges } from '../git/tree-changes.ts';
import { isYes } from '../terminal/ask-line.ts';
import { EXIT, type ExitCode } from '../terminal/exit-codes.ts';
import { findChanges, type WorkChange, type WorkChanges } from './changes.ts';
import { commitMerge, halfJoined, settleConflicts, type Choices } from './finish-merge.ts';
import { mendPhotos } from './mend-photos.ts';
import { commitMessage } from './message.ts';
import { newsOf, type News, type Side } from './news.ts';
import { must, nextStep, stage } from './next-tree.ts';
import { RefusedError } from './refused.ts';
import { sendOut } from './send-out.ts';
import { compareWith, fetchNews } from './server.ts';
import { showNews } from './show-news.ts';
import { settleIdentity, type Identity } from './identity.ts';
import { takeStand, type Stand } from './stand.ts';

/** The person at the keyboard. */
export interface Person {
  readonly print: (text: string) => void;
  /** The answer; `undefined` when nobody is there. */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Whether git may ask for a password on the same terminal. */
  readonly isThere: boolean;
}

export interface Request extends Choices {
  readonly contentRoot: string;
  readonly asOf: CalendarDate;
  /** Files and folders to submit; all that changed when empty. */
  readonly files: readonly string[];
  /** The first line of the commit's message, instead of ours. */
  readonly message?: string;
  /** A branch on the server to propose it on, instead of publishing. */
  readonly branch?: string;
  readonly identity: Identity;
  readonly isDryRun: boolean;
  readonly isPushed: boolean;
  /** Whether yes was said beforehand. */
  readonly isSure: boolean;
}

/** Submits what changed. Throws `RefusedError` with what to do when it cannot. */
export async function submit(request: Request, person: Person): Promise<ExitCode> {
  fixGitEnvironment();
  const stand = takeStand(request.contentRoot);
  await settleIdentity(stand, request, person);
  if (stand.remote && request.isPushed && !stand.isMerging) {
    person.print('正在看看别人交了什么……\n');
    const why = fetchNews(stand, stand.remote);
    if (why !== undefined) person.print(`${why}\n`);
  }
  if (stand.isMerging) await finishMerge(stand, request, person);
  const changes = findChanges(stand, request.files);
  if (changes.conflicts.length > 0) throw new RefusedError(halfJoined(changes.conflicts));
  tellLeftOut(changes, person);
  const isCommitted =
    changes.content.length > 0 && (await commitChanges(stand, { request, person, changes }));
  if (changes.content.length > 0 && !isCommitted) return EXIT.good;
  if (changes.content.length === 0 && !stand.isMerging && !isAhead(stand))
    person.print(nothingNew(stand, changes));
  return sendOut(stand, request, { person, isJudged: isCommitted });
}

async function finishMerge(stand: Stand, request: Request, person: Person): Promise<void> {
  person.print('上次和别人交的合并还没有做完，接着做。\n');
  settleConflicts(stand, request, person.print);
  const tree = must(stand.contentRoot, ['write-tree']).trim();
  using step = layOutStep(stand.contentRoot, { tree, since: headOf(stand.contentRoot) ?? tree });
  refuseWrong(stand, await judgeStep(stand.contentRoot, request.asOf, step), person);
  commitMerge(stand);
  person.print('合好了。\n');
}

/** Tells what is wrong with a step. Throws `RefusedError` when that keeps it from being submitted. */
function refuseWrong({ contentRoot }: Stand, judged: JudgedStep, person: Person): void {
  const files = new Map(judged.problems.map(({ file }) => [shownPath(contentRoot, file), file]));
  const problems = judged.problems.map((one) => ({ ...one, file: shownPath(contentRoot, one.file) }));
  const textOf = (file: string): string | undefined => judged.textOf(files.get(file) ?? file);
  if (problems.length > 0) person.print(`${formatReport({ ...judged, problems, textOf }, 'text')}\n`);
  if (!hasErrors(problems)) return;
  const why = `有 ${countErrors(judged)} 处要先改，上面一处一处写着。`;
  throw new RefusedError(judged.isPrivate ? SECRET : { ...WRONG, why });
}

function countErrors({ problems }: JudgedStep): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

const WRONG = {
  why: '',
  steps: [
    '照上面说的改，保存。能自动改的让它改：',
    '  npm run check -- --fix 文件',
    '再运行一次：',
    '  npm run submit',
  ],
} as const;
const SECRET = {
  why: '里面有个人信息，一交就永远留在 git 里，谁都看得到。别的还没有查，先改这些。',
  steps: [
    '文字：能遮的让它替您遮上，整栏、整份的自己删掉：',
    '  npm run check -- --fix 文件',
    '照片：去掉里面记着的地点和名字：',
    '  npm run photo -- 照片文件',
    '再运行一次：',
    '  npm run submit',
  ],
} as const;

interface Committing {
  readonly request: Request;
  readonly person: Person;
  readonly changes: WorkChanges;
}

/** Shows what it comes to, asks, and commits. False when the answer is no, or nothing was to be written. */
async function commitChanges(stand: Stand, committing: Committing): Promise<boolean> {
  const { request, person, changes } = committing;
  const paths = changes.content.map(({ path }) => path);
  using step = layOutStep(stand.contentRoot, nextStep(stand, paths));
  person.print(`正在检查 ${paths.length} 个文件……\n`);
  const judged = await judgeStep(stand.contentRoot, request.asOf, step);
  if (await mendPhotos(judged, request, person)) return commitChanges(stand, committing);
  refuseWrong(stand, judged, person);
  const { news, after } = await tell(stand, { ...committing, step, judged });
  // Saved, and the same as before.
  if (news.length === 0) return true;
  if (request.isDryRun) {
    person.print('只是看看（--dry-run），没有交。\n');
    return false;
  }
  const answer = request.isSure ? '' : await askWhether(person, stand);
  if (answer.trim() !== '' && !isYes(answer)) {
    person.print('没有交。您写的都还在文件里，想好了再运行 npm run submit。\n');
    return false;
  }
  // Only what was checked and shown is committed.
  if (nextStep(stand, paths).tree !== step.tree) {
    person.print('您看的时候，文件又存过一次，再看一遍。\n');
    return commitChanges(stand, committing);
  }
  commit(stand, paths, messageOf(stand, { news, after, request }));
  return true;
}

/** Shows what will be published and what changes on the wall. */
async function tell(
  { contentRoot }: Stand,
  { request, person, changes, step, judged }: Committing & { step: TreeChanges; judged: JudgedStep },
): Promise<{ news: readonly News[]; after: Side }> {
  using earlier = layOut(contentRoot, step.since, {
    siteFolders: siteFoldersOf(step.changed),
    photos: new Set(),
  });
  const { sites } = await loadContent(earlier.root, { asOf: request.asOf, siteIds: step.siteIds });
  const before: Side = { root: earlier.root, sites };
  const after: Side = { root: step.root, sites: judged.loaded.sites };
  const news = newsOf(inTree(changes.content, step), { before, after, asOf: request.asOf });
  if (news.length > 0) await showNews({ news, before, after, content: judged.loaded, request, person });
  return { news, after };
}

/** What the tree really changes: a file that was saved without a change is none. */
function inTree(changes: readonly WorkChange[], { changed }: TreeChanges): WorkChange[] {
  const isChanged = new Set(changed);
  return changes.filter(({ path }) => isChanged.has(path));
}

async function askWhether(person: Person, { remote }: Stand): Promise<string> {
  const answer = await person.ask(`${remote ? '交吗' : '提交吗'}？（直接按回车就是交，不交写 n）`);
  if (answer === undefined)
    throw new RefusedError({
      why: '没有人回答“交吗”。',
      steps: ['看过了、要交的，加上 --yes：', '  npm run submit -- --yes'],
    });
  return answer;
}

function messageOf(
  { place }: Stand,
  { news, after, request }: { news: readonly News[]; after: Side; request: Request },
): string {
  const names = new Map(after.sites.map(({ profile }) => [profile.id, profile.name]));
  const nameOf = (siteId: string): string => names.get(siteId) ?? siteId;
  const subject = request.message !== undefined && { subject: request.message };
  return commitMessage({ news, nameOf, prefix: place.prefix, ...subject });
}

function commit(stand: Stand, paths: readonly string[], message: string): void {
  const { contentRoot } = stand;
  stage(stand, paths);
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

function isAhead(stand: Stand): boolean {
  if (!stand.remote || headOf(stand.contentRoot) === undefined) return false;
  const distance = compareWith(stand, stand.remote);
  return distance === undefined || distance.ahead > 0;
}

function tellLeftOut({ notNamed, elsewhere, content }: WorkChanges, person: Person): void {
  const list = (paths: readonly string[]): string =>
    `${paths.slice(0, 5).join('、')}${paths.length > 5 ? ` 等 ${paths.length} 个` : ''}`;
  if (notNamed.length > 0 && content.length > 0)
    person.print(`这次不交（没有写在后面）：${list(notNamed)}\n`);
  if (elsewhere.length > 0) person.print(`不是内容，不动它：${list(elsewhere)}\n`);
}

function nothingNew({ contentRoot }: Stand, { notNamed }: WorkChanges): string {
  const where = resolve(contentRoot);
  return notNamed.length > 0
    ? `您写的这几个没有改过。改过的是：${notNamed.slice(0, 5).join('、')}\n`
    : `没有要交的：${where} 里的文件和上次交的一样。刚写的，看看保存了没有，是不是写在这个文件夹里。\n`;
}
