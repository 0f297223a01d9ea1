/** Ends a merge that stopped at files in conflict: takes what was decided, and says what is still to be decided. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runGit } from '../git/run-git.ts';
import { askRecords } from '../history/ask-git.ts';
import { UsageError } from '../terminal/options.ts';
import { pathInContent } from './changes.ts';
import { describeConflicts, readConflicts, undecided, type Conflict } from './conflicts.ts';
import { must, stage } from './next-tree.ts';
import { RefusedError } from './refused.ts';
import type { Stand } from './stand.ts';

export interface Choices {
  /** Files of which the own side is taken as a whole. */
  readonly ours: readonly string[];
  /** Files of which the other side is taken as a whole. */
  readonly theirs: readonly string[];
}

/** Settles what can be settled. Throws `RefusedError` with both sides while a file is undecided. */
export function settleConflicts(stand: Stand, choices: Choices, print: (text: string) => void): void {
  const conflicts = readConflicts(stand);
  for (const side of ['ours', 'theirs'] as const)
    for (const file of choices[side])
      take(stand, side, { conflicts, path: pathInContent(stand.contentRoot, file) });
  const byHand = readConflicts(stand).filter((conflict) => isMended(stand, conflict));
  stage(stand, [...byHand.flatMap(({ path }) => path ?? []), ...changedAgain(stand)]);
  const left = readConflicts(stand);
  if (left.length === 0) return;
  print(`${describeConflicts(stand, left)}\n`);
  throw new RefusedError(undecided(left, IN_GIT));
}

const IN_GIT = '您写的和对方写的都在，一个字也没有丢；没有选的那份，git 里也一直留着。';

function take(
  { contentRoot, place }: Stand,
  side: 'ours' | 'theirs',
  { conflicts, path }: { readonly conflicts: readonly Conflict[]; readonly path: string },
): void {
  const conflict = conflicts.find((one) => one.path === path);
  if (!conflict) throw new UsageError(`“${path}”没有冲突，不用选。`);
  if (conflict[side] === undefined) {
    must(contentRoot, ['rm', '--quiet', '--force', '--', path], LITERAL);
    return;
  }
  must(contentRoot, ['checkout', `--${side}`, '--', path], LITERAL);
  must(place.top, ['add', '--', conflict.file], LITERAL);
}

const LITERAL = { environment: { GIT_LITERAL_PATHSPECS: '1' } };

/** Files of the merge that were changed after they were settled, e.g. because sums did not agree. */
function changedAgain({ contentRoot }: Stand): string[] {
  const ask = (...question: string[]): string[] =>
    askRecords(contentRoot, ['diff', '--name-only', '-z', '--relative', ...question]).filter(
      (path) => path !== '',
    );
  const isOfMerge = new Set(ask('HEAD...MERGE_HEAD'));
  const inConflict = new Set(ask('--diff-filter=U'));
  return ask().filter((path) => isOfMerge.has(path) && !inConflict.has(path));
}

/** Somebody opened the file and left one of the two, or a third: no mark of git is in it any more. */
function isMended({ contentRoot }: Stand, { path, ours, theirs }: Conflict): boolean {
  if (path === undefined || ours === undefined || theirs === undefined) return false;
  const file = join(contentRoot, path);
  if (!/\.(?:ya?ml|md)$/i.test(path) || !existsSync(file)) return false;
  return !/^(?:<{7}|={7}$|>{7})/m.test(readFileSync(file, 'utf8'));
}

/** Commits the merge. Throws `RefusedError`, e.g. when the hook finds something. */
export function commitMerge(stand: Stand): void {
  const message = '合并：把别人先交的和自己的合在一起\n';
  const result = runGit(stand.contentRoot, ['commit', '--quiet', '--file', '-'], { input: message });
  if (result.isGood) return;
  throw new RefusedError({
    why: '合在一起的没有提交成，提交前的检查没有通过，上面说了为什么。',
    safe: '您写的和对方写的都还在，没有丢。',
    steps: ['照着改好，再运行一次：', '  npm run submit'],
    said: result.said,
  });
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
