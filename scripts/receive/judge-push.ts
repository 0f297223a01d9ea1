/** Judges the content of a push as `submit` judges it: what is private first, then all else, then the past that comes along. */
import { hasErrors, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { dateInShanghai } from '../../src/model/values/calendar-date.ts';
import { judgeStep, type JudgedStep } from '../check/judge-step.ts';
import { keptSecrets, keptVersions } from '../check/kept-secrets.ts';
import { formatReport } from '../check/report.ts';
import { emptyTree, layOutStep } from '../git/tree-changes.ts';
import { askText } from '../history/ask-git.ts';
import { openCommit } from '../history/open-history.ts';
import { makeFrame } from './frame.ts';
import type { Limits, Pushed } from './pushed.ts';

/** Prints what is wrong with the content; returns what to do, or nothing where it is right. Throws `GitError`. */
export async function refuseContent(
  { before, after = '' }: Pushed,
  { content }: Limits,
): Promise<string | undefined> {
  using frame = makeFrame(after, content);
  const { contentRoot } = frame;
  // What the first push brings was kept elsewhere for years, and is judged as it is now.
  const changes = isEmpty() ? [] : keptVersions(contentRoot, after, '--all');
  const since = before ?? emptyTree(contentRoot);
  using own = layOutStep(
    contentRoot,
    { tree: after, since },
    changes.map(({ path }) => path),
  );
  // What all share is part of what every site says.
  const isShared = own.changed.some((path) => !/^(?:sites|guide)\//.test(path) && path !== 'README.md');
  using whole = isShared
    ? layOutStep(contentRoot, { tree: after, since }, frame.siteFolders.map(fileIn))
    : undefined;
  const step = whole ?? own;
  if (step.changed.length === 0 && changes.length === 0) return undefined;
  const today = dateInShanghai(new Date());
  const judged = await judgeStep(contentRoot, today, step);
  if (report(judged, content)) return judged.isPrivate ? SECRET : WRONG;
  // With another `publishedSince` another past counts, in files that nobody touched; a build would refuse all.
  const { problems } = whole ? openCommit(contentRoot, today, after).judge(judged.loaded) : judged;
  if (whole && report({ ...judged, problems }, content)) return PAST;
  const kept = keptSecrets(contentRoot, { tip: after, changes, loaded: judged.loaded });
  return report({ ...judged, problems: kept, textOf: () => undefined }, content) ? KEPT : undefined;
}

const isEmpty = (): boolean => askText('.', ['for-each-ref', '--count=1']) === '';

const WRONG = '检查没有通过，上面写着哪个文件、哪一行、怎么改。改好了运行 npm run submit。';
const PAST =
  '改的是大家共用的，照它查以前公布过的，就有上面这些问题，收下了就公布不出来。多半是 publishedSince 写得太早。改好了运行 npm run submit。';
const SECRET =
  '上面这些是个人信息，收下就永远留在 git 里。别的还没有查。遮上、删掉以后，把没有推送的几次提交合成一次再交：\n    git reset --soft origin/HEAD\n    npm run submit';
const KEPT =
  '个人信息还留在推送的某一次提交里。把没有推送的几次提交合成一次，旧的那些就不会出去（文件不变）：\n    git reset --soft origin/HEAD\n    npm run submit';

const fileIn = (folder: string): string => `${folder}/site.yaml`;

/** What fits on a screen, and is enough to begin with. */
const SHOWN = 20;

/** Prints what is wrong; whether anything is. Warnings were told when it was committed. */
function report(judged: JudgedStep, content: string): boolean {
  if (!hasErrors(judged.problems)) return false;
  const named = (file: string): string => (content === '.' ? file : `${content}/${file}`);
  const errors = judged.problems.filter(({ severity }) => severity === 'error');
  const problems = errors
    .slice(0, SHOWN)
    .map((problem): ContentProblem => ({ ...problem, file: named(problem.file) }));
  const files = new Map(errors.map(({ file }) => [named(file), file]));
  const textOf = (file: string): string | undefined => judged.textOf(files.get(file) ?? file);
  process.stdout.write(formatReport({ ...judged, problems, textOf }, 'text'));
  if (errors.length > SHOWN) process.stdout.write(`还有 ${errors.length - SHOWN} 个问题没有列出来。\n`);
  return true;
}
