/** Runs a command of the project as a person would, in a process of its own. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

export interface ScriptResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** Runs `scripts/<name>.ts` from the project's root and waits for its end. */
export function runScript(
  name: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ScriptResult> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [`scripts/${name}.ts`, ...args], {
      cwd: PROJECT_ROOT,
      // vitest marks its workers with NODE_ENV=test, which a build must not see.
      env: { ...process.env, NODE_ENV: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', failed);
    child.on('close', (exitCode) => done({ stdout, stderr, exitCode }));
  });
}
