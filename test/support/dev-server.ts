/** `npm run dev` on a content folder, as a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { onTestFinished } from 'vitest';

const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

export interface Dev {
  /** The server's address, with a slash at the end. */
  readonly url: string;
  /** The page that it says to open. */
  readonly desk: string;
  /** All that was written to standard error so far. */
  readonly said: () => string;
}

/** Starts it on whatever port is free; ended with the test. */
export async function startDev(
  content: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Dev> {
  const cache = `${content}-cache`;
  const own = ['scripts/dev.ts', '--content', content, '--as-of', '2026-11-23', '--port', '4390'];
  const child: ChildProcess = spawn(process.execPath, [...own, ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NODE_ENV: '', VITEST: '', GONGKAILAN_CACHE: cache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    child.kill();
    rmSync(cache, { recursive: true, force: true });
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const desk = await new Promise<string>((done, failed) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => done(text.trim()));
    child.on('exit', () => failed(new Error(stderr)));
  });
  return { url: new URL('/', desk).href, desk, said: () => stderr };
}
