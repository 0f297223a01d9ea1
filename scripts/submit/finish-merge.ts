/** Ends a merge that stopped at files in conflict: takes what was decided, and says what is still to be decided. */
import { commitMerge, publishedSide } from './commit-merge.ts';
import type { Choices } from './request.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { maskPath } from '../../src/guard/mask-message.ts';
import { judgeStep } from '../check/judge-step.ts';
import { headOf } from '../git/repository.ts';
import { layOutStep } from '../git/tree-changes.ts';
import { askLine, askRecords } from '../history/ask-git.ts';
import { UsageError } from '../terminal/options.ts';
import { saysYes, type Clerk } from './ask-clerk.ts';
import { pathInContent } from './changes.ts';
import { describeConflicts, readConflicts, undecided, type Conflict } from './conflicts.ts';
import { must, stage } from './next-tree.ts';
import { RefusedError } from './refused.ts';
import { refuseWrong } from './refuse-wrong.ts';
import { unsentSince } from './unsent.ts';
import { showStep } from './show-step.ts';
import type { Checkout } from './checkout.ts';
import type { Request } from './request.ts';

/**
 * Ends the merge that waits: settles it, judges what it would make of what is published, shows that and asks. False when
 * the answer is no. Throws `RefusedError`.
 */
export async function finishMerge(checkout: Checkout, request: Request, clerk: Clerk): Promise<boolean> {
  const { contentRoot } = checkout;
  clerk.print('上次和别人交的合并还没有做完，接着做。\n');
  settleConflicts(checkout, request, clerk.print);
  const tree = must(contentRoot, ['write-tree']).trim();
  const published = publishedSide(checkout);
  using step = layOutStep(contentRoot, {
    tree,
    since: published ?? unsentSince(checkout) ?? headOf(contentRoot) ?? tree,
  });
  const judged = await judgeStep(contentRoot, request.asOf, step);
  const branch = checkout.remote && `${checkout.remote.name}/${checkout.remote.branch}`;
  refuseWrong(checkout, judged, clerk, { safe: IN_GIT, published: published && branch });
  const { isEmpty } = await showStep(checkout, { request, clerk, step, judged });
  if (request.isDryRun) {
    clerk.print('只是看看（--dry-run），没有交。\n');
    return false;
  }
  if (!isEmpty && !request.isSure && !(await saysYes(clerk, checkout))) {
    clerk.print('没有交，合并先放着。您写的和对方写的都在，想好了再运行 npm run submit。\n');
    return false;
  }
  commitMerge(checkout);
  clerk.print('合好了。\n');
  return true;
}

/** Settles what can be settled. Throws `RefusedError` with both sides while a file is undecided. */
function settleConflicts(checkout: Checkout, choices: Choices, print: (text: string) => void): void {
  const conflicts = readConflicts(checkout);
  for (const side of ['ours', 'theirs'] as const)
    for (const file of choices[side])
      take(checkout, side, { conflicts, path: chosenPath(checkout, conflicts, file) });
  for (const conflict of readConflicts(checkout)) refuseLeftMark(checkout, conflict);
  const byHand = readConflicts(checkout).filter((conflict) => isMended(checkout, conflict));
  stage(checkout, [...byHand.flatMap(({ path }) => path ?? []), ...changedAgain(checkout)]);
  const left = readConflicts(checkout);
  if (left.length === 0) return;
  print(`${describeConflicts(checkout, left)}\n`);
  throw new RefusedError(undecided(left, IN_GIT));
}

/** By its number in the list, its id, or its path. */
function chosenPath({ contentRoot }: Checkout, conflicts: readonly Conflict[], chosen: string): string {
  const numbered = /^\d{1,3}$/.test(chosen) ? conflicts[Number(chosen) - 1]?.path : undefined;
  const named = conflicts.filter(
    ({ path }) =>
      path
        ?.split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') === chosen,
  );
  return numbered ?? (named.length === 1 ? named[0]?.path : undefined) ?? pathInContent(contentRoot, chosen);
}

const IN_GIT = '您写的和对方写的都在，一个字也没有丢；没有选的那份，git 里也一直留着。';

