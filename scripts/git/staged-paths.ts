/** Which files of a content folder the next commit changes. */
import { askRecords } from '../history/ask-git.ts';

/** Paths from the content root, sorted; gone ones too. Works before the first commit. Throws `GitError`. */
export function stagedPaths(contentRoot: string): string[] {
  const question = ['diff', '--cached', '--name-only', '--no-renames', '-z', '--relative', '--', '.'];
  return askRecords(contentRoot, question)
    .filter((path) => path !== '')
    .map((path) => path.normalize('NFC'));
}

/** The folders of the sites that these paths lie in, each once. */
export function siteFoldersOf(paths: readonly string[]): string[] {
  const folders = paths.flatMap((path) => {
    const segments = path.split('/');
    return segments[0] === 'sites' && segments.length > 4 ? [segments.slice(0, 4).join('/')] : [];
  });
  return [...new Set(folders)].sort();
}
