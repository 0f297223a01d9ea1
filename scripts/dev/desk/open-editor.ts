/**
 * Opens a file in an editor with a window of its own. Never one that runs in a terminal: it would come up in the one in
 * which `npm run dev` runs, where nobody can leave it.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { findProgram } from '../../terminal/find-program.ts';

export interface FilePosition {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

type Arguments = (position: FilePosition) => string[];

const likeCode: Arguments = ({ path, line, column }) => ['-r', '-g', `${path}:${line}:${column}`];
const plain: Arguments = ({ path }) => [path];
const plusLine: Arguments = ({ path, line }) => [`+${line}`, path];

/** The editors with a window that we know, those that show the position first. */
const EDITORS: readonly (readonly [program: string, argumentsOf: Arguments])[] = [
  ['code', likeCode],
  ['codium', likeCode],
  ['code-insiders', likeCode],
  ['cursor', likeCode],
  ['notepad++', ({ path, line }) => [`-n${line}`, path]],
  ['subl', ({ path, line, column }) => [`${path}:${line}:${column}`]],
  ['kate', ({ path, line }) => ['-l', String(line), path]],
  ['gedit', plusLine],
  ['gnome-text-editor', plusLine],
  ['pluma', plusLine],
  ['xed', plusLine],
  ['mousepad', plain],
  ['notepad', plain],
];

export interface Editor {
  readonly program: string;
  readonly argumentsOf: Arguments;
}

/** The one that `LAUNCH_EDITOR` names, else the first that is installed; `undefined` where there is none with a window. */
export function findEditor(env: NodeJS.ProcessEnv = process.env): Editor | undefined {
  const named = env['LAUNCH_EDITOR'];
  const wanted = named && EDITORS.find(([name]) => name === nameOf(named));
  if (named && wanted && existsSync(named)) return { program: named, argumentsOf: wanted[1] };
  for (const [name, argumentsOf] of EDITORS) {
    const found = findProgram(name, env['PATH']);
    if (found !== undefined) return { program: startable(found), argumentsOf };
  }
  return undefined;
}

function nameOf(program: string): string {
  return basename(program).replace(/\.(?:exe|cmd)$/i, '');
}

/** `bin\code.cmd` is a script, which only a shell can start; the program itself lies above it. */
function startable(found: string): string {
  if (!found.endsWith('.cmd')) return found;
  const program = join(dirname(dirname(found)), 'Code.exe');
  return existsSync(program) ? program : found;
}

/** Asks an editor to show a position in a file. Whether it comes up nobody can know. */
export function openInEditor({ program, argumentsOf }: Editor, position: FilePosition): void {
  try {
    const child = spawn(program, argumentsOf(position), { stdio: 'ignore', detached: true });
    // The desk has said where to look.
    child.on('error', () => undefined);
    child.unref();
  } catch {
    // On Windows a script cannot be started: as if it had not come up.
  }
}
