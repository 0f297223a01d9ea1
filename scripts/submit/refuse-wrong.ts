/** Tells what is wrong with a step, and ends the submission where that keeps it from going out. */
import { hasErrors, type ContentProblem } from '../../src/loader/tell/problem.ts';
import type { JudgedStep } from '../check/judge-step.ts';
import { formatReport } from '../check/report.ts';
import { shownPath } from '../terminal/shown-path.ts';
import type { Clerk } from './ask-clerk.ts';
import { RefusedError, type Refusal } from './refused.ts';
import type { Checkout } from './checkout.ts';

/** Problems of which a merge is guilty that leaves out what the other side had published. */
const LOSSES = new Set(['CORRECTION_CHANGED', 'WITHDRAWAL_UNDONE', 'DELETED_WITHOUT_WITHDRAWAL']);

/** What a merge has to add to a refusal. */
export interface OfMerge {
  /** Instead of how many there are. */
  readonly why?: string | undefined;
  readonly safe: string;
  /** The published branch: `origin/main`. */
  readonly published?: string | undefined;
}

/** Prints the problems of a step. Throws `RefusedError` when one is an error. */
export function refuseWrong(
  { contentRoot, repository }: Checkout,
  judged: JudgedStep,
  { print }: Pick<Clerk, 'print'>,
  ofMerge?: OfMerge,
): void {
  const files = new Map(judged.problems.map(({ file }) => [shownPath(contentRoot, file), file]));
  const problems = judged.problems.map((one) => ({ ...one, file: shownPath(contentRoot, one.file) }));
  const textOf = (file: string): string | undefined => judged.textOf(files.get(file) ?? file);
  if (problems.length > 0) print(`${formatReport({ ...judged, problems, textOf }, 'text')}\n`);
  if (!hasErrors(problems)) return;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lost = errors.find(({ code }) => LOSSES.has(code));
  const safe = ofMerge && { safe: ofMerge.safe };
  if (ofMerge?.published !== undefined && lost) {
    const file = `${repository.prefix}${files.get(lost.file) ?? lost.file}`;
    throw new RefusedError({ ...losing(file, ofMerge.published), ...safe });
  }
  const why = ofMerge?.why ?? `有 ${errors.length} 处要先改，上面一处一处写着。`;
  throw new RefusedError({ ...(judged.isPrivate ? secret(problems) : wrong(why, problems)), ...safe });
}

function losing(file: string, published: string): Refusal {
  return {
    why: '照这样合，别人已经公布的更正（或撤回、整份公开）就没有了。公布过的只能再加，不能少。',
    steps: [
      '看看对方公布的那份：',
      `  git show "${published}:${file}"`,
      '打开文件，把对方的更正照原样抄进去，两条都留着，数目改对，保存，再运行：',
      '  npm run submit',
      '或者整份用对方的：',
      `  npm run submit -- --theirs "${file}"`,
    ],
  };
}

const AGAIN = ['再运行一次：', '  npm run submit'];

function wrong(why: string, problems: readonly ContentProblem[]): Refusal {
  const fixes = fixCommands(problems);
  return {
    why,
    steps: [
      fixes.length > 0 ? '照上面说的改，保存。能自动改的让它改：' : '照上面说的改，保存。',
      ...fixes,
      ...AGAIN,
    ],
  };
}

function secret(problems: readonly ContentProblem[]): Refusal {
  const photos = [
    ...new Set(problems.filter(({ code }) => code.startsWith('PRIVATE_PHOTO_')).map(({ file }) => file)),
  ];
  const fixes = fixCommands(problems);
  return {
    why: '里面有个人信息，一交就永远留在 git 里，谁都看得到。别的还没有查，先改这些。',
    steps: [
      ...(photos.length < problems.length ? ['文字：能遮的遮上，整栏、整份的自己删掉。'] : []),
      ...(fixes.length > 0 ? ['让它替您遮上：', ...fixes] : []),
      ...(photos.length > 0
        ? [
            '照片：去掉里面记着的地点和名字：',
            ...photos.slice(0, MOST).map((file) => `  npm run photo -- "${file}"`),
          ]
        : []),
      ...AGAIN,
    ],
  };
}

const MOST = 3;

/** One command a file that can be mended; one for all where they are many. */
function fixCommands(problems: readonly ContentProblem[]): string[] {
  const files = [...new Set(problems.filter(({ fix }) => fix !== undefined).map(({ file }) => file))];
  return files.length > MOST
    ? ['  npm run check -- --fix']
    : files.map((file) => `  npm run check -- --fix ${/[^\w./-]/.test(file) ? `"${file}"` : file}`);
}
