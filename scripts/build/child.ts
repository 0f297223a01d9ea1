/** Processes that a build starts for work of its own. */
import type { ChildProcess } from 'node:child_process';

/** Thrown when one of them fails: our bug, for content was checked before. */
export class RenderError extends Error {
  override name = 'RenderError';
}

/** Resolves when a process ends well; rejects with the end of what it said when it does not. `what` names it. */
export async function endOf(child: ChildProcess, what: string): Promise<void> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exitCode = await new Promise<number | null>((ended, failed) => {
    child.on('error', failed);
    child.on('close', ended);
  });
  if (exitCode !== 0) throw new RenderError(`${what} ended with ${exitCode}:\n${said.slice(-8000)}`);
}
