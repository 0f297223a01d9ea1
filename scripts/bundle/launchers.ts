/** How a bundle is started where there is neither npm nor Node: the commands of `npm run`, by the Node inside. */

export interface Launcher {
  readonly name: string;
  readonly text: string;
}

/** ASCII only, CRLF: cmd.exe reads a file in the code page of the country, and lines by CRLF. */
const WINDOWS = [
  '@echo off',
  'chcp 65001 >nul',
  'cd /d "%~dp0"',
  'if "%~1"=="" (node_modules\\node\\bin\\node.exe scripts\\start.mjs dev & pause & exit /b)',
  'node_modules\\node\\bin\\node.exe scripts\\start.mjs %*',
  '',
].join('\r\n');

const UNIX = `#!/bin/sh
cd "$(dirname "$0")" || exit 1
[ $# -eq 0 ] && set -- dev
exec node_modules/node/bin/node scripts/start.mjs "$@"
`;

/** A double click opens the desk. */
export function launcherFor(os: 'win32' | 'darwin' | 'linux'): Launcher {
  if (os === 'win32') return { name: 'gongkailan.cmd', text: WINDOWS };
  // What macOS opens in a terminal has this ending.
  return { name: os === 'darwin' ? 'gongkailan.command' : 'gongkailan', text: UNIX };
}
