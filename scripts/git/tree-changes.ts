/** What a commit that is about to be made, or pushed, changes in a content folder, laid out for the loader. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { askGit, askRecords, GitError } from '../history/ask-git.ts';
import { layOut, type LaidOut } from './lay-out.ts';
import { headOf } from './repository.ts';

export interface Step {
  /** The tree or commit that is judged. */
  readonly tree: string;
  /** The commit or tree before it. */
  readonly since: string;
}

export interface TreeChanges extends LaidOut, Step {
  /** Files that differ, from the content root, sorted; gone ones too. */
  readonly changed: readonly string[];
  /** Ids of the sites they lie in. */
  readonly siteIds: readonly string[];
}

/** The step from the newest commit to what is staged. Throws `GitError`, e.g. while files are in conflict. */
export function stagedStep(contentRoot: string): Step {
  return { tree: askId(contentRoot, ['write-tree']), since: headOf(contentRoot) ?? emptyTree(contentRoot) };
}

/** The tree in which there is nothing yet: what a first commit is compared with. */
export function emptyTree(folder: string): string {
  return askId(folder, ['mktree'], '');
}

function askId(folder: string, question: readonly string[], input?: string): string {
  const answer = askGit(folder, question, input);
  if (!answer.isGood) throw new GitError(answer.said);
  return answer.output.toString('utf8').trim();
}

/** Lays out the sites that a step touches, and those of `also`, as they are after it. Throws `GitError`. */
export function layOutStep(
  contentRoot: string,
  { tree, since }: Step,
  also: readonly string[] = [],
): TreeChanges {
  const changed = changedPaths(contentRoot, { tree, since });
  const siteFolders = siteFoldersOf([...changed, ...also]);
  const laid = layOut(contentRoot, tree, { siteFolders, photos: new Set(changed) });
  const siteIds = siteFolders.filter((folder) => existsSync(join(laid.root, folder))).map(idOf);
  return { ...laid, tree, since, changed, siteIds };
}

/** Files below the content root that differ between two trees, sorted. Throws `GitError`. */
function changedPaths(contentRoot: string, { tree, since }: Step): string[] {
  const question = ['diff-tree', '-r', '--name-only', '--no-renames', '-z', '--relative', since, tree];
  return askRecords(contentRoot, [...question, '--', '.'])
    .filter((path) => path !== '')
    .map((path) => path.normalize('NFC'))
    .sort();
}

/** The folders of the sites that these paths lie in, each once. */
export function siteFoldersOf(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const segments = path.split('/');
    return segments[0] === 'sites' && segments.length > 4 ? [segments.slice(0, 4).join('/')] : [];
  });
  return [...new Set(folders)].sort();
}

const idOf = (folder: string): string => folder.split('/').at(-1) ?? '';
