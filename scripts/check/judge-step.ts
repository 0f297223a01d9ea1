/**
 * Judges what a commit keeps, not what lies in the working folder: `check --staged`, `check --pushed` and `submit`. What
 * is private comes first and alone, for git forgets nothing; then all else of the sites that are touched, and what was
 * published.
 */
import { join } from 'node:path';
import { loadContent, type LoadedContent } from '../../src/loader/load-content.ts';
import { compareProblems, type ContentProblem } from '../../src/loader/tell/problem.ts';
import { readTextAt } from '../../src/loader/read/source-file.ts';
import type { CalendarDate } from '../../src/model/values/calendar-date.ts';
import type { TreeChanges } from '../git/tree-changes.ts';
import { openTreeChanges } from '../history/open-history.ts';
import { judgePhotos } from '../photo/judge-photos.ts';
import type { Judged } from './judge.ts';

export interface JudgedStep extends Judged {
  /** Whether these are only what is private: nothing else was told, and nothing of it may be committed. */
  readonly isPrivate: boolean;
  readonly loaded: LoadedContent;
  /** The text of a file (from the content root) as it is after the step, with what is private masked. */
  readonly textOf: (file: string) => string | undefined;
}

/** Judges a step that is laid out, on a day. Errors of the whole site, but warnings of changed files only. */
export async function judgeStep(
  contentRoot: string,
  asOf: CalendarDate,
  { root, changed, siteIds, tree }: TreeChanges,
): Promise<JudgedStep> {
  const isChanged = new Set(changed);
  const loaded = await loadContent(root, { asOf, siteIds });
  const known = {
    files: changed.length,
    sites: siteIds.length,
    loaded,
    textOf: (file: string) => readTextAt(join(root, file)),
  };
  const isSecret = ({ code, file }: ContentProblem): boolean =>
    code.startsWith('PRIVATE_') &&
    (isChanged.has(file) || changed.some((path) => path.startsWith(`${file}/`)));
  const secrets = loaded.problems.filter(isSecret);
  if (secrets.length > 0) return { ...known, problems: secrets.map(asError), isPrivate: true };

  const history = openTreeChanges(contentRoot, asOf, { tree, paths: changed });
  const photos = await judgePhotos({ contentRoot: root, includes: (file) => isChanged.has(file) });
  const problems = [...loaded.problems, ...history.judge(loaded).problems, ...photos]
    .filter(({ severity, file }) => severity === 'error' || isChanged.has(file))
    .sort(compareProblems);
  return { ...known, problems, isPrivate: false };
}

/** A place in a photo is only a warning where it lies; to commit it would keep it for good. */
function asError(problem: ContentProblem): ContentProblem {
  return { ...problem, severity: 'error' };
}

/** What to do now, for the person whose commit was refused. */
export function adviceOn({ isPrivate, problems }: JudgedStep): string {
  if (!isPrivate) return `${REFUSED}${fixable(problems)}${THEN}`;
  const hasPhoto = problems.some(({ code }) => code.startsWith('PRIVATE_PHOTO_'));
  return `${SECRET}${hasPhoto ? PHOTO : ''}${AGAIN}`;
}

const REFUSED = `
没有提交。您写的都还在文件里，没有丢。照上面的改`;
const THEN = `，
改完重新 git add，再提交一次；或者运行 npm run submit，它一步一步带着您做。
`;

function fixable(problems: JudgedStep['problems']): string {
  return problems.some(({ fix }) => fix !== undefined) ? '（能自动改的：npm run check -- --fix）' : '';
}

const SECRET = `
没有提交：上面这些一提交就永远留在 git 里，谁都看得到。别的地方还没有查，先改这些。您的文件都还在。
  文字：npm run check -- --fix 文件，能遮的替您遮上；整栏、整份的要自己删掉。
`;
const PHOTO = `  照片：npm run photo -- 照片文件，去掉里面记着的地点和名字。
`;
const AGAIN = `改完重新 git add，再提交一次。
`;
