/** The repository that a content folder lies in, and where in it. */
import { realpathSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';
import { askGit, askLine } from '../history/ask-git.ts';

/** The repository of a content folder. */
export interface ContentRepository {
  /** The folder of the repository, absolute. */
  readonly top: string;
  /** From there to the content: `content/`; empty when it is the top itself. */
  readonly prefix: string;
  /** Git's own folder of this checkout, absolute. */
  readonly gitFolder: string;
}

export type FoundRepository =
  | { readonly isGood: true; readonly repository: ContentRepository }
  /** What git said; empty when there is no git. */
  | { readonly isGood: false; readonly said: string };

/** Finds the repository of a content folder. */
export function findRepository(contentRoot: string): FoundRepository {
  const answer = askGit(contentRoot, ['rev-parse', '--show-toplevel', '--absolute-git-dir', '--show-prefix']);
  if (!answer.isGood) return answer;
  const [top = '', gitFolder = '', prefix = ''] = answer.output.toString('utf8').split('\n');
  return { isGood: true, repository: { top, prefix, gitFolder } };
}

/**
 * A hook is told where git's folder and index are by paths from where git was called, and where they lie apart from the
 * files it takes the folder it is asked in for the top. Makes both hold in any folder, for all that follows in this
 * process.
 */
export function fixGitEnvironment(): void {
  if (process.env['GIT_DIR'] && !process.env['GIT_WORK_TREE']) {
    const top = askLine(process.cwd(), ['rev-parse', '--show-toplevel']);
    if (top) process.env['GIT_WORK_TREE'] = top;
  }
  for (const name of ['GIT_INDEX_FILE', 'GIT_DIR', 'GIT_WORK_TREE']) {
    const value = process.env[name];
    if (value !== undefined && value !== '' && !isAbsolute(value)) process.env[name] = resolve(value);
  }
}

/** The commit that is checked out; `undefined` before the first. */
export function headOf(folder: string): string | undefined {
  return askLine(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
}

/**
 * The folder from which paths are named to whoever reads of a content folder: this one, unless the content is a server's
 * copy. Then it is the top of that, for its reader is in a clone.
 */
export function folderOfReader(contentRoot: string): string {
  const here = process.cwd();
  const said = askLine(contentRoot, ['rev-parse', '--show-toplevel']);
  if (said === undefined || said === '') return here;
  const top = resolve(said);
  return `${realpathSync(here)}${sep}`.startsWith(`${top}${sep}`) ? here : top;
}
