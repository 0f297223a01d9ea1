/** Writes what a check found beside the lines of a proposal. */
import { readFileSync } from 'node:fs';
import { askLine, GitError } from '../history/ask-git.ts';
import { addedLines } from './added-lines.ts';
import { HostError } from './hosts/host.ts';
import { findProposal } from './proposal.ts';
import { findBelow, lineRemarks, remarkBelow, type PrintedProblem } from './remarks.ts';

export interface CommentJob {
  /** What `check --format json` printed. */
  readonly file: string;
  /** The repository. */
  readonly folder: string;
  /** What the CI system says of the proposal. */
  readonly environment: NodeJS.ProcessEnv;
}

interface Report {
  readonly problems: readonly PrintedProblem[];
  readonly files: number;
}

/** Comments, and returns what was done, or why it was not, in a sentence for the job's log. */
export async function commentProblems({ file, folder, environment }: CommentJob): Promise<string> {
  const { problems, files } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const proposal = findProposal(environment);
  if (typeof proposal === 'string') return proposal;
  const { host, baseSha } = proposal;
  try {
    const known = await host.readComments();
    const lines = lineRemarks(problems, addedLines(folder, baseSha), known.lines);
    if (lines.length > 0) await host.commentLines(lines);
    const commit = askLine(folder, ['rev-parse', 'HEAD']) ?? '';
    const body = remarkBelow(problems, { files, commit });
    const earlier = findBelow(known.below);
    if (earlier) await host.changeBelow(earlier.id, body);
    else await host.commentBelow(body);
    return `写了 ${lines.length} 条评论。`;
  } catch (cause) {
    if (cause instanceof GitError)
      return `对不出改了哪几行，要取全部历史（fetch-depth: 0）。${cause.message}`;
    if (cause instanceof HostError) return cannot(cause);
    throw cause;
  }
}

function cannot({ status, message }: HostError): string {
  const isForbidden = status === 401 || status === 403 || status === 404;
  const why = isForbidden ? '没有写评论的权限（别人仓库来的提议，服务器不给）' : '评论没有写成';
  return `${why}，问题看上面检查的记录。${message}`;
}
