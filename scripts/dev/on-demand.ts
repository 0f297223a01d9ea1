/** What of the program comes only when somebody opens it (`scripts/setup/groups.mjs`). */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project-folders.ts';

export type OnDemand = 'forms' | 'fonts';

/** The package of a group that is laid down last. */
const LAST: Readonly<Record<OnDemand, string>> = { forms: '@sveltia/cms', fonts: 'hanamin' };

export function isInstalled(group: OnDemand): boolean {
  return existsSync(join(PROJECT_ROOT, 'node_modules', LAST[group], 'package.json'));
}

/** Installs a group in a process of its own, which says on the terminal how far it is; whether that succeeded. */
export function install(group: OnDemand): Promise<boolean> {
  const setup = join(PROJECT_ROOT, 'scripts/setup.mjs');
  const child = spawn(process.execPath, [setup, '--group', group], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(code === 0));
  });
}
