/** Which lines a proposal adds: hosts take remarks on those alone. */
import { askText } from '../history/ask-git.ts';

/** Numbers of added lines by file, from the top of the repository. Throws `GitError`. */
export function addedLines(folder: string, baseSha: string): Map<string, Set<number>> {
  return readAddedLines(askText(folder, ['diff', '-U0', '--no-color', '--no-renames', `${baseSha}...HEAD`]));
}

/** The same out of a diff without context. */
export function readAddedLines(diff: string): Map<string, Set<number>> {
  const files = new Map<string, Set<number>>();
  let lines = new Set<number>();
  for (const line of diff.split('\n')) {
    const file = /^\+\+\+ b\/(.*?)\t?$/.exec(line)?.[1];
    if (file !== undefined) files.set(file, (lines = new Set()));
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [first, count] = [Number(hunk[1]), Number(hunk[2] ?? 1)];
    for (let number = first; number < first + count; number++) lines.add(number);
  }
  return files;
}
