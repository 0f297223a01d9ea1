/** Runs a command of the project without a process of its own, where what it says is looked at and not its start. */
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { vi } from 'vitest';
import type { ScriptResult } from './run-script.ts';

const SCRIPTS = resolve(import.meta.dirname, '../../scripts');

/**
 * `scripts/<name>.ts` from its first argument to its exit code, with modules that are loaded already: a start takes ten
 * times as long as most commands. One at a time.
 */
export async function runHere(name: string, args: readonly string[] = []): Promise<ScriptResult> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  const before = { argv: process.argv, exitCode: process.exitCode };
  process.argv = [process.execPath, name, ...args];
  process.exitCode = undefined;
  try {
    // A command runs when it is loaded, and so once under each address.
    await import(/* @vite-ignore */ `${SCRIPTS}/${name}.ts?run=${randomUUID()}`);
    return { ...said, exitCode: Number(process.exitCode ?? 0) };
  } finally {
    Object.assign(process, before);
    for (const spy of spies) spy.mockRestore();
  }
}
