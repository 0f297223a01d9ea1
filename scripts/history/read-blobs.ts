/** What git keeps, by id: all that is wanted in one run of `git cat-file`. */
import { askGit, GitError } from './ask-git.ts';

/** Few enough that one answer stays far below what a buffer may hold. */
const AT_ONCE = 20_000;

/** The bytes of these blobs by id. An id that git does not have is left out. Throws `GitError`. */
export function readBlobs(contentRoot: string, ids: Iterable<string>): ReadonlyMap<string, Buffer> {
  const wanted = [...new Set(ids)];
  const blobs = new Map<string, Buffer>();
  for (let start = 0; start < wanted.length; start += AT_ONCE) {
    const input = `${wanted.slice(start, start + AT_ONCE).join('\n')}\n`;
    const answer = askGit(contentRoot, ['cat-file', '--batch'], input);
    if (!answer.isGood) throw new GitError(answer.said);
    collect(answer.output, blobs);
  }
  return blobs;
}

/** `<id> blob <size>`, a line break, the bytes, a line break; or `<id> missing`. */
function collect(output: Buffer, blobs: Map<string, Buffer>): void {
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf('\n', at);
    const [id = '', , size] = output.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (size === undefined) continue;
    const length = Number(size);
    blobs.set(id, output.subarray(at, at + length));
    at += length + 1;
  }
}
