/** Runs a command of the project as a clerk would, and keeps what the screen says. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT_ROOT } from '../../project-folders.ts';

export interface CommandRun {
  /** What follows `npm run check --`. */
  readonly args: readonly string[];
  /** The clerk's folder: `content/` lies in it. */
  readonly cwd: string;
  /** What is typed, for commands that ask. */
  readonly input?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
}

export interface CommandOutcome {
  /** Results and progress as they came, without colours. */
  readonly output: string;
  readonly exitCode: number | null;
}

/** Runs `scripts/<command>.ts` to its end. */
export function runCommand(
  command: string,
  { args, cwd, input = '', env }: CommandRun,
): Promise<CommandOutcome> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'scripts', `${command}.ts`), ...args], {
      cwd,
      // Below npm, INIT_CWD names the folder where `npm run pictures` was typed; the clerk types in another.
      env: { ...process.env, INIT_CWD: cwd, NO_COLOR: '1', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', failed);
    child.on('close', (exitCode) => done({ output: withoutColours(output), exitCode }));
    // A command that asks for nothing may end before it is told anything.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Colours, cursor movements, and what was written over: only what stands on the screen at the end. */
function withoutColours(text: string): string {
  return stripVTControlCharacters(text)
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\r').at(-1) ?? '')
    .join('\n');
}