function take(
  { contentRoot, repository }: Checkout,
  side: 'ours' | 'theirs',
  { conflicts, path }: { readonly conflicts: readonly Conflict[]; readonly path: string },
): void {
  const conflict = conflicts.find((one) => one.path === path);
  if (!conflict) {
    // Settled already, and chosen otherwise now.
    if (!changedBetween(contentRoot, 'HEAD', 'MERGE_HEAD').includes(path))
      throw new UsageError(`“${path}”没有冲突，不用选。`);
    const from = side === 'ours' ? 'HEAD' : 'MERGE_HEAD';
    const isThere = askLine(contentRoot, ['rev-parse', '--verify', '--quiet', `${from}:./${path}`]);
    if (isThere) must(contentRoot, ['checkout', '--quiet', from, '--', path], LITERAL);
    else must(contentRoot, ['rm', '--quiet', '--force', '--', path], LITERAL);
    return;
  }
  if (conflict[side] === undefined) {
    must(contentRoot, ['rm', '--quiet', '--force', '--', path], LITERAL);
    return;
  }
  must(contentRoot, ['checkout', `--${side}`, '--', path], LITERAL);
  must(repository.top, ['add', '--', conflict.file], LITERAL);
}

const LITERAL = { environment: { GIT_LITERAL_PATHSPECS: '1' } };

/** Files of the merge that were changed after they were settled, e.g. because sums did not agree. */
function changedAgain({ contentRoot }: Checkout): string[] {
  const isOfMerge = new Set(changedBetween(contentRoot, 'HEAD...MERGE_HEAD'));
  const inConflict = new Set(changedBetween(contentRoot, '--diff-filter=U'));
  return changedBetween(contentRoot).filter((path) => isOfMerge.has(path) && !inConflict.has(path));
}

function changedBetween(contentRoot: string, ...question: readonly string[]): string[] {
  const records = askRecords(contentRoot, ['diff', '--name-only', '-z', '--relative', ...question]);
  return records.filter((path) => path !== '');
}

const MARK = /^(?:<{7}(?: .*)?|={7}|>{7}(?: .*)?)\r?$/;

/** Says the line of a mark that was forgotten; where both sides still stand in full, nothing was decided yet. */
function refuseLeftMark({ contentRoot }: Checkout, { path, file }: Conflict): void {
  if (path === undefined || !/\.(?:ya?ml|md)$/i.test(path) || !existsSync(join(contentRoot, path))) return;
  const lines = readFileSync(join(contentRoot, path), 'utf8').split('\n');
  const marks = lines.flatMap((line, index) => (MARK.test(line) ? [{ sign: line.charAt(0), index }] : []));
  const [first] = marks;
  if (!first || /^(?:<=>)+$/.test(marks.map(({ sign }) => sign).join(''))) return;
  throw new RefusedError({
    why: `${maskPath(file)} 第 ${first.index + 1} 行还有标记“${first.sign.repeat(7)}”，没有删干净。`,
    safe: IN_GIT,
    steps: ['删掉这一行，看看上下是不是只留下了对的，保存，再运行：', '  npm run submit'],
  });
}

/** Somebody opened the file and left one of the two, or a third: no mark of git is in it any more. */
function isMended({ contentRoot }: Checkout, { path, ours, theirs }: Conflict): boolean {
  if (path === undefined || ours === undefined || theirs === undefined) return false;
  const file = join(contentRoot, path);
  if (!/\.(?:ya?ml|md)$/i.test(path) || !existsSync(file)) return false;
  return !readFileSync(file, 'utf8')
    .split('\n')
    .some((line) => MARK.test(line));
}

/** Left by a command of git that is no merge, e.g. `stash pop`: whose side is whose cannot be told. */
export function halfJoined(files: readonly string[]): RefusedError['refusal'] {
  return {
    why: `这几个文件还停在冲突里（多半是 git stash pop 留下的）：${files.slice(0, 5).join('、')}`,
    safe: '两边写的都还在文件里，没有丢。',
    steps: [
      '打开文件，找到 <<<<<<< 和 >>>>>>> 之间，留下对的，删掉 <<<<<<<、=======、>>>>>>> 三行，保存，再运行：',
      `  git add ${files[0] ?? ''}`,
      '  npm run submit',
    ],
  };
}
