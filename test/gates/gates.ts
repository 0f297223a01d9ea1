/** Tools that look at the whole house. They run among the tests, so that a core is not idle while one of them works. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/project-folders.ts';

/** What a tool of `node_modules` says of the project, without its colours; nothing when all is well. */
export function complaintsOf(program: string, args: readonly string[]): Promise<string> {
  // vitest marks its workers, and Astro would believe it.
  const { DEV: _dev, PROD: _prod, MODE: _mode, SSR: _ssr, FORCE_TTY: _tty, ...env } = process.env;
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join('node_modules', program), ...args], {
      cwd: PROJECT_ROOT,
      env: { ...env, NODE_ENV: '', NO_COLOR: '1', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', failed);
    child.on('close', (exitCode) => done(exitCode === 0 ? '' : `exit ${String(exitCode)}\n${said}`));
  });
}
