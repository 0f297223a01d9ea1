/**
 * `check --staged`: judges what the next commit would keep, not what lies in the working folder. What is private comes
 * first and alone, for git forgets nothing; then all else of the sites that are touched, and what was published.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../../src/loader/load-content.ts';
import { compareProblems, type ContentProblem } from '../../src/loader/problem.ts';
import { readTextAt } from '../../src/loader/source-file.ts';
import type { CalendarDate } from '../../src/model/calendar-date.ts';
import { layOut } from '../git/lay-out.ts';
import { findPlace, fixGitEnvironment } from '../git/place.ts';
import { siteFoldersOf, stagedPaths } from '../git/staged-paths.ts';
import { openStagedChanges } from '../history/open-history.ts';
import { UsageError } from '../terminal/options.ts';
import type { Judged } from './judge.ts';

export interface JudgedStaged extends Judged {
  /** Files of the content that the commit changes. */
  readonly staged: readonly string[];
  /** Whether these are only what is private: nothing else was told, and nothing of it may be committed. */
  readonly isPrivate: boolean;
  /** The text of a file (from the content root) as it is staged, with what is private masked. */
  readonly textOf: (file: string) => string | undefined;
}

const NOTHING: JudgedStaged = {
  problems: [],
  files: 0,
  sites: 0,
  staged: [],
  isPrivate: false,
  textOf: () => undefined,
};

/** Judges what is staged below a content folder. Throws `UsageError` outside git. */
export async function judgeStaged(contentRoot: string, asOf: CalendarDate): Promise<JudgedStaged> {
  fixGitEnvironment();
  // A project without content has nothing to be looked at.
  if (!existsSync(contentRoot)) return NOTHING;
  const found = findPlace(contentRoot);
  if (!found.isGood)
    throw new UsageError('内容文件夹不在 git 里，没有“要提交的”可查。去掉 --staged 就查全部。');
  const staged = stagedPaths(contentRoot);
  if (staged.length === 0) return NOTHING;

  const isStaged = new Set(staged);
  const siteFolders = siteFoldersOf(staged);
  using laid = layOut(contentRoot, 'index', { siteFolders, photos: isStaged });
  const siteIds = siteFolders
    .filter((folder) => existsSync(join(laid.root, folder)))
    .map((folder) => folder.split('/').at(-1) ?? '');
  const loaded = await loadContent(laid.root, { asOf, siteIds });
  const known = {
    files: staged.length,
    sites: siteFolders.length,
    staged,
    textOf: keepTexts(laid.root, [...staged, ...loaded.problems.map(({ file }) => file)]),
  };
  const isPrivate = ({ code, file }: ContentProblem): boolean =>
    code.startsWith('PRIVATE_') && (isStaged.has(file) || isAbove(file, staged));
  const secrets = loaded.problems.filter(isPrivate);
  if (secrets.length > 0) return { ...known, problems: secrets.map(asError), isPrivate: true };

  const history = openStagedChanges(contentRoot, asOf, staged);
  const problems = [...loaded.problems, ...history.judge(loaded).problems]
    // What was only warned of before is not said again with every commit.
    .filter(({ severity, file }) => severity === 'error' || isStaged.has(file))
    .sort(compareProblems);
  return { ...known, problems, isPrivate: false };
}

/** What to do now, for the person whose commit was refused. */
export function adviceOn({ isPrivate, problems, staged }: JudgedStaged): string {
  if (!isPrivate) return REFUSED;
  const photo = problems.find(({ code, file }) => code.startsWith('PRIVATE_PHOTO_') && staged.includes(file));
  return `${SECRET}${photo ? PHOTO : ''}${AGAIN}`;
}

const REFUSED = `
没有提交。您写的都还在文件里，没有丢。照上面的改（能自动改的：npm run check -- --fix 文件），
改完重新 git add，再提交一次；或者运行 npm run submit，它一步一步带着您做。
`;
const SECRET = `
没有提交：上面这些一提交就永远留在 git 里，谁都看得到。别的地方还没有查，先改这些。您的文件都还在。
  文字：npm run check -- --fix 文件，能遮的替您遮上；整栏、整份的要自己删掉。
`;
const PHOTO = `  照片：npm run photo -- 照片文件，去掉里面记着的地点和名字。
`;
const AGAIN = `改完重新 git add，再提交一次。
`;

/** A problem of a whole folder stands for what is staged in it. */
function isAbove(file: string, staged: readonly string[]): boolean {
  return staged.some((path) => path.startsWith(`${file}/`));
}

/** A place in a photo is only a warning where it lies; to commit it would keep it for good. */
function asError(problem: ContentProblem): ContentProblem {
  return { ...problem, severity: 'error' };
}

/** Reads what will be shown while it is still laid out. */
function keepTexts(root: string, files: readonly string[]): JudgedStaged['textOf'] {
  const texts = new Map([...new Set(files)].map((file) => [file, readTextAt(join(root, file))]));
  return (file) => texts.get(file);
}
